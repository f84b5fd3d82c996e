/**
 * Compiles a bound policy to JavaScript: one function per legal kind that writes the payable of every
 * item. Gates are tested once; an item leaves at its first requirement that is known to fail.
 */

import type { BoundItem, BoundPolicy } from '../bind.ts';
import type { Dossier } from '../dossier.ts';
import { failsIn } from '../mechanisms/conditions.ts';
import { javascriptPrelude, javascriptTarget, type JavascriptTarget } from './javascript-target.ts';
import { lowerItem, type LoweredItem } from './lower.ts';

/**
 * Writes, by item, the payable in fen (NaN when undetermined) and the most that an undetermined item could pay.
 * Returns whether any item is payable or undetermined; where none is, there is nothing to select.
 */
export type Assess = (dossier: Dossier, payableFen: number[], potentialFen: number[]) => boolean;

export interface CompiledPolicy {
  readonly bound: BoundPolicy;
  readonly assess: Assess;
  /** Names of the facts that could still decide an undetermined item, sorted. */
  missing(dossier: Dossier, itemIndex: number): readonly string[];
}

type Values = readonly number[];
type RunKind = (f: Values, L: Dossier['lists'], P: Values, payable: number[], potential: number[]) => boolean;
type MissingMask = (f: Values, L: Dossier['lists'], P: Values) => number;

interface CompiledKind {
  readonly run: RunKind;
  readonly missingMask: readonly MissingMask[];
}

/** Compiles a bound policy; each legal kind is compiled when its first dossier comes. */
export function compileToJavascript(bound: BoundPolicy): CompiledPolicy {
  const kinds: CompiledKind[] = [];
  const compiled = (kind: number): CompiledKind => (kinds[kind] ??= compileKind(bound, kind));
  const names = missingNames(bound);
  return {
    bound,
    assess: ({ kind, values, lists, priorFen }, payableFen, potentialFen) =>
      compiled(kind).run(values, lists, priorFen, payableFen, potentialFen),
    missing: ({ kind, values, lists, priorFen }, itemIndex) => {
      const mask = compiled(kind).missingMask[itemIndex]?.(values, lists, priorFen) ?? 0;
      return names(kind, itemIndex, mask);
    },
  };
}

function compileKind(bound: BoundPolicy, kind: number): CompiledKind {
  return loadJavascript(javascriptSource(bound, kind)) as CompiledKind;
}

/** Runs generated source and gives what it returns; the source is made of the policy's own numbers and places. */
export function loadJavascript(source: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a compiler's last step: the text holds no input
  return new Function(source)();
}

/** The JavaScript that a legal kind is compiled to, for reading and for the curious. */
export function javascriptSource(bound: BoundPolicy, kind: number): string {
  const target = javascriptTarget();
  const items = bound.items.map((item) => lowerItem(bound, item, kind, target));
  const functions = items.map((item) => (item ? itemFunctions(item, gateCount(bound, kind, item.item)) : ''));
  return [
    '"use strict";',
    javascriptPrelude,
    ...functions,
    runFunction(bound, kind, target),
    target.functions(),
    `return { run, missingMask: [${items.map((item) => (item ? maskName(item.item) : '() => 0')).join(', ')}] };`,
  ].join('\n');
}

/** Facts that one mask of 32 bits can tell apart. */
const MOST_OPEN_FACTS = 32;

function itemFunctions(lowered: LoweredItem<string>, gates: number): string {
  const { item } = lowered;
  if (lowered.openFacts.length > MOST_OPEN_FACTS) {
    throw new RangeError(`item ${item.id} reads too many facts`);
  }
  const fails = lowered.fails.slice(gates);
  const bits = lowered.missing.map((test, place) => `(${test} ? ${String(2 ** place)} : 0)`);
  return `
// ${item.id}
function ${payableName(item)}(f, L, P) {
  if (${fails.join(' || ') || 'false'}) return 0;
  if (${everythingKnown(lowered)}) return ${lowered.payable};
  const most = ${potentialName(item)}(f, L, P);
  if (most === 0) return 0;
  return ${[...lowered.holds, `${lowered.lowest} === most`].join(' && ')} ? most : NaN;
}
function ${potentialName(item)}(f, L, P) { return ${lowered.highest}; }
function ${maskName(item)}(f, L, P) { return ${bits.join(' | ') || '0'}; }`;
}

/** A sum is NaN as soon as one of its members is, which tests all values at once. */
function everythingKnown({ openFacts }: LoweredItem<string>): string {
  const values = openFacts.filter((fact) => fact.type !== 'list').map((fact) => `f[${String(fact.slot)}]`);
  const lists = openFacts
    .filter((fact) => fact.type === 'list')
    .map((fact) => `L[${String(fact.slot)}] !== undefined`);
  const sum = values.join(' + ');
  return [...(sum === '' ? [] : [`!Number.isNaN(${sum})`]), ...lists].join(' && ') || 'true';
}

function runFunction(bound: BoundPolicy, kind: number, target: JavascriptTarget): string {
  const open = bound.items.filter((item) => item.kindIndexes.includes(kind));
  const gates = (open[0] ? (bound.requirements[kind]?.[open[0].index] ?? []) : []).filter(({ gate }) => gate);
  const refused = gates.map(({ condition }) => failsIn(condition, target, (fact) => target.fact(fact)));
  const zeros = (name: string): string =>
    bound.items.map((item) => `${name}[${String(item.index)}] = 0;`).join(' ');
  const lines = bound.items.map((item) => {
    if (!open.includes(item)) {
      return `  payable[${String(item.index)}] = 0; potential[${String(item.index)}] = 0;`;
    }
    const place = String(item.index);
    return `  const p${place} = ${payableName(item)}(f, L, P); payable[${place}] = p${place}; potential[${place}] = p${place} === p${place} ? p${place} : ${potentialName(item)}(f, L, P);`;
  });
  return `
function run(f, L, P, payable, potential) {
  if (${refused.join(' || ') || 'false'}) {
    ${zeros('payable')}
    ${zeros('potential')}
    return false;
  }
${lines.join('\n')}
  return ${['0', ...open.map(({ index }) => `p${String(index)}`)].join(' + ')} !== 0;
}`;
}

function gateCount(bound: BoundPolicy, kind: number, item: BoundItem): number {
  return (bound.requirements[kind]?.[item.index] ?? []).filter(({ gate }) => gate).length;
}

function payableName(item: BoundItem): string {
  return `payable${String(item.index)}`;
}

function potentialName(item: BoundItem): string {
  return `potential${String(item.index)}`;
}

function maskName(item: BoundItem): string {
  return `missing${String(item.index)}`;
}

/** Names behind the bits of a mask, each list of names made once. */
function missingNames(
  bound: BoundPolicy,
): (kind: number, itemIndex: number, mask: number) => readonly string[] {
  const made = new Map<number, readonly string[]>();
  return (kind, itemIndex, mask) => {
    const key = (mask * bound.items.length + itemIndex) * bound.requirements.length + kind;
    let names = made.get(key);
    if (!names) {
      const item = bound.items[itemIndex];
      const target = javascriptTarget();
      const open = item ? (lowerItem(bound, item, kind, target)?.openFacts ?? []) : [];
      names = open.map((fact) => fact.name).filter((_, place) => (mask & (2 ** place)) !== 0);
      made.set(key, names);
    }
    return names;
  };
}
