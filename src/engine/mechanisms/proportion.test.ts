import { describe, expect, test } from 'vitest';
import { expectBounds, facts, stepOf, textOf } from '../../../test/support/toy-amounts.ts';
import { costOf, perUnit, rate, yuan } from '../words.ts';
import { percentInWords } from './proportion.ts';

describe('a proportion', () => {
  const share = rate('0.5%', facts.cost);

  test('is rounded down to the fen', () => {
    expectBounds(share, { cost: 199 }, [0, 0]);
    expectBounds(share, { cost: 200 }, [1, 1]);
    expectBounds(share, { cost: 399 }, [1, 1]);
  });

  test('of an unknown cost goes from nothing to the most', () => {
    expectBounds(share, {}, [0, 4_999_999_999_999]);
  });

  test('by a rate fact, by units, and of a cost itself', () => {
    expectBounds(rate(facts.share, facts.cost), { share: 33, cost: 10_001 }, [3_300, 3_300]);
    expectBounds(rate(facts.share, facts.cost), { cost: 10_001 }, [3_000, 10_001]);
    expectBounds(
      perUnit(yuan(10), facts.area, facts.months),
      { area: 10_025, months: 12 },
      [1_203_000, 1_203_000],
    );
    expectBounds(perUnit(yuan(10), facts.area, facts.months), { area: 10_025 }, [0, 1_203_000]);
    expectBounds(costOf(facts.cost), { cost: 7 }, [7, 7]);
  });

  test('is told with its formula', () => {
    expect(textOf(rate('20%', facts.cost), { cost: 12_345 })).toBe('费用 123.45 元 × 20% = 24.69 元');
    expect(textOf(share, {})).toBe('费用 未填 × 0.5%');
    expect(textOf(rate(facts.share, facts.cost), { share: 35, cost: 10_000 })).toBe(
      '费用 100.00 元 × 35% = 35.00 元',
    );
    expect(textOf(rate(facts.share, facts.cost), { share: 100, cost: 10_000 })).toBe(
      '费用 100.00 元 × 100% = 100.00 元',
    );
    expect(textOf(perUnit(yuan(10), facts.area, facts.months), { area: 10_025, months: 12 })).toBe(
      '面积 100.25 平方米 × 月数 12 个月 × 每单位 10.00 元 = 12,030.00 元',
    );
    expect(textOf(perUnit(5, facts.first), { first: 3 })).toBe('上半年 3 件 × 每单位 0.05 元 = 0.15 元');
    expect(textOf(costOf(facts.cost), { cost: 7 })).toBe('费用 0.07 元 = 0.07 元');
    expect(stepOf(costOf(facts.cost), { cost: 7 })).toMatchObject({
      range: { lowest: 7, highest: 7 },
      parts: [],
    });
  });

  test('per hundredth is told per unit, and a rate of a product with all its factors', () => {
    expect(textOf(perUnit(5, facts.area), { area: 10_100 })).toBe(
      '面积 101.00 平方米 × 每单位 0.05 元 = 5.05 元',
    );
    const product = { ...rate(facts.share, facts.cost), facts: [facts.share, facts.cost, facts.first] };
    expect(textOf(product, { share: 35, cost: 200, first: 3 })).toBe(
      '费用 2.00 元 × 上半年 3 件 × 35% = 2.10 元',
    );
  });

  test('without a fact has no percentage to tell', () => {
    expect(
      textOf({ type: 'proportion', form: 'rate', facts: [], numerator: 1, denominator: 5 }, {}),
    ).toContain('20%');
  });

  test('as people write it', () => {
    expect([percentInWords(rate('20%', facts.cost)), percentInWords(share)]).toEqual(['20%', '0.5%']);
  });
});
