/** One applicant in one assessment year, checked and turned into numbers. */

import { type FieldFact, type ListFact } from './fact.ts';
import type { Entry, View } from './mechanism.ts';

export interface Dossier {
  readonly applicantId: string;
  readonly year: number;
  readonly ownerId: string | undefined;
  readonly township: string | undefined;
  /** Place of the legal kind among the kind fact's options. */
  readonly kind: number;
  /** Values by slot; NaN is unknown. */
  readonly values: readonly number[];
  /** Entries by list slot; undefined is unknown. */
  readonly lists: readonly (readonly Entry[] | undefined)[];
  /** What earlier awards hold, in fen, by item index. */
  readonly priorFen: readonly number[];
  /** What other policies of the district paid for the same matter, in fen, by item index. */
  readonly otherPolicyFen: readonly number[];
}

/** The facts of a dossier as rules see them. */
export function dossierView(dossier: Dossier): View {
  return {
    value: (fact: FieldFact) => dossier.values[fact.slot] ?? Number.NaN,
    entries: (list: ListFact) => dossier.lists[list.slot],
  };
}
