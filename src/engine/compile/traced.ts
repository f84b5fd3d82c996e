/**
 * Compiles a bound policy to JavaScript that keeps its reasons: the truth of every requirement and the
 * bounds of every amount, written into plain arrays. `outcomes` turns a trace into just what the
 * interpreter says; all words of an explanation are made from there.
 */

import { rangeOf } from '../amounts.ts';
import type { BoundItem, BoundPolicy } from '../bind.ts';
import { dossierView, type Dossier } from '../dossier.ts';
import type { ItemOutcome } from '../evaluate.ts';
import type { Truth } from '../mechanisms/conditions.ts';
import { compileToJavascript, loadJavascript } from './javascript.ts';
import { javascriptPrelude, javascriptTarget } from './javascript-target.ts';
import { lowerItem, type LoweredItem } from './lower.ts';

/** What a run leaves behind; one trace may be used for many dossiers, one after the other. */
export interface Trace {
  /** By item, as in `Assess`. */
  readonly payableFen: number[];
  readonly potentialFen: number[];
  /** Truth of each requirement, item after item: 0 fails, 1 holds, 2 open. */
  readonly truths: Uint8Array;
  /** Lowest and highest amount of each item before earlier awards, in fen. */
  readonly amounts: Float64Array;
}

export interface TracedPolicy {
  newTrace(): Trace;
  /** Assesses a dossier with every reason kept. */
  assess(dossier: Dossier, trace: Trace): void;
  /** The trace of a dossier as the interpreter would tell it. */
  outcomes(dossier: Dossier, trace: Trace): ItemOutcome[];
}

type RunKind = (f: readonly number[], L: Dossier['lists'], P: readonly number[], trace: Trace) => void;

/** Compiles a bound policy with traces; each legal kind is compiled when its first dossier comes. */
export function compileTraced(bound: BoundPolicy): TracedPolicy {
  const kinds: RunKind[] = [];
  const { missing } = compileToJavascript(bound);
  const most = Math.max(
    ...bound.requirements.map((items) => items.reduce((sum, item) => sum + item.length, 0)),
  );
  return {
    newTrace: () => ({
      payableFen: bound.items.map(() => 0),
      potentialFen: bound.items.map(() => 0),
      truths: new Uint8Array(most),
      amounts: new Float64Array(bound.items.length * 2),
    }),
    assess: (dossier, trace) => {
      const run = (kinds[dossier.kind] ??= loadJavascript(tracedSource(bound, dossier.kind)) as RunKind);
      run(dossier.values, dossier.lists, dossier.priorFen, trace);
    },
    outcomes: (dossier, trace) => {
      let offset = 0;
      return bound.items.map((item) => {
        const requirements = bound.requirements[dossier.kind]?.[item.index] ?? [];
        const truths = requirements.map((_, place) => truthOfCode(trace.truths[offset + place]));
        offset += requirements.length;
        return outcomeOf(bound, item, dossier, trace, truths, missing);
      });
    },
  };
}

function truthOfCode(code: number | undefined): Truth {
  return code === 2 ? undefined : code === 1;
}

function outcomeOf(
  bound: BoundPolicy,
  item: BoundItem,
  dossier: Dossier,
  trace: Trace,
  truths: readonly Truth[],
  missing: (dossier: Dossier, itemIndex: number) => readonly string[],
): ItemOutcome {
  const { index } = item;
  const kindMet = item.kindIndexes.includes(dossier.kind);
  const payable = trace.payableFen[index] ?? 0;
  const open = Number.isNaN(payable);
  return {
    item,
    status: open ? 'undetermined' : payable > 0 ? 'eligible' : 'ineligible',
    payableFen: open ? null : payable,
    potentialFen: trace.potentialFen[index] ?? 0,
    missing: open ? missing(dossier, index) : [],
    kindMet,
    requirements: (bound.requirements[dossier.kind]?.[index] ?? []).map((requirement, place) => ({
      ...requirement,
      truth: truths[place],
    })),
    amount: kindMet
      ? { lowest: trace.amounts[index * 2] ?? 0, highest: trace.amounts[index * 2 + 1] ?? 0 }
      : rangeOf(item.amount, dossierView(dossier)),
  };
}

function tracedSource(bound: BoundPolicy, kind: number): string {
  const target = javascriptTarget();
  const items = bound.items.flatMap((item) => lowerItem(bound, item, kind, target) ?? []);
  let offset = 0;
  const functions = items.map((lowered) => {
    const text = itemFunction(lowered, offset);
    offset += lowered.fails.length;
    return text;
  });
  const others = bound.items.filter((item) => !item.kindIndexes.includes(kind));
  return [
    '"use strict";',
    javascriptPrelude,
    ...functions,
    target.functions(),
    'return function run(f, L, P, trace) {',
    '  const { payableFen: payable, potentialFen: potential, truths: t, amounts: a } = trace;',
    ...others.map(({ index }) => `  payable[${String(index)}] = 0; potential[${String(index)}] = 0;`),
    ...items.map(({ item }) => `  traced${String(item.index)}(f, L, P, payable, potential, t, a);`),
    '};',
  ].join('\n');
}

/** Every requirement is looked at, also after the first that fails: all reasons are wanted. */
function itemFunction(
  { item, fails, holds, lowest, highest, amountLowest, amountHighest }: LoweredItem<string>,
  offset: number,
): string {
  const i = String(item.index);
  const truths = fails.map(
    (fail, place) =>
      `  const t${String(place)} = t[${String(offset + place)}] = ${fail} ? 0 : ${holds[place] ?? 'false'} ? 1 : 2;`,
  );
  const all = (code: string, join: string): string =>
    fails.map((_, place) => `t${String(place)} === ${code}`).join(join);
  return `
// ${item.id}
function traced${i}(f, L, P, payable, potential, t, a) {
${truths.join('\n')}
  a[${String(item.index * 2)}] = ${amountLowest};
  a[${String(item.index * 2 + 1)}] = ${amountHighest};
  const most = (${all('0', ' || ') || 'false'}) ? 0 : ${highest};
  potential[${i}] = most;
  payable[${i}] = most === 0 || ((${all('1', ' && ') || 'true'}) && ${lowest} === most) ? most : NaN;
}`;
}
