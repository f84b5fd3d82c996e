/**
 * Whether what is known decides an item, by the definition: every way of filling in the absent facts is tried.
 *
 * Any number of facts may be absent: an item reads ten at most besides those with a default, and the largest table
 * (3.5.2 with nothing known) has 40,000 rows. `MAX_FILLINGS` guards against a mistake in the witness sets.
 */

import type { Item } from './catalogue.ts';
import { payableOf } from './payable.ts';
import { ALWAYS_KNOWN, readsOf } from './reads.ts';
import type { Case, Facts, Value } from './types.ts';
import { witnesses } from './witnesses.ts';

const MAX_FILLINGS = 1_000_000;
const MAX_REMEMBERED = 20_000;
const WORTH_REMEMBERING = 200;

export interface Verdict {
  /** Null when undetermined. */
  payable: bigint | null;
  missing: string[];
  /** The largest payable that some filling reaches. */
  most: bigint;
}

interface Absent {
  fact: string;
  values: Value[];
}

/** The payable under every filling; the first absent fact changes fastest. */
function payTable(item: Item, c: Case, absent: Absent[]): Float64Array {
  const rowCount = absent.reduce((count, { values }) => count * values.length, 1);
  if (rowCount > MAX_FILLINGS) throw new Error(`oracle limit: ${item} has ${rowCount} fillings`);
  const table = new Float64Array(rowCount);
  const filled: Case = { ...c, facts: { ...c.facts } };
  for (let row = 0; row < rowCount; row++) {
    let rest = row;
    for (const { fact, values } of absent) {
      filled.facts[fact] = values[rest % values.length] as Value;
      rest = Math.floor(rest / values.length);
    }
    table[row] = Number(payableOf(item, filled));
  }
  return table;
}

/** Are there two rows that differ in this fact alone and pay differently? */
function decides(table: Float64Array, stride: number, size: number): boolean {
  for (let row = 0; row < table.length; row++) {
    const digit = Math.floor(row / stride) % size;
    // The row with the fact's first value and all else the same: if all agree with it, they agree among themselves.
    if (table[row] !== table[row - digit * stride]) return true;
  }
  return false;
}

function judge(item: Item, c: Case, absent: Absent[]): Verdict {
  const table = payTable(item, c, absent);
  const first = table[0] ?? 0;
  const most = table.reduce((best, pay) => Math.max(best, pay), 0);
  if (table.every((pay) => pay === first)) return { payable: BigInt(first), missing: [], most: BigInt(most) };
  const missing: string[] = [];
  let stride = 1;
  for (const { fact, values } of absent) {
    if (decides(table, stride, values.length)) missing.push(fact);
    stride *= values.length;
  }
  return { payable: null, missing: missing.sort(), most: BigInt(most) };
}

const remembered = new Map<string, Verdict>();

function memoKey(item: Item, c: Case): string {
  const plain = (_key: string, value: unknown): unknown =>
    typeof value === 'bigint' ? value.toString() : value;
  return JSON.stringify([item, c.year, c.readings, c.facts], plain);
}

/** `facts` has its defaults filled in already. */
export function determine(item: Item, whole: Case): Verdict {
  const reads = readsOf(item, whole.facts['kind'], whole.year, whole.readings);
  const facts: Facts = {};
  // Only what the item may read is handed on: reading anything else would fail loudly.
  for (const fact of [...ALWAYS_KNOWN, ...reads.keys()]) {
    const value = whole.facts[fact];
    if (value !== undefined) facts[fact] = value;
  }
  const c: Case = { ...whole, facts };
  const absent: Absent[] = [];
  for (const [fact, thresholds] of reads) {
    if (facts[fact] === undefined) absent.push({ fact, values: witnesses(fact, thresholds) });
  }
  const rowCount = absent.reduce((count, { values }) => count * values.length, 1);
  if (rowCount < WORTH_REMEMBERING) return judge(item, c, absent);
  const key = memoKey(item, c);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const verdict = judge(item, c, absent);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, verdict);
  return verdict;
}
