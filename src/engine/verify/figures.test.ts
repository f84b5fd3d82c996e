import { describe, expect, test } from 'vitest';
import { texts, toyPolicy } from '../../../test/support/toy-policy.ts';
import { caught, events, findingsOf, sales } from '../../../test/support/verification.ts';
import * as fact from '../fact.ts';
import type { Policy } from '../policy.ts';
import type { Amount } from '../rule.ts';
import * as words from '../words.ts';

describe('figures', () => {
  test('an amount without a cap, and a ceiling without a figure', () => {
    const open = toyPolicy(sales, (facts) => [{ amount: words.rate('10%', facts.sales) }]);
    expect(caught(open, 'uncapped')).toEqual({
      text: '没有上限，事实多大就付多大',
      paid: [99_999_999_999_999],
    });
    expect(findingsOf(open, 'uncapped')[0]?.severity).toBe('warning');
    const ceiling = toyPolicy(sales, (facts) => [{ amount: words.rate('10%', facts.sales), ceiling: true }]);
    expect(findingsOf(ceiling, 'uncapped')[0]?.severity).toBe('error');
  });

  test('a sum that outgrows exact whole numbers', () => {
    const policy = toyPolicy(events, (facts) => [
      {
        amount: words.sumOf(facts.events, {
          where: [words.atLeast(facts.events.fields.people, 1)],
          each: words.costOf(facts.events.fields.cost),
        }),
      },
    ]);
    const { text, paid } = caught(policy, 'unsafeNumber');
    expect(text).toBe('金额大到不能精确到分');
    expect(paid[0]).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  });

  test.each<
    [
      string,
      RegExp,
      (facts: {
        sales: fact.MoneyFact;
        day: fact.DateFact;
      }) => Partial<Policy['items'][number]> & { amount: Amount },
    ]
  >([
    [
      'a threshold of half a fen',
      /门槛不是能精确计算的整数：0.5/,
      ({ sales: of }) => ({ amount: words.tiers(of, { atLeast: 0.5, pays: 10 }) }),
    ],
    ['an award of nothing', /定额应大于零/, () => ({ amount: words.fixed(0) })],
    [
      'a negative rate',
      /比例应由两个大于零的整数组成：1\/-10/,
      ({ sales: of }) => ({ amount: words.upTo(5, words.rate('-10%', of)) }),
    ],
    [
      'a limit of no entries',
      /上限应大于零/,
      ({ sales: of }) => ({ amount: words.upTo(-5, words.costOf(of)) }),
    ],
    [
      'a lifetime cap of nothing',
      /累计上限应大于零/,
      ({ sales: of }) => ({ amount: words.costOf(of), frequency: words.lifetimeCap(0) }),
    ],
    [
      'a period that ends before it begins',
      /开始在结束之后/,
      ({ day }) => ({ conditions: [words.within(day, '2024-01-01', 19_000)], amount: words.fixed(10) }),
    ],
  ])('%s', (_what, text, build) => {
    const policy = toyPolicy({ ...sales, day: fact.date(texts('日期')) }, (facts) => [build(facts)]);
    expect(findingsOf(policy, 'unsafeNumber').map((one) => one.text)).toContainEqual(
      expect.stringMatching(text),
    );
  });
});
