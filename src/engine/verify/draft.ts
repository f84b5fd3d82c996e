/** Dossiers in the making: values by fact, entries by list, and small changes of them. */

import type { FieldFact, ListFact } from '../fact.ts';
import type { Entry } from '../mechanism.ts';
import type { Values } from './solve.ts';

/** A dossier in the making: what is not named is absent. */
export interface Draft {
  readonly values: Values;
  readonly lists: ReadonlyMap<ListFact, readonly Entry[]>;
}

/** A fact of the dossier, or a field in the entries of a list. */
export interface Spot {
  readonly fact: FieldFact;
  readonly list: ListFact | undefined;
}

/** The draft with one fact at another value; a field is changed in the first entry of its list. */
export function withValue(draft: Draft, { fact, list }: Spot, value: number): Draft {
  if (!list) return { ...draft, values: new Map([...draft.values, [fact, value]]) };
  const entries = draft.lists.get(list) ?? [];
  const changed = entries.map((entry, place) => (place === 0 ? entry.with(fact.slot, value) : entry));
  return withEntries(draft, list, changed);
}

/** The draft with other entries of one list. */
export function withEntries(draft: Draft, list: ListFact, entries: readonly Entry[]): Draft {
  return { ...draft, lists: new Map([...draft.lists, [list, entries]]) };
}

/** What the draft says of a fact, or of a field in the first entry of its list; NaN when it is absent. */
export function valueIn(draft: Draft, { fact, list }: Spot): number {
  if (list) return draft.lists.get(list)?.[0]?.[fact.slot] ?? Number.NaN;
  return draft.values.get(fact) ?? Number.NaN;
}

/** Everything that the draft states: facts of the dossier, and fields of lists that have an entry. */
export function spotsIn(draft: Draft): Spot[] {
  const own = [...draft.values.keys()].map((fact) => ({ fact, list: undefined }));
  const fields = [...draft.lists].flatMap(([list, entries]) =>
    entries.length === 0 ? [] : Object.values(list.fields).map((fact) => ({ fact, list })),
  );
  return [...own, ...fields];
}
