/** Cases of `settle`, worked out by hand from the policy text. */

import { describe, expect, it } from 'vitest';
import type { Json } from './samples.ts';
import {
  CARVED_OUT,
  FIRM,
  NEW_FIRM,
  NEW_TRADER,
  TRADER,
  assess,
  event,
  otherAward,
  priorAward,
  settle,
  settled,
} from './samples.ts';

const selling = (annualOnlineSales: unknown): Json => ({ ...TRADER, isEcommerce: true, annualOnlineSales });
const buying = (cooperativePurchaseSoldOnline: unknown): Json => ({
  ...TRADER,
  isEcommerce: true,
  cooperativeAgreementMonths: 12,
  annualCooperativePurchase: 2_000_000,
  raisesFarmerIncome: true,
  cooperativePurchaseSoldOnline,
});

describe('fund and instalments', () => {
  it('37. pays in full when the fund suffices, the odd fen in the second year', () => {
    const answer = settle({ A: { facts: buying('123.00') } });
    expect(answer).toEqual({
      year: 2023,
      fund: '10000000.00',
      total: '1.23',
      scaled: false,
      surplus: '9999998.77',
      awards: [
        {
          applicantId: 'A',
          item: '3.4.2',
          assessed: '1.23',
          awarded: '1.23',
          instalments: [
            { year: 2023, amount: '0.61' },
            { year: 2024, amount: '0.62' },
          ],
        },
      ],
    });
    const exact = settle({ A: { facts: buying('123.00') } }, { fund: 1.23 });
    expect([exact.scaled, exact.surplus]).toEqual([false, '0.00']);
  });
  it('38. gives the fen left over to the largest remainders', () => {
    const applicants = {
      A: { facts: selling(5e6) }, // 30,000: 2142 and 120/140 fen
      B: { facts: selling(1e7) }, // 60,000: 4285 and 100/140
      C: { facts: { ...TRADER, ...buying(5e6) } }, // 50,000: 3571 and 60/140
    };
    expect(settled(applicants, { fund: 100 })).toEqual([
      'A 3.1.3 30000.00 21.43',
      'B 3.1.3 60000.00 42.86',
      'C 3.4.2 50000.00 35.71',
    ]);
  });
  it('39. breaks ties of remainders by the amount, then by code unit', () => {
    const alike = { facts: selling(5e6) };
    expect(settled({ b: alike, a: alike, B: alike }, { fund: '100.00' })).toEqual([
      'B 3.1.3 30000.00 33.34',
      'a 3.1.3 30000.00 33.33',
      'b 3.1.3 30000.00 33.33',
    ]);
    // 1 and 3 fen of a fund of 2: remainders 2/4 each.
    expect(settled({ A: { facts: buying('1.00') }, B: { facts: buying('3.00') } }, { fund: '0.02' })).toEqual(
      ['A 3.4.2 0.01 0.00', 'B 3.4.2 0.03 0.02'],
    );
  });
  it('40. keeps the rows when there is no money at all, or no row', () => {
    const answer = settle({ A: { facts: selling(5e6) } }, { fund: 0 }, 2024);
    expect([answer.scaled, answer.total, answer.surplus]).toEqual([true, '30000.00', '0.00']);
    expect(answer.awards[0]?.instalments).toEqual([
      { year: 2024, amount: '0.00' },
      { year: 2025, amount: '0.00' },
    ]);
    expect(settle({}, { fund: '5' })).toMatchObject({
      total: '0.00',
      scaled: false,
      surplus: '5.00',
      awards: [],
    });
  });
  it('41. orders by applicant, then clause', () => {
    const both = { ...selling(5e6), ...buying(5e6), annualOnlineSales: 5e6 };
    expect(
      settled({ b: { facts: both }, A: { facts: both } }, { interpretations: { exclusivity: 'none' } }),
    ).toEqual([
      'A 3.1.3 30000.00 30000.00',
      'A 3.4.2 50000.00 50000.00',
      'b 3.1.3 30000.00 30000.00',
      'b 3.4.2 50000.00 50000.00',
    ]);
  });
});

