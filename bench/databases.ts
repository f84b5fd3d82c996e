/** The generated query on the bundled PostgreSQL and on DuckDB, over tables that are filled once. */

import pg from 'pg';
import type { BoundPolicy } from '../src/engine/bind.ts';
import { itemColumn } from '../src/engine/compile/sql-names.ts';
import { dossierRows, type SqlRows, type SqlValue } from '../src/engine/compile/sql-tables.ts';
import { compileToSql } from '../src/engine/compile/sql.ts';
import type { Dossier } from '../src/engine/dossier.ts';
import { startPostgres } from '../test/support/postgres.ts';

/** A database that holds the dossiers. */
export interface Database {
  readonly name: string;
  /** Assesses all dossiers: adds up every payable and the awards. */
  run(): Promise<unknown>;
  /** The answers of all dossiers in the order given: 26 payables and the award as item and fen in one number. */
  answers(): Promise<number[][]>;
  close(): Promise<void>;
}

/** Runs one statement and gives its rows by column name. */
type Query = (sql: string) => Promise<Readonly<Record<string, unknown>>[]>;

interface Server {
  readonly name: string;
  readonly query: Query;
  close(): Promise<void>;
}

const ROWS_AT_ONCE = 500;

/** Both databases, filled and ready. */
export async function openDatabases(bound: BoundPolicy, dossiers: readonly Dossier[]): Promise<Database[]> {
  const servers = [await postgres(), await duckdb()];
  const { tables, query } = compileToSql(bound);
  const rows = dossierRows(bound.policy, dossiers);
  for (const server of servers) {
    await server.query(tables);
    for (const table of rows) await fill(server.query, table);
    await server.query('analyze');
  }
  const columns = [...bound.items.map(({ id }) => itemColumn('payable', id)), 'award_fen'];
  const sums = `select ${columns.map((column) => `sum(${column}) as ${column}`).join(', ')} from (${query}) as results`;
  return servers.map(({ name, query: ask, close }) => ({
    name,
    run: () => ask(sums),
    answers: async () => inOrder(bound, dossiers, await ask(query)),
    close,
  }));
}

function inOrder(
  { items }: BoundPolicy,
  dossiers: readonly Dossier[],
  rows: readonly Readonly<Record<string, unknown>>[],
): number[][] {
  const ids = items.map(({ id }) => id);
  const byApplicant = new Map(rows.map((row) => [row['applicant_id'], row]));
  return dossiers.map(({ applicantId }) => {
    const row = byApplicant.get(applicantId) ?? {};
    const award = Number(row['award_fen'] ?? 0) * 32 + Math.max(0, ids.indexOf(String(row['award_item'])));
    return [...ids.map((id) => Number(row[itemColumn('payable', id)] ?? Number.NaN)), award];
  });
}

async function fill(query: Query, { table, columns, rows }: SqlRows): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const lot = rows.slice(start, start + ROWS_AT_ONCE).map((row) => `(${row.map(literal).join(', ')})`);
    await query(`insert into ${table} (${columns.join(', ')}) values ${lot.join(', ')}`);
  }
}

function literal(value: SqlValue): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

async function postgres(): Promise<Server> {
  const server = await startPostgres();
  const client = new pg.Client(server.connectionConfig);
  await client.connect();
  const { rows } = await client.query<{ version: string }>('show server_version');
  return {
    name: `PostgreSQL ${rows[0]?.version ?? rows.map((row) => Object.values(row).join(' ')).join('')}`,
    query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** The part of `@duckdb/node-api` that is used here. */
interface DuckDb {
  version(): string;
  readonly DuckDBConnection: {
    create(): Promise<{
      runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>;
      closeSync(): void;
    }>;
  };
}

async function duckdb(): Promise<Server> {
  const { peersFolder } = await import('./peers.ts');
  const api = (await import(new URL('duckdb.mjs', peersFolder).href)) as DuckDb;
  const connection = await api.DuckDBConnection.create();
  return {
    name: `DuckDB ${api.version().replace(/^v/, '')}`,
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => {
      connection.closeSync();
      return Promise.resolve();
    },
  };
}
