/** What chapters four to seven of the support clauses pay, one function per item. */

import { day, fromDay, inWindow, is, num, once, rows, underLifetimeCap, word } from './case.ts';
import { min, percent, sum, yuan } from './money.ts';
import type { Case } from './types.ts';

export function pay341a(c: Case): bigint {
  if (!inWindow(c, day(c, 'taobaoNamedOn'))) return 0n;
  return once(c, '3.4.1a', word(c, 'kind') === 'village' ? yuan(50_000) : yuan(100_000));
}

export function pay341b(c: Case): bigint {
  let best = 0n;
  for (const title of rows(c, 'ruralDemonstrations')) {
    if (!inWindow(c, title['awardedOn'] as string)) continue;
    const amount = title['level'] === 'municipal' ? yuan(50_000) : yuan(100_000);
    if (amount > best) best = amount;
  }
  return once(c, '3.4.1b', best);
}

export function pay341c(c: Case): bigint {
  if (num(c, 'onlineMerchants') < 100n) return 0n;
  if (num(c, 'villageEcommerceSales') < yuan(5_000_000)) return 0n;
  if (!is(c, 'deliberationApproved')) return 0n;
  return once(c, '3.4.1c', yuan(100_000));
}

export function pay342(c: Case): bigint {
  if (!is(c, 'isEcommerce')) return 0n;
  if (num(c, 'cooperativeAgreementMonths') < 12n) return 0n;
  if (num(c, 'annualCooperativePurchase') < yuan(2_000_000)) return 0n;
  if (!is(c, 'raisesFarmerIncome')) return 0n;
  const amount = percent(num(c, 'cooperativePurchaseSoldOnline'), 1n);
  return underLifetimeCap(c, '3.4.2', amount, yuan(100_000));
}

export function pay343a(c: Case): bigint {
  let amount = 0n;
  for (const site of rows(c, 'lockerSites')) {
    if (site['free'] !== true || site['accepted'] !== true) continue;
    amount += percent(site['equipmentCost'] as bigint, 5n);
  }
  return underLifetimeCap(c, '3.4.3a', amount, yuan(100_000));
}

export function pay343b(c: Case): bigint {
  if (!fromDay(day(c, 'warehouseCompletedOn'), '2022-01-01')) return 0n;
  if (num(c, 'expressCompaniesSharing') < 5n) return 0n;
  if (num(c, 'warehouseOperatingMonths') < 12n) return 0n;
  const halfPercent = (num(c, 'warehouseInvestment') * 5n) / 1000n;
  return once(c, '3.4.3b', min(halfPercent, yuan(100_000)));
}

/** The parcels that count; which facts are read is told by `parcelFacts`. */
export function parcelFacts(year: number, parcelPeriod: string): string[] {
  if (year === 2023) return ['outboundParcels2023'];
  if (parcelPeriod === 'yearly') return ['outboundParcels2024'];
  return ['outboundParcels2023', 'outboundParcels2024'];
}

export function pay343c(c: Case): bigint {
  if (!is(c, 'isExpressCompany')) return 0n;
  if (!fromDay(word(c, 'registeredOn'), '2022-01-01')) return 0n;
  const parcels = sum(parcelFacts(c.year, c.readings.parcelPeriod).map((fact) => num(c, fact)));
  let amount = 0n;
  if (parcels >= 500_000n) amount = yuan(50_000);
  if (parcels >= 2_000_000n) amount = yuan(100_000);
  if (parcels >= 5_000_000n) amount = yuan(200_000);
  return once(c, '3.4.3c', amount);
}

export function pay351(c: Case): bigint {
  let amount = 0n;
  for (const streamer of rows(c, 'recruitedStreamers')) {
    if (!((streamer['annualLiveSales'] as bigint) > yuan(50_000_000))) continue;
    if ((streamer['committedMonths'] as bigint) < 24n) continue;
    if (streamer['retailAttributedToDistrict'] !== true) continue;
    if (streamer['recognised'] !== true) continue;
    amount += min(percent(streamer['recruitmentFee'] as bigint, 20n), yuan(200_000));
  }
  return min(amount, yuan(600_000));
}

export function pay352(c: Case): bigint {
  if (!is(c, 'settledFromOutside')) return 0n;
  if (!is(c, 'independentLegalEntity')) return 0n;
  if (num(c, 'liveRooms') < 20n) return 0n;
  if (num(c, 'registeredAgencies') < 20n) return 0n;
  const streamers = num(c, 'activeStreamers');
  if (c.readings.activeStreamers === 'gt' ? streamers <= 20n : streamers < 20n) return 0n;
  if (num(c, 'annualOnlineSales') < yuan(50_000_000)) return 0n;
  // The area is in hundredths of a square metre, so ten yuan for each metre is ten fen for each hundredth.
  const amount = num(c, 'leasedArea') * 10n * num(c, 'leasedMonths');
  if (c.readings.rentCap === 'annual') return min(amount, yuan(500_000));
  return underLifetimeCap(c, '3.5.2', amount, yuan(500_000));
}

export function pay353(c: Case): bigint {
  if (!inWindow(c, day(c, 'storeRelocatedOn'))) return 0n;
  if (!is(c, 'commitsToOperateTwoYears')) return 0n;
  const retail = num(c, 'firstYearOnlineRetail');
  let amount = 0n;
  if (retail >= yuan(5_000_000)) amount = yuan(50_000);
  if (retail >= yuan(10_000_000)) amount = yuan(80_000);
  if (retail >= yuan(50_000_000)) amount = yuan(120_000);
  if (retail >= yuan(100_000_000)) amount = yuan(200_000);
  return once(c, '3.5.3', amount);
}

export function pay36a(c: Case): bigint {
  if (!is(c, 'isTrainingInstitution')) return 0n;
  if (is(c, 'isAffiliated')) return 0n;
  if (num(c, 'contractedTrainees') < 20n) return 0n;
  return once(c, '3.6a', yuan(50_000));
}

export function pay36b(c: Case): bigint {
  if (!is(c, 'isTrainingInstitution')) return 0n;
  if (!is(c, 'registeredInDistrict')) return 0n;
  if (num(c, 'traineesWithFollowers') < 200n) return 0n;
  if (num(c, 'contractedTrainees') < 50n) return 0n;
  return once(c, '3.6b', yuan(100_000));
}

export function pay371(c: Case): bigint {
  if (!is(c, 'inStatistics')) return 0n;
  let amount = 0n;
  if (num(c, 'annualOnlineRetail') >= yuan(5_000_000)) amount = yuan(30_000);
  if (num(c, 'annualEcommerceTurnover') >= yuan(20_000_000)) amount = yuan(50_000);
  return c.readings.statisticsAward === 'once' ? once(c, '3.7.1', amount) : amount;
}

export function pay372(c: Case): bigint {
  if (!is(c, 'carvedOutFromManufacturer')) return 0n;
  if (!is(c, 'firstIncludedInRetailStatistics')) return 0n;
  if (!is(c, 'bureauApproved')) return 0n;
  return once(c, '3.7.2', min(num(c, 'carveOutCost'), yuan(100_000)));
}
