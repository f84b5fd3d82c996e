import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareFund, splitInstalments } from './fund.ts';

describe('a fund that is enough', () => {
  test('pays every award in full and keeps the rest', () => {
    expect(shareFund([30, 70], 101n)).toEqual({
      awardedFen: [30, 70],
      totalFen: 100n,
      scaled: false,
      surplusFen: 1n,
    });
    expect(shareFund([30, 70], 100n)).toEqual({
      awardedFen: [30, 70],
      totalFen: 100n,
      scaled: false,
      surplusFen: 0n,
    });
    expect(shareFund([], 5n)).toEqual({ awardedFen: [], totalFen: 0n, scaled: false, surplusFen: 5n });
  });
});

describe('a fund that was exceeded', () => {
  test.each<[string, readonly number[], bigint, readonly number[]]>([
    ['by one fen', [50, 50], 99n, [50, 49]],
    ['gives what is left to the largest remainders', [1, 2, 4], 5n, [1, 1, 3]],
    ['among equal remainders to the larger award', [1, 3], 2n, [0, 2]],
    ['among equal awards to the earlier one', [6, 6, 6], 10n, [4, 3, 3]],
    ['leaves nothing over where it divides evenly', [2, 4], 3n, [1, 2]],
    ['of nothing', [2, 4], 0n, [0, 0]],
    ['splits a size between those before and after the last fen', [7, 7, 7, 7, 1], 27n, [7, 7, 6, 6, 1]],
    ['keeps an award of nothing', [0, 3, 3], 5n, [0, 3, 2]],
  ])('%s', (_, assessed, fund, awarded) => {
    const shares = shareFund(assessed, fund);
    expect(shares.awardedFen).toEqual(awarded);
    expect(shares).toMatchObject({ scaled: true, surplusFen: 0n });
    expect(shares.totalFen).toBe(assessed.reduce((sum, fen) => sum + BigInt(fen), 0n));
  });

  test('is exact where products and sums pass 2^53', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const shares = shareFund([large, large, large, 1], 3n * BigInt(large));
    expect(shares.totalFen).toBe(3n * BigInt(large) + 1n);
    expect(shares.awardedFen).toEqual([large, large, large - 1, 1]);
    expect(shareFund([large - 1, 2, large - 3, 4], 2n * BigInt(large) + 2n)).toMatchObject({
      totalFen: 2n * BigInt(large) + 2n,
      scaled: false,
      surplusFen: 0n,
    });
  });

  test('adds up to the fund, each award within a fen of its share, the larger award never below the smaller', () => {
    const awards = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(awards, fc.integer({ min: 0, max: 999 }), (assessed, permille) => {
        const total = assessed.reduce((sum, fen) => sum + BigInt(fen), 0n);
        const fund = (total * BigInt(permille)) / 1000n;
        fc.pre(fund < total);
        const { awardedFen } = shareFund(assessed, fund);
        expect(awardedFen.reduce((sum, fen) => sum + BigInt(fen), 0n)).toBe(fund);
        awardedFen.forEach((fen, place) => {
          const floor = (BigInt(assessed[place] ?? 0) * fund) / total;
          expect(BigInt(fen) - floor === 0n || BigInt(fen) - floor === 1n).toBe(true);
        });
        assessed.forEach((fen, place) => {
          assessed.forEach((other, elsewhere) => {
            if (fen > other) expect(awardedFen[place]).toBeGreaterThanOrEqual(awardedFen[elsewhere] ?? 0);
          });
        });
      }),
    );
  });
});

describe('instalments', () => {
  test.each<[number, readonly number[], readonly number[]]>([
    [100, [50, 50], [50, 50]],
    [101, [50, 50], [50, 51]],
    [1, [50, 50], [0, 1]],
    [0, [50, 50], [0, 0]],
    [10, [33, 33, 34], [3, 3, 4]],
    [7, [100], [7]],
    [7, [], []],
    [9_007_199_254_740_991, [50, 50], [4_503_599_627_370_495, 4_503_599_627_370_496]],
  ])('of %i fen by %j percent are %j', (awarded, percents, parts) => {
    expect(splitInstalments(awarded, percents)).toEqual(parts);
  });
});
