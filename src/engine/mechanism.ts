/** What a mechanism is: one kind of amount, with its meaning for people, for known and unknown facts, and for compilers. */

import type { FieldFact, ListFact } from './fact.ts';
import type { Amount, BestOf, SumOf } from './rule.ts';
import type { Target } from './compile/target.ts';

/** The field values of one list entry, in the order of the list's fields. */
export type Entry = readonly number[];

/** The facts as a rule sees them. */
export interface View {
  /** The fact's value; NaN when it is not known. */
  value(fact: FieldFact): number;
  /** The entries; undefined when the list is not known, `best` for the most favourable list there could be. */
  entries(list: ListFact): readonly Entry[] | 'best' | undefined;
}

/** The least and the most that an amount can be over all fillings of the absent facts, in fen. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** How an amount came about, in words, with its parts. */
export interface AmountStep {
  readonly text: string;
  readonly range: Range;
  readonly parts: readonly AmountStep[];
}

/** Evaluates an amount inside another one. */
export type RangeOf = (amount: Amount, view: View) => Range;
/** Explains an amount inside another one. */
export type StepOf = (amount: Amount, view: View) => AmountStep;

/** What an absent fact stands for: `known` promises that it is not absent; a number is that value. */
export type Fill = 'known' | 'lowest' | 'highest' | number;

/** Turns amounts into expressions of a target language. */
export interface Lowering<Expression> {
  readonly target: Target<Expression>;
  fillOf(fact: FieldFact | ListFact): Fill;
  /** The fact's value, filled where it is absent. */
  read(fact: FieldFact): Expression;
  /** Lowers an amount inside another one, in the same place. */
  inner(amount: Amount): Expression;
  /** Bounds of an amount, for what an absent list could bring at most. */
  readonly rangeOf: RangeOf;
  /** Adds up or picks among the entries of a list; an absent list brings nothing, or at most `mostFen`. */
  entries(node: SumOf | BestOf, mostFen: number): Expression;
}

/** One kind of amount. Every mechanism rises with its facts: more of a fact never pays less. */
export interface AmountMechanism<Node extends Amount> {
  /** Exact bounds, given that no fact stands twice in the amount. */
  range(node: Node, view: View, inner: RangeOf): Range;
  lower<Expression>(node: Node, lowering: Lowering<Expression>): Expression;
  explain(node: Node, view: View, inner: StepOf): AmountStep;
}

/** Lowest and highest value of a number fact: the value itself where it is known. */
export function boundsOf(fact: FieldFact, view: View): Range {
  const value = view.value(fact);
  return Number.isNaN(value)
    ? { lowest: fact.lowest, highest: fact.highest }
    : { lowest: value, highest: value };
}

/** Bounds of the sum of several facts. */
export function boundsOfSum(facts: readonly FieldFact[], view: View): Range {
  let lowest = 0;
  let highest = 0;
  for (const fact of facts) {
    const bounds = boundsOf(fact, view);
    lowest += bounds.lowest;
    highest += bounds.highest;
  }
  return { lowest, highest };
}

/** A view in which nothing is known. */
export const nothingKnown: View = { value: () => Number.NaN, entries: () => undefined };

/** The facts of one list entry; fields of an entry are always known. */
export function entryView(entry: Entry): View {
  return { value: (field) => entry[field.slot] ?? Number.NaN, entries: () => undefined };
}
