/** Random values for single facts, dense around every edge. */

import { FACT_TYPES, LIST_TYPES } from './fact-types.ts';
import type { Random } from './random.ts';

type Json = Record<string, unknown>;

/** `favour` is the chance that a value is one an applicant would wish for. */
export interface ValueContext {
  year: number;
  favour: number;
}

const TIERS = [5_000_000, 10_000_000, 50_000_000, 100_000_000];

/** Edges in yuan. */
const MONEY_EDGES: Record<string, number[]> = {
  annualOnlineRetail: [200_000, 500_000, 500_000, 5_000_000],
  annualOnlineSales: [2_500_000, 20_000_000, 25_000_000, ...TIERS],
  annualEcommerceTurnover: [20_000_000],
  platformRetailTurnover: [5_000_000],
  platformWholesaleTurnover: [20_000_000],
  platformInvestment: [0.05, 500_000, 1_000_000],
  provincialOverseasWarehouseAward: [0.04, 200_000, 1_666_666.67, 2_000_000],
  overseasWarehouseRent: [0.04, 100_000, 333_333.34],
  annualSelfOperatedExports: [5_000_000],
  annualCrossBorderTurnover: [2_000_000],
  crossBorderPlatformFees: [0.04, 10_000, 166_666.67],
  annualCrossBorderExports: TIERS,
  villageEcommerceSales: [5_000_000],
  annualCooperativePurchase: [2_000_000],
  cooperativePurchaseSoldOnline: [1, 200_000, 3_000_000, 10_000_000],
  warehouseInvestment: [2, 6_000_000, 20_000_000],
  leasedArea: [100, 4166.67, 5000, 50_000],
  firstYearOnlineRetail: TIERS,
  carveOutCost: [0.01, 2_000, 4_000, 40_000, 100_000],
};

const COUNT_EDGES: Record<string, number[]> = {
  operatingMonths: [12],
  onlineMerchants: [100],
  cooperativeAgreementMonths: [12],
  expressCompaniesSharing: [5],
  warehouseOperatingMonths: [12],
  outboundParcels2023: [300_000, 500_000, 2_000_000, 5_000_000],
  outboundParcels2024: [200_000, 500_000, 1_500_000, 2_000_000, 3_000_000, 5_000_000],
  liveRooms: [20],
  registeredAgencies: [20],
  activeStreamers: [20],
  contractedTrainees: [20, 50],
  traineesWithFollowers: [200],
};

const WINDOW_DATES = ['2023-01-01', '2023-01-02', '2023-06-30', '2023-12-31'];
const LATER_DATES = ['2024-01-01', '2024-02-29', '2024-12-31'];
const OUTER_DATES = ['2022-12-31', '2025-01-01', '2021-05-05', '2030-01-31'];

const MAX_CENTS = 999_999_999_999_999;

/** The same amount, written in one of the ways allowed. */
export function writeMoney(random: Random, hundredths: number): number | string {
  const whole = Math.floor(hundredths / 100).toString();
  const part = (hundredths % 100).toString().padStart(2, '0');
  const full = `${whole}.${part}`;
  switch (random.below(5)) {
    case 0:
      return Number(full);
    case 1:
      return part === '00' ? whole : full;
    case 2:
      return part.endsWith('0') ? `${whole}.${part.slice(0, 1)}` : full;
    case 3:
      return random.chance(0.1) ? `00${full}` : full;
    default:
      return full;
  }
}

/** Below, at or above one of the edges; now and then anything at all. */
function numberNear(random: Random, edges: readonly number[], most: number, favour: number): number {
  const edge = random.pick(edges);
  if (random.chance(favour)) return Math.min(most, random.pick([edge, edge + 1, edge + 1, edge * 2]));
  switch (random.below(8)) {
    case 0:
      return 0;
    case 1:
      return most;
    case 2:
      return Math.floor(Math.exp(random.next() * Math.log(Math.min(most, 1e12))));
    case 3:
    case 4:
      return Math.max(0, edge - 1);
    case 5:
      return edge + 1;
    default:
      return edge;
  }
}

const inCents = (edges: readonly number[]): number[] => edges.map((edge) => Math.round(edge * 100));

function money(random: Random, edges: readonly number[], favour: number): number | string {
  const cents = random.chance(0.15) ? random.below(300_000_000) : undefined;
  return writeMoney(random, cents ?? numberNear(random, inCents(edges), MAX_CENTS, favour));
}

export function windowDate(random: Random, { year, favour }: ValueContext): string {
  if (random.chance(favour)) {
    return random.pick(year === 2024 ? [...WINDOW_DATES, ...LATER_DATES] : WINDOW_DATES);
  }
  return random.pick([...WINDOW_DATES, ...LATER_DATES, ...OUTER_DATES]);
}

