import { describe, expect, test } from 'vitest';
import { loweredAmount, viewOf } from '../../../test/support/evaluating-target.ts';
import { texts } from '../../../test/support/toy-policy.ts';
import { explainAmount, rangeOf } from '../amounts.ts';
import { defineFacts, flag, list, money } from '../fact.ts';
import { nothingKnown, type Entry, type View } from '../mechanism.ts';
import type { BestOf, SumOf } from '../rule.ts';
import { atLeast, bestOf, costOf, isTrue, rate, sumOf, upTo } from '../words.ts';
import { entryAmounts, placesKept } from './entries.ts';

const facts = defineFacts({
  sites: list({ ...texts('点位'), fields: { cost: money(texts('费用')), isFree: flag(texts('免费')) } }),
});
const { cost, isFree } = facts.sites.fields;
const all = sumOf(facts.sites, { where: [isTrue(isFree), atLeast(cost, 2)], each: upTo(10, costOf(cost)) });
const two: SumOf = { ...all, largest: 2 };
const best = bestOf(facts.sites, { where: [isTrue(isFree)], each: upTo(10, costOf(cost)) });

/** Sites by cost; a negative one is not free. */
function sites(...costs: readonly number[]): readonly Entry[] {
  return costs.map((fen) => [Math.abs(fen), fen > 0 ? 1 : 0]);
}

function view(...costs: readonly number[]): View {
  return viewOf(facts, { sites: sites(...costs) });
}

function fen(node: SumOf | BestOf, ...costs: readonly number[]): number {
  const { lowest, highest } = rangeOf(node, view(...costs));
  expect(lowest).toBe(highest);
  return highest;
}

test('an entry counts when it meets every condition; what it brings is in its place', () => {
  expect(entryAmounts(all, sites(3, -4, 1, 99), rangeOf)).toEqual([3, null, null, 10]);
});

describe('the places kept', () => {
  test('are all that count where there is no limit', () => {
    expect(placesKept([5, null, 0, 7], undefined)).toEqual([0, 2, 3]);
  });

  test('are the largest, the earlier ones among equals', () => {
    expect(placesKept([5, null, 9, 5, 7, 5], 3)).toEqual([2, 4, 0]);
    expect(placesKept([5, 5], 3)).toEqual([0, 1]);
  });
});

describe('a sum', () => {
  test('adds up what counts', () => {
    expect(fen(all)).toBe(0);
    expect(fen(all, -5)).toBe(0);
    expect(fen(all, 3, -4, 1, 99)).toBe(13);
  });

  test('with a limit adds up the largest', () => {
    expect(fen(two, 3)).toBe(3);
    expect(fen(two, 3, 4)).toBe(7);
    expect(fen(two, 3, -9, 4, 5)).toBe(9);
  });
});

describe('the best', () => {
  test('is the largest that counts, or nothing', () => {
    expect(fen(best)).toBe(0);
    expect(fen(best, -7)).toBe(0);
    expect(fen(best, 3, -9, 4)).toBe(4);
  });
});

describe('an unknown list', () => {
  test.each<[string, SumOf | BestOf, number]>([
    ['a sum', all, Number.POSITIVE_INFINITY],
    ['a sum of two', two, 20],
    ['the best', best, 10],
  ])('brings %s from nothing to the most', (_, node, most) => {
    expect(rangeOf(node, nothingKnown)).toEqual({ lowest: 0, highest: most });
    const favourable: View = { value: () => Number.NaN, entries: () => 'best' };
    expect(rangeOf(node, favourable)).toEqual({ lowest: most, highest: most });
    expect(loweredAmount(node, nothingKnown, 'highest')).toBe(most);
  });
});

describe('the words', () => {
  test('for a list that is unknown or empty', () => {
    expect(explainAmount(all, nothingKnown)).toEqual({
      text: '点位还没有填',
      range: { lowest: 0, highest: Number.POSITIVE_INFINITY },
      parts: [],
    });
    expect(explainAmount(best, { value: () => Number.NaN, entries: () => 'best' }).text).toBe('点位还没有填');
    expect(explainAmount(all, view())).toEqual({
      text: '点位：没有',
      range: { lowest: 0, highest: 0 },
      parts: [],
    });
  });

  test('for a sum tell each entry, and why one does not count', () => {
    const step = explainAmount(all, view(3, -1));
    expect(step.text).toBe('点位，合计 0.03 元');
    expect(step.range).toEqual({ lowest: 3, highest: 3 });
    expect(step.parts.map(({ text }) => text)).toEqual([
      '第 1 项：0.03 元',
      '第 2 项不计，不符合：免费（实际：否）；费用达到 0.02 元以上（含）（实际：0.01 元）',
    ]);
    expect(step.parts[0]?.parts.map(({ text }) => text)).toEqual(['上限 0.10 元']);
    expect(step.parts[0]?.range).toEqual({ lowest: 3, highest: 3 });
    expect(step.parts[1]).toMatchObject({ range: { lowest: 0, highest: 0 }, parts: [] });
  });

  test('name only the conditions that an entry fails', () => {
    expect(explainAmount(all, view(-5)).parts[0]?.text).toBe('第 1 项不计，不符合：免费（实际：否）');
  });

  test('for a limited sum tell what is over the limit', () => {
    const step = explainAmount(two, view(3, 5, 4));
    expect(step.text).toBe('点位，最多计 2 项，合计 0.09 元');
    expect(step.parts.map(({ text }) => text)).toEqual([
      '第 1 项（超出计入的数量，不计）：0.03 元',
      '第 2 项：0.05 元',
      '第 3 项：0.04 元',
    ]);
  });

  test('for the best say so, and call no entry superfluous', () => {
    const step = explainAmount(best, view(3, 5));
    expect(step.text).toBe('点位，取最高的一项 0.05 元');
    expect(step.parts.map(({ text }) => text)).toEqual(['第 1 项：0.03 元', '第 2 项：0.05 元']);
  });

  test('carry the working of each entry', () => {
    const shared = sumOf(facts.sites, { each: rate('5%', cost) });
    const [first] = explainAmount(shared, view(39)).parts;
    expect(first?.text).toBe('第 1 项：0.01 元');
    expect(first?.parts.map(({ text }) => text)).toEqual(['费用 0.39 元 × 5% = 0.01 元']);
  });
});
