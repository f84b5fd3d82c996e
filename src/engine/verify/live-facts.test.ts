import { describe, expect, test } from 'vitest';
import { texts, toyPolicy } from '../../../test/support/toy-policy.ts';
import { caught, events, findingsOf, months, sales } from '../../../test/support/verification.ts';
import * as fact from '../fact.ts';
import type { Amount } from '../rule.ts';
import * as words from '../words.ts';
import { verifyPolicy } from './verify-policy.ts';

describe('facts', () => {
  test('a fact that no rule reads, and one of which both cases pay alike', () => {
    const unread = toyPolicy({ ...sales, ...months }, (facts) => [
      { amount: words.tiers(facts.sales, { atLeast: 5, pays: 10 }) },
    ]);
    expect(caught(unread, 'deadFact')).toEqual({
      text: expect.stringContaining('（months）') as string,
      paid: [10, 10],
    });
    const local = { isLocal: fact.flag({ ...texts('本地'), fallback: false }) };
    const alike = toyPolicy({ ...sales, ...local }, (facts) => {
      const amount = (): Amount => words.tiers(facts.sales, { atLeast: 5, pays: 10 });
      return [{ amount: words.when(facts.isLocal, amount(), amount()) }];
    });
    expect(caught(alike, 'deadFact')).toEqual({
      text: expect.stringContaining('（isLocal）') as string,
      paid: [10, 10],
    });
  });

  test('a field of a list, unless it is for the record only', () => {
    const counted = (facts: fact.FactDictionary & typeof events): Amount =>
      words.sumOf(facts.events, {
        each: words.tiers(facts.events.fields.people, { atLeast: 5, pays: 10 }),
        largest: 2,
      });
    const dead = toyPolicy(events, (facts) => [{ amount: counted(facts) }]);
    expect(caught(dead, 'deadFact')).toEqual({
      text: expect.stringContaining('（events.cost）') as string,
      paid: [10, 10],
    });
    const [people, cost] = [events.events.fields.people, { ...events.events.fields.cost, recordOnly: true }];
    const kept = { events: fact.list({ ...texts('活动'), fields: { people, cost } }) };
    expect(
      verifyPolicy(
        toyPolicy(kept, (facts) => [{ amount: counted(facts) }]),
        2024,
      ).findings,
    ).toEqual([]);
    const wrong = {
      events: fact.list({ ...texts('活动'), fields: { people: { ...people, recordOnly: true }, cost } }),
    };
    const finding = caught(
      toyPolicy(wrong, (facts) => [{ amount: counted(facts) }]),
      'deadFact',
    );
    expect(finding.text).toContain('（events.people）标明只供备查，却影响结果');
    expect(new Set(finding.paid).size).toBe(2);
  });

  test('one that matters only far from the plain witness is not called dead', () => {
    const policy = toyPolicy({ ...sales, ...months }, (facts) => [
      {
        amount: words.upTo(
          1_000_000,
          words.highest(words.rate('1%', facts.sales), words.perUnit(100, facts.months)),
        ),
      },
    ]);
    expect(findingsOf(policy, 'deadFact')).toEqual([]);
  });
});
