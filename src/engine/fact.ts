/**
 * Facts: the questions that a clause may ask. A fact is named once, in the policy's dictionary, and
 * every rule holds a typed handle of it, so a misspelt or mistyped fact does not compile.
 *
 * Values are numbers at run time (NaN is "not known"): flags 0 and 1, money in fen, hundredths (areas,
 * rates) in hundredths, dates as day numbers, choices as the place of the option.
 */

import { LARGEST_FEN } from './money.ts';

/** Who can vouch for a fact, in the words that people see. */
export interface FactTexts {
  /** Chinese label, as on forms and in explanations. */
  readonly label: string;
  readonly english: string;
  /** One or two plain sentences for the person who fills it in. */
  readonly help: string;
  /** Where the truth comes from: the register or body that can confirm it. */
  readonly source: string;
  /** Papers that prove it when no register does. */
  readonly materials?: readonly string[];
  /** Asked for the record only: no rule reads it, and the verifier sees to it that none does. */
  readonly recordOnly?: boolean;
}

interface Named {
  /** Key in the dictionary and in JSON. */
  readonly name: string;
  /** Place in a dossier's values, in an entry, or (lists) among the lists. */
  readonly slot: number;
  /** Name of the list that a field belongs to. */
  readonly list?: string;
}

interface Valued extends FactTexts, Named {
  /** Value when the fact is absent; without it an absent fact is unknown, and a list field may not be left out. */
  readonly fallback?: number | 'lastDayOfYear';
  readonly required?: boolean;
  /** Bounds of the values that are accepted. */
  readonly lowest: number;
  readonly highest: number;
}

export interface FlagFact extends Valued {
  readonly type: 'flag';
}
export interface CountFact extends Valued {
  readonly type: 'count';
  readonly unit: string;
}
export interface MoneyFact extends Valued {
  readonly type: 'money';
}
/** A quantity with two decimals held as whole hundredths: square metres, a rate between 0 and 1. */
export interface HundredthsFact extends Valued {
  readonly type: 'hundredths';
  readonly unit: string;
}
export interface DateFact extends Valued {
  readonly type: 'date';
  /** Null may be given: known not to have happened. */
  readonly nullable: boolean;
}
export interface ChoiceFact<Option extends string = string> extends Valued {
  readonly type: 'choice';
  /** Options with their Chinese labels, in the order of their run-time values. */
  readonly options: Readonly<Record<Option, string>>;
}
export interface TextFact extends Valued {
  readonly type: 'text';
}
export type FieldFact = FlagFact | CountFact | MoneyFact | HundredthsFact | DateFact | ChoiceFact | TextFact;
export interface ListFact<
  Fields extends Readonly<Record<string, FieldFact>> = Readonly<Record<string, FieldFact>>,
>
  extends FactTexts, Named {
  readonly type: 'list';
  readonly fields: Fields;
  /** An absent list is known to be empty. */
  readonly emptyWhenAbsent: boolean;
}
export type ScalarFact = FlagFact | CountFact | MoneyFact | HundredthsFact | DateFact | ChoiceFact;
export type NumberFact = CountFact | MoneyFact | HundredthsFact;
export type Fact = FieldFact | ListFact;
export type FactDictionary = Readonly<Record<string, Fact>>;

const unnamed = { name: '', slot: -1 };

/** A yes-or-no fact; `fallback` is its value when absent. */
export function flag(texts: FactTexts & { readonly fallback?: boolean }): FlagFact {
  const { fallback, ...rest } = texts;
  const base = { ...unnamed, ...rest, type: 'flag', lowest: 0, highest: 1 } as const;
  return fallback === undefined ? base : { ...base, fallback: fallback ? 1 : 0 };
}

/** A whole number from `lowest` (0) to `highest` (2^53 − 1). */
export function count(
  texts: FactTexts & { readonly unit: string; readonly lowest?: number; readonly highest?: number },
): CountFact {
  return { ...unnamed, lowest: 0, highest: Number.MAX_SAFE_INTEGER, ...texts, type: 'count' };
}

/** An amount of money, from 0 to 9,999,999,999,999.99 yuan. */
export function money(texts: FactTexts): MoneyFact {
  return { ...unnamed, ...texts, type: 'money', lowest: 0, highest: LARGEST_FEN };
}

/** A quantity with at most two decimals; bounds and fallback are in hundredths. */
export function hundredths(
  texts: FactTexts & {
    readonly unit: string;
    readonly lowest?: number;
    readonly highest?: number;
    readonly fallback?: number;
  },
): HundredthsFact {
  return { ...unnamed, lowest: 0, highest: LARGEST_FEN, ...texts, type: 'hundredths' };
}

/** A calendar date; `nullable` dates may be null, which says that it did not happen. */
export function date(
  texts: FactTexts & { readonly nullable?: boolean; readonly fallback?: number | 'lastDayOfYear' },
): DateFact {
  // Years 0001 to 9999.
  return { ...unnamed, lowest: -719_162, highest: 2_932_896, nullable: false, ...texts, type: 'date' };
}

/** One of several named options. */
export function choice<Option extends string>(
  texts: FactTexts & { readonly options: Readonly<Record<Option, string>>; readonly required?: boolean },
): ChoiceFact<Option> {
  return { ...unnamed, lowest: 0, highest: Object.keys(texts.options).length - 1, ...texts, type: 'choice' };
}

/** Free text; kept for people, never computed with. */
export function text(texts: FactTexts): TextFact {
  return { ...unnamed, ...texts, type: 'text', lowest: 0, highest: 0 };
}

/** A list of entries with the same fields. */
export function list<Fields extends Readonly<Record<string, FieldFact>>>(
  texts: FactTexts & { readonly fields: Fields; readonly emptyWhenAbsent?: boolean },
): ListFact<Fields> {
  return { ...unnamed, emptyWhenAbsent: false, ...texts, type: 'list' };
}

/** Names the facts of a dictionary after their keys and gives each its place. */
export function defineFacts<Dictionary extends FactDictionary>(dictionary: Dictionary): Dictionary {
  const named: Record<string, Fact> = {};
  let values = 0;
  let lists = 0;
  for (const [name, fact] of Object.entries(dictionary)) {
    if (fact.type !== 'list') named[name] = { ...fact, name, slot: values++ };
    else named[name] = { ...fact, name, slot: lists++, fields: nameFields(name, fact.fields) };
  }
  return named as Dictionary;
}

function nameFields(list: string, fields: Readonly<Record<string, FieldFact>>): Record<string, FieldFact> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field], slot) => [name, { ...field, name, slot, list }]),
  );
}

/** Whether the fact can be unknown: absent and without a fallback. */
export function canBeUnknown(fact: Fact): boolean {
  if (fact.type === 'list') return !fact.emptyWhenAbsent;
  return fact.fallback === undefined && fact.required !== true && fact.list === undefined;
}

/** Place of an option among a choice's options. */
export function optionIndex(fact: ChoiceFact, option: string): number {
  const index = Object.keys(fact.options).indexOf(option);
  if (index < 0) throw new RangeError(`${fact.name} has no option ${option}`);
  return index;
}
