import { boundsOf, type AmountMechanism, type Range, type View } from '../mechanism.ts';
import { fenInWords, fenToDecimal, wholeProportion } from '../money.ts';
import type { Proportion } from '../rule.ts';
import { valueInWords } from '../value-words.ts';

function rangeOf({ facts, numerator, denominator }: Proportion, view: View): Range {
  const bounds = facts.map((fact) => boundsOf(fact, view));
  return {
    lowest: wholeProportion(
      bounds.map((bound) => bound.lowest),
      numerator,
      denominator,
    ),
    highest: wholeProportion(
      bounds.map((bound) => bound.highest),
      numerator,
      denominator,
    ),
  };
}

function formulaInWords(node: Proportion, view: View): string {
  const stated = node.facts.map((fact) => `${fact.label} ${valueInWords(fact, view.value(fact))}`);
  if (node.form === 'cost') return stated.join('');
  if (node.form === 'perUnit') return `${stated.join(' × ')} × 每单位 ${fenInWords(unitFen(node))}`;
  const [first, ...rest] = node.facts;
  if (rest.length === 0) return `${stated.join('')} × ${percentInWords(node)}`;
  const percent = first ? `${fenToDecimal(view.value(first) * 100).replace(/\.?0+$/, '')}%` : '';
  return `${stated.slice(1).join(' × ')} × ${percent}`;
}

/** Fen for one unit of the product of the facts. */
export function unitFen({ facts, numerator, denominator }: Proportion): number {
  return facts.reduce((fen, fact) => (fact.type === 'hundredths' ? fen * 100 : fen), numerator) / denominator;
}

/** The rate as people write it: `20%`, `0.5%`. */
export function percentInWords({ numerator, denominator }: Proportion): string {
  return `${String((numerator * 100) / denominator)}%`;
}

/** A rate, an amount per unit or a cost itself, rounded down to the fen. */
export const proportionalAmount: AmountMechanism<Proportion> = {
  range: rangeOf,
  lower: ({ facts, numerator, denominator }, { target, read }) =>
    target.proportion(facts.map(read), numerator, denominator),
  explain: (node, view) => {
    const range = rangeOf(node, view);
    const result = range.lowest === range.highest ? ` = ${fenInWords(range.highest)}` : '';
    return { text: `${formulaInWords(node, view)}${result}`, range, parts: [] };
  },
};
