import pg from 'pg';
import { expect, test } from 'vitest';
import { LARGEST_WHOLE, sqlProportion } from '../../src/engine/compile/sql-proportion.ts';
import { createRandom } from '../oracle/random.ts';
import { startPostgres } from '../support/postgres.ts';

const money = 999_999_999_999_999;

/** Factors by name with the most that each may be, and the share: 33.33% of a sum, by the hundredth, by the head. */
const shares = [
  { most: [money], numerator: 1, denominator: 1 },
  { most: [money], numerator: 3333, denominator: 10_000 },
  { most: [100, money], numerator: 1, denominator: 100 },
  { most: [money], numerator: 1234, denominator: 100 },
  { most: [money, 12], numerator: 617, denominator: 50 },
  { most: [LARGEST_WHOLE], numerator: 2000, denominator: 1 },
  { most: [LARGEST_WHOLE, money], numerator: 7, denominator: 3 },
] as const;

test('shares are exact to the fen, up to the largest whole number', async () => {
  const { connectionConfig, stop } = await startPostgres();
  const client = new pg.Client(connectionConfig);
  await client.connect();
  try {
    const random = createRandom(1);
    for (const { most, numerator, denominator } of shares) {
      const names = ['a', 'b'].slice(0, most.length);
      const { text } = sqlProportion(
        names.map((name, place) => ({ text: name, highest: most[place] ?? 0 })),
        numerator,
        denominator,
      );
      const cases = Array.from({ length: 500 }, () =>
        most.map((highest) => randomUpTo(random.next, highest)),
      );
      const inputs = cases.map(
        (values, place) => `(${[place, ...values].map((v) => `${v}::bigint`).join(', ')})`,
      );
      const from = `(values ${inputs.join(', ')}) as t (place, ${names.join(', ')})`;
      const exact = cases.map((values) => {
        const product = values.reduce((all, value) => all * BigInt(value), BigInt(numerator));
        return stopped(product / BigInt(denominator));
      });
      // The second time `/` is a floating division, as it is in DuckDB.
      for (const share of [text, text.replaceAll(') / ', ')::double precision / ')]) {
        const { rows } = await client.query<{ share: bigint }>(
          `select ${share} as share from ${from} order by place`,
        );
        const shares = rows.map((row) => stopped(row.share));
        expect(shares, share).toEqual(exact);
      }
    }
  } finally {
    await client.end();
    await stop();
  }
});

test('a product that no column can hold is refused', () => {
  const factor = { text: 'a', highest: LARGEST_WHOLE };
  expect(() => sqlProportion([factor, factor, factor], 1, 1)).toThrow(RangeError);
});

function randomUpTo(next: () => number, highest: number): number {
  return next() < 0.2 ? highest : Math.floor(Math.exp(next() * Math.log(highest)));
}

function stopped(amount: bigint): bigint {
  return amount < BigInt(LARGEST_WHOLE) ? amount : BigInt(LARGEST_WHOLE);
}
