/**
 * The grammar of a clause: an expression tree of plain data. One tree serves the amount, the
 * explanation, the near miss, the documentation, both compilers and the verifier.
 *
 * In a policy any part of a tree may stand behind a reading or a year (`byReading`, `byYear` in
 * words.ts); `bindPolicy` puts the chosen part in its place, so everything after it sees only
 * the nodes below.
 */

import type { ChoiceFact, DateFact, FieldFact, FlagFact, ListFact, NumberFact } from './fact.ts';

/** 以上 includes the number itself, 超过 does not (Civil Code, article 1259). */
export type Comparison = 'atLeast' | 'over';

export type Condition = FlagIs | Compare | Within | EndedBefore | AnyOf;

export interface FlagIs {
  readonly type: 'flagIs';
  readonly fact: FlagFact;
  readonly value: boolean;
}
/** The sum of the facts (one, as a rule) against a threshold in the facts' own unit. */
export interface Compare {
  readonly type: 'compare';
  readonly facts: readonly (NumberFact | DateFact)[];
  readonly comparison: Comparison;
  readonly threshold: number;
}
/** A date between two days, both included. */
export interface Within {
  readonly type: 'within';
  readonly fact: DateFact;
  readonly from: number;
  readonly to: number;
}
/** A period that has ended before a day; both facts always have a value. */
export interface EndedBefore {
  readonly type: 'endedBefore';
  readonly end: DateFact;
  readonly before: DateFact;
}
export interface AnyOf {
  readonly type: 'anyOf';
  readonly conditions: readonly Condition[];
}

export type Amount = Fixed | ByGrade | Tiers | Proportion | UpTo | Highest | When | SumOf | BestOf;

export interface Fixed {
  readonly type: 'fixed';
  readonly fen: number;
}
/** An amount for each option of a choice; an option that is left out gets nothing. */
export interface ByGrade {
  readonly type: 'byGrade';
  readonly fact: ChoiceFact;
  readonly fen: Readonly<Record<string, number>>;
}
/** The highest tier met counts, once; tiers stand in rising order. */
export interface Tiers {
  readonly type: 'tiers';
  readonly facts: readonly NumberFact[];
  readonly tiers: readonly Tier[];
}
export interface Tier {
  readonly comparison: Comparison;
  readonly threshold: number;
  readonly fen: number;
}
/** floor(product of the facts × numerator ÷ denominator) fen: a rate, an amount per unit, a cost itself. */
export interface Proportion {
  readonly type: 'proportion';
  readonly form: 'rate' | 'perUnit' | 'cost';
  readonly facts: readonly NumberFact[];
  readonly numerator: number;
  readonly denominator: number;
}
export interface UpTo {
  readonly type: 'upTo';
  readonly capFen: number;
  readonly amount: Amount;
}
/** The highest of several amounts, each evaluated once. */
export interface Highest {
  readonly type: 'highest';
  readonly amounts: readonly Amount[];
}
/** One of two amounts by a flag that always has a value. */
export interface When {
  readonly type: 'when';
  readonly fact: FlagFact;
  readonly then: Amount;
  readonly otherwise: Amount;
}
/** The sum over the entries that meet every condition; with `largest`, over that many of the largest. */
export interface SumOf {
  readonly type: 'sumOf';
  readonly list: ListFact;
  readonly where: readonly Condition[];
  readonly each: Amount;
  readonly largest?: number;
  /** Whose entries `largest` counts: the applicant's own, or (in a settlement) those of the whole district. */
  readonly pool?: 'applicant' | 'district';
}
/** The largest amount among the entries that meet every condition. */
export interface BestOf {
  readonly type: 'bestOf';
  readonly list: ListFact;
  readonly where: readonly Condition[];
  readonly each: Amount;
}

export type Frequency = Annual | OnceOnly | LifetimeCap;

export interface Annual {
  readonly type: 'annual';
}
/** Once for all years; `upgrade` says what a later, higher amount still pays. */
export interface OnceOnly {
  readonly type: 'once';
  readonly upgrade: 'difference' | 'full' | 'none';
}
/** Every year, but never more than the cap over the life of the policy. */
export interface LifetimeCap {
  readonly type: 'lifetimeCap';
  readonly capFen: number;
}

/** Facts and parts of a choice by reading or year are told from other data by these keys. */
export interface ReadingChoice {
  readonly byReading: string;
  readonly options: Readonly<Record<string, unknown>>;
}
export interface YearChoice {
  readonly byYear: Readonly<Record<number, unknown>>;
}

/** The first value that meets a threshold, in the smallest unit of the facts. */
export function firstMeeting({ comparison, threshold }: Pick<Tier, 'comparison' | 'threshold'>): number {
  return comparison === 'over' ? threshold + 1 : threshold;
}

/** Every condition and amount in a part of a bound tree, outer ones first. */
export function nodesIn(part: unknown): (Condition | Amount)[] {
  if (typeof part !== 'object' || part === null || isFact(part)) return [];
  const inner = Object.values(part).flatMap(nodesIn);
  return 'type' in part ? [part as Condition | Amount, ...inner] : inner;
}

/** Every fact that a part of a tree names, in reading order, each once; list fields stand for themselves. */
export function factsIn(tree: unknown): (FieldFact | ListFact)[] {
  const found = new Set<FieldFact | ListFact>();
  collectFacts(tree, found);
  return [...found];
}

function collectFacts(part: unknown, found: Set<FieldFact | ListFact>): void {
  if (typeof part !== 'object' || part === null) return;
  if (isFact(part)) found.add(part);
  else for (const child of Object.values(part)) collectFacts(child, found);
}

/** Whether a part of a tree is a fact's handle. */
export function isFact(part: object): part is FieldFact | ListFact {
  return 'slot' in part;
}
