/** Enterprises that serve others: parks, platforms, express companies, live commerce. */

import { business } from './businesses.ts';
import { count, dateBetween, dateIn, growth, money, type Draw, type Facts } from './figures.ts';
import type { Random } from './random.ts';

/** A park or a leading enterprise with a demonstration title, from here or from outside. */
export function demonstrationHolder(draw: Draw): Facts {
  const { lasting, year } = draw;
  const facts = business(draw, 'enterprise', 24_000_000 * lasting.spread() * growth(draw));
  const level = lasting.pick(['municipal', 'municipal', 'municipal', 'municipal', 'provincial']);
  if (lasting.chance(0.3)) return { ...facts, outOfDistrictTitle: level };
  const titles = [{ subject: lasting.pick(['park', 'enterprise']), level, awardedOn: dateIn(lasting, 2023) }];
  const higher = lasting.chance(0.6);
  if (year > 2023 && level === 'municipal' && higher) {
    titles.push({ subject: 'enterprise', level: 'provincial', awardedOn: dateIn(lasting, 2024) });
  }
  return { ...facts, demonstrationTitles: titles };
}

/** A company that runs a platform of the district, some of which lead a standard. */
export function platformCompany(draw: Draw): Facts {
  const { lasting, yearly } = draw;
  return {
    ...business(draw, 'enterprise', 2_500_000 * lasting.spread() * growth(draw)),
    operatesLocalPlatform: true,
    platformRetailTurnover: money(yearly, 4_800_000 * lasting.spread() * growth(draw), 5_000_000),
    platformWholesaleTurnover: money(yearly, 15_000_000 * lasting.spread() * growth(draw), 20_000_000),
    platformInvestment: money(lasting, 700_000 * lasting.spread(), 1_000_000),
    leadStandards: lasting.chance(0.1) ? [{ level: 'industry' }] : [],
  };
}

/** A courier, some with lockers in villages, some with a warehouse that others share. */
export function expressCompany(draw: Draw): Facts {
  const { lasting, yearly, year } = draw;
  const facts = business(draw, 'enterprise', 400_000 * lasting.spread());
  const first = count(lasting, 420_000 * lasting.spread() * lasting.tail(), 500_000);
  return {
    ...facts,
    isEcommerce: lasting.chance(0.2),
    isExpressCompany: true,
    outboundParcels2023: first,
    ...(year === 2023 ? {} : { outboundParcels2024: count(yearly, first * growth(draw), 2_000_000 - first) }),
    lockerSites: lasting.chance(0.6) ? lockerSites(yearly) : [],
    ...(lasting.chance(0.4) ? sharedWarehouse(draw) : { warehouseCompletedOn: null }),
  };
}

function lockerSites(random: Random): Facts[] {
  return Array.from({ length: random.between(2, 14) }, () => ({
    equipmentCost: money(random, 38_000 * random.spread()),
    free: random.chance(0.92),
    accepted: random.chance(0.92),
  }));
}

function sharedWarehouse({ lasting, year }: Draw): Facts {
  return {
    warehouseCompletedOn: dateBetween(lasting, '2021-11-01', '2023-01-31'),
    expressCompaniesSharing: lasting.between(4, 8),
    warehouseOperatingMonths: count(lasting, lasting.between(9, 18), 12) + (year - 2023) * 12,
    warehouseInvestment: money(lasting, 12_000_000 * lasting.spread(), 20_000_000),
  };
}

/** A live-commerce company: recruits streamers, or has come from outside with rooms and agencies. */
export function liveCommerceCompany(draw: Draw): Facts {
  const { lasting, yearly } = draw;
  const facts = business(draw, 'enterprise', 21_000_000 * lasting.spread() * growth(draw));
  const fromOutside = lasting.chance(0.4);
  return {
    ...facts,
    recruitedStreamers: yearly.chance(0.6) ? recruitedStreamers(yearly) : [],
    settledFromOutside: fromOutside,
    ...(fromOutside ? premises(draw) : {}),
  };
}

function recruitedStreamers(random: Random): Facts[] {
  return Array.from({ length: random.between(1, 4) }, () => ({
    annualLiveSales: money(random, 52_000_000 * random.spread(), 50_000_000),
    committedMonths: random.pick([12, 24, 24, 24, 36]),
    retailAttributedToDistrict: random.chance(0.85),
    recognised: random.chance(0.85),
    recruitmentFee: money(random, 350_000 * random.spread(), 1_000_000),
  }));
}

function premises({ lasting, yearly }: Draw): Facts {
  return {
    independentLegalEntity: lasting.chance(0.95),
    liveRooms: count(yearly, lasting.between(12, 60), 20),
    registeredAgencies: count(yearly, lasting.between(15, 40), 20),
    activeStreamers: count(yearly, lasting.between(15, 90), 20),
    leasedArea: money(lasting, 2_400 * lasting.spread()),
    leasedMonths: yearly.pick([6, 9, 12, 12, 12]),
  };
}
