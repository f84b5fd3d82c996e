/** `duixian facts`: the dictionary of facts. */

import { canBeUnknown, type Fact, type FieldFact } from '../engine/fact.ts';
import type { Policy } from '../engine/policy.ts';
import { valueInWords } from '../engine/value-words.ts';
import { readArguments } from './arguments.ts';
import { writeOutput } from './output.ts';
import { Refusal } from './refusal.ts';

const USAGE = 'duixian facts [--json] [名称…]';

const TYPE_WORDS: Readonly<Record<Fact['type'], string>> = {
  flag: '是/否',
  count: '整数',
  money: '金额（元，最多两位小数）',
  hundredths: '数量（最多两位小数）',
  date: '日期',
  choice: '选项',
  text: '文字',
  list: '列表',
};

/** Runs the command; returns the exit status. */
export async function facts(policy: Policy, args: readonly string[]): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' } }, USAGE);
  const unknown = given.files.filter((name) => !Object.hasOwn(policy.facts, name));
  if (unknown.length > 0) throw new Refusal(unknown.map((name) => `没有这一项事实：${name}`));
  const chosen = Object.values(policy.facts).filter(
    ({ name }) => given.files.length === 0 || given.files.includes(name),
  );
  const text = given.flag('json')
    ? `${JSON.stringify(chosen.map(factJson), undefined, 2)}\n`
    : chosen.map((fact) => factText(policy, fact)).join('\n');
  await writeOutput(undefined, ({ write }) => write(text));
  return 0;
}

function factText(policy: Policy, fact: Fact): string {
  const used = policy.items
    .filter((item) => JSON.stringify(item).includes(`"name":"${fact.name}"`))
    .map(({ id }) => id);
  const lines = [
    `${fact.name}  ${fact.label}（${fact.english}）`,
    `  类型：${typeInWords(fact)}${absentInWords(fact)}`,
    `  说明：${fact.help}`,
    `  出处：${fact.source}`,
  ];
  if (fact.materials && fact.materials.length > 0) lines.push(`  佐证：${fact.materials.join('、')}`);
  if (used.length > 0) lines.push(`  用于：${used.join('、')}`);
  if (fact.type === 'list') {
    for (const field of Object.values(fact.fields)) {
      lines.push(`    ${field.name}  ${field.label}：${typeInWords(field)}${absentInWords(field)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const MOST_OPTIONS_SHOWN = 12;

function typeInWords(fact: Fact): string {
  const base = TYPE_WORDS[fact.type];
  if (fact.type === 'choice') {
    const options = Object.entries(fact.options).map(([option, label]) =>
      option === label ? label : `${option} ${label}`,
    );
    const shown =
      options.length > MOST_OPTIONS_SHOWN
        ? `${options.slice(0, 3).join('、')} 等 ${String(options.length)} 种`
        : options.join('、');
    return `${base}：${shown}`;
  }
  return 'unit' in fact && fact.unit !== '' ? `${base}，单位 ${fact.unit}` : base;
}

function absentInWords(fact: Fact): string {
  if (fact.type === 'list') return fact.emptyWhenAbsent ? '，不写即为没有' : '';
  if (fact.required === true) return '，必填';
  if (fact.fallback === 'lastDayOfYear') return '，不写即为考核年度 12 月 31 日';
  return fact.fallback === undefined ? '' : `，不写即为${valueInWords(fact, fact.fallback)}`;
}

function factJson(fact: Fact): unknown {
  const { name, label, english, help, source, type, materials = [] } = fact;
  const base = { name, type, label, english, help, source, materials, canBeUnknown: canBeUnknown(fact) };
  if (fact.type === 'list') return { ...base, fields: Object.values(fact.fields).map(fieldJson) };
  return { ...base, ...fieldJson(fact) };
}

function fieldJson(field: FieldFact): object {
  const { name, label, type } = field;
  const unit = 'unit' in field ? { unit: field.unit } : {};
  const options = field.type === 'choice' ? { options: field.options } : {};
  return { name, label, type, ...unit, ...options };
}
