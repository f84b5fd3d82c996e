/** The yearly fund 专项资金 (二): when the awards pass it, all are reduced by the same ratio, to the fen. */

import { wholeProportion } from '../engine/money.ts';

/** What the fund leaves of each award. */
export interface FundShares {
  /** In the order given, in fen; they add up to the fund exactly when it was exceeded. */
  readonly awardedFen: readonly number[];
  /** Sum of what was assessed, in fen. */
  readonly totalFen: bigint;
  readonly scaled: boolean;
  /** What is left of the fund, in fen; zero when it was exceeded. */
  readonly surplusFen: bigint;
}

/**
 * Shares the fund. Each award gets floor(assessed × fund ÷ total) fen; the fen left over go one each to
 * the largest remainders, then to the larger award, then to the earlier one in the order given.
 * @param assessedFen in the order that breaks ties: by applicantId, then clause
 */
export function shareFund(assessedFen: readonly number[], fundFen: bigint): FundShares {
  let totalFen = 0n;
  let part = 0;
  for (const fen of assessedFen) {
    // Plain numbers are added up to a safe bound before they join the exact sum.
    part += fen;
    if (part > Number.MAX_SAFE_INTEGER / 2) {
      totalFen += BigInt(part);
      part = 0;
    }
  }
  totalFen += BigInt(part);
  if (totalFen <= fundFen) {
    return { awardedFen: assessedFen, totalFen, scaled: false, surplusFen: fundFen - totalFen };
  }
  return { awardedFen: reduced(assessedFen, fundFen, totalFen), totalFen, scaled: true, surplusFen: 0n };
}

interface Reduction {
  readonly assessedFen: number;
  readonly floorFen: number;
  readonly remainder: bigint;
  /** Places of the awards of this size. */
  readonly places: number[];
}

function reduced(assessedFen: readonly number[], fundFen: bigint, totalFen: bigint): number[] {
  // Awards of one size share floor and remainder: each size is divided once.
  const sizes = new Map<number, Reduction>();
  assessedFen.forEach((fen, place) => {
    const size = sizes.get(fen);
    if (size) size.places.push(place);
    else {
      const product = BigInt(fen) * fundFen;
      const remainder = product % totalFen;
      sizes.set(fen, { assessedFen: fen, floorFen: Number(product / totalFen), remainder, places: [place] });
    }
  });
  const awarded = assessedFen.map(() => 0);
  let leftFen = fundFen;
  for (const { floorFen, places } of sizes.values()) {
    for (const place of places) awarded[place] = floorFen;
    leftFen -= BigInt(floorFen) * BigInt(places.length);
  }
  let left = Number(leftFen);
  const byRemainder = [...sizes.values()].sort(largerRemainderFirst);
  for (const { floorFen, places } of byRemainder) {
    for (const place of places.slice(0, left)) awarded[place] = floorFen + 1;
    left -= Math.min(left, places.length);
    if (left === 0) break;
  }
  return awarded;
}

function largerRemainderFirst(a: Reduction, b: Reduction): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return b.assessedFen - a.assessedFen;
}

/** Splits an award into yearly instalments: each its percentage rounded down, the last what is left. */
export function splitInstalments(awardedFen: number, percents: readonly number[]): number[] {
  let left = awardedFen;
  return percents.map((percent, place) => {
    const share = wholeProportion([awardedFen], percent, 100);
    const fen = place === percents.length - 1 ? left : share;
    left -= fen;
    return fen;
  });
}
