/** Witness values: a finite set of values of a fact that shows all that an amount can do with it. */

import { canBeUnknown, type FieldFact, type ListFact } from './fact.ts';
import type { View } from './mechanism.ts';
import { factsIn, firstMeeting, nodesIn, type Amount, type Condition } from './rule.ts';

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
  for (const node of nodesIn(amount)) {
    if (node.type !== 'tiers' || !node.facts.some((member) => member === fact)) continue;
    for (const tier of node.tiers) values.add(firstMeeting(tier));
  }
  return [...values];
}

/**
 * A fact of which the witness values would not show all that it can do, undefined when there is none: the flag
 * of a choice between two amounts, a factor above zero beside another unknown one, or a member of a sum that
 * cannot pass the top tier alone.
 */
export function factBeyondWitnesses(part: unknown): FieldFact | undefined {
  return nodesIn(part)
    .map(beyondWitnesses)
    .find((fact) => fact !== undefined);
}

function beyondWitnesses(node: Condition | Amount): FieldFact | undefined {
  if (node.type === 'when') return canBeUnknown(node.fact) ? node.fact : undefined;
  if (node.type !== 'proportion' && node.type !== 'tiers') return undefined;
  const open = node.facts.filter(canBeUnknown);
  if (open.length < 2) return undefined;
  if (node.type === 'proportion') return open.find(({ lowest }) => lowest > 0);
  const top = Math.max(...node.tiers.map(firstMeeting));
  return open.find(({ highest }) => highest < top);
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
