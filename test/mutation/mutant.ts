/** What a mutant of a policy is: one small change, as a slip of the pen would make it. */

import type { Policy } from '../../src/engine/policy.ts';
import type { Path } from './tree.ts';
import { withAt } from './tree.ts';

export interface Mutant {
  /** The kind of slip, as the table counts it. */
  readonly kind: string;
  /** Where and what, in words. */
  readonly what: string;
  /** Items whose examples are asked first; none: all. */
  readonly items: readonly string[];
  readonly mutate: () => Policy;
}

/** A change of one node of a tree. */
export interface Slip {
  readonly kind: string;
  readonly what: string;
  /** Place below the node. */
  readonly at: Path;
  readonly value: unknown;
}

/** The mutant that a slip at a place of the policy makes. */
export function mutantOf(policy: Policy, path: Path, { kind, what, at, value }: Slip): Mutant {
  const item = path[0] === 'items' && typeof path[1] === 'number' ? policy.items[path[1]] : undefined;
  const place = item ? [item.id, ...path.slice(2)] : path;
  return {
    kind,
    what: `${[...place, ...at].join('.')}: ${what}`,
    items: item ? [item.id] : [],
    mutate: () => withAt(policy, [...path, ...at], value),
  };
}

/** A number one up and one down. */
export function byOne(kind: string, at: Path, value: number, name: string): Slip[] {
  return [value - 1, value + 1].map((other) => ({
    kind,
    what: `${name} ${String(value)} → ${String(other)}`,
    at,
    value: other,
  }));
}
