import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDay } from '../../src/engine/calendar.ts';
import { bindPolicy } from '../../src/engine/bind.ts';
import { dossierRows } from '../../src/engine/compile/sql-tables.ts';
import { compileToSql } from '../../src/engine/compile/sql.ts';
import { compileTraced } from '../../src/engine/compile/traced.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateDossier } from '../../src/engine/evaluate.ts';
import type { Fact, FieldFact, ListFact } from '../../src/engine/fact.ts';
import { fenToDecimal } from '../../src/engine/money.ts';
import { createDossierReader, type Fault } from '../../src/engine/read-dossier.ts';
import { createRandom } from '../oracle/random.ts';
import { loadTables } from '../support/load-tables.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { interpretedAnswers, javascriptAnswers, sqlAnswers } from './answers.ts';
import { facts, inventedPolicy } from './invented-policy.ts';

const edges: Record<string, readonly number[]> = {
  hours: [3, 6, 10, 11],
  helpers: [4, 5, 8],
  readers: [1, 2, 9, 10, 11, 12, 19, 20, 100, 101, 495, 499, 500],
  shelfArea: [1, 7, 24, 25, 270, 405, 406],
  share: [31, 99],
  cost: [1, 3, 59_999, 100_000, 270_027, 270_028, 120_001],
  rent: [49_999, 70_000, 70_001],
  loans: [3, 4, 5, 40, 41, 428, 429],
  price: [1, 33, 10_000, 99_999],
  rate: [1, 30, 99],
  fee: [0, 5, 80_000],
  amount: [0, 1, 5_000, 20_000, 59_999, 60_000],
};
const days = [18_992, 18_993, 19_388, 19_389, 19_477, 19_478, 20_000, 20_001];

const random = createRandom(5);
const readDossier = createDossierReader(inventedPolicy);
const dossiers = Array.from({ length: 2_000 }, (_, index) => randomDossier(index));
let server: RunningPostgres;
let client: pg.Client;

beforeAll(async () => {
  server = await startPostgres();
  client = new pg.Client(server.connectionConfig);
  await client.connect();
  await client.query(compileToSql(bindPolicy(inventedPolicy, 2024)).tables);
  await loadTables(client, dossierRows(inventedPolicy, dossiers));
});

afterAll(async () => {
  await client.end();
  await server.stop();
});

test.each(['all', 'some', 'none'])('interpreter, JavaScript and SQL agree on %s groups', async (groups) => {
  const bound = bindPolicy(inventedPolicy, 2024, { groups });
  const bySql = await sqlAnswers(bound, client);
  const byJavascript = javascriptAnswers(bound, dossiers);
  expect(bySql.size).toBe(dossiers.length);
  for (const [applicantId, expected] of interpretedAnswers(bound, dossiers)) {
    expect(byJavascript.get(applicantId), `JavaScript of ${applicantId}`).toEqual(expected);
    expect(bySql.get(applicantId), `SQL of ${applicantId}`).toEqual(expected);
  }
});

test('JavaScript with its reasons says all that the interpreter says', () => {
  const bound = bindPolicy(inventedPolicy, 2024);
  const traced = compileTraced(bound);
  const trace = traced.newTrace();
  for (const dossier of dossiers) {
    traced.assess(dossier, trace);
    expect(traced.outcomes(dossier, trace), dossier.applicantId).toEqual(evaluateDossier(bound, dossier));
  }
});

test('the cases reach every outcome of every item', () => {
  const bound = bindPolicy(inventedPolicy, 2024);
  const outcomes = dossiers.flatMap((dossier) => evaluateDossier(bound, dossier));
  const reached = new Set(outcomes.map(({ item, status }) => `${item.id} ${status}`));
  expect(reached.size).toBe(inventedPolicy.items.length * 3);
});

function randomDossier(index: number): Dossier {
  const known = random.pick([0.3, 0.7, 0.9, 1]);
  const given = Object.entries(facts)
    .filter(([name]) => name === 'kind' || random.chance(known))
    .map(([name, fact]) => [name, randomValue(fact)]);
  const faults: Fault[] = [];
  const json = { applicantId: `A-${index}`, year: 2024, facts: Object.fromEntries(given) };
  const dossier = readDossier(json, '', faults);
  if (!dossier) throw new Error(JSON.stringify(faults));
  return dossier;
}

function randomValue(fact: Fact): unknown {
  return fact.type === 'list' ? randomEntries(fact) : randomField(fact);
}

function randomEntries({ fields }: ListFact): unknown[] {
  return Array.from({ length: random.pick([0, 1, 2, 3, 5]) }, () =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field.fallback === undefined || random.chance(0.5))
        .map(([name, field]) => [name, name === 'year' ? 2023 : randomField(field)]),
    ),
  );
}

function randomField(fact: FieldFact): unknown {
  switch (fact.type) {
    case 'flag':
      return random.chance(fact.name === 'isBarred' ? 0.1 : 0.7);
    case 'choice':
      return random.pick(Object.keys(fact.options));
    case 'date':
      return fact.nullable && random.chance(0.2) ? null : formatDay(random.pick(days));
    case 'text':
      return 'x';
    case 'count':
      return randomNumber(fact);
    case 'money':
    case 'hundredths':
      return fenToDecimal(randomNumber(fact));
  }
}

function randomNumber({ name, lowest, highest }: FieldFact): number {
  return random.chance(0.15) ? random.pick([lowest, highest]) : random.pick(edges[name] ?? [lowest]);
}
