/** Amounts of the hand-written yardstick, in fen. */

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place holds a value, and a check costs time */

import * as at from './slots.ts';

type Values = readonly number[];
type Entries = readonly (readonly number[])[];

export const DAY_2022_01_01 = 18_993;
export const DAY_2023_01_01 = 19_358;
export const DAY_2024_12_31 = 20_088;
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/** What a single award still pays after earlier ones. */
export function rest(fen: number, priorFen: number): number {
  return fen > priorFen ? fen - priorFen : 0;
}

/** floor(fen × numerator ÷ denominator). */
export function part(fen: number, numerator: number, denominator: number): number {
  const product = fen * numerator;
  if (product <= LARGEST_EXACT) {
    const whole = Math.floor(product / denominator);
    return whole * denominator > product ? whole - 1 : whole;
  }
  return Number((BigInt(fen) * BigInt(numerator)) / BigInt(denominator));
}

/** 三（一）1 by level. */
export function titleFen(level: number): number {
  return level === 0 ? 100_000_000 : level === 1 ? 50_000_000 : level === 2 ? 20_000_000 : 0;
}

/** 三（一）3; the thresholds are halved for local specialities. */
export function growthFen(salesFen: number, isLocal: boolean): number {
  const counted = isLocal ? salesFen * 2 : salesFen;
  if (counted < 500_000_000) return 0;
  if (counted < 1_000_000_000) return 3_000_000;
  return counted < 5_000_000_000 ? 6_000_000 : counted < 10_000_000_000 ? 10_000_000 : 15_000_000;
}

/** 三（三）2. */
export function exportsFen(fen: number): number {
  if (fen <= 500_000_000) return 0;
  if (fen <= 1_000_000_000) return 3_000_000;
  return fen <= 5_000_000_000 ? 6_000_000 : fen <= 10_000_000_000 ? 10_000_000 : 15_000_000;
}

/** 三（四）3. */
export function parcelsFen(parcels: number): number {
  return parcels >= 5_000_000
    ? 20_000_000
    : parcels >= 2_000_000
      ? 10_000_000
      : parcels >= 500_000
        ? 5_000_000
        : 0;
}

/** 三（四）2. */
export function cooperation(f: Values, priorFen: number): number {
  if (
    f[at.cooperativeAgreementMonths]! < 12 ||
    f[at.annualCooperativePurchase]! < 200_000_000 ||
    f[at.raisesFarmerIncome] === 0
  ) {
    return 0;
  }
  return Math.max(0, Math.min(part(f[at.cooperativePurchaseSoldOnline]!, 1, 100), 10_000_000 - priorFen));
}

/** 三（五）3. */
export function returned(f: Values, priorFen: number): number {
  if (
    f[at.storeRelocatedOn]! < DAY_2023_01_01 ||
    f[at.storeRelocatedOn]! > DAY_2024_12_31 ||
    f[at.commitsToOperateTwoYears] === 0
  ) {
    return 0;
  }
  const retail = f[at.firstYearOnlineRetail]!;
  if (retail < 500_000_000) return 0;
  if (retail < 1_000_000_000) return rest(5_000_000, priorFen);
  return rest(
    retail < 5_000_000_000 ? 8_000_000 : retail < 10_000_000_000 ? 12_000_000 : 20_000_000,
    priorFen,
  );
}

/** 三（一）1, the highest title. */
export function demonstrationTitle(titles: Entries): number {
  let best = 0;
  for (const title of titles) {
    if (title[at.titleAwardedOn]! < DAY_2023_01_01 || title[at.titleAwardedOn]! > DAY_2024_12_31) continue;
    best = Math.max(best, titleFen(title[at.titleLevel]!));
  }
  return best;
}

/** 三（四）1, the highest title. */
export function ruralTitle(titles: Entries): number {
  let best = 0;
  for (const title of titles) {
    if (title[at.ruralAwardedOn]! < DAY_2023_01_01 || title[at.ruralAwardedOn]! > DAY_2024_12_31) continue;
    best = Math.max(best, title[at.ruralLevel] === 0 ? 5_000_000 : 10_000_000);
  }
  return best;
}

/** 三（二）1, the highest standard. */
export function standardFen(standards: Entries): number {
  let best = 0;
  for (const standard of standards) {
    best = Math.max(best, standard[at.standardLevel] === 0 ? 50_000_000 : 30_000_000);
  }
  return best;
}

/** 三（二）2, the five largest. */
export function events(list: Entries): number {
  if (list.length === 0) return 0;
  const amounts: number[] = [];
  for (const event of list) {
    if (
      event[at.participants]! < 200 ||
      event[at.isPublic] === 0 ||
      event[at.effective] === 0 ||
      event[at.isTraining] === 1
    ) {
      continue;
    }
    const isMajor = event[at.municipalApproved] === 1;
    amounts.push(
      isMajor
        ? Math.min(part(event[at.verifiedCost]!, event[at.approvedRate]!, 100), 10_000_000)
        : Math.min(part(event[at.verifiedCost]!, 3, 10), 6_000_000),
    );
  }
  if (amounts.length > 5) {
    amounts.sort((a, b) => b - a);
    amounts.length = 5;
  }
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** 三（四）3. */
export function lockers(sites: Entries): number {
  let sum = 0;
  for (const site of sites) {
    if (site[at.free] === 1 && site[at.accepted] === 1) sum += part(site[at.equipmentCost]!, 1, 20);
  }
  return sum;
}

/** 三（五）1. */
export function streamers(list: Entries): number {
  let sum = 0;
  for (const streamer of list) {
    if (
      streamer[at.annualLiveSales]! <= 5_000_000_000 ||
      streamer[at.committedMonths]! < 24 ||
      streamer[at.retailAttributedToDistrict] === 0 ||
      streamer[at.recognised] === 0
    ) {
      continue;
    }
    sum += Math.min(part(streamer[at.recruitmentFee]!, 1, 5), 20_000_000);
  }
  return Math.min(sum, 60_000_000);
}
