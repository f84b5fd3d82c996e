import { describe, expect, test } from 'vitest';
import { expectBounds, facts, range, stepOf, textOf } from '../../../test/support/toy-amounts.ts';
import { costOf, fixed, when } from '../words.ts';

describe('when', () => {
  const chosen = when(facts.isLarge, fixed(8), costOf(facts.cost));

  test('takes one branch or the other', () => {
    expectBounds(chosen, { isLarge: 1, cost: 3 }, [8, 8]);
    expectBounds(chosen, { isLarge: 0, cost: 3 }, [3, 3]);
  });

  test('spans both branches while the flag is open', () => {
    expect(range(when(facts.isLarge, fixed(8), fixed(3)), {})).toEqual([3, 8]);
    expect(range(when(facts.isLarge, fixed(3), fixed(8)), {})).toEqual([3, 8]);
  });

  test('is told with the branch it took', () => {
    expect(textOf(chosen, { isLarge: 1 })).toBe('大型：是');
    expect(textOf(chosen, { isLarge: 0, cost: 3 })).toBe('大型：否');
    expect(stepOf(chosen, { isLarge: 1 }).parts.map(({ text }) => text)).toEqual(['定额 0.08 元']);
    expect(stepOf(chosen, { isLarge: 0, cost: 3 }).range).toEqual({
      lowest: 3,
      highest: 3,
    });
  });
});
