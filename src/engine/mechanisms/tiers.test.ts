import { describe, expect, test } from 'vitest';
import { expectBounds, facts, stepOf, textOf } from '../../../test/support/toy-amounts.ts';
import { tiers, yuan } from '../words.ts';
import { meets, tierInWords, tierName } from './tiers.ts';

describe('tiers', () => {
  const stepped = tiers(facts.sales, { atLeast: yuan(100), pays: 1 }, { over: yuan(200), pays: 2 });

  test.each([
    [9_999, 0],
    [10_000, 1],
    [10_001, 1],
    [19_999, 1],
    [20_000, 1],
    [20_001, 2],
  ])('%i fen pays %i', (sales, fen) => {
    expectBounds(stepped, { sales }, [fen, fen]);
  });

  test('an unknown fact may reach any tier', () => {
    expectBounds(stepped, {}, [0, 2]);
  });

  test('several facts are added up, the unknown ones from their least to their most', () => {
    const summed = tiers([facts.first, facts.second], { atLeast: 5, pays: 1 }, { atLeast: 9, pays: 3 });
    expectBounds(summed, { first: 2, second: 2 }, [0, 0]);
    expectBounds(summed, { first: 2, second: 3 }, [1, 1]);
    expectBounds(summed, { first: 4, second: 5 }, [3, 3]);
    expectBounds(summed, { first: 5 }, [1, 3]);
    expectBounds(summed, { second: 9 }, [3, 3]);
  });

  test('a threshold is met from itself on, or only beyond it', () => {
    expect([4, 5, 6].map((value) => meets({ comparison: 'atLeast', threshold: 5, fen: 1 }, value))).toEqual([
      false,
      true,
      true,
    ]);
    expect([4, 5, 6].map((value) => meets({ comparison: 'over', threshold: 5, fen: 1 }, value))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('are named by their place', () => {
    expect([9_999, 10_000, 20_001].map((value) => tierName(stepped, value))).toEqual([
      '最低档以下',
      '第一档',
      '第二档',
    ]);
    const many = tiers(
      facts.first,
      ...Array.from({ length: 11 }, (_, place) => ({ atLeast: place + 1, pays: place + 1 })),
    );
    const names = Array.from({ length: 11 }, (_, place) => tierName(many, place + 1));
    expect(names.join('')).toBe('第一档第二档第三档第四档第五档第六档第七档第八档第九档第十档第11档');
  });

  test('are told with their threshold', () => {
    expect(tierInWords(stepped, 0)).toBe('第一档，达到 100.00 元以上');
    expect(tierInWords(stepped, 1)).toBe('第二档，超过 200.00 元');
    expect(tierInWords(stepped, -1)).toBe('未达到最低档');
    expect(tierInWords({ ...stepped, facts: [] }, 0)).toBe('未达到最低档');
    const large = tiers(facts.sales, { atLeast: yuan(50_000), pays: 1 });
    expect(tierInWords(large, 0)).toBe('达到 50,000.00 元以上（5 万元）');
    expect(tierInWords(tiers(facts.first, { atLeast: 2_000_000, pays: 1 }), 0)).toBe('达到 2,000,000 件以上');
  });

  test('explain what is stated and what it brings', () => {
    expect(textOf(stepped, { sales: 20_001 })).toBe('销售额 200.01 元，第二档，超过 200.00 元：0.02 元');
    expect(textOf(stepped, { sales: 1 })).toBe('销售额 0.01 元，未达到最低档：0.00 元');
    expect(textOf(stepped, {})).toBe('销售额还没有填全，最高可到第二档，超过 200.00 元：0.02 元');
    const summed = tiers([facts.first, facts.second], { atLeast: 5, pays: 100 });
    expect(textOf(summed, { first: 2, second: 3 })).toBe('上半年与下半年 5 件，达到 5 件以上：1.00 元');
    expect(textOf(summed, { first: 7 })).toBe('上半年与下半年还没有填全，达到 5 件以上：1.00 元');
    expect(textOf({ ...stepped, facts: [] }, {})).toBe('还没有填全，未达到最低档：0.00 元');
    expect(stepOf(stepped, { sales: 20_000 })).toMatchObject({
      range: { lowest: 1, highest: 1 },
      parts: [],
    });
  });
});
