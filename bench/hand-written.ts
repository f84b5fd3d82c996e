/**
 * The yardstick: what a good engineer writes by hand for one policy, one year (2024) and one set of readings.
 * No tree, no unknown facts, no reasons: places of facts and amounts in fen stand in the code. It works on the
 * same dossiers and gives the same 26 payables and the same award, which the benchmark checks on every dossier.
 */

/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place holds a value, and a check costs time */

import type { Dossier } from '../src/engine/dossier.ts';
import {
  cooperation,
  DAY_2022_01_01,
  DAY_2023_01_01,
  DAY_2024_12_31,
  demonstrationTitle,
  events,
  exportsFen,
  growthFen,
  lockers,
  parcelsFen,
  part,
  rest,
  returned,
  ruralTitle,
  standardFen,
  streamers,
  titleFen,
} from './hand-written-amounts.ts';
import * as at from './slots.ts';

type Values = readonly number[];
type Lists = Dossier['lists'];

/** The selected award of a dossier; `itemIndex` is -1 where there is none. */
export interface HandWrittenAward {
  itemIndex: number;
  payableFen: number;
}

/** Assesses a dossier in which every fact of its kind is known; writes the payables, fills in the award. */
export function assessByHand(dossier: Dossier, payableFen: number[], award: HandWrittenAward): void {
  const { kind, values, lists, priorFen, otherPolicyFen } = dossier;
  for (let item = 0; item < 26; item += 1) payableFen[item] = 0;
  award.itemIndex = -1;
  award.payableFen = 0;
  if (isRefused(values, kind)) return;
  if (kind === 0) {
    payBusiness(values, lists, priorFen, payableFen);
    payTrade(values, lists, priorFen, payableFen);
    payLogistics(values, lists, priorFen, payableFen);
    payTalent(values, priorFen, payableFen);
  } else if (kind === 1) payIndividualBusiness(values, lists, priorFen, payableFen);
  else if (kind === 2) payVillage(values, lists, priorFen, payableFen);
  else if (kind === 3) payTownship(values, lists, priorFen, payableFen);
  else paySocialOrganization(values, lists, priorFen, payableFen);
  select(payableFen, otherPolicyFen, award);
}

function isRefused(f: Values, kind: number): boolean {
  if (kind < 2 && (f[at.registeredInDistrict] === 0 || f[at.commitsToStayTwoYears] === 0)) return true;
  if (f[at.investigatedForViolation] === 1 || f[at.penalisedInYear] === 1) return true;
  return f[at.barredUntil]! >= f[at.appliedOn]!;
}

function select(payableFen: readonly number[], otherPolicyFen: Values, award: HandWrittenAward): void {
  let winner = -1;
  let most = 0;
  for (let item = 0; item < 26; item += 1) {
    const payable = payableFen[item]!;
    if (payable > most) {
      most = payable;
      winner = item;
    }
  }
  if (winner < 0) return;
  const left = most - otherPolicyFen[winner]!;
  if (left <= 0) return;
  award.itemIndex = winner;
  award.payableFen = left;
}

/** 三（一） and 三（四）2 for enterprises. */
function payBusiness(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  const sales = f[at.annualOnlineSales]!;
  const aYearOld = f[at.operatingMonths]! >= 12;
  pays[0] = rest(demonstrationTitle(lists[at.demonstrationTitles]!), prior[0]!);
  if (aYearOld && sales >= 2_000_000_000) pays[1] = rest(titleFen(f[at.outOfDistrictTitle]!), prior[1]!);
  const startsUp = aYearOld && f[at.registeredOn]! >= DAY_2022_01_01 && f[at.socialInsurancePaidOnTime] === 1;
  if (startsUp && f[at.isSmallOrMicro] === 1 && f[at.firstEcommerceLicence] === 1) {
    if (f[at.annualOnlineRetail]! > 50_000_000) pays[2] = rest(1_000_000, prior[2]!);
  }
  if (f[at.isEcommerce] === 1) {
    pays[4] = growthFen(sales, f[at.sellsLocalSpecialty] === 1);
    pays[15] = cooperation(f, prior[15]!);
  }
}

/** 三（二） and 三（三）. */
function payTrade(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  if (f[at.operatesLocalPlatform] === 1) {
    if (f[at.platformRetailTurnover]! > 500_000_000 || f[at.platformWholesaleTurnover]! > 2_000_000_000) {
      pays[5] = rest(Math.min(part(f[at.platformInvestment]!, 1, 5), 20_000_000), prior[5]!);
    }
  }
  pays[6] = rest(standardFen(lists[at.leadStandards]!), prior[6]!);
  pays[7] = events(lists[at.events]!);
  const ownWarehouse = part(f[at.provincialOverseasWarehouseAward]!, 3, 10);
  pays[8] = Math.max(0, Math.min(ownWarehouse, 50_000_000 - prior[8]!));
  if (f[at.annualSelfOperatedExports]! >= 500_000_000) {
    pays[9] = Math.min(part(f[at.overseasWarehouseRent]!, 3, 10), 10_000_000);
  }
  if (f[at.isTraditionalForeignTrade] === 1 && f[at.annualCrossBorderTurnover]! > 200_000_000) {
    pays[10] = Math.min(part(f[at.crossBorderPlatformFees]!, 3, 10), 5_000_000);
  }
  pays[11] = exportsFen(f[at.annualCrossBorderExports]!);
}

