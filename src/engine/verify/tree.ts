/** Walking and changing bound trees: nodes are told apart by identity, each stands in one place. */

import type { BoundItem, BoundPolicy, Requirement } from '../bind.ts';
import type { ListFact } from '../fact.ts';
import type { Policy } from '../policy.ts';
import { isFact } from '../rule.ts';

/** The tree with one node exchanged for another. */
export function exchanged<Tree>(tree: Tree, node: object, replacement: unknown): Tree {
  return changed(tree, node, () => [replacement]) as Tree;
}

/** The tree with one node taken out of the list that holds it. */
export function without<Tree>(tree: Tree, node: object): Tree {
  return changed(tree, node, () => []) as Tree;
}

function changed(part: unknown, node: object, replace: () => readonly unknown[]): unknown {
  if (part === node) return replace()[0];
  if (typeof part !== 'object' || part === null || isFact(part)) return part;
  if (Array.isArray(part)) {
    return part.flatMap((child) => (child === node ? replace() : [changed(child, node, replace)]));
  }
  return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, changed(child, node, replace)]));
}

/** What a legal kind must meet for an item. */
export function requirementsOf(bound: BoundPolicy, item: BoundItem, kind: number): readonly Requirement[] {
  return bound.requirements[kind]?.[item.index] ?? [];
}

/** The policy with other requirements for one item and kind; only that item may be asked of it. */
export function withRequirements(
  bound: BoundPolicy,
  item: BoundItem,
  kind: number,
  requirements: readonly Requirement[],
): BoundPolicy {
  const all = bound.requirements.map((byItem, place) =>
    place === kind ? byItem.map((own, index) => (index === item.index ? requirements : own)) : byItem,
  );
  return { ...bound, requirements: all };
}

/** The list of a policy with a name. */
export function listNamed({ facts }: Policy, name: string | undefined): ListFact | undefined {
  const fact = name === undefined ? undefined : facts[name];
  return fact?.type === 'list' ? fact : undefined;
}
