import { describe, expect, test } from 'vitest';
import { texts, toyPolicy } from '../../../test/support/toy-policy.ts';
import {
  events,
  grade,
  holdsWhenReplayed,
  isNew,
  months,
  sales,
} from '../../../test/support/verification.ts';
import * as fact from '../fact.ts';
import * as words from '../words.ts';
import { verifyInWords } from './in-words.ts';
import { verifyPolicy } from './verify-policy.ts';

describe('a sound policy', () => {
  const policy = toyPolicy(
    {
      ...sales,
      ...isNew,
      ...months,
      ...events,
      ...grade,
      share: fact.hundredths({ ...texts('比例'), unit: '' }),
    },
    (facts) => [
      {
        kinds: ['firm', 'village'],
        conditions: [words.anyOf(words.isTrue(facts.isNew), words.over(facts.months, 6))],
        amount: words.highest(
          words.tiers(facts.sales, { atLeast: 500, pays: 10 }, { over: 500, pays: 20 }),
          words.byGrade(facts.grade, { top: 30, low: 15 }),
        ),
        frequency: words.once('difference'),
      },
      {
        amount: words.upTo(
          70_000,
          words.sumOf(facts.events, {
            where: [words.atLeast(facts.events.fields.people, 10)],
            each: words.upTo(30_000, words.rate('30%', facts.events.fields.cost)),
            largest: 3,
          }),
        ),
      },
      { amount: words.rate(facts.share, facts.sales), frequency: words.lifetimeCap(5_000) },
    ],
    () => ({}),
    ['1', '2', '3'],
  );

  test.each(policy.years)('has nothing against it in %i', (year) => {
    expect(verifyPolicy(policy, year).findings).toEqual([]);
  });

  test('has a witness for every branch and kind, which pays what it says', () => {
    const { witnesses, statistics } = verifyPolicy(policy, 2024);
    const paid = witnesses.map(({ item, kind, branch, payableFen }) => [item, kind, branch, payableFen]);
    expect(
      paid
        .filter(([, kind]) => kind === '企业')
        .map(([item, , branch]) => `${String(item)} ${String(branch)}`),
    ).toEqual([
      '1 销售额第一档，达到 5.00 元以上：0.10 元',
      '1 销售额第二档，超过 5.00 元：0.20 元',
      '1 级别为一等：0.30 元',
      '1 级别为三等：0.15 元',
      '2 活动：费用 × 30%',
      '2 活动：上限 300.00 元',
      '2 最多计 3 项',
      '2 上限 700.00 元',
      '3 比例 × 销售额',
      '3 政策期内累计上限 50.00 元',
    ]);
    expect(witnesses).toHaveLength(14);
    expect(statistics).toMatchObject({ items: 3, branches: 10, conditions: 4 });
    for (const { dossier, item, payableFen } of witnesses) {
      holdsWhenReplayed(policy, { dossier, item, payableFen, status: 'eligible' });
    }
  });

  test('has two dossiers for every fact and field, and says where a fact has no effect this year', () => {
    const names = [
      'kind',
      'sales',
      'isNew',
      'months',
      'events',
      'events.people',
      'events.cost',
      'grade',
      'share',
    ];
    const priors = ['earlier', 'earlier.item', 'earlier.year', 'earlier.amount'];
    const others = ['elsewhere', 'elsewhere.item', 'elsewhere.amount'];
    const now = verifyPolicy(policy, 2024);
    expect(now.liveFacts.map(({ name }) => name).sort()).toEqual([...names, ...priors, ...others].sort());
    for (const { one, other } of now.liveFacts) {
      expect(one.said).not.toBe(other.said);
      holdsWhenReplayed(policy, one);
      holdsWhenReplayed(policy, other);
    }
    const first = verifyPolicy(policy, 2023);
    expect(first.restingFacts.map(({ name, liveIn }) => [name, liveIn.year])).toEqual(
      priors.map((name) => [name, 2024]),
    );
    expect(verifyInWords(first)).toContain('以前的奖补：年度（earlier.year）：2024年度起作用');
    expect(verifyInWords(now)).toMatch(
      /^样例政策，2024年度：没有发现问题。\n\n查过 3 个项目、10 个档级与上限、4 个条件/,
    );
  });
});
