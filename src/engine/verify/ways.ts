/**
 * Ways of paying: for every branch of an amount (a tier, a grade, a share, a cap …) what the facts must
 * be for that branch alone to decide the amount.
 */

import { optionIndex, type FlagFact, type ListFact } from '../fact.ts';
import {
  firstMeeting,
  type Amount,
  type BestOf,
  type ByGrade,
  type Highest,
  type Proportion,
  type SumOf,
  type Tiers,
  type UpTo,
} from '../rule.ts';
import { allTogether, exactly, waysToHold, type Alternative, type Demands } from './literals.ts';

/** The part of an amount that decides it: a leaf, or a limit that binds. */
export interface Branch {
  readonly node: Amount;
  readonly part: 'whole' | 'grade' | 'tier' | 'cap' | 'largest' | 'lifetime';
  /** Place of the tier, name of the grade's option; empty otherwise. */
  readonly at: number | string;
  /** What it pays when it alone decides; undefined for a share of a fact. */
  readonly paysFen: number | undefined;
  /** The list in whose entries it stands. */
  readonly list: ListFact | undefined;
  /** The yes-or-no facts that lead to it, with their values. */
  readonly cases: readonly { readonly fact: FlagFact; readonly value: boolean }[];
}

/** What the facts must be for a branch to decide. */
export interface Way {
  readonly branch: Branch;
  /** Demands on the facts of the dossier. */
  readonly facts: Alternative;
  /** Entries of each list, with the demands on their fields. */
  readonly entries: ReadonlyMap<ListFact, readonly Alternative[]>;
}

/** Bounds within which shares and sums are steered; fixed figures pay what they pay. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

interface Scope {
  readonly demands: Demands;
  readonly list: ListFact | undefined;
}

/** The smallest amount that is one, and no upper bound. */
const anything: Window = { from: 1, to: Infinity };
const mostEntries = 64;

/** Every way of paying an amount; a branch may have several, and the evaluator decides which are good. */
export function waysToPay(amount: Amount, demands: Demands, window: Window = anything): Way[] {
  return waysWithin(amount, window, { demands, list: undefined });
}

function waysWithin(amount: Amount, window: Window, scope: Scope): Way[] {
  switch (amount.type) {
    case 'fixed':
      return [plainWay(branchOf(amount, 'whole', '', amount.fen, scope), [])];
    case 'byGrade':
      return gradeWays(amount, scope);
    case 'tiers':
      return tierWays(amount, scope);
    case 'proportion':
      return [plainWay(branchOf(amount, 'whole', '', undefined, scope), [share(amount, window)])];
    case 'upTo':
      return cappedWays(amount, window, scope);
    case 'highest':
      return highestWays(amount, window, scope);
    case 'when':
      return [
        ...waysWithin(amount.then, window, scope).map((way) => inCase(way, amount.fact, true)),
        ...waysWithin(amount.otherwise, window, scope).map((way) => inCase(way, amount.fact, false)),
      ];
    case 'sumOf':
    case 'bestOf':
      return entryWays(amount, window, scope);
  }
}

function branchOf(
  node: Amount,
  part: Branch['part'],
  at: Branch['at'],
  paysFen: number | undefined,
  scope: Scope,
): Branch {
  return { node, part, at, paysFen, list: scope.list, cases: [] };
}

function plainWay(branch: Branch, facts: Alternative): Way {
  return { branch, facts, entries: new Map() };
}

function demanding(way: Way, more: Alternative): Way {
  return { ...way, facts: [...way.facts, ...more] };
}

function inCase(way: Way, fact: FlagFact, value: boolean): Way {
  const branch = { ...way.branch, cases: [{ fact, value }, ...way.branch.cases] };
  return demanding({ ...way, branch }, [exactly(fact, value ? 1 : 0)]);
}

function gradeWays(node: ByGrade, scope: Scope): Way[] {
  return Object.entries(node.fen).map(([option, fen]) =>
    plainWay(branchOf(node, 'grade', option, fen, scope), [
      exactly(node.fact, optionIndex(node.fact, option)),
    ]),
  );
}

