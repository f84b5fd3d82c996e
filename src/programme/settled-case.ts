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
  readonly payableFen: number[];
  /** In clause order. */
  awards: readonly Award[];
  notes: SettlementNote[];
}

const nothingOpen: readonly number[] = [];

/** Selects the awards of a case (rule 1) and notes what lost to what; undetermined items take no part. */
export function selectFor(bound: BoundPolicy, settled: SettledCase): void {
  const { payableFen, dossier } = settled;
  const { awards, beatenBy } = selectAwards(bound, payableFen, nothingOpen, dossier.otherPolicyFen);
  settled.awards = awards;
  const notes = settled.notes.filter(
    ({ reason }) => reason !== 'supersededBy' && reason !== 'usedUpByOtherPolicy',
  );
  payableFen.forEach((payable, itemIndex) => {
    if (payable === 0) return;
    const winner = beatenBy[itemIndex] ?? -1;
    if (winner >= 0) notes.push({ itemIndex, reason: 'supersededBy', byItemIndex: winner, lessFen: payable });
    else if (!awards.some((award) => award.itemIndex === itemIndex)) {
      notes.push({ itemIndex, reason: 'usedUpByOtherPolicy', lessFen: payable });
    }
  });
  settled.notes = notes;
}

/** Takes an item from a case and selects anew: the applicant falls back to its next best item. */
export function withoutItem(bound: BoundPolicy, settled: SettledCase, note: SettlementNote): void {
  settled.payableFen[note.itemIndex] = 0;
  settled.notes.push(note);
  selectFor(bound, settled);
}
