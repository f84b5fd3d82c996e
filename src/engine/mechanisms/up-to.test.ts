import { describe, expect, test } from 'vitest';
import { expectBounds, facts, stepOf, textOf } from '../../../test/support/toy-amounts.ts';
import { costOf, fixed, highest, upTo } from '../words.ts';

describe('upTo', () => {
  const capped = upTo(100, costOf(facts.cost));

  test.each([
    [99, 99],
    [100, 100],
    [101, 100],
  ])('%i fen pays %i', (cost, fen) => {
    expectBounds(capped, { cost }, [fen, fen]);
  });

  test('caps what is still open, at both ends', () => {
    expectBounds(capped, {}, [0, 100]);
    expectBounds(upTo(3, highest(fixed(5), costOf(facts.cost))), {}, [3, 3]);
  });

  test('says whether it was cut', () => {
    expect(textOf(capped, { cost: 100 })).toBe('上限 1.00 元');
    expect(textOf(capped, { cost: 101 })).toBe('超过上限，按上限 1.00 元 计');
    expect(textOf(capped, {})).toBe('上限 1.00 元');
    const step = stepOf(capped, { cost: 101 });
    expect(step.range).toEqual({ lowest: 100, highest: 100 });
    expect(step.parts.map(({ range: inside }) => inside)).toEqual([{ lowest: 101, highest: 101 }]);
  });
});
