import type { AmountMechanism, Range } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { UpTo } from '../rule.ts';

function capped({ lowest, highest }: Range, capFen: number): Range {
  return { lowest: Math.min(lowest, capFen), highest: Math.min(highest, capFen) };
}

/** Never more than the cap. */
export const cappedAmount: AmountMechanism<UpTo> = {
  range: ({ capFen, amount }, view, inner) => capped(inner(amount, view), capFen),
  lower: ({ capFen, amount }, { target, inner }) => target.smallest([inner(amount), target.number(capFen)]),
  explain: ({ capFen, amount }, view, inner) => {
    const step = inner(amount, view);
    const cut = step.range.lowest > capFen;
    return {
      text: cut ? `超过上限，按上限 ${fenInWords(capFen)} 计` : `上限 ${fenInWords(capFen)}`,
      range: capped(step.range, capFen),
      parts: [step],
    };
  },
};
