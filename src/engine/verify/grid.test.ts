import { describe, expect, test } from 'vitest';
import { toyPolicy } from '../../../test/support/toy-policy.ts';
import { events, months, sales } from '../../../test/support/verification.ts';
import { bindPolicy } from '../bind.ts';
import { evaluateItem, type ItemOutcome } from '../evaluate.ts';
import * as words from '../words.ts';
import { createBench, type Evaluate } from './bench.ts';
import { capOf } from './cap.ts';
import { checkGrid, gridValues } from './grid.ts';
import { reachItem } from './reach.ts';

const policy = toyPolicy({ ...sales, ...events }, (facts) => [
  {
    amount: words.upTo(900, words.rate('10%', facts.sales)),
    frequency: words.once('difference'),
  },
]);
const lifetime = toyPolicy(sales, (facts) => [
  { amount: words.rate('10%', facts.sales), frequency: words.lifetimeCap(900) },
]);

/** What the grid finds when the evaluator pays something else than it should. */
function found(of: typeof policy, pays: (paid: number, outcome: ItemOutcome, priorFen: number) => number) {
  const broken: Evaluate = (bound, item, dossier) => {
    const outcome = evaluateItem(bound, item, dossier);
    const { payableFen } = outcome;
    if (payableFen === null) return outcome;
    return { ...outcome, payableFen: pays(payableFen, outcome, dossier.priorFen[item.index] ?? 0) };
  };
  const good = createBench(bindPolicy(of, 2024));
  const reach = good.bound.items.map((item) => reachItem(good, item));
  return checkGrid(createBench(bindPolicy(of, 2024), broken), reach).map(({ kind, text }) => ({
    kind,
    text,
  }));
}

describe('an engine that computes wrongly', () => {
  test('is not there', () => {
    expect(found(policy, (paid) => paid)).toEqual([]);
    expect(found(lifetime, (paid) => paid)).toEqual([]);
  });

  test('would be seen to pay more than the cap', () => {
    const text = '得到的金额超过了这一项的上限 9.00 元';
    expect(found(policy, (paid) => (paid === 900 ? 901 : paid))).toEqual([{ kind: 'overCap', text }]);
    expect(found(lifetime, (paid) => (paid === 900 ? 901 : paid))).toEqual([{ kind: 'overCap', text }]);
  });

  test('would be seen to pay less for more', () => {
    const [finding] = found(policy, (paid, { amount }) => (amount.highest === 900 ? 1 : paid));
    expect(finding?.kind).toBe('notMonotone');
    expect(finding?.text).toMatch(/^销售额从 .* 元 增加到 .* 元，奖补反而从 .* 降到 0\.01 元$/);
  });

  test('would be seen to pay less for one entry more', () => {
    const listed = toyPolicy(events, (facts) => [
      {
        amount: words.sumOf(facts.events, {
          each: words.upTo(20, words.costOf(facts.events.fields.cost)),
          largest: 3,
        }),
      },
    ]);
    expect(found(listed, (paid) => paid)).toEqual([]);
    const [finding] = found(listed, (paid, { amount }) => (amount.highest === 40 ? 1 : paid));
    expect(finding).toEqual({ kind: 'notMonotone', text: '活动从 1 项增加到 2 项，奖补反而减少' });
  });

  test('would be seen to forget earlier awards', () => {
    for (const of of [policy, lifetime]) {
      const findings = found(of, (paid, { amount }, prior) =>
        prior === 0 ? paid : Math.min(900, amount.highest),
      );
      expect(findings).toEqual([
        {
          kind: 'overCap',
          text: expect.stringMatching(/^连同以前年度的 .* 超过了这一项的上限 9\.00 元$/) as string,
        },
      ]);
    }
  });
});

describe('the grid', () => {
  const facts = toyPolicy({ ...months, ...sales }, () => [{ amount: words.fixed(1) }]).facts;

  test('holds the bounds of a fact, round figures, and each threshold with its neighbours', () => {
    const of = facts['months'];
    if (of?.type !== 'count') throw new TypeError('months is a count');
    expect(gridValues([words.atLeast(of, 5), words.over(of, 9)], of)).toEqual([0, 1, 4, 5, 6, 9, 10, 11, 12]);
  });

  test('reads caps off the tree', () => {
    const of = facts['sales'];
    if (of?.type !== 'money') throw new TypeError('sales is money');
    expect(capOf(words.rate('1%', of))).toBe(Infinity);
    expect(capOf(words.highest(words.fixed(3), words.upTo(9, words.costOf(of))))).toBe(9);
    expect(capOf(words.upTo(9, words.tiers(of, { over: 1, pays: 4 }, { over: 2, pays: 7 })))).toBe(7);
    const { cost } = events.events.fields;
    expect(capOf(words.sumOf(events.events, { each: words.upTo(5, words.costOf(cost)), largest: 3 }))).toBe(
      15,
    );
    expect(capOf(words.sumOf(events.events, { each: words.fixed(5) }))).toBe(Infinity);
    expect(capOf(words.bestOf(events.events, { each: words.fixed(5) }))).toBe(5);
  });
});
