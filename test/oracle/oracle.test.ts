/** Cases of `assess`, worked out by hand from the policy text. */

import { describe, expect, it } from 'vitest';
import { FIRM, NEW_FIRM, NEW_TRADER, TRADER, assess, event, pay, priorAward } from './samples.ts';

const VILLAGE = { kind: 'village' };
const TOWNSHIP = { kind: 'township' };
const ASSOCIATION = { kind: 'socialOrganization' };

describe('gates', () => {
  it('1. asks for all that could decide, sorted', () => {
    expect(pay('3.1.3', { kind: 'enterprise' })).toBe(
      '? annualOnlineSales commitsToStayTwoYears isEcommerce registeredInDistrict',
    );
    expect(pay('3.2.2', TOWNSHIP)).toBe('? events');
    expect(pay('3.1.2a', { kind: 'individualBusiness' })).toBe('0.00');
  });
  it('2. shuts everything when one gate is known to be shut', () => {
    const { items } = assess({ kind: 'enterprise', registeredInDistrict: false });
    expect(items).toHaveLength(26);
    expect(items.every((i) => i.status === 'ineligible' && i.payable === '0.00')).toBe(true);
    expect(pay('3.4.1a', { ...VILLAGE, penalisedInYear: true })).toBe('0.00');
    expect(pay('3.4.1a', { ...VILLAGE, investigatedForViolation: true })).toBe('0.00');
  });
  it('3. bars up to and with the day of barredUntil', () => {
    const named = { ...VILLAGE, taobaoNamedOn: '2023-05-05' };
    expect(pay('3.4.1a', { ...named, barredUntil: '2023-12-31' })).toBe('0.00');
    expect(pay('3.4.1a', { ...named, barredUntil: '2023-12-30' })).toBe('50000.00');
    expect(pay('3.4.1a', { ...named, barredUntil: '2023-06-30', appliedOn: '2023-06-30' })).toBe('0.00');
    expect(pay('3.4.1a', { ...named, barredUntil: null })).toBe('50000.00');
  });
});

describe('clause one', () => {
  it('4. 3.1.1a counts titles up to the end of the year, the highest once', () => {
    const park = { subject: 'park', level: 'municipal', awardedOn: '2023-12-31' };
    const later = { subject: 'enterprise', level: 'national', awardedOn: '2024-01-01' };
    const facts = { ...FIRM, demonstrationTitles: [park, later] };
    expect(pay('3.1.1a', facts)).toBe('200000.00');
    expect(pay('3.1.1a', facts, {}, 2024)).toBe('1000000.00');
    const early = { ...park, awardedOn: '2022-12-31' };
    expect(pay('3.1.1a', { ...FIRM, demonstrationTitles: [early] })).toBe('0.00');
  });
  it('5. 3.1.1a with an earlier award under the three readings', () => {
    const national = [{ subject: 'park', level: 'national', awardedOn: '2024-03-01' }];
    const facts = { ...FIRM, demonstrationTitles: national, priorAwards: [priorAward('3.1.1a', 200_000)] };
    expect(pay('3.1.1a', facts, {}, 2024)).toBe('800000.00');
    expect(pay('3.1.1a', facts, { onceUpgrade: 'full' }, 2024)).toBe('1000000.00');
    expect(pay('3.1.1a', facts, { onceUpgrade: 'none' }, 2024)).toBe('0.00');
    const nothing = { ...facts, priorAwards: [priorAward('3.1.1a', 0), priorAward('3.1.1b', 5)] };
    expect(pay('3.1.1a', nothing, { onceUpgrade: 'none' }, 2024)).toBe('1000000.00');
    const same = { ...facts, priorAwards: [priorAward('3.1.1a', 400_000), priorAward('3.1.1a', 600_000)] };
    expect(pay('3.1.1a', same, { onceUpgrade: 'full' }, 2024)).toBe('0.00');
  });
  it('6. 3.1.1a is decided by an earlier award of the highest amount, and not by a lower one', () => {
    const known = { ...FIRM, priorAwards: [priorAward('3.1.1a', 1_000_000)] };
    expect(pay('3.1.1a', known, {}, 2024)).toBe('0.00');
    expect(pay('3.1.1a', { kind: 'enterprise', priorAwards: known.priorAwards }, {}, 2024)).toBe('0.00');
    const half = { ...FIRM, priorAwards: [priorAward('3.1.1a', 999_999.99)] };
    expect(pay('3.1.1a', half, {}, 2024)).toBe('? demonstrationTitles');
    expect(pay('3.1.1a', half, { onceUpgrade: 'none' }, 2024)).toBe('0.00');
  });
  it('7. 3.1.1b needs twenty million and twelve months', () => {
    const facts = { ...FIRM, outOfDistrictTitle: 'provincial', operatingMonths: 12 };
    expect(pay('3.1.1b', { ...facts, annualOnlineSales: 20_000_000 })).toBe('500000.00');
    expect(pay('3.1.1b', { ...facts, annualOnlineSales: '19999999.99' })).toBe('0.00');
    expect(pay('3.1.1b', facts)).toBe('? annualOnlineSales');
    expect(pay('3.1.1b', { ...FIRM, outOfDistrictTitle: 'none' })).toBe('0.00');
  });
  it('8. 3.1.2 asks for more than the figure, and for registration from the day on', () => {
    expect(pay('3.1.2a', NEW_FIRM)).toBe('10000.00');
    expect(pay('3.1.2a', { ...NEW_FIRM, annualOnlineRetail: 500_000 })).toBe('0.00');
    expect(pay('3.1.2a', { ...NEW_FIRM, annualOnlineRetail: 500_000 }, { exceeds: 'gte' })).toBe('0.00');
    expect(pay('3.1.2a', { ...NEW_FIRM, registeredOn: '2021-12-31' })).toBe('0.00');
    expect(pay('3.1.2a', { ...NEW_FIRM, operatingMonths: 11 })).toBe('0.00');
    expect(pay('3.1.2b', { ...NEW_TRADER, annualOnlineRetail: '200000.01' })).toBe('5000.00');
    expect(pay('3.1.2b', { ...NEW_TRADER, annualOnlineRetail: '200000.00' })).toBe('0.00');
  });
  it('9. 3.1.3 by tier, and local specialities under both readings', () => {
    const selling = (sales: unknown, special = false): Record<string, unknown> => ({
      ...TRADER,
      isEcommerce: true,
      annualOnlineSales: sales,
      sellsLocalSpecialty: special,
    });
    expect(pay('3.1.3', selling('5000000'))).toBe('30000.00');
    expect(pay('3.1.3', selling('4999999.99'))).toBe('0.00');
    expect(pay('3.1.3', selling(99_999_999.99))).toBe('100000.00');
    expect(pay('3.1.3', selling('2500000.00', true))).toBe('30000.00');
    expect(pay('3.1.3', selling('2499999.99', true))).toBe('0.00');
    expect(pay('3.1.3', selling('50000000', true))).toBe('150000.00');
    expect(pay('3.1.3', selling('2500000', true), { localSpecialtyHalving: 'award' })).toBe('0.00');
    expect(pay('3.1.3', selling('5000000', true), { localSpecialtyHalving: 'award' })).toBe('15000.00');
    expect(pay('3.1.3', { ...selling(5e6), priorAwards: [priorAward('3.1.3', 30_000)] }, {}, 2024)).toBe(
      '30000.00',
    );
  });
});

