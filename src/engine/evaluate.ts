/** The interpreter: one item, one dossier, the exact answer. The compilers are held equal to it. */

import { rangeOf } from './amounts.ts';
import type { BoundItem, BoundPolicy, Requirement } from './bind.ts';
import { dossierView, type Dossier } from './dossier.ts';
import type { FieldFact, ListFact } from './fact.ts';
import type { Range, View } from './mechanism.ts';
import { truthOf, undecidedFacts, type Truth } from './mechanisms/conditions.ts';
import { payableRange } from './mechanisms/frequency.ts';
import { fillings, unknownFactsIn } from './witness.ts';

export type Status = 'eligible' | 'ineligible' | 'undetermined';

export interface ItemOutcome {
  readonly item: BoundItem;
  readonly status: Status;
  /** Whole fen; zero when ineligible, null when undetermined. */
  readonly payableFen: number | null;
  /** Names of the absent facts that could still decide it, sorted; empty unless undetermined. */
  readonly missing: readonly string[];
  /** The most that any filling of the absent facts pays, in fen. */
  readonly potentialFen: number;
  readonly kindMet: boolean;
  readonly requirements: readonly (Requirement & { readonly truth: Truth })[];
  /** Bounds of the amount before earlier awards, as if every condition held. */
  readonly amount: Range;
}

/** Evaluates every item of the policy for one dossier, in clause order. */
export function evaluateDossier(bound: BoundPolicy, dossier: Dossier): ItemOutcome[] {
  const view = dossierView(dossier);
  return bound.items.map((item) => evaluateItem(bound, item, dossier, view));
}

/**
 * Evaluates one item. It is undetermined if and only if two fillings of the absent facts pay
 * differently: since no fact stands twice, bounds are exact and an open condition can go either way.
 */
export function evaluateItem(
  bound: BoundPolicy,
  item: BoundItem,
  dossier: Dossier,
  view: View = dossierView(dossier),
): ItemOutcome {
  const kindMet = item.kindIndexes.includes(dossier.kind);
  const requirements = (bound.requirements[dossier.kind]?.[item.index] ?? []).map((requirement) => ({
    ...requirement,
    truth: truthOf(requirement.condition, view),
  }));
  const amount = rangeOf(item.amount, view);
  const priorFen = dossier.priorFen[item.index] ?? 0;
  const payable = payableRange(item.frequency, amount, priorFen);
  const base = { item, kindMet, requirements, amount };
  const refused = !kindMet || requirements.some(({ truth }) => truth === false);
  if (refused || payable.highest === 0) {
    return { ...base, status: 'ineligible', payableFen: 0, potentialFen: 0, missing: [] };
  }
  const open = requirements.some(({ truth }) => truth === undefined);
  if (!open && payable.lowest === payable.highest) {
    return {
      ...base,
      status: 'eligible',
      payableFen: payable.highest,
      potentialFen: payable.highest,
      missing: [],
    };
  }
  const missing = [
    ...requirements.flatMap(({ condition }) => undecidedFacts(condition, view)),
    ...decidingAmountFacts(item, view, priorFen),
  ].map((fact) => fact.name);
  return {
    ...base,
    status: 'undetermined',
    payableFen: null,
    potentialFen: payable.highest,
    missing: missing.sort(),
  };
}

/** The absent facts of an amount that change the payable by themselves, for some filling of the others. */
function decidingAmountFacts(item: BoundItem, view: View, priorFen: number): (FieldFact | ListFact)[] {
  const unknown = unknownFactsIn(item.amount, view);
  return unknown.filter((fact) => {
    const others = unknown.filter((other) => other !== fact);
    return fillings(item.amount, others, view).some((filled) => {
      const { lowest, highest } = payableRange(item.frequency, rangeOf(item.amount, filled), priorFen);
      return lowest !== highest;
    });
  });
}
