import { canBeUnknown, optionIndex } from '../fact.ts';
import { nothingKnown, type AmountMechanism, type Range, type View } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { ByGrade } from '../rule.ts';
import { valueInWords } from '../value-words.ts';

function rangeOf({ fact, fen }: ByGrade, view: View): Range {
  const amounts = Object.keys(fact.options).map((option) => fen[option] ?? 0);
  const value = view.value(fact);
  if (Number.isNaN(value)) return { lowest: Math.min(...amounts), highest: Math.max(...amounts) };
  const amount = amounts[value] ?? 0;
  return { lowest: amount, highest: amount };
}

/** An amount for each option of a choice; an option that is left out gets nothing. */
export const gradedAmount: AmountMechanism<ByGrade> = {
  range: rangeOf,
  lower: (node, { target, fillOf, read }) => {
    const { lowest, highest } = rangeOf(node, nothingKnown);
    const value = read(node.fact);
    const byOption = Object.entries(node.fen).reduceRight(
      (otherwise, [option, fen]) =>
        target.choose(
          target.compare(value, '=', target.number(optionIndex(node.fact, option))),
          target.number(fen),
          otherwise,
        ),
      target.number(0),
    );
    const fill = fillOf(node.fact);
    if ((fill !== 'lowest' && fill !== 'highest') || !canBeUnknown(node.fact)) return byOption;
    const whenUnknown = target.number(fill === 'lowest' ? lowest : highest);
    return target.choose(target.isUnknown(node.fact), whenUnknown, byOption);
  },
  explain: (node, view) => {
    const range = rangeOf(node, view);
    const value = view.value(node.fact);
    return {
      text: Number.isNaN(value)
        ? `按${node.fact.label}分级，最高 ${fenInWords(range.highest)}`
        : `${node.fact.label}为${valueInWords(node.fact, value)}：${fenInWords(range.highest)}`,
      range,
      parts: [],
    };
  },
};