describe('clause two', () => {
  const platform = { ...FIRM, operatesLocalPlatform: true, platformInvestment: '999999.99' };
  it('10. 3.2.1a does not ask for the other turnover once one is over', () => {
    expect(pay('3.2.1a', { ...platform, platformRetailTurnover: '5000000.01' })).toBe('199999.99');
    expect(pay('3.2.1a', { ...platform, platformWholesaleTurnover: '20000000.01' })).toBe('199999.99');
    expect(pay('3.2.1a', { ...platform, platformRetailTurnover: 5e6 })).toBe('? platformWholesaleTurnover');
    expect(pay('3.2.1a', platform)).toBe('? platformRetailTurnover platformWholesaleTurnover');
    const bothAt = { platformRetailTurnover: 5e6, platformWholesaleTurnover: 2e7 };
    expect(pay('3.2.1a', { ...platform, ...bothAt })).toBe('0.00');
  });
  it('11. 3.2.1a rounds down, keeps to its cap, and is decided by an investment of next to nothing', () => {
    const over = { ...FIRM, operatesLocalPlatform: true, platformRetailTurnover: 6_000_000 };
    expect(pay('3.2.1a', { ...over, platformInvestment: 1_000_000.05 })).toBe('200000.00');
    expect(pay('3.2.1a', { ...over, platformInvestment: 0.09 })).toBe('0.01');
    expect(pay('3.2.1a', over)).toBe('? platformInvestment');
    expect(pay('3.2.1a', { ...FIRM, platformInvestment: '0.04' })).toBe('0.00');
  });
  it('12. 3.2.1b takes the highest standard', () => {
    expect(pay('3.2.1b', { ...FIRM, leadStandards: [{ level: 'industry' }] })).toBe('300000.00');
    const both = [{ level: 'industry' }, { level: 'national' }];
    expect(pay('3.2.1b', { ...FIRM, leadStandards: both })).toBe('500000.00');
    expect(pay('3.2.1b', { ...FIRM, leadStandards: [] })).toBe('0.00');
    expect(pay('3.2.1b', FIRM)).toBe('? leadStandards');
  });
  it('13. 3.2.2 adds up the five largest events that count', () => {
    const events = [
      event(100_000), // 30,000
      event(200_000.01), // the cap, 60,000
      event(200_000, { municipalApproved: true, approvedRate: 0.45 }), // 90,000
      event('333333.33', { municipalApproved: true }), // 99,999.999
      event(200_000, { isTraining: true }),
      event(200_000, { participants: 199 }),
      event(10_000), // 3,000: sixth, so not counted
      event(20_000, { approvedRate: 1 }), // 6,000: the rate does not matter
    ];
    expect(pay('3.2.2', { ...TOWNSHIP, events })).toBe('285999.99');
    expect(pay('3.2.2', { ...TOWNSHIP, events }, { eventLimit: 'district' })).toBe('285999.99');
    expect(pay('3.2.2', { ...ASSOCIATION, events: [event(0.03)] })).toBe('0.00');
    expect(pay('3.2.2', { ...VILLAGE, events })).toBe('0.00');
  });
});

