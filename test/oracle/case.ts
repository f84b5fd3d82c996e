/** How the item functions look at a case. Reading a fact that is not there is a bug of the oracle. */

import { min, sum } from './money.ts';
import type { Case, Entry, Value } from './types.ts';

function get(c: Case, fact: string): Value {
  const value = c.facts[fact];
  if (value === undefined) throw new Error(`oracle bug: ${fact} was not filled in`);
  return value;
}

export function is(c: Case, fact: string): boolean {
  return get(c, fact) === true;
}

export function num(c: Case, fact: string): bigint {
  return get(c, fact) as bigint;
}

export function word(c: Case, fact: string): string {
  return get(c, fact) as string;
}

export function day(c: Case, fact: string): string | null {
  return get(c, fact) as string | null;
}

export function rows(c: Case, fact: string): Entry[] {
  return get(c, fact) as Entry[];
}

/** Known, and on or after the day. Dates of this form compare like their texts. */
export function fromDay(date: string | null, first: string): boolean {
  return date !== null && date >= first;
}

/** From the first day of the policy to the last day of the assessment year. */
export function inWindow(c: Case, date: string | null): boolean {
  return date !== null && date >= '2023-01-01' && date <= `${c.year}-12-31`;
}

/** What earlier years granted for the item, all together. */
export function prior(facts: Case['facts'], item: string): bigint {
  const awards = (facts['priorAwards'] ?? []) as Entry[];
  return sum(awards.filter((award) => award['item'] === item).map((award) => award['amount'] as bigint));
}

/** A one-time amount, less or against what was granted before. */
export function once(c: Case, item: string, amount: bigint): bigint {
  const before = prior(c.facts, item);
  switch (c.readings.onceUpgrade) {
    case 'difference':
      return amount > before ? amount - before : 0n;
    case 'full':
      return amount > before ? amount : 0n;
    default:
      return before === 0n ? amount : 0n;
  }
}

/** An amount under a cap that earlier years have used in part. */
export function underLifetimeCap(c: Case, item: string, amount: bigint, cap: bigint): bigint {
  const before = prior(c.facts, item);
  const room = cap > before ? cap - before : 0n;
  return min(amount, room);
}
