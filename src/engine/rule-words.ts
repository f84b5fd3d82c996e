/** A clause as a reader of the policy wants it: how much is paid for what, before anybody's facts are known. */

import type { Amount } from './rule.ts';
import { requirementInWords } from './mechanisms/conditions.ts';
import { percentInWords, unitFen } from './mechanisms/proportion.ts';
import { tierInWords } from './mechanisms/tiers.ts';
import { fenInWords } from './money.ts';

/** One line of a rule, with the lines that belong to it. */
export interface RuleLine {
  readonly text: string;
  readonly parts: readonly RuleLine[];
}

function line(text: string, parts: readonly RuleLine[] = []): RuleLine {
  return { text, parts };
}

/** An amount in words, one line for each tier, grade and case. */
export function amountRule(amount: Amount): RuleLine[] {
  switch (amount.type) {
    case 'fixed':
      return [line(fenInWords(amount.fen))];
    case 'byGrade':
      return Object.entries(amount.fen).map(([option, fen]) =>
        line(`${amount.fact.options[option] ?? option}：${fenInWords(fen)}`),
      );
    case 'tiers':
      return [
        line(
          `按${amount.facts.map(({ label }) => label).join('与')}${amount.facts.length > 1 ? '合计' : ''}`,
          amount.tiers.map(({ fen }, place) => line(`${tierInWords(amount, place)}：${fenInWords(fen)}`)),
        ),
      ];
    case 'proportion':
      return [line(proportionRule(amount))];
    case 'upTo':
      return [...amountRule(amount.amount), line(`最高 ${fenInWords(amount.capFen)}`)];
    case 'highest':
      return [line('下面几个取高的', amount.amounts.flatMap(amountRule))];
    case 'when':
      return [
        line(`${amount.fact.label}的`, amountRule(amount.then)),
        line('其他的', amountRule(amount.otherwise)),
      ];
    case 'sumOf':
    case 'bestOf':
      return [entriesRule(amount)];
  }
}

function proportionRule(amount: Extract<Amount, { type: 'proportion' }>): string {
  const { form, facts } = amount;
  const labels = facts.map(({ label }) => label);
  if (form === 'cost') return `按${labels.join('、')}的实际数`;
  if (form === 'rate' && facts.length > 1) return `${labels[1] ?? ''}乘以${labels[0] ?? ''}`;
  if (form === 'rate') return `${labels.join('、')}的 ${percentInWords(amount)}`;
  return `${labels.join(' × ')} × ${fenInWords(unitFen(amount))}`;
}

function entriesRule(amount: Extract<Amount, { type: 'sumOf' | 'bestOf' }>): RuleLine {
  const conditions = amount.where.map((condition) => line(`要求：${requirementInWords(condition)}`));
  const limit =
    amount.type === 'sumOf' && amount.largest !== undefined ? `，最多计 ${String(amount.largest)} 项` : '';
  const how = amount.type === 'bestOf' ? '取最高的一项' : `逐项相加${limit}`;
  return line(`${amount.list.label}：${how}`, [...conditions, ...amountRule(amount.each)]);
}
