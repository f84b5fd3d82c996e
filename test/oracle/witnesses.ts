/**
 * Finite sets of values that stand for every value an absent fact could have.
 *
 * Why they are enough: each item's payable rises or stays as a number rises, so zero and the maximum already decide
 * whether it can change and what the most is (the values round each threshold are kept for good measure); it looks
 * at a date only through the edges listed here; and it looks at a list only through the sum or the best of its
 * entries, which lies between that of the empty list and that of the richest list here.
 */

import { FACT_TYPES } from './fact-types.ts';
import { MAX_COUNT, MAX_FEN } from './money.ts';
import type { Entry, Value } from './types.ts';

const WINDOW_EDGES = [
  '2022-12-31',
  '2023-01-01',
  '2023-01-02',
  '2023-12-30',
  '2023-12-31',
  '2024-01-01',
  '2024-12-30',
  '2024-12-31',
  '2025-01-01',
];

const DATES: Record<string, (string | null)[]> = {
  registeredOn: ['2021-12-31', '2022-01-01', '2022-01-02'],
  warehouseCompletedOn: [null, '2021-12-31', '2022-01-01', '2022-01-02'],
  taobaoNamedOn: [null, ...WINDOW_EDGES],
  storeRelocatedOn: [null, ...WINDOW_EDGES],
};

function repeat(entry: Entry, times: number): Entry[] {
  return Array.from({ length: times }, () => entry);
}

function event(participants: bigint, verifiedCost: bigint, municipalApproved: boolean): Entry {
  return {
    participants,
    verifiedCost,
    municipalApproved,
    isPublic: true,
    effective: true,
    isTraining: false,
    approvedRate: 100n,
  };
}

function streamer(recruitmentFee: bigint): Entry {
  return {
    annualLiveSales: MAX_FEN,
    committedMonths: 24n,
    retailAttributedToDistrict: true,
    recognised: true,
    recruitmentFee,
  };
}

function titles(awardedOn: string): Entry[][] {
  return ['municipal', 'provincial', 'national'].map((level) => [{ subject: 'park', level, awardedOn }]);
}

function site(equipmentCost: bigint): Entry {
  return { equipmentCost, free: true, accepted: true };
}

const LISTS: Record<string, Entry[][]> = {
  demonstrationTitles: [[], ...titles('2022-12-31'), ...titles('2023-01-01')],
  ruralDemonstrations: [[], ...titles('2022-12-31'), ...titles('2023-01-01')],
  leadStandards: [[], [{ level: 'industry' }], [{ level: 'national' }]],
  events: [
    [],
    [event(199n, MAX_FEN, true)],
    [event(200n, 4n, false)],
    repeat(event(200n, MAX_FEN, false), 5),
    repeat(event(200n, MAX_FEN, true), 4),
    repeat(event(200n, MAX_FEN, true), 6),
  ],
  lockerSites: [[], [site(20n)], [site(100_000_000n)], [site(MAX_FEN)]],
  recruitedStreamers: [[], [streamer(5n)], [streamer(MAX_FEN)], repeat(streamer(MAX_FEN), 3)],
};

function numbers(thresholds: bigint[], most: bigint): bigint[] {
  const values = [0n, ...thresholds.flatMap((t) => [t - 1n, t, t + 1n]), most];
  return [...new Set(values)];
}

export function witnesses(fact: string, thresholds: bigint[]): Value[] {
  const type = FACT_TYPES.get(fact);
  if (Array.isArray(type)) return [...(type as string[])];
  switch (type) {
    case 'bool':
      return [false, true];
    case 'money':
      return numbers(thresholds, MAX_FEN);
    case 'count':
      return numbers(thresholds, MAX_COUNT);
    case 'twelveMonths':
      return numbers(thresholds, 12n);
    default: {
      const values = DATES[fact] ?? LISTS[fact];
      if (values === undefined) throw new Error(`oracle bug: no witnesses for ${fact}`);
      return values;
    }
  }
}
