/** Facts of an example: a base, and what an example changes. */

import { asJson, asList, asMap, type YamlMap } from './yaml-values.ts';

/** The word that takes a fact away: nobody knows it. */
export const UNKNOWN = 'unknown';

/** Facts as JSON; lists hold whole entries. */
export type Facts = Readonly<Record<string, unknown>>;

/** By list: what each of its entries starts from. */
export type EntryBases = ReadonlyMap<string, YamlMap>;

/** The entry bases of a file. */
export function readEntryBases(value: unknown, place: string): EntryBases {
  if (value === undefined) return new Map();
  const lists = [...asMap(value, place)];
  return new Map(lists.map(([list, base]) => [String(list), asMap(base, `${place} ${String(list)}`)]));
}

/** The facts with changes made; entries of lists start from their base. */
export function withFacts(facts: Facts, changes: unknown, bases: EntryBases, place: string): Facts {
  if (changes === undefined) return facts;
  const changed = new Map(Object.entries(facts));
  for (const [key, value] of asMap(changes, place)) {
    const fact = String(key);
    if (value === UNKNOWN) changed.delete(fact);
    else changed.set(fact, Array.isArray(value) ? entries(fact, value, bases, place) : asJson(value));
  }
  return Object.fromEntries(changed);
}

function entries(list: string, given: readonly unknown[], bases: EntryBases, place: string): unknown[] {
  const base = bases.get(list) ?? new Map();
  return asList(given, place).map((entry) => {
    const fields = new Map([...base, ...asMap(entry, `${place} ${list}`)]);
    return asJson(new Map([...fields].filter(([, value]) => value !== UNKNOWN)));
  });
}
