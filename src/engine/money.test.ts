import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenInWords, fenToDecimal, wan, wholeProportion, withSeparators, yuan } from './money.ts';

describe('amounts of a policy', () => {
  it('are whole fen', () => {
    expect(yuan(0.5)).toBe(50);
    expect(yuan(19.99)).toBe(1999);
    expect(wan(3)).toBe(3_000_000);
    expect(() => yuan(0.001)).toThrow(RangeError);
  });
});

describe('fen in writing', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [100, '1.00'],
    [999_999_999_999_999, '9999999999999.99'],
    [-5, '-0.05'],
    [-12_345, '-123.45'],
  ])('%d fen are %s', (fen, text) => {
    expect(fenToDecimal(fen)).toBe(text);
    expect(fenToDecimal(BigInt(fen))).toBe(text);
  });

  it('has thousands separators for people, and none behind the point', () => {
    expect(fenInWords(3_800_000)).toBe('38,000.00 元');
    expect(fenInWords(99)).toBe('0.99 元');
    expect(withSeparators('1234567.1234567')).toBe('1,234,567.1234567');
  });
});

describe('a proportion', () => {
  it('is rounded down to the fen', () => {
    expect(wholeProportion([333], 1, 5)).toBe(66);
    expect(wholeProportion([334], 1, 5)).toBe(66);
    expect(wholeProportion([335], 1, 5)).toBe(67);
  });

  it('is exact whatever the size of the product', () => {
    const money = fc.integer({ min: 0, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(
        money,
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: 1, max: 10_000 }),
        (fen, factor, divisor) => {
          const exact = (BigInt(fen) * BigInt(factor)) / BigInt(divisor);
          fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
          expect(BigInt(wholeProportion([fen, factor], 1, divisor))).toBe(exact);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
