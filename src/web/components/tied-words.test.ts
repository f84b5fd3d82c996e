import { expect, test } from 'vitest';
import { tied } from './tied-words.ts';

test('a figure stays with its unit, other spaces may break', () => {
  expect(tied('年网络销售额 5,000.00 元，14 户')).toBe('年网络销售额 5,000.00\u00A0元，14\u00A0户');
});
