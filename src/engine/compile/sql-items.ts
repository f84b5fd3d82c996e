/** One item for every legal kind at once, as SQL: its refusals, bounds and missing facts. */

import type { BoundItem, BoundPolicy } from '../bind.ts';
import type { Policy } from '../policy.ts';
import { lowerItem, type LoweredItem } from './lower.ts';
import { sqlName, sqlText } from './sql-names.ts';
import type { SqlExpression, SqlTarget } from './sql-target.ts';

/** An item's tests and amounts; gates are left to the query, which tests them once. */
export interface SqlItem {
  readonly item: BoundItem;
  /** Tests of which one is enough to refuse it. */
  readonly refusals: readonly string[];
  /** Tests that must all hold before it pays. */
  readonly holds: readonly string[];
  readonly lowest: string;
  readonly highest: string;
  /** Facts that could still decide it, sorted by name, each with its test. */
  readonly missing: readonly { readonly fact: string; readonly test: string }[];
}

/** Tests that come before every item. */
export interface SqlGates {
  readonly refusals: readonly string[];
  readonly holds: readonly string[];
}

interface KindItem {
  readonly kind: number;
  readonly lowered: LoweredItem<SqlExpression>;
  readonly gates: number;
}

/** Lowers one item for all kinds that may receive it; its amount is the same for each of them. */
export function sqlItem(bound: BoundPolicy, item: BoundItem, target: SqlTarget): SqlItem {
  const kinds = loweredKinds(bound, item, target);
  const [first] = kinds;
  if (!first) throw new RangeError(`item ${item.id} is for no kind`);
  const ofItem = (part: 'fails' | 'holds'): string[] =>
    distinct(kinds.flatMap(({ lowered, gates }) => lowered[part].slice(gates).map(({ text }) => text)));
  const otherKinds = kindTest(bound.policy, item.kindIndexes, 'not in');
  return {
    item,
    refusals: [...(otherKinds === '' ? [] : [otherKinds]), ...ofItem('fails')],
    // A condition that is a gate for some kinds and the item's own for others is asked of all.
    holds: ofItem('holds'),
    lowest: first.lowered.lowest.text,
    highest: first.lowered.highest.text,
    missing: missingTests(bound, kinds),
  };
}

/** The gates of every kind, each once. */
export function sqlGates(bound: BoundPolicy, target: SqlTarget): SqlGates {
  const found = new Map<
    string,
    { readonly fails: string; readonly holds: string; readonly kinds: Set<number> }
  >();
  for (const item of bound.items) {
    for (const { kind, lowered, gates } of loweredKinds(bound, item, target)) {
      lowered.fails.slice(0, gates).forEach(({ text }, place) => {
        const holds = lowered.holds[place]?.text ?? '';
        const gate = found.get(text) ?? { fails: text, holds, kinds: new Set() };
        gate.kinds.add(kind);
        found.set(text, gate);
      });
    }
  }
  const gates = [...found.values()];
  return {
    refusals: gates.map(({ fails, kinds }) =>
      joined([kindTest(bound.policy, [...kinds], 'in'), fails], 'and'),
    ),
    holds: gates.map(({ holds, kinds }) =>
      joined([kindTest(bound.policy, [...kinds], 'not in'), holds], 'or'),
    ),
  };
}

function loweredKinds(bound: BoundPolicy, item: BoundItem, target: SqlTarget): KindItem[] {
  return item.kindIndexes.flatMap((kind) => {
    const lowered = lowerItem(bound, item, kind, target);
    const gates = (bound.requirements[kind]?.[item.index] ?? []).filter(({ gate }) => gate).length;
    return lowered ? [{ kind, lowered, gates }] : [];
  });
}

function missingTests(bound: BoundPolicy, kinds: readonly KindItem[]): { fact: string; test: string }[] {
  const byFact = new Map<string, Map<string, number[]>>();
  for (const { kind, lowered } of kinds) {
    lowered.openFacts.forEach(({ name }, place) => {
      const tests = byFact.get(name) ?? new Map<string, number[]>();
      const test = lowered.missing[place]?.text ?? 'false';
      tests.set(test, [...(tests.get(test) ?? []), kind]);
      byFact.set(name, tests);
    });
  }
  const names = [...byFact.keys()].sort((a, b) => (a < b ? -1 : 1));
  return names.map((fact) => ({
    fact,
    test: joined(
      [...(byFact.get(fact) ?? [])].map(([test, some]) => {
        const isEveryKind = some.length === kinds.length;
        return joined([isEveryKind ? '' : kindTest(bound.policy, some, 'in'), test], 'and');
      }),
      'or',
    ),
  }));
}

/** A test of the legal kind; empty where it would say nothing. */
function kindTest(policy: Policy, kinds: readonly number[], word: 'in' | 'not in'): string {
  const options = Object.keys(policy.kind.options);
  if (kinds.length === options.length) return '';
  const texts = [...kinds].sort((a, b) => a - b).map((kind) => sqlText(options[kind] ?? ''));
  const name = sqlName(policy.kind.name);
  if (texts.length === 1) return `${name} ${word === 'in' ? '=' : '<>'} ${texts.join('')}`;
  return `${name} ${word} (${texts.join(', ')})`;
}

function joined(tests: readonly string[], word: 'and' | 'or'): string {
  const said = tests.filter((test) => test !== '');
  return said.length < 2 ? said.join('') : `(${said.join(` ${word} `)})`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
