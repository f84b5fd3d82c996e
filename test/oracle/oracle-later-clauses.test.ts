/** More cases of `assess`, worked out by hand from the policy text: clauses five to seven, and rule 1. */

import { describe, expect, it } from 'vitest';
import type { Json } from './samples.ts';
import { FIRM, NEW_FIRM, TRADER, assess, itemOf, otherAward, pay, priorAward } from './samples.ts';

const ASSOCIATION = { kind: 'socialOrganization' };

describe('clause five', () => {
  it('25. 3.5.1 judges each streamer by itself', () => {
    const good = {
      annualLiveSales: '50000000.01',
      committedMonths: 24,
      retailAttributedToDistrict: true,
      recognised: true,
      recruitmentFee: 1_000_000,
    };
    const recruitedStreamers = [
      good,
      { ...good, annualLiveSales: 50_000_000 },
      { ...good, committedMonths: 23 },
      { ...good, recruitmentFee: '123.44' }, // 24.688
    ];
    expect(pay('3.5.1', { ...TRADER, recruitedStreamers })).toBe('200024.68');
    expect(pay('3.5.1', { ...TRADER, recruitedStreamers: [good, good, good, good] })).toBe('600000.00');
  });
  const settled: Json = {
    ...FIRM,
    settledFromOutside: true,
    independentLegalEntity: true,
    liveRooms: 20,
    registeredAgencies: 20,
    activeStreamers: 20,
    annualOnlineSales: 50_000_000,
    leasedArea: '123.45',
    leasedMonths: 12,
  };
  it('26. 3.5.2 pays ten yuan a metre a month', () => {
    expect(pay('3.5.2', settled)).toBe('14814.00');
    expect(pay('3.5.2', { ...settled, leasedArea: 0.01, leasedMonths: 1 })).toBe('0.10');
    expect(pay('3.5.2', settled, { activeStreamers: 'gt' })).toBe('0.00');
    expect(pay('3.5.2', { ...settled, activeStreamers: 21 }, { activeStreamers: 'gt' })).toBe('14814.00');
    expect(pay('3.5.2', { kind: 'enterprise', leasedMonths: 0 })).toBe('0.00');
    const large = { ...settled, leasedArea: 5000, priorAwards: [priorAward('3.5.2', 450_000)] };
    expect(pay('3.5.2', large, {}, 2024)).toBe('50000.00');
    expect(pay('3.5.2', large, { rentCap: 'annual' }, 2024)).toBe('500000.00');
    expect(pay('3.5.2', { ...settled, leasedArea: 5000 })).toBe('500000.00');
  });
  it('27. 3.5.3 by tier', () => {
    const back = { ...TRADER, storeRelocatedOn: '2023-01-01', commitsToOperateTwoYears: true };
    expect(pay('3.5.3', { ...back, firstYearOnlineRetail: '9999999.99' })).toBe('50000.00');
    expect(pay('3.5.3', { ...back, firstYearOnlineRetail: 1e8 })).toBe('200000.00');
    expect(pay('3.5.3', back)).toBe('? firstYearOnlineRetail');
    expect(pay('3.5.3', { ...back, storeRelocatedOn: '2022-12-31' })).toBe('0.00');
  });
});

describe('clauses six and seven', () => {
  it('28. 3.6b alone asks an association where it is registered', () => {
    const facts = { ...ASSOCIATION, isTrainingInstitution: true, isAffiliated: false };
    const trained = { ...facts, contractedTrainees: 50, traineesWithFollowers: 200 };
    expect(pay('3.6a', trained)).toBe('50000.00');
    expect(pay('3.6b', trained)).toBe('? registeredInDistrict');
    expect(assess(trained).award).toEqual({ item: '3.6a', payable: '50000.00', provisional: true });
    expect(pay('3.6b', { ...trained, contractedTrainees: 49 })).toBe('0.00');
    expect(pay('3.6a', { ...trained, isAffiliated: true })).toBe('0.00');
    expect(pay('3.6b', { ...trained, isAffiliated: true, registeredInDistrict: true })).toBe('100000.00');
  });
  it('29. 3.7.1 takes the higher, and does not ask for what cannot raise it', () => {
    const facts = { ...FIRM, inStatistics: true };
    expect(pay('3.7.1', { ...facts, annualEcommerceTurnover: 2e7 })).toBe('50000.00');
    expect(pay('3.7.1', { ...facts, annualOnlineRetail: 5e6 })).toBe('? annualEcommerceTurnover');
    const both = { ...facts, annualOnlineRetail: 5e6, annualEcommerceTurnover: '19999999.99' };
    expect(pay('3.7.1', both)).toBe('30000.00');
    const again = { ...facts, annualEcommerceTurnover: 2e7, priorAwards: [priorAward('3.7.1', 30_000)] };
    expect(pay('3.7.1', again, {}, 2024)).toBe('50000.00');
    expect(pay('3.7.1', again, { statisticsAward: 'once' }, 2024)).toBe('20000.00');
    expect(pay('3.7.1', again, { statisticsAward: 'once', onceUpgrade: 'none' }, 2024)).toBe('0.00');
  });
  it('30. 3.7.2 is a ceiling', () => {
    const facts = { ...FIRM, carvedOutFromManufacturer: true, firstIncludedInRetailStatistics: true };
    const approved = { ...facts, bureauApproved: true, carveOutCost: '123456.78' };
    expect(itemOf(assess(approved), '3.7.2')).toEqual({
      item: '3.7.2',
      status: 'eligible',
      payable: '100000.00',
      ceiling: true,
      missing: [],
    });
    expect(pay('3.7.2', { ...FIRM, carveOutCost: 0 })).toBe('0.00');
  });
  it('31. marks six items as ceilings, always', () => {
    const marked = assess({ kind: 'village' }).items.filter((item) => item.ceiling);
    expect(marked.map((item) => item.item)).toEqual([
      '3.2.1b',
      '3.2.2',
      '3.3.1a',
      '3.3.1b',
      '3.3.2a',
      '3.7.2',
    ]);
  });
});

