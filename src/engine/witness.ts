/** Witness values: a finite set of values of a fact that shows all that an amount can do with it. */

import type { FieldFact, ListFact } from './fact.ts';
import type { View } from './mechanism.ts';
import { factsIn, isFact, type Amount, type Tiers } from './rule.ts';

/** Absent facts that an amount reads; fields of list entries are never absent. */
export function unknownFactsIn(amount: Amount, view: View): (FieldFact | ListFact)[] {
  return amountFacts(amount).filter((fact) =>
    fact.type === 'list' ? view.entries(fact) === undefined : Number.isNaN(view.value(fact)),
  );
}

/** Facts of the dossier that an amount reads. */
export function amountFacts(amount: Amount): (FieldFact | ListFact)[] {
  return factsIn(amount).filter((fact) => fact.type === 'list' || fact.list === undefined);
}

/**
 * Values that reach every outcome which the fact can bring about by itself: its bounds, every option
 * of a choice, the first value that meets each tier. For a list 0 is the empty one, 1 the most favourable.
 */
export function witnessValues(amount: Amount, fact: FieldFact | ListFact): number[] {
  if (fact.type === 'list') return [0, 1];
  if (fact.type === 'choice') return Object.keys(fact.options).map((_, index) => index);
  const values = new Set([fact.lowest, fact.highest]);
  for (const node of tiersIn(amount)) {
    if (!node.facts.some((member) => member === fact)) continue;
    for (const { comparison, threshold } of node.tiers) {
      values.add(comparison === 'over' ? threshold + 1 : threshold);
    }
  }
  return [...values];
}

function tiersIn(part: unknown): Tiers[] {
  if (typeof part !== 'object' || part === null || isFact(part)) return [];
  const own = 'type' in part && part.type === 'tiers' ? [part as Tiers] : [];
  return [...own, ...Object.values(part).flatMap(tiersIn)];
}

/** The view under every combination of witness values of some absent facts. */
export function fillings(amount: Amount, facts: readonly (FieldFact | ListFact)[], view: View): View[] {
  return facts.reduce<View[]>(
    (views, fact) =>
      views.flatMap((base) => witnessValues(amount, fact).map((value) => filledView(base, fact, value))),
    [view],
  );
}

function filledView(base: View, filled: FieldFact | ListFact, value: number): View {
  return {
    value: (fact) => (fact === filled ? value : base.value(fact)),
    entries: (list) => (list !== filled ? base.entries(list) : value === 1 ? 'best' : []),
  };
}
