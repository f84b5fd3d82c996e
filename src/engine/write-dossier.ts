/** Writes a dossier as the JSON of the contract, so that anyone can feed it to the command line again. */

import { formatDay, lastDayOf, NEVER } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import type { FieldFact, ListFact } from './fact.ts';
import type { Entry } from './mechanism.ts';
import { fenToDecimal } from './money.ts';
import type { Policy } from './policy.ts';

/** A fact's value in JSON; null is a date that is known not to have happened. */
export type ValueJson = boolean | number | string | null;

/** A list fact's entry in JSON. */
export type EntryJson = Readonly<Record<string, ValueJson>>;

/** A dossier in the shape of the contract. */
export interface DossierJson {
  readonly applicantId: string;
  readonly year: number;
  readonly ownerId?: string;
  readonly township?: string;
  readonly facts: Readonly<Record<string, ValueJson | readonly EntryJson[]>>;
}

/** What free text is written as: a dossier keeps none, since nothing is computed with it. */
const TEXT_NOT_KEPT = '不详';

/**
 * The dossier as JSON: facts in the dictionary's order, without those that are unknown or at their
 * default. Reading it back gives the same dossier.
 */
export function dossierJson(policy: Policy, dossier: Dossier): DossierJson {
  const facts: Record<string, ValueJson | readonly EntryJson[]> = {};
  for (const [name, fact] of Object.entries(policy.facts)) {
    if (fact.type === 'list') {
      const entries = dossier.lists[fact.slot];
      const absent = entries === undefined || (entries.length === 0 && fact.emptyWhenAbsent);
      if (!absent) facts[name] = entries.map((entry) => entryJson(fact, entry));
    } else {
      const value = dossier.values[fact.slot] ?? Number.NaN;
      if (!isLeftOut(fact, value, dossier.year)) facts[name] = valueJson(fact, value);
    }
  }
  const { applicantId, year, ownerId, township } = dossier;
  return {
    applicantId,
    year,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(township === undefined ? {} : { township }),
    facts,
  };
}

/** One value as JSON: money and areas as decimal text, dates as YYYY-MM-DD, choices by the option's name. */
export function valueJson(fact: FieldFact, value: number): ValueJson {
  switch (fact.type) {
    case 'flag':
      return value === 1;
    case 'count':
      return value;
    case 'money':
    case 'hundredths':
      return fenToDecimal(value);
    case 'date':
      return value === NEVER ? null : formatDay(value);
    case 'choice':
      return Object.keys(fact.options)[value] ?? '';
    case 'text':
      return TEXT_NOT_KEPT;
  }
}

function entryJson(list: ListFact, entry: Entry): EntryJson {
  const fields = Object.values(list.fields);
  const stated = fields.filter((field) => !isLeftOut(field, entry[field.slot] ?? Number.NaN));
  return Object.fromEntries(
    stated.map((field) => [field.name, valueJson(field, entry[field.slot] ?? Number.NaN)]),
  );
}

function isLeftOut(fact: FieldFact, value: number, year?: number): boolean {
  if (Number.isNaN(value)) return true;
  if (fact.fallback === 'lastDayOfYear') return year !== undefined && value === lastDayOf(year);
  return value === fact.fallback;
}