function dateOf(random: Random, fact: string, context: ValueContext): string | null {
  if (fact === 'barredUntil') {
    if (random.chance(context.favour)) return random.pick([null, '2022-06-01', `${context.year}-02-28`]);
    const year = context.year;
    return random.pick([
      `${year}-06-29`,
      `${year}-06-30`,
      `${year}-12-30`,
      `${year}-12-31`,
      `${year + 1}-01-01`,
    ]);
  }
  if (fact === 'appliedOn') {
    const year = context.year;
    return random.pick([`${year}-06-30`, `${year}-07-01`, `${year}-12-31`, `${year + 1}-01-15`]);
  }
  if (fact === 'registeredOn' || fact === 'warehouseCompletedOn') {
    if (random.chance(context.favour)) return random.pick(['2022-01-01', '2022-01-02', '2023-03-15']);
    const some = random.pick(['2021-12-31', '2022-01-01', '2022-01-02', '1999-12-31', '2026-02-01', null]);
    return some === null && fact === 'registeredOn' ? '2021-12-31' : some;
  }
  return random.chance((1 - context.favour) / 4) ? null : windowDate(random, context);
}

function event(random: Random, { favour }: ValueContext): Json {
  const municipalApproved = random.chance(0.4);
  const entry: Json = {
    participants: numberNear(random, [200], Number.MAX_SAFE_INTEGER, favour),
    verifiedCost: money(random, [0.04, 30_000, 100_000, 200_000, 333_333.34], 0.5),
    isPublic: random.chance(0.2 + 0.8 * favour),
    effective: random.chance(0.2 + 0.8 * favour),
    isTraining: !random.chance(0.2 + 0.8 * favour),
    municipalApproved,
  };
  if (random.chance(municipalApproved ? 0.7 : 0.1)) {
    entry['approvedRate'] = random.pick([0.3, '0.30', '0.3', 0.31, '0.45', 0.99, 1, '1', '1.00']);
  }
  return entry;
}

function streamer(random: Random, { favour }: ValueContext): Json {
  return {
    annualLiveSales: writeMoney(
      random,
      random.chance(favour) ? 5_000_000_001 : numberNear(random, [5_000_000_000], MAX_CENTS, 0),
    ),
    committedMonths: numberNear(random, [24], Number.MAX_SAFE_INTEGER, favour),
    retailAttributedToDistrict: random.chance(0.2 + 0.8 * favour),
    recognised: random.chance(0.2 + 0.8 * favour),
    recruitmentFee: money(random, [0.05, 500_000, 1_000_000], 0.6),
  };
}

const LEVELS = ['national', 'provincial', 'municipal'];

function entryOf(random: Random, fact: string, context: ValueContext): Json {
  switch (fact) {
    case 'demonstrationTitles':
      return {
        subject: random.pick(['park', 'enterprise']),
        level: random.pick(LEVELS),
        awardedOn: windowDate(random, context),
      };
    case 'ruralDemonstrations':
      return { level: random.pick(LEVELS), awardedOn: windowDate(random, context) };
    case 'leadStandards':
      return { level: random.pick(['national', 'industry']) };
    case 'events':
      return event(random, context);
    case 'recruitedStreamers':
      return streamer(random, context);
    default:
      return {
        equipmentCost: money(random, [0.2, 40_000, 1_000_000, 2_000_000], 0.5),
        free: random.chance(0.2 + 0.8 * context.favour),
        accepted: random.chance(0.2 + 0.8 * context.favour),
      };
  }
}

function list(random: Random, fact: string, context: ValueContext): Json[] {
  const length = random.chance(context.favour) ? 1 + random.below(3) : random.pick([0, 0, 1, 2, 4, 5, 6, 7]);
  return Array.from({ length }, () => entryOf(random, fact, context));
}

/** A value for any fact but `kind`, `priorAwards` and `otherPolicyAwards`. */
export function valueOf(random: Random, fact: string, context: ValueContext): unknown {
  const { favour } = context;
  if (fact in LIST_TYPES) return list(random, fact, context);
  const moneyEdges = MONEY_EDGES[fact];
  if (moneyEdges !== undefined) return money(random, moneyEdges, favour);
  const countEdges = COUNT_EDGES[fact];
  if (countEdges !== undefined) return numberNear(random, countEdges, Number.MAX_SAFE_INTEGER, favour);
  if (fact === 'leasedMonths') return random.pick([0, 1, 6, 11, 12, 12]);
  if (fact === 'outOfDistrictTitle') return random.pick(random.chance(favour) ? LEVELS : [...LEVELS, 'none']);
  if (FACT_TYPES.get(fact) !== 'bool') return dateOf(random, fact, context);
  if (fact === 'sellsLocalSpecialty') return random.chance(0.5);
  const unwanted = ['isAffiliated', 'investigatedForViolation', 'penalisedInYear'].includes(fact);
  return random.chance(favour) ? !unwanted : random.chance(0.5);
}
