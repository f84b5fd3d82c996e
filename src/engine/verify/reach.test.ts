import { describe, expect, test } from 'vitest';
import { texts, toyPolicy } from '../../../test/support/toy-policy.ts';
import { caught, events, findingsOf, months, sales } from '../../../test/support/verification.ts';
import * as fact from '../fact.ts';
import type { Policy } from '../policy.ts';
import type { Frequency } from '../rule.ts';
import * as words from '../words.ts';
import { verifyPolicy } from './verify-policy.ts';

describe('reach', () => {
  test('a threshold above what the fact can be', () => {
    const policy = toyPolicy(months, (facts) => [
      { conditions: [words.atLeast(facts.months, 13)], amount: words.fixed(10) },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('没有任何档案') as string,
      paid: [0],
    });
  });

  test('conditions that exclude each other', () => {
    const barred = { barred: fact.flag({ ...texts('受限'), fallback: false }) };
    const policy = toyPolicy(barred, (facts) => [
      { conditions: [words.isFalse(facts.barred), words.isTrue(facts.barred)], amount: words.fixed(10) },
    ]);
    expect(caught(policy, 'unreachable').paid).toEqual([0]);
  });

  test('a kind that no amount is written for', () => {
    const policy = toyPolicy({}, (facts) => [
      { kinds: ['firm', 'village'], amount: words.byGrade(facts.kind, { firm: 10 }) },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({ text: '村列为对象，却不可能得到这一项', paid: [0] });
  });

  test('a tier above the cap', () => {
    const policy = toyPolicy(sales, (facts) => [
      {
        amount: words.upTo(15, words.tiers(facts.sales, { atLeast: 5, pays: 10 }, { atLeast: 9, pays: 20 })),
      },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('第二档') as string,
      paid: [15],
    });
  });

  test('a cap that never binds, over the entries and over the policy’s life', () => {
    const policy = toyPolicy(events, (facts) => [
      {
        amount: words.upTo(
          99,
          words.bestOf(facts.events, {
            each: words.tiers(facts.events.fields.people, { over: 3, pays: 20 }),
          }),
        ),
      },
    ]);
    const found = findingsOf(policy, 'unreachable');
    expect(found.map(({ text }) => text)).toEqual([expect.stringContaining('上限 0.99 元')]);
    expect(found[0]?.counterexamples[0]?.payableFen).toBe(20);
    const single: Partial<Policy> = { years: [2023] };
    const frequency: Frequency = words.lifetimeCap(50);
    const once = toyPolicy(
      {},
      () => [{ amount: words.fixed(20), frequency }],
      () => single,
    );
    const [first] = verifyPolicy(once, 2023).findings.filter(({ kind }) => kind === 'unreachable');
    expect(first?.text).toContain('政策期内累计上限 0.50 元');
  });

  test('an amount in the shadow of another', () => {
    const policy = toyPolicy(sales, (facts) => [
      { amount: words.highest(words.fixed(30), words.tiers(facts.sales, { atLeast: 5, pays: 10 })) },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('销售额达到 0.05 元以上') as string,
      paid: [30],
    });
  });
});
