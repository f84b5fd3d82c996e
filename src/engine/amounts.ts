/** The register of mechanisms: what each kind of amount means. */

import type { AmountMechanism, AmountStep, Lowering, Range, View } from './mechanism.ts';
import { gradedAmount } from './mechanisms/by-grade.ts';
import { bestEntryAmount, summedAmount } from './mechanisms/entries.ts';
import { fixedAmount } from './mechanisms/fixed.ts';
import { highestAmount } from './mechanisms/highest.ts';
import { proportionalAmount } from './mechanisms/proportion.ts';
import { tieredAmount } from './mechanisms/tiers.ts';
import { cappedAmount } from './mechanisms/up-to.ts';
import { chosenAmount } from './mechanisms/when.ts';
import type { Amount } from './rule.ts';

const mechanisms: { readonly [Type in Amount['type']]: AmountMechanism<Extract<Amount, { type: Type }>> } = {
  fixed: fixedAmount,
  byGrade: gradedAmount,
  tiers: tieredAmount,
  proportion: proportionalAmount,
  upTo: cappedAmount,
  highest: highestAmount,
  when: chosenAmount,
  sumOf: summedAmount,
  bestOf: bestEntryAmount,
};

/** A node and its mechanism always have the same type; the register above says so. */
function mechanismOf(amount: Amount): AmountMechanism<Amount> {
  return mechanisms[amount.type];
}

/** The least and the most that an amount can be over all fillings of the absent facts, in fen. */
export function rangeOf(amount: Amount, view: View): Range {
  return mechanismOf(amount).range(amount, view, rangeOf);
}

/** How the amount came about, in words. */
export function explainAmount(amount: Amount, view: View): AmountStep {
  return mechanismOf(amount).explain(amount, view, explainAmount);
}

/** The amount as an expression of a target language. */
export function lowerAmount<Expression>(amount: Amount, lowering: Lowering<Expression>): Expression {
  return mechanismOf(amount).lower(amount, lowering);
}
