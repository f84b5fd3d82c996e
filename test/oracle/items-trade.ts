/** What chapters one to three of the support clauses pay, one function per item. */

import { fromDay, inWindow, is, num, once, rows, underLifetimeCap, word } from './case.ts';
import { min, percent, sum, yuan } from './money.ts';
import type { Case, Entry } from './types.ts';

function titleAmount(level: unknown): bigint {
  if (level === 'national') return yuan(1_000_000);
  if (level === 'provincial') return yuan(500_000);
  if (level === 'municipal') return yuan(200_000);
  return 0n;
}

export function pay311a(c: Case): bigint {
  let best = 0n;
  for (const title of rows(c, 'demonstrationTitles')) {
    if (!inWindow(c, title['awardedOn'] as string)) continue;
    const amount = titleAmount(title['level']);
    if (amount > best) best = amount;
  }
  return once(c, '3.1.1a', best);
}

export function pay311b(c: Case): bigint {
  if (word(c, 'outOfDistrictTitle') === 'none') return 0n;
  if (num(c, 'operatingMonths') < 12n) return 0n;
  if (num(c, 'annualOnlineSales') < yuan(20_000_000)) return 0n;
  return once(c, '3.1.1b', titleAmount(word(c, 'outOfDistrictTitle')));
}

export function pay312a(c: Case): bigint {
  if (!is(c, 'isSmallOrMicro')) return 0n;
  if (!is(c, 'firstEcommerceLicence')) return 0n;
  if (!fromDay(word(c, 'registeredOn'), '2022-01-01')) return 0n;
  if (num(c, 'operatingMonths') < 12n) return 0n;
  if (!is(c, 'socialInsurancePaidOnTime')) return 0n;
  if (!(num(c, 'annualOnlineRetail') > yuan(500_000))) return 0n;
  return once(c, '3.1.2a', yuan(10_000));
}

export function pay312b(c: Case): bigint {
  if (!fromDay(word(c, 'registeredOn'), '2022-01-01')) return 0n;
  if (num(c, 'operatingMonths') < 12n) return 0n;
  if (!is(c, 'socialInsurancePaidOnTime')) return 0n;
  if (!(num(c, 'annualOnlineRetail') > yuan(200_000))) return 0n;
  return once(c, '3.1.2b', yuan(5_000));
}

export function pay313(c: Case): bigint {
  if (!is(c, 'isEcommerce')) return 0n;
  const sales = num(c, 'annualOnlineSales');
  const special = is(c, 'sellsLocalSpecialty');
  const halfThresholds = special && c.readings.localSpecialtyHalving === 'threshold';
  const halfAward = special && c.readings.localSpecialtyHalving === 'award';
  const measured = halfThresholds ? sales * 2n : sales;
  let amount = 0n;
  if (measured >= yuan(5_000_000)) amount = yuan(30_000);
  if (measured >= yuan(10_000_000)) amount = yuan(60_000);
  if (measured >= yuan(50_000_000)) amount = yuan(100_000);
  if (measured >= yuan(100_000_000)) amount = yuan(150_000);
  return halfAward ? amount / 2n : amount;
}

export function pay321a(c: Case): bigint {
  if (!is(c, 'operatesLocalPlatform')) return 0n;
  const retailIsOver = num(c, 'platformRetailTurnover') > yuan(5_000_000);
  const wholesaleIsOver = num(c, 'platformWholesaleTurnover') > yuan(20_000_000);
  if (!retailIsOver && !wholesaleIsOver) return 0n;
  const amount = min(percent(num(c, 'platformInvestment'), 20n), yuan(200_000));
  return once(c, '3.2.1a', amount);
}

export function pay321b(c: Case): bigint {
  let best = 0n;
  for (const standard of rows(c, 'leadStandards')) {
    const amount = standard['level'] === 'national' ? yuan(500_000) : yuan(300_000);
    if (amount > best) best = amount;
  }
  return once(c, '3.2.1b', best);
}

function eventAmount(event: Entry): bigint {
  if ((event['participants'] as bigint) < 200n) return 0n;
  if (event['isPublic'] !== true) return 0n;
  if (event['effective'] !== true) return 0n;
  if (event['isTraining'] === true) return 0n;
  const cost = event['verifiedCost'] as bigint;
  if (event['municipalApproved'] !== true) return min(percent(cost, 30n), yuan(60_000));
  const rate = (event['approvedRate'] as bigint | undefined) ?? 30n;
  return min(percent(cost, rate), yuan(100_000));
}

/** What each event comes to by itself, in the order given. */
export function eventAmounts(events: Entry[]): bigint[] {
  return events.map(eventAmount);
}

export function pay322(c: Case): bigint {
  const amounts = eventAmounts(rows(c, 'events'));
  amounts.sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
  return sum(amounts.slice(0, 5));
}

export function pay331a(c: Case): bigint {
  const received = num(c, 'provincialOverseasWarehouseAward');
  return underLifetimeCap(c, '3.3.1a', percent(received, 30n), yuan(500_000));
}

export function pay331b(c: Case): bigint {
  if (num(c, 'annualSelfOperatedExports') < yuan(5_000_000)) return 0n;
  return min(percent(num(c, 'overseasWarehouseRent'), 30n), yuan(100_000));
}

export function pay332a(c: Case): bigint {
  if (!is(c, 'isTraditionalForeignTrade')) return 0n;
  if (!(num(c, 'annualCrossBorderTurnover') > yuan(2_000_000))) return 0n;
  return min(percent(num(c, 'crossBorderPlatformFees'), 30n), yuan(50_000));
}

export function pay332b(c: Case): bigint {
  const exports = num(c, 'annualCrossBorderExports');
  const exceeds = (threshold: bigint): boolean =>
    c.readings.exceeds === 'gte' ? exports >= threshold : exports > threshold;
  if (exceeds(yuan(100_000_000))) return yuan(150_000);
  if (exceeds(yuan(50_000_000))) return yuan(100_000);
  if (exceeds(yuan(10_000_000))) return yuan(60_000);
  if (exceeds(yuan(5_000_000))) return yuan(30_000);
  return 0n;
}
