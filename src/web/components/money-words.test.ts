import { describe, expect, test } from 'vitest';
import { moneyFigure, percentage, readTypedNumber, shortMoney, yearsInWords } from './money-words.ts';

describe('amounts of money in words', () => {
  test.each([
    [0, '0 元'],
    [1, '0.01 元'],
    [999_999, '9,999.99 元'],
    [1_000_000, '1 万元'],
    [500_000_000, '500 万元'],
    [955_238_632, '955.238632 万元'],
    [9_999_999_999, '9,999.999999 万元'],
    [10_000_000_000, '1 亿元'],
    [999_999_999_999_999n, '99,999.9999999999 亿元'],
    [Number.POSITIVE_INFINITY, '不设上限'],
  ])('%s fen is %s', (fen, words) => {
    expect(shortMoney(fen)).toBe(words);
  });

  test('figures have separators and two decimals', () => {
    expect(moneyFigure(100_000_000_000)).toBe('1,000,000,000.00');
    expect(moneyFigure(0n)).toBe('0.00');
  });

  test('a share is rounded down and has two decimals', () => {
    expect(percentage(2n, 3n)).toBe('66.66%');
    expect(percentage(1n, 1n)).toBe('100.00%');
    expect(percentage(1n, 0n)).toBe('0.00%');
    expect(percentage(5n, 10_000n)).toBe('0.05%');
  });

  test('years are spoken', () => {
    expect(yearsInWords(2)).toBe('两');
    expect(yearsInWords(9)).toBe(' 9 ');
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['5000000', '5000000'],
    ['5,000,000.50', '5000000.50'],
    ['５００万', '5000000'],
    ['1.23456万元', '12345.6'],
    ['0.5亿', '50000000'],
    ['¥ 12 元', '12'],
    ['007', '007'],
    ['0.00012万', '1.2'],
  ])('%s is %s', (typed, plain) => {
    expect(Number(readTypedNumber(typed))).toBe(Number(plain));
  });

  test('keeps every digit of a large number', () => {
    expect(readTypedNumber('9999999999999.99')).toBe('9999999999999.99');
    expect(readTypedNumber('999999999.999999万')).toBe('9999999999999.99');
  });

  test.each(['', '-5', 'abc', '1.2.3', '万', '1e5', '5 人'])('%s is no number', (typed) => {
    expect(readTypedNumber(typed)).toBeUndefined();
  });

  test('leaves off the unit of a count', () => {
    expect(readTypedNumber('12 个月', '个月')).toBe('12');
  });
});
