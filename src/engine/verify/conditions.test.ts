import { describe, expect, test } from 'vitest';
import { toyPolicy } from '../../../test/support/toy-policy.ts';
import { caught, events, isNew, months, sales } from '../../../test/support/verification.ts';
import * as words from '../words.ts';

describe('conditions', () => {
  test('one that always holds, in a clause and in the entries of a list', () => {
    const always = toyPolicy(months, (facts) => [
      { conditions: [words.atLeast(facts.months, 0)], amount: words.fixed(10) },
    ]);
    expect(caught(always, 'vacuousCondition')).toEqual({
      text: expect.stringContaining('月数达到 0 个月以上') as string,
      paid: [10],
    });
    const inEntries = toyPolicy(events, (facts) => [
      {
        amount: words.sumOf(facts.events, {
          where: [words.atLeast(facts.events.fields.people, 0)],
          each: words.upTo(50, words.costOf(facts.events.fields.cost)),
          largest: 2,
        }),
      },
    ]);
    expect(caught(inEntries, 'vacuousCondition')).toEqual({
      text: expect.stringContaining('人数达到 0 人以上') as string,
      paid: [1],
    });
  });

  test('a part of an “or” that can never carry it', () => {
    const policy = toyPolicy({ ...months, ...sales }, (facts) => [
      {
        conditions: [words.anyOf(words.over(facts.sales, 5), words.over(facts.months, 12))],
        amount: words.fixed(10),
      },
    ]);
    expect(caught(policy, 'vacuousCondition')).toEqual({
      text: expect.stringContaining('月数超过 12 个月') as string,
      paid: [0],
    });
  });

  test('one that a gate has already asked of everyone', () => {
    const policy = toyPolicy(
      isNew,
      (facts) => [{ conditions: [words.isTrue(facts.isNew)], amount: words.fixed(10) }],
      (facts) => ({ gates: [{ clause: '第8条', title: '门槛', conditions: [words.isTrue(facts.isNew)] }] }),
    );
    expect(caught(policy, 'vacuousCondition').text).toContain('条件“新办”不起作用');
  });
});
