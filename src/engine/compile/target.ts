/**
 * What a target language must be able to say. Clauses are lowered once (lower.ts) and printed by
 * each target: JavaScript (javascript.ts) and SQL (sql.ts).
 *
 * A comparison with an unknown value is not true, in every target: JavaScript's NaN and SQL's null
 * both see to it. So "known to fail" is written as the opposite comparison, never as a negation.
 */

import type { FieldFact, ListFact } from '../fact.ts';

export type ComparisonSign = '>=' | '>' | '<' | '<=' | '=';

/** How the amounts of a list's entries become one. */
export interface EntryReduction<Expression> {
  readonly list: ListFact;
  readonly kind: 'sum' | 'best';
  /** Only that many of the largest amounts are added up. */
  readonly largest: number | undefined;
  /** Tests and amount of one entry, written with `entryField`. */
  readonly tests: readonly Expression[];
  readonly each: Expression;
}

export interface Target<Expression> {
  number(value: number): Expression;
  /** The raw value of a fact; unknown stays unknown. */
  fact(fact: FieldFact): Expression;
  entryField(field: FieldFact): Expression;
  isUnknown(fact: FieldFact | ListFact): Expression;
  compare(left: Expression, sign: ComparisonSign, right: Expression): Expression;
  every(tests: readonly Expression[]): Expression;
  some(tests: readonly Expression[]): Expression;
  always(): Expression;
  never(): Expression;
  choose(test: Expression, then: Expression, otherwise: Expression): Expression;
  smallest(values: readonly Expression[]): Expression;
  largest(values: readonly Expression[]): Expression;
  sum(values: readonly Expression[]): Expression;
  difference(left: Expression, right: Expression): Expression;
  /** floor(product × numerator ÷ denominator), exact. */
  proportion(factors: readonly Expression[], numerator: number, denominator: number): Expression;
  entries(reduction: EntryReduction<Expression>): Expression;
  /** What earlier awards hold for the item, in fen. */
  prior(itemIndex: number): Expression;
}