describe('clause three', () => {
  it('14. 3.3.1a is a share under a lifetime cap', () => {
    const facts = { ...FIRM, provincialOverseasWarehouseAward: 1_000_000 };
    expect(pay('3.3.1a', facts)).toBe('300000.00');
    expect(pay('3.3.1a', { ...facts, priorAwards: [priorAward('3.3.1a', 450_000)] }, {}, 2024)).toBe(
      '50000.00',
    );
    expect(pay('3.3.1a', { kind: 'enterprise', priorAwards: [priorAward('3.3.1a', 5e5)] }, {}, 2024)).toBe(
      '0.00',
    );
    expect(pay('3.3.1a', { ...facts, provincialOverseasWarehouseAward: 0.03 })).toBe('0.00');
  });
  it('15. 3.3.1b is a share of the rent under a yearly cap', () => {
    const facts = { ...FIRM, overseasWarehouseRent: '333333.34', annualSelfOperatedExports: 5_000_000 };
    expect(pay('3.3.1b', facts)).toBe('100000.00');
    expect(pay('3.3.1b', { ...facts, annualSelfOperatedExports: '4999999.99' })).toBe('0.00');
    expect(pay('3.3.1b', { kind: 'enterprise', overseasWarehouseRent: 0 })).toBe('0.00');
    const prior = [priorAward('3.3.1b', 100_000)];
    expect(pay('3.3.1b', { ...facts, priorAwards: prior }, {}, 2024)).toBe('100000.00');
  });
  it('16. 3.3.2a asks for more than two million under every reading', () => {
    const facts = { ...FIRM, isTraditionalForeignTrade: true, crossBorderPlatformFees: '100.03' };
    expect(pay('3.3.2a', { ...facts, annualCrossBorderTurnover: 2_000_000 }, { exceeds: 'gte' })).toBe(
      '0.00',
    );
    expect(pay('3.3.2a', { ...facts, annualCrossBorderTurnover: 2_000_000.01 })).toBe('30.00');
    expect(pay('3.3.2a', { ...facts, crossBorderPlatformFees: 0 })).toBe('0.00');
  });
  it('17. 3.3.2b at its edges under both readings', () => {
    const at = (exports: unknown): Record<string, unknown> => ({
      ...FIRM,
      annualCrossBorderExports: exports,
    });
    expect(pay('3.3.2b', at(5_000_000))).toBe('0.00');
    expect(pay('3.3.2b', at('5000000.01'))).toBe('30000.00');
    expect(pay('3.3.2b', at(5_000_000), { exceeds: 'gte' })).toBe('30000.00');
    expect(pay('3.3.2b', at(100_000_000))).toBe('100000.00');
    expect(pay('3.3.2b', at(100_000_000), { exceeds: 'gte' })).toBe('150000.00');
  });
});

describe('clause four, villages', () => {
  it('18. 3.4.1a by kind and window', () => {
    expect(pay('3.4.1a', { ...VILLAGE, taobaoNamedOn: '2023-01-01' })).toBe('50000.00');
    expect(pay('3.4.1a', { ...TOWNSHIP, taobaoNamedOn: '2023-12-31' })).toBe('100000.00');
    expect(pay('3.4.1a', { ...TOWNSHIP, taobaoNamedOn: '2024-01-01' })).toBe('0.00');
    expect(pay('3.4.1a', { ...TOWNSHIP, taobaoNamedOn: '2024-01-01' }, {}, 2024)).toBe('100000.00');
    expect(pay('3.4.1a', { ...VILLAGE, taobaoNamedOn: null })).toBe('0.00');
    expect(pay('3.4.1a', VILLAGE)).toBe('? taobaoNamedOn');
  });
  it('19. 3.4.1b counts recognitions inside the window only', () => {
    const early = { level: 'provincial', awardedOn: '2022-12-31' };
    const leapDay = { level: 'municipal', awardedOn: '2024-02-29' };
    expect(pay('3.4.1b', { ...VILLAGE, ruralDemonstrations: [early, leapDay] }, {}, 2024)).toBe('50000.00');
    expect(pay('3.4.1b', { ...VILLAGE, ruralDemonstrations: [early, leapDay] })).toBe('0.00');
  });
  it('20. 3.4.1c is asked of villages only', () => {
    const facts = { ...VILLAGE, onlineMerchants: 100, villageEcommerceSales: 5_000_000 };
    expect(pay('3.4.1c', facts)).toBe('? deliberationApproved');
    expect(pay('3.4.1c', { ...facts, deliberationApproved: true })).toBe('100000.00');
    expect(pay('3.4.1c', { ...VILLAGE, onlineMerchants: 99 })).toBe('0.00');
    expect(pay('3.4.1c', TOWNSHIP)).toBe('0.00');
  });
});

