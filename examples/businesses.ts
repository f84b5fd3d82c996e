/** Businesses that sell: shops, trading companies, sellers of local specialities, exporters, shops that came back. */

import { count, dateBetween, dateIn, growth, money, monthsSince, type Draw, type Facts } from './figures.ts';

const SALES_TIERS = [5_000_000, 10_000_000, 50_000_000, 100_000_000];
const HALVED_TIERS = SALES_TIERS.map((threshold) => threshold / 2);

/** What every business states of itself; `sales` is its yearly size in yuan. */
export function business(draw: Draw, kind: 'enterprise' | 'individualBusiness', sales: number): Facts {
  const { lasting, yearly, year } = draw;
  const young = lasting.chance(0.6);
  const registeredOn = young
    ? dateBetween(lasting, '2021-12-20', '2023-06-30')
    : dateBetween(lasting, '2012-01-01', '2021-12-31');
  const retail = sales * (0.45 + 0.5 * yearly.next());
  const local = lasting.chance(0.12);
  const facts: Facts = {
    registeredInDistrict: lasting.chance(0.98),
    registeredOn,
    commitsToStayTwoYears: lasting.chance(0.97),
    isEcommerce: true,
    operatingMonths: count(yearly, monthsSince(registeredOn, year) - yearly.between(0, 2), 12),
    socialInsurancePaidOnTime: yearly.chance(0.92),
    annualOnlineRetail: money(yearly, retail, kind === 'enterprise' ? 500_000 : 200_000, 5_000_000),
    annualOnlineSales: money(yearly, sales, ...(local ? HALVED_TIERS : SALES_TIERS)),
  };
  if (local) facts['sellsLocalSpecialty'] = true;
  if (kind === 'individualBusiness') return facts;
  return { ...facts, ...enterprise(draw, sales, young) };
}

function enterprise({ lasting, yearly }: Draw, sales: number, young: boolean): Facts {
  return {
    isSmallOrMicro: sales < 40_000_000,
    firstEcommerceLicence: young && lasting.chance(0.85),
    inStatistics: sales > 4_000_000 && lasting.chance(0.4),
    annualEcommerceTurnover: money(yearly, sales * (1 + 0.5 * yearly.next()), 20_000_000),
  };
}

/** A shop of one person or family. */
export function smallShop(draw: Draw): Facts {
  return business(draw, 'individualBusiness', 380_000 * draw.lasting.spread() * growth(draw));
}

/** A trading company; most are small, a few are very large. */
export function tradingCompany(draw: Draw): Facts {
  const { lasting } = draw;
  return business(draw, 'enterprise', 1_600_000 * lasting.spread() * lasting.tail() * growth(draw));
}

/** A seller of local farm goods who buys from co-operatives. */
export function specialitySeller(draw: Draw, kind: 'enterprise' | 'individualBusiness'): Facts {
  const { lasting, yearly } = draw;
  const sales = 1_900_000 * lasting.spread() * growth(draw);
  const purchase = sales * (0.5 + 0.4 * yearly.next());
  return {
    ...business(draw, kind, sales),
    sellsLocalSpecialty: true,
    annualOnlineSales: money(yearly, sales, ...HALVED_TIERS),
    cooperativeAgreementMonths: lasting.pick([6, 11, 12, 12, 12, 24, 24, 36]),
    annualCooperativePurchase: money(yearly, purchase, 2_000_000),
    raisesFarmerIncome: lasting.chance(0.85),
    cooperativePurchaseSoldOnline: money(yearly, purchase * (0.6 + 0.35 * yearly.next()), 10_000_000),
  };
}

/** A maker or trader who sells abroad through platforms. */
export function exporter(draw: Draw): Facts {
  const { lasting, yearly } = draw;
  const exports = 5_200_000 * lasting.spread() * lasting.tail() * growth(draw);
  const warehouse = lasting.next();
  return {
    ...business(draw, 'enterprise', exports * 0.2),
    isTraditionalForeignTrade: lasting.chance(0.7),
    annualCrossBorderTurnover: money(yearly, exports * (0.6 + 0.5 * yearly.next()), 2_000_000),
    crossBorderPlatformFees: money(yearly, 30_000 + 90_000 * yearly.spread(), 166_666.67),
    annualCrossBorderExports: money(yearly, exports, ...SALES_TIERS),
    annualSelfOperatedExports: money(yearly, exports * (1 + yearly.next()), 5_000_000),
    overseasWarehouseRent: money(yearly, warehouse < 0.35 ? 260_000 * yearly.spread() : 0),
    provincialOverseasWarehouseAward: warehouse > 0.93 ? money(yearly, 500_000) : '0.00',
  };
}

/** A business whose shop was registered elsewhere and moved back. */
export function returningShop(draw: Draw, kind: 'enterprise' | 'individualBusiness'): Facts {
  const { lasting } = draw;
  const size = 6_500_000 * lasting.spread();
  return {
    ...business(draw, kind, size * growth(draw)),
    storeRelocatedOn: lasting.chance(0.85)
      ? dateIn(lasting, 2023)
      : dateBetween(lasting, '2022-10-01', '2022-12-31'),
    commitsToOperateTwoYears: lasting.chance(0.9),
    // The first year after the move happens once: the figure is the same in every dossier.
    firstYearOnlineRetail: money(lasting, size * 0.8, ...SALES_TIERS),
  };
}

/** A new company that a manufacturer has carved out. */
export function carvedOutCompany(draw: Draw): Facts {
  const { lasting, yearly } = draw;
  return {
    ...business(draw, 'enterprise', 9_000_000 * lasting.spread() * growth(draw)),
    inStatistics: true,
    carvedOutFromManufacturer: true,
    firstIncludedInRetailStatistics: lasting.chance(0.8),
    bureauApproved: lasting.chance(0.8),
    carveOutCost: money(lasting, 85_000 * lasting.spread(), 100_000),
    annualEcommerceTurnover: money(yearly, 14_000_000 * lasting.spread() * growth(draw), 20_000_000),
  };
}