function tierWays(node: Tiers, scope: Scope): Way[] {
  return node.tiers.map((tier, place) => {
    const from = firstMeeting(tier);
    const next = node.tiers[place + 1];
    const below = next ? firstMeeting(next) - 1 : Infinity;
    // Tiers that stand in no order are tried where they should pay, so that the evaluator can say otherwise.
    const to = below >= from ? below : Infinity;
    return plainWay(branchOf(node, 'tier', place, tier.fen, scope), [
      { type: 'between', facts: node.facts, from, to },
    ]);
  });
}

function share({ facts, numerator, denominator }: Proportion, { from, to }: Window): Alternative[number] {
  return { type: 'shareBetween', facts, numerator, denominator, from, to };
}

function cappedWays(node: UpTo, window: Window, scope: Scope): Way[] {
  const { capFen, amount } = node;
  const below = waysWithin(amount, { from: window.from, to: Math.min(window.to, capFen) }, scope);
  const cap = branchOf(node, 'cap', '', capFen, scope);
  const above = waysWithin(amount, { from: Math.max(window.from, capFen + 1), to: Infinity }, scope);
  return [...below, ...above.map((way) => ({ ...way, branch: cap }))];
}

function highestWays(node: Highest, window: Window, scope: Scope): Way[] {
  return node.amounts.flatMap((amount) => {
    const others = node.amounts.filter((other) => other !== amount);
    return waysWithin(amount, window, scope).map((way) => others.reduce(withLeast, way));
  });
}

/** The way with another amount as small as it can be, so that it does not decide. */
function withLeast(way: Way, amount: Amount): Way {
  switch (amount.type) {
    case 'fixed':
      return way;
    case 'byGrade':
      return demanding(way, [exactly(amount.fact, leastOption(amount))]);
    case 'tiers':
    case 'proportion':
      return demanding(
        way,
        amount.facts.map((fact) => exactly(fact, fact.lowest)),
      );
    case 'upTo':
      return withLeast(way, amount.amount);
    case 'highest':
      return amount.amounts.reduce(withLeast, way);
    case 'when':
      return withLeast(demanding(way, [exactly(amount.fact, 0)]), amount.otherwise);
    case 'sumOf':
    case 'bestOf':
      return { ...way, entries: new Map([[amount.list, []], ...way.entries]) };
  }
}

function leastOption({ fact, fen }: ByGrade): number {
  const amounts = Object.keys(fact.options).map((option) => fen[option] ?? 0);
  return amounts.indexOf(Math.min(...amounts));
}

/** One entry for each way of an entry; more of them where one alone cannot reach the window. */
function entryWays(node: SumOf | BestOf, window: Window, scope: Scope): Way[] {
  const inside: Scope = { demands: scope.demands, list: node.list };
  const entry = allTogether(node.where.map((condition) => waysToHold(condition, scope.demands)));
  const limit = node.type === 'bestOf' ? 1 : (node.largest ?? mostEntries);
  const repeated = (way: Way, times: number): Way[] =>
    entry.map((where) => {
      const one = [...where, ...way.facts];
      return { ...way, facts: [], entries: new Map([[node.list, Array.from({ length: times }, () => one)]]) };
    });
  const counts = window.from > 1 ? entryCounts(limit) : [1];
  const ways = counts.flatMap((times) => {
    const each = { from: Math.ceil(window.from / times), to: Math.floor(window.to / times) };
    return waysWithin(node.each, each, inside).flatMap((way) => repeated(way, times));
  });
  if (node.type === 'bestOf' || node.largest === undefined) return ways;
  const bound = branchOf(node, 'largest', '', undefined, scope);
  const tooMany = node.largest + 1;
  const one = waysWithin(node.each, { from: 1, to: Infinity }, inside);
  return [...ways, ...one.flatMap((way) => repeated({ ...way, branch: bound }, tooMany))];
}

/** 1, 2, 4 … up to the limit, and the limit itself. */
function entryCounts(limit: number): number[] {
  const counts: number[] = [];
  for (let times = 1; times < limit; times *= 2) counts.push(times);
  return [...counts, limit];
}
