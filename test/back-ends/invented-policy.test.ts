import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindPolicy } from '../../src/engine/bind.ts';
import { dossierRows } from '../../src/engine/compile/sql-tables.ts';
import { compileToSql } from '../../src/engine/compile/sql.ts';
import { compileTraced } from '../../src/engine/compile/traced.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateDossier } from '../../src/engine/evaluate.ts';
import type { Fact } from '../../src/engine/fact.ts';
import * as words from '../../src/engine/words.ts';
import { createRandom } from '../oracle/random.ts';
import { loadTables } from '../support/load-tables.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';
import { interpretedAnswers, javascriptAnswers, sqlAnswers } from './answers.ts';
import { absentFacts, filledDossier, inventedDossier } from './invented-dossiers.ts';
import { facts, inventedPolicy } from './invented-policy.ts';

/** A count that is never none. */
const twoAtLeast = { ...facts.readers, name: 'copies', slot: 99, lowest: 2 };
const random = createRandom(5);
const dossiers = Array.from({ length: 2_000 }, (_, index) => inventedDossier(random, index));
const bound = bindPolicy(inventedPolicy, 2024);
let server: RunningPostgres;
let client: pg.Client;

beforeAll(async () => {
  server = await startPostgres();
  client = new pg.Client(server.connectionConfig);
  await client.connect();
  await client.query(compileToSql(bound).tables);
  await loadTables(client, dossierRows(inventedPolicy, dossiers));
});

afterAll(async () => {
  await client.end();
  await server.stop();
});

test.each(['all', 'some', 'none'])('interpreter, JavaScript and SQL agree on %s groups', async (groups) => {
  const read = bindPolicy(inventedPolicy, 2024, { groups });
  const bySql = await sqlAnswers(read, client);
  const byJavascript = javascriptAnswers(read, dossiers);
  expect(bySql.size).toBe(dossiers.length);
  for (const [applicantId, expected] of interpretedAnswers(read, dossiers)) {
    expect(byJavascript.get(applicantId), `JavaScript of ${applicantId}`).toEqual(expected);
    expect(bySql.get(applicantId), `SQL of ${applicantId}`).toEqual(expected);
  }
});

test('JavaScript with its reasons says all that the interpreter says', () => {
  const traced = compileTraced(bound);
  const trace = traced.newTrace();
  for (const dossier of dossiers) {
    traced.assess(dossier, trace);
    expect(traced.outcomes(dossier, trace), dossier.applicantId).toEqual(evaluateDossier(bound, dossier));
  }
});

test('the cases reach every outcome of every item', () => {
  const outcomes = dossiers.flatMap((dossier) => evaluateDossier(bound, dossier));
  const reached = new Set(outcomes.map(({ item, status }) => `${item.id} ${status}`));
  expect(reached.size).toBe(inventedPolicy.items.length * 3);
});

test('no filling of the absent facts moves what is decided, and a fact that is not missing never decides', () => {
  for (const dossier of dossiers.filter((each) => absentFacts(each).length > 0)) {
    const before = evaluateDossier(bound, dossier);
    const absent = absentFacts(dossier);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const filled = filledDossier(random, dossier, absent);
      const after = payables(filled);
      const fact = random.pick(absent);
      const other = payables(filledDossier(random, filled, [fact]));
      before.forEach(({ item, payableFen, potentialFen, missing }, index) => {
        const about = `${item.id} of ${dossier.applicantId} by ${fact.name}`;
        if (payableFen !== null) expect(after[index], about).toBe(payableFen);
        else expect(after[index], about).toBeLessThanOrEqual(potentialFen);
        if (!missing.includes(fact.name)) expect(other[index], about).toBe(after[index]);
      });
    }
  }
});

test('every missing fact decides by itself in some filling', () => {
  const tried = dossiers.slice(0, 200).flatMap((dossier) =>
    evaluateDossier(bound, dossier).flatMap(({ item, missing }) =>
      absentFacts(dossier)
        .filter(({ name }) => missing.includes(name))
        .map((fact) => ({
          name: `${item.id} of ${dossier.applicantId} by ${fact.name}`,
          dossier,
          item,
          fact,
        })),
    ),
  );
  const neverSeen = tried.filter(({ dossier, item, fact }) => !decides(dossier, item.index, fact));
  expect(neverSeen.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['a flag between two amounts', words.when(facts.isQuiet, words.fixed(1), words.fixed(2)), 'isQuiet'],
  ['a factor above zero', words.perUnit(100, facts.readers, twoAtLeast), 'copies'],
  ['a member too small', words.tiers([facts.readers, facts.hours], { atLeast: 13, pays: 1 }), 'hours'],
])('a policy is refused where %s would hide what an absent fact decides', (_, amount, name) => {
  const items = inventedPolicy.items.map((item) => (item.id === 'talks' ? { ...item, amount } : item));
  expect(() => bindPolicy({ ...inventedPolicy, items }, 2024)).toThrow(new RegExp(`talks .* ${name} `));
});

function decides(dossier: Dossier, itemIndex: number, fact: Fact): boolean {
  for (let attempt = 0; attempt < 20_000; attempt += 1) {
    const filled = filledDossier(random, dossier, absentFacts(dossier));
    const other = filledDossier(random, filled, [fact]);
    if (payables(filled)[itemIndex] !== payables(other)[itemIndex]) return true;
  }
  return false;
}

function payables(filled: Dossier): (number | null)[] {
  return evaluateDossier(bound, filled).map(({ payableFen }) => payableFen);
}