describe('rule 1', () => {
  const tied: Json = {
    ...FIRM,
    isEcommerce: true,
    annualOnlineSales: 5e6,
    annualCrossBorderExports: '5000000.01',
  };
  const higher: Json = { ...tied, annualOnlineSales: 1e7 };
  const brief = (facts: Json, exclusivity = 'applicantYear'): string[] =>
    assess(facts, { exclusivity }).awards.map(({ item, payable }) => `${item} ${payable}`);

  it('32. prefers the earlier clause of equal ones, and the higher of others', () => {
    expect(brief(tied)).toEqual(['3.1.3 30000.00']);
    expect(brief({ ...tied, annualCrossBorderExports: '10000000.01' })).toEqual(['3.3.2b 60000.00']);
  });
  it('33. deducts after it has selected, and selects nothing else', () => {
    expect(brief({ ...higher, otherPolicyAwards: [otherAward('3.1.3', 60_000)] })).toEqual([]);
    expect(assess({ ...higher, otherPolicyAwards: [otherAward('3.1.3', 60_000)] }).award).toBeNull();
    const parts = [
      otherAward('3.1.3', 10_000),
      otherAward('3.1.3', '40000.50'),
      otherAward('3.3.2b', 30_000),
    ];
    expect(brief({ ...higher, otherPolicyAwards: parts })).toEqual(['3.1.3 9999.50']);
  });
  it('34. keeps one award of each matter under sameMatter, and all under none', () => {
    const facts = { ...NEW_FIRM, ...higher };
    expect(brief(facts, 'sameMatter')).toEqual(['3.1.3 60000.00', '3.3.2b 30000.00']);
    expect(brief(facts, 'none')).toEqual(['3.1.2a 10000.00', '3.1.3 60000.00', '3.3.2b 30000.00']);
    const deducted = { ...facts, otherPolicyAwards: [otherAward('3.1.3', 50_000)] };
    const { award, awards } = assess(deducted, { exclusivity: 'sameMatter' });
    expect(awards.map((a) => a.payable)).toEqual(['10000.00', '30000.00']);
    expect(award?.item).toBe('3.3.2b');
  });
  it('35. is provisional while an undetermined item could be selected instead', () => {
    const settledMerchants = { onlineMerchants: 100, villageEcommerceSales: 5e6, deliberationApproved: true };
    const village = { kind: 'village', taobaoNamedOn: null };
    const late = assess({ ...village, ...settledMerchants });
    expect(late.award).toEqual({ item: '3.4.1c', payable: '100000.00', provisional: true });
    const provincial = [{ level: 'provincial', awardedOn: '2023-01-01' }];
    const early = { ...village, ruralDemonstrations: provincial };
    expect(assess(early).award).toEqual({ item: '3.4.1b', payable: '100000.00', provisional: false });
    const deducted = { ...early, otherPolicyAwards: [otherAward('3.4.1b', 30_000)] };
    expect(assess(deducted).award).toEqual({ item: '3.4.1b', payable: '70000.00', provisional: false });
    const none = assess({ ...village, ...settledMerchants }, { exclusivity: 'none' });
    expect(none.award?.provisional).toBe(false);
  });
  it('36. is provisional within the group only', () => {
    const facts = { ...FIRM, annualCrossBorderExports: '100000000.01', isTraditionalForeignTrade: false };
    expect(assess(facts).award?.provisional).toBe(true);
    expect(assess(facts, { exclusivity: 'sameMatter' }).award?.provisional).toBe(false);
    const open = { ...facts, isTraditionalForeignTrade: true, annualCrossBorderExports: '5000000.01' };
    expect(assess(open, { exclusivity: 'sameMatter' }).award?.provisional).toBe(true);
  });
});
