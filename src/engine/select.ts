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
 * Selects the awards of one applicant and says what lost to what.
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
  return {
    awards: awardsAmong(bound, payableFen, potentialFen, otherPolicyFen),
    beatenBy: beatenAmong(bound, payableFen),
  };
}

/** What lost to what, by item. */
export function beatenAmong(
  { exclusivity }: BoundPolicy,
  payableFen: readonly number[],
): Selection['beatenBy'] {
  const beatenBy: number[] = [];
  for (const group of exclusivity) {
    const winner = highestOf(group, payableFen);
    for (const index of group) if (index !== winner && (payableFen[index] ?? 0) > 0) beatenBy[index] = winner;
  }
  return beatenBy;
}

/** The awards alone, in clause order, of the same arguments: what a million dossiers need. */
export function awardsAmong(
  { exclusivity }: BoundPolicy,
  payableFen: readonly number[],
  potentialFen: readonly number[],
  otherPolicyFen: readonly number[],
): readonly Award[] {
  if (exclusivity.length === 0) return everyAward(payableFen, otherPolicyFen);
  let awards: readonly Award[] = [];
  for (const group of exclusivity) {
    let itemIndex = -1;
    let most = 0;
    let isOpen = false;
    for (let member = 0; member < group.length; member += 1) {
      const index = group[member] ?? 0;
      const payable = payableFen[index] ?? 0;
      if (payable > most) {
        itemIndex = index;
        most = payable;
      } else if (Number.isNaN(payable)) isOpen = true;
    }
    if (itemIndex < 0) continue;
    const leftFen = (payableFen[itemIndex] ?? 0) - (otherPolicyFen[itemIndex] ?? 0);
    if (leftFen <= 0) continue;
    const provisional = isOpen && couldBeBeaten(group, itemIndex, payableFen, potentialFen);
    const award = { itemIndex, payableFen: leftFen, provisional };
    // Not pushed: most awards are alone, and a list that grows keeps room for many.
    awards = awards.length === 0 ? [award] : [...awards, award];
  }
  return awards.length > 1 ? awards.toSorted((a, b) => a.itemIndex - b.itemIndex) : awards;
}

/** Without exclusivity every payable item is awarded, and nothing beats another. */
function everyAward(payableFen: readonly number[], otherPolicyFen: readonly number[]): readonly Award[] {
  return payableFen.flatMap((payable, itemIndex) => {
    const leftFen = payable - (otherPolicyFen[itemIndex] ?? 0);
    return payable > 0 && leftFen > 0 ? [{ itemIndex, payableFen: leftFen, provisional: false }] : [];
  });
}

/** Place of the highest payable above zero, the earlier clause among equals; -1 when nothing is payable. */
function highestOf(group: readonly number[], payableFen: readonly number[]): number {
  let winner = -1;
  let most = 0;
  for (let place = 0; place < group.length; place += 1) {
    const index = group[place] ?? 0;
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
  for (let place = 0; place < group.length; place += 1) {
    const index = group[place] ?? 0;
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
