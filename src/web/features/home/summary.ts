/** The policy in a few figures. */

import { rangeOf } from '../../../engine/amounts.ts';
import { bindPolicy } from '../../../engine/bind.ts';
import { nothingKnown, type View } from '../../../engine/mechanism.ts';
import { payableRange } from '../../../engine/mechanisms/frequency.ts';
import type { Policy } from '../../../engine/policy.ts';

/** What one legal kind may apply for. */
export interface KindSummary {
  readonly kind: string;
  readonly label: string;
  readonly items: number;
  /** The most that one item pays, in fen. */
  readonly mostFen: number;
}

/** Every legal kind with the number of its items and the most that one of them pays. */
export function kindsOf(policy: Policy): KindSummary[] {
  const bound = bindPolicy(policy, policy.years[0] ?? 0);
  return Object.entries(policy.kind.options).map(([kind, label], place) => {
    const items = bound.items.filter(({ kinds }) => kinds.includes(kind));
    const view: View = {
      ...nothingKnown,
      value: (fact) => (fact.slot === policy.kind.slot && fact.list === undefined ? place : Number.NaN),
    };
    const most = items.map(
      ({ amount, frequency }) => payableRange(frequency, rangeOf(amount, view), 0).highest,
    );
    return { kind, label, items: items.length, mostFen: Math.max(0, ...most) };
  });
}

/** From when to when, and what holds after the end. */
export function periodInWords(years: readonly number[], thisYear: number): string {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const span = `${String(first)}年1月1日至${String(last)}年12月31日`;
  if (thisYear <= last) return span;
  return `${span}，已经结束；这两年的情况仍可以核算，没拨完的继续拨`;
}
