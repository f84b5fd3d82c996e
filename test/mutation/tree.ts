/** Walking a policy's trees and changing one place in a copy. Facts are leaves: a tree only refers to them. */

import { isFact } from '../../src/engine/rule.ts';

/** Keys from the top of the policy down to a place. */
export type Path = readonly (string | number)[];

/** Calls back for every object and list of a tree, the outer ones first. */
export function visit(part: unknown, path: Path, seen: (node: object, path: Path) => void): void {
  if (typeof part !== 'object' || part === null || isFact(part)) return;
  seen(part, path);
  for (const [key, child] of Object.entries(part)) {
    visit(child, [...path, Array.isArray(part) ? Number(key) : key], seen);
  }
}

/** A copy of the whole with another value at one place; everything else is shared. */
export function withAt<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  return copyWithAt(whole, path, value) as Whole;
}

function copyWithAt(part: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((child: unknown, place) => (place === key ? copyWithAt(child, rest, value) : child));
  }
  const object = part as Readonly<Record<string, unknown>>;
  return { ...object, [key]: copyWithAt(object[key], rest, value) };
}

/** A copy of the whole in which one object stands for another wherever that is referred to. */
export function withReplaced<Whole>(whole: Whole, from: object, to: object): Whole {
  const made = new Map<object, unknown>([[from, to]]);
  const replace = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const known = made.get(part);
    if (known !== undefined) return known;
    const children = Object.entries(part).map(([key, child]) => [key, replace(child)] as const);
    const same = children.every(([key, child]) => child === (part as Record<string, unknown>)[key]);
    const copy: unknown = same
      ? part
      : Array.isArray(part)
        ? children.map(([, child]) => child)
        : Object.fromEntries(children);
    made.set(part, copy);
    return copy;
  };
  return replace(whole) as Whole;
}

/** The list without one of its members. */
export function without<Member>(members: readonly Member[], place: number): Member[] {
  return members.filter((_, other) => other !== place);
}
