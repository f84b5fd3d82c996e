/**
 * The facts each item could read beyond the gates, with the numbers at which something changes (thresholds, the
 * amount that first yields a fen, the amount that reaches the cap). Dates, booleans, choices and lists have none.
 */

import type { Item } from './catalogue.ts';
import { parcelFacts } from './items-district.ts';
import { isMarketEntity } from './payable.ts';
import { yuan } from './money.ts';
import type { Readings } from './types.ts';

type Reads = Record<string, bigint[]>;

const PARCELS = [500_000n, 2_000_000n, 5_000_000n];
const TIERS = [yuan(5_000_000), yuan(10_000_000), yuan(50_000_000), yuan(100_000_000)];
const HALVED_TIERS = [yuan(2_500_000), yuan(25_000_000)];

const READS: Record<Item, Reads> = {
  '3.1.1a': { demonstrationTitles: [] },
  '3.1.1b': { outOfDistrictTitle: [], operatingMonths: [12n], annualOnlineSales: [yuan(20_000_000)] },
  '3.1.2a': {
    isSmallOrMicro: [],
    firstEcommerceLicence: [],
    registeredOn: [],
    operatingMonths: [12n],
    socialInsurancePaidOnTime: [],
    annualOnlineRetail: [yuan(500_000)],
  },
  '3.1.2b': {
    registeredOn: [],
    operatingMonths: [12n],
    socialInsurancePaidOnTime: [],
    annualOnlineRetail: [yuan(200_000)],
  },
  '3.1.3': { isEcommerce: [], annualOnlineSales: [...HALVED_TIERS, ...TIERS] },
  '3.2.1a': {
    operatesLocalPlatform: [],
    platformRetailTurnover: [yuan(5_000_000)],
    platformWholesaleTurnover: [yuan(20_000_000)],
    platformInvestment: [5n, yuan(1_000_000)],
  },
  '3.2.1b': { leadStandards: [] },
  '3.2.2': { events: [] },
  '3.3.1a': { provincialOverseasWarehouseAward: [4n] },
  '3.3.1b': { overseasWarehouseRent: [4n], annualSelfOperatedExports: [yuan(5_000_000)] },
  '3.3.2a': {
    isTraditionalForeignTrade: [],
    annualCrossBorderTurnover: [yuan(2_000_000)],
    crossBorderPlatformFees: [4n],
  },
  '3.3.2b': { annualCrossBorderExports: TIERS },
  '3.4.1a': { taobaoNamedOn: [] },
  '3.4.1b': { ruralDemonstrations: [] },
  '3.4.1c': { onlineMerchants: [100n], villageEcommerceSales: [yuan(5_000_000)], deliberationApproved: [] },
  '3.4.2': {
    isEcommerce: [],
    cooperativeAgreementMonths: [12n],
    annualCooperativePurchase: [yuan(2_000_000)],
    raisesFarmerIncome: [],
    cooperativePurchaseSoldOnline: [100n],
  },
  '3.4.3a': { lockerSites: [] },
  '3.4.3b': {
    warehouseCompletedOn: [],
    expressCompaniesSharing: [5n],
    warehouseOperatingMonths: [12n],
    warehouseInvestment: [200n, yuan(20_000_000)],
  },
  '3.4.3c': { isExpressCompany: [], registeredOn: [] },
  '3.5.1': { recruitedStreamers: [] },
  '3.5.2': {
    settledFromOutside: [],
    independentLegalEntity: [],
    liveRooms: [20n],
    registeredAgencies: [20n],
    activeStreamers: [20n],
    annualOnlineSales: [yuan(50_000_000)],
    leasedArea: [],
    leasedMonths: [],
  },
  '3.5.3': { storeRelocatedOn: [], commitsToOperateTwoYears: [], firstYearOnlineRetail: TIERS },
  '3.6a': { isTrainingInstitution: [], isAffiliated: [], contractedTrainees: [20n] },
  '3.6b': {
    isTrainingInstitution: [],
    registeredInDistrict: [],
    traineesWithFollowers: [200n],
    contractedTrainees: [50n],
  },
  '3.7.1': {
    inStatistics: [],
    annualOnlineRetail: [yuan(5_000_000)],
    annualEcommerceTurnover: [yuan(20_000_000)],
  },
  '3.7.2': {
    carvedOutFromManufacturer: [],
    firstIncludedInRetailStatistics: [],
    bureauApproved: [],
    carveOutCost: [yuan(100_000)],
  },
};

/** Facts that may decide any item but are never missing, for they are required or have a default. */
export const ALWAYS_KNOWN = [
  'kind',
  'investigatedForViolation',
  'penalisedInYear',
  'barredUntil',
  'appliedOn',
  'sellsLocalSpecialty',
  'priorAwards',
];

/** Names of the facts an item asks for, the gates not counted. */
export function factsOfItem(item: Item): string[] {
  const names = Object.keys(READS[item]);
  return item === '3.4.3c' ? [...names, ...parcelFacts(2024, 'total')] : names;
}

/** The facts that could decide the item and may be absent, with their thresholds. */
export function readsOf(item: Item, kind: unknown, year: number, readings: Readings): Map<string, bigint[]> {
  const reads = new Map<string, bigint[]>(Object.entries(READS[item]));
  if (item === '3.4.3c') {
    for (const fact of parcelFacts(year, readings.parcelPeriod)) reads.set(fact, PARCELS);
  }
  if (isMarketEntity(kind)) {
    reads.set('registeredInDistrict', []);
    reads.set('commitsToStayTwoYears', []);
  }
  return reads;
}
