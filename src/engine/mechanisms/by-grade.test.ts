import { describe, expect, test } from 'vitest';
import { loweredAmount, viewOf } from '../../../test/support/evaluating-target.ts';
import { expectBounds, facts, stepOf, textOf } from '../../../test/support/toy-amounts.ts';
import type { Amount } from '../rule.ts';
import { byGrade } from '../words.ts';

describe('byGrade', () => {
  const graded = byGrade(facts.level, { gold: 500, silver: 200 });

  test.each([
    [0, 500],
    [1, 0],
    [2, 200],
  ])('option %i pays %i', (level, fen) => {
    expectBounds(graded, { level }, [fen, fen]);
  });

  test('an unknown option pays between the least and the most of all options', () => {
    expectBounds(graded, {}, [0, 500]);
    expectBounds(byGrade(facts.level, { gold: 500, none: 100, silver: 200 }), {}, [100, 500]);
  });

  test('an option tried in place of the unknown one is read like a known one', () => {
    expect(loweredAmount(graded, viewOf(facts, {}), 2)).toBe(200);
    expect(loweredAmount(graded, viewOf(facts, {}), 1)).toBe(0);
  });

  test('asks whether the option is known only where it need not be and both ends matter', () => {
    const asked = (amount: Amount, fill: 'known' | 'lowest' | 'highest' | number): string[] => {
      const names: string[] = [];
      loweredAmount(amount, viewOf(facts, { level: 0, size: 0 }), fill, names);
      return names;
    };
    expect(asked(graded, 'lowest')).toEqual(['level']);
    expect(asked(graded, 'highest')).toEqual(['level']);
    expect(asked(graded, 'known')).toEqual([]);
    expect(asked(graded, 0)).toEqual([]);
    expect(asked(byGrade(facts.size, { large: 9 }), 'lowest')).toEqual([]);
  });

  test('is told by option, or with the most while unknown', () => {
    expect(textOf(graded, { level: 2 })).toBe('级别为银：2.00 元');
    expect(textOf(graded, {})).toBe('按级别分级，最高 5.00 元');
    expect(stepOf(graded, { level: 0 })).toMatchObject({
      range: { lowest: 500, highest: 500 },
      parts: [],
    });
  });
});
