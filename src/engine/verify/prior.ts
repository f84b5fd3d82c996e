/** Entries of the lists that the engine itself reads: earlier awards, and awards of other policies. */

import type { BoundPolicy } from '../bind.ts';
import type { ListFact } from '../fact.ts';
import type { Entry } from '../mechanism.ts';

/** The latest year that an earlier award may state in this year's dossiers; undefined where there can be none. */
export function priorYear({ policy, year }: BoundPolicy): number | undefined {
  const field = policy.priorAwards.fields['year'];
  if (!field) return undefined;
  const latest = Math.min(year - 1, field.highest);
  return latest >= field.lowest ? latest : undefined;
}

/** An award of one item, in fen; the year matters only where the list has one. */
export function priorEntry(list: ListFact, itemIndex: number, year: number, fen: number): Entry {
  return Object.values(list.fields).map(({ name, lowest }) => {
    if (name === 'item') return itemIndex;
    if (name === 'year') return year;
    return name === 'amount' ? fen : lowest;
  });
}
