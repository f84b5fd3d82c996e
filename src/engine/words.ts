/**
 * The words in which clauses are written. Each builds one node of the tree (rule.ts) and is named
 * after the law's own word, so that a clause reads like the sentence it stands for.
 */

import { day } from './calendar.ts';
import type {
  ChoiceFact,
  DateFact,
  FlagFact,
  HundredthsFact,
  ListFact,
  MoneyFact,
  NumberFact,
} from './fact.ts';
import { optionIndex } from './fact.ts';
import type * as rule from './rule.ts';

export { wan, yuan } from './money.ts';

type Numbers = NumberFact | readonly NumberFact[];

/** The flag is known to be true. */
export function isTrue(fact: FlagFact): rule.FlagIs {
  return { type: 'flagIs', fact, value: true };
}

/** The flag is known to be false. */
export function isFalse(fact: FlagFact): rule.FlagIs {
  return { type: 'flagIs', fact, value: false };
}

/** 以上, 达到, 满, 不少于: the number itself is included. Money thresholds are in fen. */
export function atLeast(facts: Numbers, threshold: number): rule.Compare {
  return { type: 'compare', facts: asList(facts), comparison: 'atLeast', threshold };
}

/** 超过, 突破: the number itself is not included. Money thresholds are in fen. */
export function over(facts: Numbers, threshold: number): rule.Compare {
  return { type: 'compare', facts: asList(facts), comparison: 'over', threshold };
}

/** 以后, 后, 以来: that day included. */
export function onOrAfter(fact: DateFact, from: string): rule.Compare {
  return { type: 'compare', facts: [fact], comparison: 'atLeast', threshold: day(from) };
}

/** A date from one day to another, both included; the last day may differ by year (a day number then). */
export function within(fact: DateFact, from: string, to: number): rule.Within {
  return { type: 'within', fact, from: day(from), to };
}

/** A period that is over before a day; never begun counts as over. */
export function endedBefore(end: DateFact, before: DateFact): rule.EndedBefore {
  return { type: 'endedBefore', end, before };
}

/** 或: one of the conditions is enough. */
export function anyOf(...conditions: rule.Condition[]): rule.AnyOf {
  return { type: 'anyOf', conditions };
}

/** The same amount for everyone who meets the conditions. */
export function fixed(fen: number): rule.Fixed {
  return { type: 'fixed', fen };
}

/** An amount by option, such as 国家级、省级、市级. */
export function byGrade<Option extends string>(
  fact: ChoiceFact<Option>,
  fen: Readonly<Partial<Record<Option, number>>>,
): rule.ByGrade {
  for (const option of Object.keys(fen)) optionIndex(fact, option);
  return { type: 'byGrade', fact, fen: fen as Readonly<Record<string, number>> };
}

type TierWords = { readonly pays: number } & ({ readonly atLeast: number } | { readonly over: number });

/** Rising thresholds, each with its own comparison: the highest tier met counts, once. */
export function tiers(facts: Numbers, ...steps: readonly TierWords[]): rule.Tiers {
  return {
    type: 'tiers',
    facts: asList(facts),
    tiers: steps.map((step) =>
      'over' in step
        ? { comparison: 'over', threshold: step.over, fen: step.pays }
        : { comparison: 'atLeast', threshold: step.atLeast, fen: step.pays },
    ),
  };
}

/** The same tiers at half their thresholds. */
export function halfThresholds(of: rule.Tiers): rule.Tiers {
  return { ...of, tiers: of.tiers.map((tier) => ({ ...tier, threshold: half(tier.threshold) })) };
}

/** The same tiers at half their amounts. */
export function halfAmounts(of: rule.Tiers): rule.Tiers {
  return { ...of, tiers: of.tiers.map((tier) => ({ ...tier, fen: half(tier.fen) })) };
}

/** A share of an amount of money, rounded down to the fen: `rate('20%', …)`, or by a rate fact. */
export function rate(share: `${number}%` | HundredthsFact, of: MoneyFact): rule.Proportion {
  if (typeof share !== 'string') {
    return { type: 'proportion', form: 'rate', facts: [share, of], numerator: 1, denominator: 100 };
  }
  const numerator = Number(share.slice(0, -1)) * 100;
  if (!Number.isSafeInteger(numerator)) throw new RangeError(`a rate has at most two decimals: ${share}`);
  return { type: 'proportion', form: 'rate', facts: [of], ...inLowestTerms(numerator, 10_000) };
}

/** So many fen for each unit of the product of the facts; hundredths are turned into units. */
export function perUnit(fen: number, ...facts: readonly NumberFact[]): rule.Proportion {
  const denominator = facts.reduce((product, fact) => product * (fact.type === 'hundredths' ? 100 : 1), 1);
  return { type: 'proportion', form: 'perUnit', facts, ...inLowestTerms(fen, denominator) };
}

/** The cost itself. */
export function costOf(fact: MoneyFact): rule.Proportion {
  return { type: 'proportion', form: 'cost', facts: [fact], numerator: 1, denominator: 1 };
}

/** 最高不超过, 不高于: never more than the cap. */
export function upTo(capFen: number, amount: rule.Amount): rule.UpTo {
  return { type: 'upTo', capFen, amount };
}

/** The highest of several amounts. */
export function highest(...amounts: rule.Amount[]): rule.Highest {
  return { type: 'highest', amounts };
}

/** One of two amounts, by a flag that always has a value. */
export function when(fact: FlagFact, then: rule.Amount, otherwise: rule.Amount): rule.When {
  return { type: 'when', fact, then, otherwise };
}

/** The sum over the entries of a list that meet every condition. */
export function sumOf(
  list: ListFact,
  parts: {
    readonly where?: readonly rule.Condition[];
    readonly each: rule.Amount;
    readonly largest?: number;
    readonly pool?: 'applicant' | 'district';
  },
): rule.SumOf {
  return { type: 'sumOf', list, where: [], ...parts };
}

/** The best entry of a list among those that meet every condition. */
export function bestOf(
  list: ListFact,
  parts: { readonly where?: readonly rule.Condition[]; readonly each: rule.Amount },
): rule.BestOf {
  return { type: 'bestOf', list, where: [], ...parts };
}

/** Anew in every assessment year. */
export function annual(): rule.Annual {
  return { type: 'annual' };
}

/** 一次性: once for all years; `upgrade` says what a later, higher amount still pays. */
export function once(upgrade: rule.OnceOnly['upgrade']): rule.OnceOnly {
  return { type: 'once', upgrade };
}

/** At most so much over the life of the policy. */
export function lifetimeCap(capFen: number): rule.LifetimeCap {
  return { type: 'lifetimeCap', capFen };
}

/** A part that depends on a reading; `bindPolicy` puts the chosen option in its place. */
export function byReading<Part>(reading: string, options: Readonly<Record<string, Part>>): Part {
  const choice: rule.ReadingChoice = { byReading: reading, options };
  return choice as Part;
}

/** A part that differs by assessment year. */
export function byYear<Part>(years: Readonly<Record<number, Part>>): Part {
  const choice: rule.YearChoice = { byYear: years };
  return choice as Part;
}

function asList(facts: Numbers): readonly NumberFact[] {
  // A part chosen by reading or year stands for the list until it is bound.
  return Array.isArray(facts) || 'byReading' in facts || 'byYear' in facts
    ? (facts as NumberFact[])
    : [facts as NumberFact];
}

function half(value: number): number {
  if (value % 2 !== 0) throw new RangeError(`half of ${String(value)} is not whole`);
  return value / 2;
}

function inLowestTerms(numerator: number, denominator: number): { numerator: number; denominator: number } {
  const divisor = commonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
