import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from '../../src/engine/bind.ts';
import { dossierRows, type SqlRows } from '../../src/engine/compile/sql-tables.ts';
import { compileToSql } from '../../src/engine/compile/sql.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateDossier } from '../../src/engine/evaluate.ts';
import { createDossierReader, type Fault } from '../../src/engine/read-dossier.ts';
import { createRandom, generateDossier } from '../oracle/generate.ts';
import { loadTables } from '../support/load-tables.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { interpretedAnswers, javascriptAnswers, sqlAnswers } from './answers.ts';

const policy = chiping202215;
const random = createRandom(20_231_231);
const readDossier = createDossierReader(policy);
const dossiers = policy.years.flatMap((year) =>
  Array.from({ length: 600 }, (_, index) => randomDossier(year, index)),
);
let server: RunningPostgres;
let client: pg.Client;

beforeAll(async () => {
  server = await startPostgres();
  client = new pg.Client(server.connectionConfig);
  await client.connect();
  await client.query(compileToSql(bindPolicy(policy, 2023)).tables);
  await loadTables(client, withoutSomeDefaults(dossierRows(policy, dossiers)));
});

afterAll(async () => {
  await client.end();
  await server.stop();
});

test.each(policy.years.flatMap((year) => readingChoices().map((readings) => ({ year, readings }))))(
  'interpreter, JavaScript and SQL agree in $year under $readings',
  async ({ year, readings }) => {
    const bound = bindPolicy(policy, year, readings);
    const ofYear = dossiers.filter((dossier) => dossier.year === year);
    const bySql = await sqlAnswers(bound, client);
    const byJavascript = javascriptAnswers(bound, ofYear);
    expect(bySql.size).toBe(ofYear.length);
    for (const [applicantId, expected] of interpretedAnswers(bound, ofYear)) {
      expect(byJavascript.get(applicantId), `JavaScript of ${applicantId}`).toEqual(expected);
      expect(bySql.get(applicantId), `SQL of ${applicantId}`).toEqual(expected);
    }
  },
);

test('the cases reach every outcome of every item', () => {
  const reached = new Set<string>();
  for (const year of policy.years) {
    const bound = bindPolicy(policy, year);
    for (const dossier of dossiers.filter((each) => each.year === year)) {
      for (const { item, status } of evaluateDossier(bound, dossier)) reached.add(`${item.id} ${status}`);
    }
  }
  expect(reached.size).toBe(policy.items.length * 3);
});

test.each([
  ["'firm', null, null, true", 'kind'],
  ["'village', -1, null, true", 'operating_months'],
  ["'village', null, 1000000000000000, true", 'annual_online_sales'],
  ["'village', null, null, null", 'events_known'],
])('the tables refuse what no dossier may state: %s', async (values, column) => {
  const columns = 'applicant_id, year, kind, operating_months, annual_online_sales, events_known';
  const others =
    'demonstration_titles_known, lead_standards_known, rural_demonstrations_known, locker_sites_known';
  const insert = `insert into dossier (${columns}, ${others}, recruited_streamers_known)`;
  const row = `values ('Z', 2023, ${values}, true, true, true, true, true)`;
  await expect(client.query(`${insert} ${row}`)).rejects.toThrow(column);
});

/** The defaults, each alternative by itself, and all last alternatives together. */
function readingChoices(): Record<string, string>[] {
  const open = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
  const alternatives = open.flatMap(({ name, options }) =>
    Object.keys(options)
      .slice(1)
      .map((option) => ({ [name]: option })),
  );
  return [{}, ...alternatives, Object.assign({}, ...alternatives) as Record<string, string>];
}

function randomDossier(year: number, index: number): Dossier {
  const faults: Fault[] = [];
  const dossier = readDossier(generateDossier(random, { year, applicantId: `A-${index}` }), '', faults);
  if (!dossier) throw new Error(JSON.stringify(faults));
  return dossier;
}

/** Every other row leaves out what is the default anyway: the query has to put it in. */
function withoutSomeDefaults(tables: readonly SqlRows[]): SqlRows[] {
  const defaults: Record<string, (year: unknown) => unknown> = {
    investigated_for_violation: () => false,
    penalised_in_year: () => false,
    barred_until: () => '-infinity',
    applied_on: (year) => `${String(year)}-12-31`,
    sells_local_specialty: () => false,
    approved_rate: () => 30,
  };
  return tables.map(({ table, columns, rows }) => ({
    table,
    columns,
    rows: rows.map((row, index) =>
      row.map((value, place) => {
        const fallback = defaults[columns[place] ?? '']?.(row[columns.indexOf('year')]);
        return index % 2 === 0 && value === fallback ? null : value;
      }),
    ),
  }));
}
