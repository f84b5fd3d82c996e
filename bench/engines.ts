/** All 26 items by hand, compiled, compiled with reasons, interpreted, and in two databases. */

import { chiping202215 } from '../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from '../src/engine/bind.ts';
import { compileToJavascript } from '../src/engine/compile/javascript.ts';
import { compileTraced } from '../src/engine/compile/traced.ts';
import type { Dossier } from '../src/engine/dossier.ts';
import { evaluateDossier } from '../src/engine/evaluate.ts';
import { awardsAmong, highestAward } from '../src/engine/select.ts';
import { BENCH_YEAR, completeDossiers } from './dossiers.ts';
import { assessByHand } from './hand-written.ts';
import { openDatabases } from './databases.ts';
import { figure, hand, times, type Goal } from './report.ts';
import { median, ratio, timeInTurns, type Contender, type Timed } from './rounds.ts';

const SIZE = 10_000;
const bound = bindPolicy(chiping202215, BENCH_YEAR);
const dossiers = completeDossiers(SIZE);

/** Leaves the payables in `payableFen` and returns the award as item and fen, in one number. */
type Assess = (dossier: Dossier, payableFen: number[]) => number;

function coded(itemIndex: number, payableFen: number): number {
  return payableFen * 32 + itemIndex;
}

function handWritten(): Assess {
  const award = { itemIndex: -1, payableFen: 0 };
  return (dossier, payableFen) => {
    assessByHand(dossier, payableFen, award);
    return award.itemIndex < 0 ? 0 : coded(award.itemIndex, award.payableFen);
  };
}

function selected(dossier: Dossier, payableFen: readonly number[], potentialFen: readonly number[]): number {
  const award = highestAward(awardsAmong(bound, payableFen, potentialFen, dossier.otherPolicyFen));
  return award ? coded(award.itemIndex, award.payableFen) : 0;
}

function compiled(): Assess {
  const { assess } = compileToJavascript(bound);
  const potentialFen = bound.items.map(() => 0);
  return (dossier, payableFen) => {
    const isAnythingLeft = assess(dossier, payableFen, potentialFen);
    return isAnythingLeft ? selected(dossier, payableFen, potentialFen) : 0;
  };
}

function traced(): Assess {
  const policy = compileTraced(bound);
  const trace = policy.newTrace();
  return (dossier, payableFen) => {
    policy.assess(dossier, trace);
    for (let item = 0; item < payableFen.length; item += 1) payableFen[item] = trace.payableFen[item] ?? 0;
    return selected(dossier, trace.payableFen, trace.potentialFen);
  };
}

function interpreted(): Assess {
  return (dossier, payableFen) => {
    const outcomes = evaluateDossier(bound, dossier);
    for (const { item, payableFen: fen } of outcomes) payableFen[item.index] = fen ?? Number.NaN;
    return selected(
      dossier,
      payableFen,
      outcomes.map(({ potentialFen }) => potentialFen),
    );
  };
}

const inProcess = new Map<string, Assess>([
  ['hand-written', handWritten()],
  ['compiled', compiled()],
  ['compiled with reasons', traced()],
  ['interpreter', interpreted()],
]);

/** The answers of all dossiers: 26 payables and the award of each. */
function answersOf(assess: Assess): number[][] {
  const payableFen = bound.items.map(() => 0);
  return dossiers.map((dossier) => {
    const award = assess(dossier, payableFen);
    return [...payableFen, award];
  });
}

function refuseDifferences(
  name: string,
  answers: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): void {
  const place = answers.findIndex((answer, index) =>
    answer.some((fen, item) => fen !== expected[index]?.[item]),
  );
  if (place < 0 && answers.length === expected.length) return;
  throw new Error(
    `${name}: ${dossiers[place]?.applicantId ?? ''} ${String(answers[place])} ≠ ${String(expected[place])}`,
  );
}

function contender(name: string, assess: Assess): Contender {
  const payableFen = bound.items.map(() => 0);
  return {
    name,
    run: () => {
      let sum = 0;
      for (const dossier of dossiers) sum += assess(dossier, payableFen);
      return sum;
    },
    // A turn of the fast ones lasts long enough to be timed.
    passes: name === 'interpreter' ? 1 : 20,
  };
}

const expected = answersOf(handWritten());
for (const [name, assess] of inProcess) refuseDifferences(name, answersOf(assess), expected);
const databases = await openDatabases(bound, dossiers);
for (const { name, answers } of databases) refuseDifferences(name, await answers(), expected);

const contenders = [...inProcess].map(([name, assess]) => contender(name, assess));
const engines = await timeInTurns([...contenders, ...databases.map(({ name, run }) => ({ name, run }))]);
for (const { close } of databases) await close();

const find = (name: string): Timed => {
  const found = engines.find((engine) => engine.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const yardstick = find('hand-written');
const fast = find('compiled');
const nanoseconds = (ms: number): string => figure((ms * 1e6) / SIZE);

function goal(name: string, most: number): Goal {
  const measured = ratio(find(name), yardstick);
  return {
    what: `${name} against the hand-written function`,
    goal: `at most ${String(most)} ×`,
    measured: times(measured),
    reached: measured <= most,
  };
}

const awarded = expected.filter((answer) => (answer.at(-1) ?? 0) > 0).length;
hand({
  title: 'Engines on the same dossiers',
  paragraphs: [
    `${figure(SIZE)} complete dossiers of ${String(BENCH_YEAR)} in memory (${figure(awarded)} of them get an award), all 26 items and the selection of the award. Every engine gives the same 26 payables and the same award on every dossier; this is checked before anything is timed.`,
    'The hand-written function (`bench/hand-written.ts`) knows one year and one set of readings, no unknown facts and no reasons. The databases run the generated query over tables that are filled already, planning included, and add up each payable and the awards.',
  ],
  tables: [
    {
      columns: ['engine', 'ns per dossier, median', 'ns, fastest round', '÷ hand-written', '÷ compiled'],
      rows: engines.map((engine) => [
        engine.name,
        nanoseconds(median(engine.times)),
        nanoseconds(Math.min(...engine.times)),
        times(ratio(engine, yardstick)),
        times(ratio(engine, fast)),
      ]),
    },
  ],
  goals: [goal('compiled', 1.5), goal('compiled with reasons', 12)],
});