describe('one owner', () => {
  const P = 'P';
  it('42. pays one of two firms, and the other falls back', () => {
    const spare = { ...NEW_FIRM, ...CARVED_OUT };
    expect(settled({ B: { ownerId: P, facts: spare }, A: { ownerId: P, facts: NEW_FIRM } })).toEqual([
      'A 3.1.2a 10000.00 10000.00',
      'B 3.7.2 8000.00 8000.00',
    ]);
    expect(
      settled({ B: { facts: NEW_FIRM }, A: { facts: NEW_FIRM }, C: { ownerId: 'Q', facts: NEW_FIRM } }),
    ).toHaveLength(3);
  });
  it('43. compares the awards as they are after deduction', () => {
    const less = { ...NEW_FIRM, ...CARVED_OUT, otherPolicyAwards: [otherAward('3.1.2a', 1)] };
    expect(settled({ A: { ownerId: P, facts: less }, B: { ownerId: P, facts: NEW_FIRM } })).toEqual([
      'A 3.7.2 8000.00 8000.00',
      'B 3.1.2a 10000.00 10000.00',
    ]);
  });
  it('44. deducts from what an applicant falls back to as well, and stops there', () => {
    const spare = { ...NEW_FIRM, ...CARVED_OUT, ...buying(700_000), kind: 'enterprise' };
    const bare = { ...spare, otherPolicyAwards: [otherAward('3.7.2', 8000)] };
    expect(settled({ A: { ownerId: P, facts: NEW_FIRM }, B: { ownerId: P, facts: spare } })[1]).toBe(
      'B 3.7.2 8000.00 8000.00',
    );
    expect(settled({ A: { ownerId: P, facts: NEW_FIRM }, B: { ownerId: P, facts: bare } })).toHaveLength(1);
  });
  it('45. pays both types', () => {
    expect(settled({ A: { ownerId: P, facts: NEW_FIRM }, B: { ownerId: P, facts: NEW_TRADER } })).toEqual([
      'A 3.1.2a 10000.00 10000.00',
      'B 3.1.2b 5000.00 5000.00',
    ]);
  });
  it('46. keeps the item with the applicant that was paid before', () => {
    const paid = { ...NEW_FIRM, priorAwards: [priorAward('3.1.2a', 4000)] };
    expect(settled({ A: { ownerId: P, facts: NEW_FIRM }, B: { ownerId: P, facts: paid } }, {}, 2024)).toEqual(
      ['B 3.1.2a 6000.00 6000.00'],
    );
    const village = { kind: 'village', priorAwards: [priorAward('3.1.2a', 0.01)] };
    expect(
      settled({ A: { ownerId: P, facts: NEW_FIRM }, V: { ownerId: P, facts: village } }, {}, 2024),
    ).toEqual([]);
    const nothing = { kind: 'village', priorAwards: [priorAward('3.1.2a', 0)] };
    expect(
      settled({ A: { ownerId: P, facts: NEW_FIRM }, V: { ownerId: P, facts: nothing } }, {}, 2024),
    ).toHaveLength(1);
  });
});

describe('the limit of an owner', () => {
  const P = 'P';
  const paid = (amount: number): Json => ({ kind: 'village', priorAwards: [priorAward('3.1.2b', amount)] });
  const spare = { ...NEW_FIRM, ...CARVED_OUT };
  it('47. cuts what fits in part, even below the next best item', () => {
    expect(
      settled({ A: { ownerId: P, facts: spare }, V: { ownerId: P, facts: paid(97_000) } }, {}, 2024),
    ).toEqual(['A 3.1.2a 3000.00 3000.00']);
  });
  it('48. takes away what does not fit', () => {
    expect(
      settled({ A: { ownerId: P, facts: spare }, V: { ownerId: P, facts: paid(100_000) } }, {}, 2024),
    ).toEqual(['A 3.7.2 8000.00 8000.00']);
  });
  it('49. serves the firms first', () => {
    const again = { ...NEW_TRADER, priorAwards: [priorAward('3.1.2b', 1000)] };
    const applicants = {
      V: { ownerId: P, facts: paid(87_000) },
      I: { ownerId: P, facts: again },
      Z: { ownerId: P, facts: NEW_FIRM },
    };
    expect(settled(applicants, {}, 2024)).toEqual(['I 3.1.2b 2000.00 2000.00', 'Z 3.1.2a 10000.00 10000.00']);
  });
  it('50. falls back inside the group under sameMatter, and to nothing under none', () => {
    const facts = { ...spare, annualCrossBorderExports: '5000000.01' };
    const pair = { A: { ownerId: P, facts: NEW_FIRM }, B: { ownerId: P, facts } };
    expect(settled(pair, { interpretations: { exclusivity: 'sameMatter' } })).toEqual([
      'A 3.1.2a 10000.00 10000.00',
      'B 3.3.2b 30000.00 30000.00',
      'B 3.7.2 8000.00 8000.00',
    ]);
    expect(settled(pair, { interpretations: { exclusivity: 'none' } })).toEqual([
      'A 3.1.2a 10000.00 10000.00',
      'B 3.3.2b 30000.00 30000.00',
      'B 3.7.2 8000.00 8000.00',
    ]);
  });
});

describe('events of the whole district', () => {
  const district = { interpretations: { eventLimit: 'district' } };
  const full = event(200_000); // 60,000
  const association = (events: Json[]): { facts: Json } => ({
    facts: { kind: 'socialOrganization', events },
  });
  it('51. keeps five, of equal ones those of the smaller applicantId', () => {
    const applicants = {
      C: association([full]),
      B: association([event(100_000), full, full]),
      A: association([full, full, full]),
    };
    expect(settled(applicants, district)).toEqual([
      'A 3.2.2 180000.00 180000.00',
      'B 3.2.2 120000.00 120000.00',
    ]);
    expect(settled(applicants)[2]).toBe('C 3.2.2 60000.00 60000.00');
    expect(assess(association([full]).facts, { eventLimit: 'district' }).award?.payable).toBe('60000.00');
  });
  it('52. counts organisers that are eligible for it, even if paid for something else', () => {
    const titled = {
      ...FIRM,
      events: [full, full, full, full],
      demonstrationTitles: [{ subject: 'park', level: 'national', awardedOn: '2023-01-01' }],
    };
    const open = { kind: 'enterprise', events: [full, full, full, full, full] };
    expect(
      settled({ A: { facts: titled }, B: association([full, full]), '0': { facts: open } }, district),
    ).toEqual(['A 3.1.1a 1000000.00 1000000.00', 'B 3.2.2 60000.00 60000.00']);
  });
});
