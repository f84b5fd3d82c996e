/** One dossier on its way through a settlement: what it may get, what it is awarded, and what was lost on the way. */

import type { BoundPolicy } from '../engine/bind.ts';
import type { Dossier } from '../engine/dossier.ts';
import { awardsAmong, beatenAmong, type Award } from '../engine/select.ts';

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
  const { payableFen, dossier, notes } = settled;
  const awards = awardsAmong(bound, payableFen, nothingOpen, dossier.otherPolicyFen);
  const kept = notes.length === 0 ? noNotes : notes.filter(({ reason }) => !isOfSelection(reason));
  settled.awards = awards;
  const losses = lossesAmong(bound, payableFen, awards);
  settled.notes = kept.length === 0 ? losses : [...kept, ...losses];
}

function isOfSelection(reason: SettlementNote['reason']): boolean {
  return reason === 'supersededBy' || reason === 'usedUpByOtherPolicy';
}

/** Payable items that are not awarded, with the reason. */
function lossesAmong(
  bound: BoundPolicy,
  payableFen: readonly number[],
  awards: readonly Award[],
): readonly SettlementNote[] {
  let payables = 0;
  for (let place = 0; place < payableFen.length; place += 1) if ((payableFen[place] ?? 0) > 0) payables += 1;
  if (payables === awards.length) return noNotes;
  const beatenBy = beatenAmong(bound, payableFen);
  const losses: SettlementNote[] = [];
  for (let itemIndex = 0; itemIndex < payableFen.length; itemIndex += 1) {
    const lessFen = payableFen[itemIndex] ?? 0;
    if (lessFen === 0 || awards.some((award) => award.itemIndex === itemIndex)) continue;
    const byItemIndex = beatenBy[itemIndex];
    if (byItemIndex === undefined) losses.push({ itemIndex, reason: 'usedUpByOtherPolicy', lessFen });
    else losses.push({ itemIndex, reason: 'supersededBy', byItemIndex, lessFen });
  }
  return losses;
}

/** Takes an item from a case and selects anew: the applicant falls back to its next best item. */
export function withoutItem(bound: BoundPolicy, settled: SettledCase, note: SettlementNote): void {
  settled.payableFen = settled.payableFen.with(note.itemIndex, 0);
  settled.notes = [...settled.notes, note];
  selectFor(bound, settled);
}
