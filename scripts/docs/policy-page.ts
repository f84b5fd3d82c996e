/** docs/policy/*.md: a policy as the engine holds it, in Chinese, made from the policy's own data. */

import { bindPolicy, type BoundItem, type BoundPolicy } from '../../src/engine/bind.ts';
import { requirementInWords } from '../../src/engine/mechanisms/conditions.ts';
import { frequencyInWords } from '../../src/engine/mechanisms/frequency.ts';
import { fenInWords } from '../../src/engine/money.ts';
import type { Gate, Item, Policy } from '../../src/engine/policy.ts';
import { amountRule, type RuleLine } from '../../src/engine/rule-words.ts';
import { code, table } from './markdown.ts';

/** One statement of the document with where it is coded or why it is not. */
export interface StatementRow {
  readonly clause: string;
  readonly position: number;
  readonly gist: string;
  readonly coded?: readonly string[];
  readonly notCoded?: string;
}

/** The page of one policy. */
export function policyPage(policy: Policy, statements: readonly StatementRow[]): string {
  const years = policy.years.map((year) => bindPolicy(policy, year));
  return `# ${policy.title}

<!-- 由 npm run docs 从 policies/${policy.id} 生成。请改那里的数据，不要改这一页。 -->

${policy.documentNumber}，考核年度 ${policy.years.join('、')}。本页用自己的话列出软件所用的规则，由计算用的同一份数据生成。
以公布的政策为准，解释权归主管部门；读法见 [readings.md](../readings.md)。

## 先决条件

${gatesTable(policy)}

## 奖补项目一览

${itemsTable(policy)}

“上限”一栏有字的，金额是最多可给的数，由领导小组核定。

## 各项规则

${policy.items.map((item) => itemSection(policy, item, years)).join('\n\n')}

## 不发钱的支持

${table(
  ['编号', '条款', '名称', '说明'],
  policy.services.map(({ id, clause, title, summary }) => [code(id), clause, title, summary]),
)}

## 从项目到拨付

${generalRules(policy)}

## 逐句对照

政策的每一句话，用几个字概括，写明在哪个文件里实现，或者为什么不在这里实现。文件都在 \`policies/${policy.id}/\` 下。
写着在办理系统中实现的，办理系统这个版本还没有。

${table(['条款', '第几句', '大意', '实现在', '不实现的部分和原因'], statements.map(statementRow))}
`;
}

function gatesTable({ gates, kind }: Policy): string {
  return table(
    ['条款', '内容', '对象', '条件'],
    gates.map((gate) => [
      gate.clause,
      gate.title,
      gate.kinds ? kindLabels(kind.options, gate.kinds) : '所有申报主体',
      conditionLines(gate)
        .map(({ text }) => text)
        .join('\n'),
    ]),
  );
}

function itemsTable(policy: Policy): string {
  return table(
    ['编号', '条款', '项目', '对象', '频次', '上限'],
    policy.items.map((item) => [
      `[${code(item.id)}](#${anchorOf(item)})`,
      item.clause,
      item.title,
      kindLabels(policy.kind.options, item.kinds),
      frequencyOf(policy, item),
      item.ceiling ? '领导小组核定' : '',
    ]),
  );
}

/** What GitHub makes of the section's heading: \`3.1.3\` 电商经营主体培育. */
function anchorOf({ id, title }: Item): string {
  return `${id.replaceAll('.', '')}-${title.replace(/[、，。（）]/g, '')}`;
}

function itemSection(policy: Policy, item: Item, years: readonly BoundPolicy[]): string {
  const bound = years.flatMap(({ year, items }) => {
    const one = items.find(({ id }) => id === item.id);
    return one ? [{ year, item: one }] : [];
  });
  /** Lines that are the same every year once, others under their year. */
  const perYear = (lines: (item: BoundItem) => readonly RuleLine[]): readonly RuleLine[] => {
    const told = bound.map((one) => ({ text: `${String(one.year)} 年度`, parts: lines(one.item) }));
    const same = new Set(told.map(({ parts }) => JSON.stringify(parts))).size === 1;
    return same ? (told[0]?.parts ?? []) : told;
  };
  const conditions = perYear(conditionLines);
  const readings = [...(bound[0]?.item.readings ?? []), ...(item.settledReadings ?? [])];
  const lines: readonly RuleLine[] = [
    line(`**条款**：${item.clause}`),
    line(`**对象**：${kindLabels(policy.kind.options, item.kinds)}`),
    line(`**条件**：${conditions.length === 0 ? '没有另外的条件' : ''}`, conditions),
    line(
      '**金额**：',
      perYear(({ amount }) => amountRule(amount)),
    ),
    line(`**频次**：${frequencyOf(policy, item)}`),
    line(`**上限**：${item.ceiling ? '金额是上限，由领导小组核定' : '金额由规则算定'}`),
    line(`**解释口径**：${readings.map(code).join('、') || '没有'}`),
    line(`**材料**：${item.materials.join('；')}`),
  ];
  return `### ${code(item.id)} ${item.title}\n\n${item.summary}\n\n${bullets(lines)}`;
}

function line(text: string, parts: readonly RuleLine[] = []): RuleLine {
  return { text, parts };
}

function frequencyOf(policy: Policy, item: Item): string {
  const bound = bindPolicy(policy, policy.years[0] ?? 0).items.find(({ id }) => id === item.id);
  return bound ? frequencyInWords(bound.frequency) : '';
}

function conditionLines({ conditions }: Gate | BoundItem): RuleLine[] {
  return conditions.map((condition) => line(requirementInWords(condition)));
}

/** Nested lines as a nested list. */
function bullets(lines: readonly RuleLine[], depth = 0): string {
  return lines
    .map(({ text, parts }) => {
      const own = `${'  '.repeat(depth)}- ${text}`;
      return parts.length === 0 ? own : `${own}\n${bullets(parts, depth + 1)}`;
    })
    .join('\n');
}

function kindLabels(options: Readonly<Record<string, string>>, kinds: readonly string[]): string {
  return kinds.map((kind) => options[kind] ?? kind).join('、');
}

function generalRules(policy: Policy): string {
  const { ownerRule, fundFloorFen, instalmentPercent } = policy;
  const groups = bindPolicy(policy, policy.years[0] ?? 0).exclusivity;
  const whole = groups.length === 1 && groups[0]?.length === policy.items.length;
  const choice = whole ? '每个主体每年只给最高的一项' : `分 ${String(groups.length)} 组，每组只给最高的一项`;
  return [
    `1. 就高不就低（附则4）：默认口径下，${choice}；金额相同的，给条款靠前的。同一事项在区内其它政策已得的，从选中的一项里扣除。`,
    `2. 同一人名下（${ownerRule.clause}）：${ownerRule.items.map(code).join('、')} 每项只给其中一个主体，合计最多 ${fenInWords(ownerRule.capFen)}。`,
    `3. 专项资金（二）：每年不少于 ${fenInWords(fundFloorFen)}。核定总额超过时，各项按同一比例压减到分，合计正好等于资金；用不完的是结余。`,
    `4. 拨付（附则2）：分 ${String(instalmentPercent.length)} 年，各年 ${instalmentPercent.map((percent) => `${String(percent)}%`).join('、')}，最后一年付余下的全部。`,
  ].join('\n');
}

function statementRow({ clause, position, gist, coded, notCoded }: StatementRow): string[] {
  return [clause, String(position), gist, (coded ?? []).map(code).join('\n'), notCoded ?? ''];
}
