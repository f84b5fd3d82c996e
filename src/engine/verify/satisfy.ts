/**
 * Fully satisfied dossiers: for an item, a legal kind and a way of paying, values of all facts that the
 * item reads, so that every condition holds and the way decides the amount.
 */

import type { BoundItem, BoundPolicy } from '../bind.ts';
import { day, NEVER } from '../calendar.ts';
import type { FieldFact, ListFact } from '../fact.ts';
import type { Entry } from '../mechanism.ts';
import type { Draft } from './draft.ts';
import { allTogether, noDemands, waysToHold, type Alternative, type Demands } from './literals.ts';
import { solve, type Unasked, type Values } from './solve.ts';
import { requirementsOf } from './tree.ts';
import { waysToPay, type Branch, type Way, type Window } from './ways.ts';

/** A dossier for one branch of an item. */
export interface Candidate {
  readonly kind: number;
  readonly branch: Branch;
  readonly draft: Draft;
}

export interface SatisfyOptions {
  /** What is asked of some conditions in place of holding. */
  readonly demands?: Demands;
  /** Bounds within which a share or a sum should pay; a cap over the life of the policy by default. */
  readonly window?: Window;
}

/**
 * Dossiers of a kind in which every condition of the item holds (or meets its demand), for each way of
 * paying and each way of meeting the conditions. The evaluator says which of them pay what they should.
 */
export function satisfy(
  bound: BoundPolicy,
  item: BoundItem,
  kind: number,
  options: SatisfyOptions = {},
): Candidate[] {
  const { demands = noDemands, window = belowLifetimeCap(item) } = options;
  const conditions = requirementsOf(bound, item, kind).map(({ condition }) => waysToHold(condition, demands));
  const decided: Values = new Map([[bound.policy.kind, kind]]);
  const ways = waysToPay(item.amount, demands, window);
  return allTogether(conditions).flatMap((alternative) =>
    ways.map((way) => ({ kind, branch: way.branch, draft: drafted(bound, way, alternative, decided) })),
  );
}

function belowLifetimeCap({ frequency }: BoundItem): Window {
  return { from: 1, to: frequency.type === 'lifetimeCap' ? frequency.capFen : Infinity };
}

function drafted(bound: BoundPolicy, way: Way, conditions: Alternative, decided: Values): Draft {
  const unasked = unaskedIn(bound.year);
  const values = solve([...conditions, ...way.facts], decided, unasked);
  const lists = new Map<ListFact, readonly Entry[]>();
  for (const [list, entries] of way.entries) {
    // Entries that are asked for alike are filled once.
    const filled = new Map<Alternative, Entry>();
    for (const entry of new Set(entries)) filled.set(entry, filledEntry(list, entry, unasked));
    lists.set(
      list,
      entries.map((entry) => filled.get(entry) ?? []),
    );
  }
  return { values: new Map([...decided, ...values]), lists };
}

/** An entry that meets the literals, every other field at its plainest value. */
export function filledEntry(list: ListFact, literals: Alternative, unasked: Unasked): Entry {
  const values = solve(literals, new Map(), unasked);
  return Object.values(list.fields).map((field) => values.get(field) ?? unasked(field));
}

/** What a fact is where nothing is asked of it: its default, the first day of the year, or its least value. */
export function unaskedIn(year: number): Unasked {
  return (fact: FieldFact): number => {
    if (typeof fact.fallback === 'number') return fact.fallback;
    if (fact.fallback === 'lastDayOfYear') return day(`${String(year)}-12-31`);
    if (fact.type !== 'date') return fact.lowest;
    return fact.nullable ? NEVER : day(`${String(year)}-01-01`);
  };
}
