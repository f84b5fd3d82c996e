/** One dossier on its way through a settlement: what it may get, what it is awarded, and what was lost on the way. */

import type { BoundPolicy } from '../engine/bind.ts';
import type { Dossier } from '../engine/dossier.ts';
import { selectAwards, type Award } from '../engine/select.ts';

/** Why an applicant's award in a settlement differs from what its dossier alone would bring. */
export interface SettlementNote {
  readonly itemIndex: number;
  readonly reason:
    'supersededBy' | 'paidToSameOwner' | 'ownerLimit' | 'outsideDistrictLimit' | 'usedUpByOtherPolicy';
  /** The item that superseded it, where one did. */
  readonly byItemIndex?: number;
  /** The applicant of the same owner that got it instead, where one did. */
  readonly byApplicantId?: string;
  /** What was taken off, in fen. */
  readonly lessFen: number;
}

export interface SettledCase {
  readonly dossier: Dossier;
  /** By item, in fen; zero for what cannot be paid. */
  payableFen: readonly number[];
  /** In clause order. */
  awards: readonly Award[];
  notes: readonly SettlementNote[];
}

const nothingOpen: readonly number[] = [];
const noNotes: readonly SettlementNote[] = [];

/** Selects the awards of a case (rule 1) and notes what lost to what; undetermined items take no part. */
export function selectFor(bound: BoundPolicy, settled: SettledCase): void {
  const { payableFen, dossier } = settled;
  const { awards, beatenBy } = selectAwards(bound, payableFen, nothingOpen, dossier.otherPolicyFen);
  let notes: readonly SettlementNote[] = settled.notes.filter(
    ({ reason }) => reason !== 'supersededBy' && reason !== 'usedUpByOtherPolicy',
  );
  for (let itemIndex = 0; itemIndex < payableFen.length; itemIndex += 1) {
    const lessFen = payableFen[itemIndex] ?? 0;
    if (lessFen === 0 || awards.some((award) => award.itemIndex === itemIndex)) continue;
    const byItemIndex = beatenBy[itemIndex];
    const why =
      byItemIndex === undefined
        ? ({ reason: 'usedUpByOtherPolicy' } as const)
        : ({ reason: 'supersededBy', byItemIndex } as const);
    notes = [...notes, { itemIndex, ...why, lessFen }];
  }
  settled.awards = awards;
  settled.notes = notes.length === 0 ? noNotes : notes;
}

/** Takes an item from a case and selects anew: the applicant falls back to its next best item. */
export function withoutItem(bound: BoundPolicy, settled: SettledCase, note: SettlementNote): void {
  settled.payableFen = settled.payableFen.with(note.itemIndex, 0);
  settled.notes = [...settled.notes, note];
  selectFor(bound, settled);
}
