/** The compiled policy, all 26 items, beside other rule engines that compute six of them. */

import { applicant } from '../examples/applicants.ts';
import { chiping202215 as policy } from '../policies/chiping-2022-15/policy.ts';
import { bindPolicy, itemIndex } from '../src/engine/bind.ts';
import { lastDayOf } from '../src/engine/calendar.ts';
import { compileToJavascript } from '../src/engine/compile/javascript.ts';
import type { Dossier } from '../src/engine/dossier.ts';
import { scalarFacts } from '../src/engine/policy.ts';
import { readDossiers } from './dossiers.ts';
import {
  inFrench,
  jsonRules,
  outcomes,
  plainName,
  publicodesRules,
  sliceItems,
  zenExpressions,
  type SliceFacts,
} from './peer-slice.ts';
import { peersFolder } from './peers.ts';
import { figure, hand, times } from './report.ts';
import { median, ratio, timeInTurns, type Timed } from './rounds.ts';

const YEAR = 2023;
const SEED = 23;
const SIZE = 1_000;
const AT_LEAST_TIMES_FASTER = 50;
/** Works on threads of its own: it is given all dossiers at once, so that it need not wait for the next one. */
const ON_THREADS = '@gorules/zen-engine, 6 items';

/** Payables of the six items, in fen. */
type Answer = (dossier: Dossier, facts: SliceFacts) => number[] | Promise<number[]>;

interface Peers {
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(facts: object): Promise<{ result: Readonly<Record<string, number>> }>;
    };
  };
  readonly JsonRulesEngine: new (rules: object[]) => {
    run(facts: object): Promise<{ events: { type: string; params?: { fen: number } }[] }>;
  };
  readonly Publicodes: new (
    rules: object,
    options: object,
  ) => { setSituation(situation: object): void; evaluate(rule: string): { nodeValue?: unknown } };
}

const peers = (await import(new URL('engines.mjs', peersFolder).href)) as Peers;
const kinds = Object.keys(policy.kind.options);
const open = ['enterprise', 'individualBusiness'].map((kind) => kinds.indexOf(kind));
const dossiers = readDossiers(
  Array.from({ length: SIZE * 2 }, (_, place) => applicant(SEED, place + 1, YEAR, 'complete')),
)
  .filter(({ kind }) => open.includes(kind))
  .slice(0, SIZE);
const cases = dossiers.map((dossier) => ({ dossier, facts: sliceFacts(dossier) }));

/** The facts of the slice as plain values; what the legal kind is not asked for is no or zero. */
function sliceFacts(dossier: Dossier): SliceFacts {
  const wanted = new Set(outcomes.flatMap(({ tests }) => tests.map(({ fact }) => fact)));
  const given = scalarFacts(policy).map((fact): [string, number | boolean] => {
    const value = dossier.values[fact.slot] ?? Number.NaN;
    if (fact.type === 'flag') return [fact.name, value === 1];
    return [fact.name, Number.isNaN(value) ? 0 : value];
  });
  const facts = Object.fromEntries(given.filter(([name]) => wanted.has(name)));
  const day = (name: string): number => dossier.values[policy.facts[name]?.slot ?? -1] ?? Number.NaN;
  const relocatedOn = day('storeRelocatedOn');
  return {
    ...facts,
    barred: day('barredUntil') >= day('appliedOn'),
    relocatedInWindow: relocatedOn > lastDayOf(YEAR - 1) && relocatedOn <= lastDayOf(YEAR),
  };
}

function compiled(): Answer {
  const { assess } = compileToJavascript(bindPolicy(policy, YEAR));
  const indexes = sliceItems.map((id) => itemIndex(policy, id));
  const payableFen: number[] = policy.items.map(() => 0);
  const potentialFen: number[] = policy.items.map(() => 0);
  return (dossier) => {
    assess(dossier, payableFen, potentialFen);
    return indexes.map((index) => payableFen[index] ?? 0);
  };
}

function jsonRulesEngine(): Answer {
  const engine = new peers.JsonRulesEngine(jsonRules());
  return async (_, facts) => {
    const { events } = await engine.run(facts);
    return sliceItems.map((item) =>
      events.reduce((most, { type, params }) => (type === item ? Math.max(most, params?.fen ?? 0) : most), 0),
    );
  };
}

function zenEngine(): Answer {
  const node = (id: string, type: string, content: object): object => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content,
  });
  const decision = new peers.ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode', {}),
      node('items', 'expressionNode', { expressions: zenExpressions() }),
      node('out', 'outputNode', {}),
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'items' },
      { id: '2', type: 'edge', sourceId: 'items', targetId: 'out' },
    ],
  });
  return async (_, facts) => {
    const { result } = await decision.evaluate(facts);
    return sliceItems.map((item) => result[plainName(item)] ?? Number.NaN);
  };
}

function publicodes(): Answer {
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
  const engine = new peers.Publicodes(publicodesRules(), { logger: silent });
  return (_, facts) => {
    engine.setSituation(
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, inFrench(value)])),
    );
    return sliceItems.map((item) => Number(engine.evaluate(plainName(item)).nodeValue));
  };
}

const contenders: readonly (readonly [name: string, answer: Answer, passes: number])[] = [
  ['compiled, 26 items', compiled(), 200],
  [ON_THREADS, zenEngine(), 1],
  ['json-rules-engine, 6 items', jsonRulesEngine(), 1],
  ['publicodes, 6 items', publicodes(), 1],
];

const expected = compiled();
for (const [name, answer] of contenders) {
  for (const { dossier, facts } of cases) {
    const wanted = await expected(dossier, facts);
    const found = await answer(dossier, facts);
    if (String(found) !== String(wanted)) {
      throw new Error(`${name}: ${dossier.applicantId} ${String(found)} ≠ ${String(wanted)}`);
    }
  }
}

const timed = await timeInTurns(
  contenders.map(([name, answer, passes]) => ({
    name,
    passes,
    run: async () => {
      const open: unknown[] = [];
      for (const { dossier, facts } of cases) {
        const found = answer(dossier, facts);
        if (name === ON_THREADS) open.push(found);
        else if (found instanceof Promise) await found;
      }
      await Promise.all(open);
    },
  })),
);
const [own, ...others] = timed as [Timed, ...Timed[]];
const fastest = others.reduce((best, other) => (median(other.times) < median(best.times) ? other : best));
const factor = ratio(fastest, own);

hand({
  title: 'Other rule engines',
  paragraphs: [
    `${figure(SIZE)} complete dossiers of enterprises and individual businesses of ${String(YEAR)}. The other engines compute six items (${sliceItems.join(', ')}) with their gates, from plain values prepared for them; the compiled policy computes all 26. The amounts of the six are equal on every dossier, which is checked before anything is timed. Rules are read once, and an engine is used again for every dossier; zen-engine, which works on threads of its own, is given all dossiers at once.`,
  ],
  tables: [
    {
      columns: ['engine', 'µs per dossier, median', 'µs, fastest round', '÷ compiled'],
      rows: timed.map(({ name, times: rounds }) => [
        name,
        figure((median(rounds) * 1e3) / SIZE),
        figure((Math.min(...rounds) * 1e3) / SIZE),
        times(ratio({ name, times: rounds }, own)),
      ]),
    },
  ],
  goals: [
    {
      what: `compiled against the fastest of them (${fastest.name})`,
      goal: `at least ${String(AT_LEAST_TIMES_FASTER)} × faster`,
      measured: times(factor),
      reached: factor >= AT_LEAST_TIMES_FASTER,
    },
  ],
});
