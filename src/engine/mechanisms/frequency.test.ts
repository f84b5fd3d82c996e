import { describe, expect, test } from 'vitest';
import { evaluatingTarget } from '../../../test/support/evaluating-target.ts';
import { nothingKnown } from '../mechanism.ts';
import type { Frequency } from '../rule.ts';
import { annual, lifetimeCap, once } from '../words.ts';
import { frequencyInWords, payableAfter, payableIn, payableRange, priorInWords } from './frequency.ts';

const target = evaluatingTarget(nothingKnown);

describe.each<[string, Frequency, readonly (readonly [amount: number, prior: number, payable: number])[]]>([
  [
    'every year',
    annual(),
    [
      [10, 0, 10],
      [10, 10, 10],
      [10, 99, 10],
      [0, 0, 0],
    ],
  ],
  [
    'once, the difference',
    once('difference'),
    [
      [10, 0, 10],
      [10, 9, 1],
      [10, 10, 0],
      [10, 11, 0],
    ],
  ],
  [
    'once, in full if it is more',
    once('full'),
    [
      [10, 0, 10],
      [10, 9, 10],
      [10, 10, 0],
      [10, 11, 0],
      [0, 0, 0],
    ],
  ],
  [
    'once, never again',
    once('none'),
    [
      [10, 0, 10],
      [10, 1, 0],
      [10, 11, 0],
    ],
  ],
  [
    'up to a cap',
    lifetimeCap(12),
    [
      [10, 0, 10],
      [10, 2, 10],
      [10, 3, 9],
      [10, 12, 0],
      [10, 13, 0],
      [13, 0, 12],
    ],
  ],
])('%s', (_, frequency, rows) => {
  test.each(rows)('an amount of %i after %i pays %i', (amount, prior, payable) => {
    expect(payableAfter(frequency, amount, prior)).toBe(payable);
    expect(payableIn<number | boolean>(frequency, amount, prior, target)).toBe(payable);
  });
});

test('bounds of the amount become bounds of the payable', () => {
  expect(payableRange(once('difference'), { lowest: 3, highest: 10 }, 4)).toEqual({ lowest: 0, highest: 6 });
  expect(payableRange(lifetimeCap(5), { lowest: 3, highest: 10 }, 1)).toEqual({ lowest: 3, highest: 4 });
});

test('in words', () => {
  expect([annual(), once('full'), lifetimeCap(1_000)].map(frequencyInWords)).toEqual([
    '每年',
    '一次性',
    '政策期内累计最高 10.00 元',
  ]);
});

test('what earlier awards take off, in words', () => {
  expect(priorInWords(once('difference'), 10, 0)).toBe('');
  expect(priorInWords(annual(), 10, 4)).toBe('');
  expect(priorInWords(lifetimeCap(12), 10, 4)).toBe('以前年度已核定 0.04 元，累计上限内还可得 0.08 元');
  expect(priorInWords(once('difference'), 10, 4)).toBe(
    '一次性奖补，以前年度已核定 0.04 元，补足差额 0.06 元',
  );
  expect(priorInWords(once('full'), 10, 4)).toBe('一次性奖补，以前年度已核定 0.04 元，本年可得 0.10 元');
  expect(priorInWords(once('none'), 10, 4)).toBe('一次性奖补，以前年度已核定 0.04 元，本年可得 0.00 元');
});
