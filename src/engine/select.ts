/** Highest only 就高不就低 (附则4): one choice among the items that exclude each other, the losers recorded. */

import type { BoundPolicy } from './bind.ts';

/** What an applicant gets for one item after exclusivity and overlapping awards. */
export interface Award {
  readonly itemIndex: number;
  readonly payableFen: number;
  /** Some filling of the absent facts would have another item of its group selected in its place. */
  readonly provisional: boolean;
}

export interface Selection {
  /** In clause order; an award that other policies use up is not there. */
  readonly awards: readonly Award[];
  /** By item: the place of the item that was selected before it; undefined where there is none. */
  readonly beatenBy: readonly (number | undefined)[];
}

/**
 * Selects the awards of one applicant.
 * @param payableFen by item: fen, 0 when ineligible, NaN when undetermined
 * @param potentialFen by item: the most that an undetermined item could pay
 * @param otherPolicyFen by item: deducted from the selected item; nothing takes the place of one used up
 */
export function selectAwards(
  bound: BoundPolicy,
  payableFen: readonly number[],
  potentialFen: readonly number[],
  otherPolicyFen: readonly number[],
): Selection {
  const beatenBy: number[] = [];
  let awards: readonly Award[] = [];
  const add = (itemIndex: number, provisional: boolean): void => {
    const left = (payableFen[itemIndex] ?? 0) - (otherPolicyFen[itemIndex] ?? 0);
    // Not pushed: of a million awards kept, most are alone in a list that would have room for many.
    if (left > 0) awards = [...awards, { itemIndex, payableFen: left, provisional }];
  };
  if (bound.exclusivity.length === 0) {
    payableFen.forEach((payable, index) => {
      if (payable > 0) add(index, false);
    });
    return { awards, beatenBy };
  }
  for (const group of bound.exclusivity) {
    const winner = highestOf(group, payableFen);
    if (winner < 0) continue;
    for (const index of group) if (index !== winner && (payableFen[index] ?? 0) > 0) beatenBy[index] = winner;
    add(winner, couldBeBeaten(group, winner, payableFen, potentialFen));
  }
  return {
    awards: awards.length > 1 ? awards.toSorted((a, b) => a.itemIndex - b.itemIndex) : awards,
    beatenBy,
  };
}

/** Place of the highest payable above zero, the earlier clause among equals; -1 when nothing is payable. */
function highestOf(group: readonly number[], payableFen: readonly number[]): number {
  let winner = -1;
  let most = 0;
  for (const index of group) {
    const payable = payableFen[index] ?? 0;
    if (payable > most) {
      winner = index;
      most = payable;
    }
  }
  return winner;
}

function couldBeBeaten(
  group: readonly number[],
  winner: number,
  payableFen: readonly number[],
  potentialFen: readonly number[],
): boolean {
  const most = payableFen[winner] ?? 0;
  for (const index of group) {
    if (!Number.isNaN(payableFen[index])) continue;
    const potential = potentialFen[index] ?? 0;
    if (potential > most || (potential === most && index < winner)) return true;
  }
  return false;
}

/** The highest of several awards, the earlier clause among equals; undefined when there is none. */
export function highestAward(awards: readonly Award[]): Award | undefined {
  let best: Award | undefined;
  for (const award of awards) if (!best || award.payableFen > best.payableFen) best = award;
  return best;
}
