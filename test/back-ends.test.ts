import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chiping202215 } from '../policies/chiping-2022-15/policy.ts';
import { bindPolicy, type BoundPolicy } from '../src/engine/bind.ts';
import { compileToJavascript } from '../src/engine/compile/javascript.ts';
import { itemColumn } from '../src/engine/compile/sql-names.ts';
import { dossierRows, type SqlRows } from '../src/engine/compile/sql-tables.ts';
import { compileToSql } from '../src/engine/compile/sql.ts';
import type { Dossier } from '../src/engine/dossier.ts';
import { evaluateDossier } from '../src/engine/evaluate.ts';
import { createDossierReader, type Fault } from '../src/engine/read-dossier.ts';
import { highestAward, selectAwards } from '../src/engine/select.ts';
import { createRandom, generateDossier, type Random } from './oracle/generate.ts';
import { loadTables } from './support/load-tables.ts';
import { startPostgres, type RunningPostgres } from './support/postgres.ts';

/** What every back end says of one dossier, in one shape. */
interface Answer {
  readonly items: readonly (readonly [payableFen: number | null, potentialFen: number, missing: string])[];
  /** By item. */
  readonly awards: readonly (readonly [payableFen: number, provisional: boolean] | null)[];
  readonly highest: readonly [item: string, payableFen: number, provisional: boolean] | null;
}

const policy = chiping202215;
const dossiersPerYear = 1_000;
const random = createRandom(20_231_231);
const dossiers = policy.years.flatMap((year) =>
  Array.from({ length: dossiersPerYear }, (_, index) => randomDossier(random, year, index)),
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
    const bySql = await answersOfSql(bound);
    const byJavascript = answersOfJavascript(bound, ofYear);
    expect(bySql.size).toBe(ofYear.length);
    ofYear.forEach((dossier, place) => {
      const expected = interpreted(bound, dossier);
      expect(byJavascript[place], `JavaScript of ${dossier.applicantId}`).toEqual(expected);
      expect(bySql.get(dossier.applicantId), `SQL of ${dossier.applicantId}`).toEqual(expected);
    });
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

function randomDossier(from: Random, year: number, index: number): Dossier {
  const faults: Fault[] = [];
  const json = generateDossier(from, { year, applicantId: `A-${String(index)}` });
  const dossier = createDossierReader(policy)(json, '', faults);
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
      row.map((value, place) =>
        index % 2 === 0 && defaults[columns[place] ?? '']?.(row[columns.indexOf('year')]) === value ? null : value,
      ),
    ),
  }));
}

function interpreted(bound: BoundPolicy, dossier: Dossier): Answer {
  const outcomes = evaluateDossier(bound, dossier);
  const items = outcomes.map(
    ({ payableFen, potentialFen, missing }) => [payableFen, potentialFen, missing.join(',')] as const,
  );
  return { items, ...awardsOf(bound, dossier, items) };
}

function awardsOf(bound: BoundPolicy, dossier: Dossier, items: Answer['items']): Omit<Answer, 'items'> {
  const { awards } = selectAwards(
    bound,
    items.map(([payableFen]) => payableFen ?? Number.NaN),
    items.map(([, potentialFen]) => potentialFen),
    dossier.otherPolicyFen,
  );
  const byItem = items.map((_, index) => {
    const award = awards.find(({ itemIndex }) => itemIndex === index);
    return award ? ([award.payableFen, award.provisional] as const) : null;
  });
  const best = highestAward(awards);
  const id = bound.items[best?.itemIndex ?? -1]?.id ?? '';
  return { awards: byItem, highest: best ? [id, best.payableFen, best.provisional] : null };
}

function answersOfJavascript(bound: BoundPolicy, some: readonly Dossier[]): Answer[] {
  const compiled = compileToJavascript(bound);
  return some.map((dossier) => {
    const payable: number[] = [];
    const potential: number[] = [];
    compiled.assess(dossier, payable, potential);
    const items = payable.map((fen, index) => {
      const isOpen = Number.isNaN(fen);
      const missing = isOpen ? compiled.missing(dossier, index).join(',') : '';
      return [isOpen ? null : fen, potential[index] ?? Number.NaN, missing] as const;
    });
    return { items, ...awardsOf(bound, dossier, items) };
  });
}

async function answersOfSql(bound: BoundPolicy): Promise<Map<string, Answer>> {
  const { rows } = await client.query<Record<string, bigint | string | boolean | null>>(compileToSql(bound).query);
  const fen = (value: unknown): number | null => (value === null ? null : Number(value));
  return new Map(
    rows.map((row) => {
      const of = (what: string, id: string): unknown => row[itemColumn(what, id)];
      const items = bound.items.map(
        ({ id }) => [fen(of('payable', id)), Number(of('potential', id)), String(of('missing', id))] as const,
      );
      const awards = bound.items.map(({ id }) => {
        const payable = fen(of('award', id));
        return payable === null ? null : ([payable, of('provisional', id) as boolean] as const);
      });
      const highest =
        row['award_item'] === null
          ? null
          : ([String(row['award_item']), Number(row['award_fen']), row['award_provisional'] as boolean] as const);
      return [String(row['applicant_id']), { items, awards, highest }];
    }),
  );
}
