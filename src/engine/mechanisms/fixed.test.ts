import { describe, expect, test } from 'vitest';
import { expectBounds, stepOf } from '../../../test/support/toy-amounts.ts';
import { fixed } from '../words.ts';

describe('fixed', () => {
  test('pays the same whatever is known', () => {
    expectBounds(fixed(700), {}, [700, 700]);
    expect(stepOf(fixed(700), {})).toEqual({
      text: '定额 7.00 元',
      range: { lowest: 700, highest: 700 },
      parts: [],
    });
  });
});
