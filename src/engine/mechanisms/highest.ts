import type { AmountMechanism, Range } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { Highest } from '../rule.ts';

function highestOf(ranges: readonly Range[]): Range {
  return {
    lowest: Math.max(...ranges.map((range) => range.lowest)),
    highest: Math.max(...ranges.map((range) => range.highest)),
  };
}

/** The highest of several amounts, each evaluated once. */
export const highestAmount: AmountMechanism<Highest> = {
  range: ({ amounts }, view, inner) => highestOf(amounts.map((amount) => inner(amount, view))),
  lower: ({ amounts }, { target, inner }) => target.largest(amounts.map((amount) => inner(amount))),
  explain: ({ amounts }, view, inner) => {
    const parts = amounts.map((amount) => inner(amount, view));
    const range = highestOf(parts.map((part) => part.range));
    return { text: `取其中最高的一项：${fenInWords(range.highest)}`, range, parts };
  },
};
