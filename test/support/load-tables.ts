import type pg from 'pg';
import type { SqlRows } from '../../src/engine/compile/sql-tables.ts';

const rowsAtOnce = 2_000;

/** Fills tables: each lot of rows is one JSON text, which the database takes apart by column. */
export async function loadTables(client: pg.Client, tables: readonly SqlRows[]): Promise<void> {
  for (const { table, columns, rows } of tables) {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const lot = rows
        .slice(start, start + rowsAtOnce)
        .map((row) =>
          Object.fromEntries(columns.map((column, place) => [column.replaceAll('"', ''), row[place]])),
        );
      const values = `json_populate_recordset(null::${table}, $1::json)`;
      await client.query(
        `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from ${values}`,
        [JSON.stringify(lot)],
      );
    }
  }
  await client.query('analyze');
}
