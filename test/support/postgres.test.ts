import { existsSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

test('PostgreSQL starts, reads whole numbers and dates exactly, and leaves nothing behind', async () => {
  const { connectionConfig, processId, stop } = await startPostgres();
  const client = new pg.Client(connectionConfig);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; amount: bigint; day: string }>(
      `select version(), 9007199254740993::bigint as amount, date '2022-12-31' as day`,
    );
    expect(rows[0]?.version).toMatch(/^PostgreSQL 18/);
    expect(rows[0]?.amount).toBe(9_007_199_254_740_993n);
    expect(rows[0]?.day).toBe('2022-12-31');
  } finally {
    await client.end();
    await stop();
  }
  expect(isAlive(processId)).toBe(false);
  expect(existsSync(connectionConfig.host ?? '')).toBe(false);
});