describe('clause four, trade', () => {
  it('21. 3.4.2 is decided by a lifetime cap that is used up', () => {
    const used = { kind: 'individualBusiness', priorAwards: [priorAward('3.4.2', 100_000)] };
    expect(pay('3.4.2', used, {}, 2024)).toBe('0.00');
    const facts = {
      ...TRADER,
      isEcommerce: true,
      cooperativeAgreementMonths: 12,
      annualCooperativePurchase: 2_000_000,
      raisesFarmerIncome: true,
    };
    expect(pay('3.4.2', { ...facts, cooperativePurchaseSoldOnline: 5_000_000 })).toBe('50000.00');
    const nearly = { ...facts, priorAwards: [priorAward('3.4.2', 99_999.99)] };
    expect(pay('3.4.2', { ...nearly, cooperativePurchaseSoldOnline: 5_000_000 }, {}, 2024)).toBe('0.01');
    expect(pay('3.4.2', nearly, {}, 2024)).toBe('? cooperativePurchaseSoldOnline');
    expect(pay('3.4.2', { ...nearly, cooperativePurchaseSoldOnline: 0.99 }, {}, 2024)).toBe('0.00');
  });
  it('22. 3.4.3a rounds each site down', () => {
    const site = { equipmentCost: '10.39', free: true, accepted: true };
    const lockerSites = [site, site, { ...site, free: false }, { ...site, accepted: false }];
    expect(pay('3.4.3a', { ...FIRM, lockerSites })).toBe('1.02');
    expect(pay('3.4.3a', { ...FIRM, lockerSites: [{ ...site, equipmentCost: 3e6 }] })).toBe('100000.00');
  });
  it('23. 3.4.3b', () => {
    const facts = { ...FIRM, warehouseCompletedOn: '2022-01-01', expressCompaniesSharing: 5 };
    const running = { ...facts, warehouseOperatingMonths: 12, warehouseInvestment: '19999999.99' };
    expect(pay('3.4.3b', running)).toBe('99999.99');
    expect(pay('3.4.3b', { ...running, warehouseInvestment: 3e7 })).toBe('100000.00');
    expect(pay('3.4.3b', { ...running, warehouseCompletedOn: '2021-12-31' })).toBe('0.00');
    expect(pay('3.4.3b', { kind: 'enterprise', warehouseCompletedOn: null })).toBe('0.00');
  });
  it('24. 3.4.3c counts the first year alone in 2023, and both years or one in 2024', () => {
    const express = { ...FIRM, isExpressCompany: true, registeredOn: '2022-01-01' };
    expect(pay('3.4.3c', { ...express, outboundParcels2023: 500_000 })).toBe('50000.00');
    expect(pay('3.4.3c', express)).toBe('? outboundParcels2023');
    expect(pay('3.4.3c', { ...express, outboundParcels2023: 499_999, outboundParcels2024: 9e6 })).toBe(
      '0.00',
    );
    const two = { ...express, outboundParcels2023: 300_000, outboundParcels2024: 1_700_000 };
    expect(pay('3.4.3c', two, {}, 2024)).toBe('100000.00');
    expect(pay('3.4.3c', two, { parcelPeriod: 'yearly' }, 2024)).toBe('50000.00');
    expect(pay('3.4.3c', express, {}, 2024)).toBe('? outboundParcels2023 outboundParcels2024');
    const many = { ...express, outboundParcels2023: 5_000_000 };
    expect(pay('3.4.3c', many, {}, 2024)).toBe('200000.00');
    expect(pay('3.4.3c', many, { parcelPeriod: 'yearly' }, 2024)).toBe('? outboundParcels2024');
    const paid = { ...two, priorAwards: [priorAward('3.4.3c', 50_000)] };
    expect(pay('3.4.3c', paid, {}, 2024)).toBe('50000.00');
  });
});