/** 三（四）3 and 三（五）1. */
function payLogistics(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  pays[16] = Math.max(0, Math.min(lockers(lists[at.lockerSites]!), 10_000_000 - prior[16]!));
  if (f[at.warehouseCompletedOn]! >= DAY_2022_01_01 && f[at.expressCompaniesSharing]! >= 5) {
    if (f[at.warehouseOperatingMonths]! >= 12) {
      pays[17] = rest(Math.min(part(f[at.warehouseInvestment]!, 1, 200), 10_000_000), prior[17]!);
    }
  }
  if (f[at.isExpressCompany] === 1 && f[at.registeredOn]! >= DAY_2022_01_01) {
    pays[18] = rest(parcelsFen(f[at.outboundParcels2023]! + f[at.outboundParcels2024]!), prior[18]!);
  }
  pays[19] = streamers(lists[at.recruitedStreamers]!);
}

/** 三（五）2 to 三（七）. */
function payTalent(f: Values, prior: Values, pays: number[]): void {
  if (f[at.settledFromOutside] === 1) pays[20] = settledFen(f, prior[20]!);
  pays[21] = returned(f, prior[21]!);
  if (f[at.isTrainingInstitution] === 1) trainingInstitution(f, prior, pays);
  if (f[at.inStatistics] === 1) {
    const isLarge = f[at.annualEcommerceTurnover]! >= 2_000_000_000;
    pays[24] = isLarge ? 5_000_000 : f[at.annualOnlineRetail]! >= 500_000_000 ? 3_000_000 : 0;
  }
  if (f[at.carvedOutFromManufacturer] === 1 && f[at.firstIncludedInRetailStatistics] === 1) {
    if (f[at.bureauApproved] === 1) pays[25] = rest(Math.min(f[at.carveOutCost]!, 10_000_000), prior[25]!);
  }
}

function settledFen(f: Values, priorFen: number): number {
  if (f[at.independentLegalEntity] === 0 || f[at.annualOnlineSales]! < 5_000_000_000) return 0;
  if (f[at.liveRooms]! < 20 || f[at.registeredAgencies]! < 20 || f[at.activeStreamers]! < 20) return 0;
  const rent = f[at.leasedArea]! * f[at.leasedMonths]! * 10;
  return Math.max(0, Math.min(rent, 50_000_000 - priorFen));
}

function payIndividualBusiness(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  if (f[at.registeredOn]! >= DAY_2022_01_01 && f[at.operatingMonths]! >= 12) {
    if (f[at.socialInsurancePaidOnTime] === 1 && f[at.annualOnlineRetail]! > 20_000_000) {
      pays[3] = rest(500_000, prior[3]!);
    }
  }
  if (f[at.isEcommerce] === 1) {
    pays[4] = growthFen(f[at.annualOnlineSales]!, f[at.sellsLocalSpecialty] === 1);
    pays[15] = cooperation(f, prior[15]!);
  }
  pays[19] = streamers(lists[at.recruitedStreamers]!);
  pays[21] = returned(f, prior[21]!);
}

function payVillage(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  const named = f[at.taobaoNamedOn]!;
  if (named >= DAY_2023_01_01 && named <= DAY_2024_12_31) pays[12] = rest(5_000_000, prior[12]!);
  pays[13] = rest(ruralTitle(lists[at.ruralDemonstrations]!), prior[13]!);
  const isLarge = f[at.onlineMerchants]! >= 100 && f[at.villageEcommerceSales]! >= 500_000_000;
  if (isLarge && f[at.deliberationApproved] === 1) pays[14] = rest(10_000_000, prior[14]!);
}

function payTownship(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  const named = f[at.taobaoNamedOn]!;
  pays[7] = events(lists[at.events]!);
  if (named >= DAY_2023_01_01 && named <= DAY_2024_12_31) pays[12] = rest(10_000_000, prior[12]!);
  pays[13] = rest(ruralTitle(lists[at.ruralDemonstrations]!), prior[13]!);
}

function paySocialOrganization(f: Values, lists: Lists, prior: Values, pays: number[]): void {
  pays[7] = events(lists[at.events]!);
  if (f[at.isTrainingInstitution] === 1) trainingInstitution(f, prior, pays);
}

function trainingInstitution(f: Values, prior: Values, pays: number[]): void {
  const contracted = f[at.contractedTrainees]!;
  if (f[at.isAffiliated] === 0 && contracted >= 20) pays[22] = rest(5_000_000, prior[22]!);
  if (f[at.registeredInDistrict] === 1 && f[at.traineesWithFollowers]! >= 200 && contracted >= 50) {
    pays[23] = rest(10_000_000, prior[23]!);
  }
}
