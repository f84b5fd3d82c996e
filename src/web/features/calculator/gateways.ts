/**
 * Gateways: facts whose negative answer rules an item out, one for each item that is still open. Asked
 * together on one page they spare a visitor all questions about what does not concern him.
 */

import { NEVER } from '../../../engine/calendar.ts';
import type { Dossier } from '../../../engine/dossier.ts';
import { evaluateItem, type ItemOutcome } from '../../../engine/evaluate.ts';
import { optionIndex, type Fact } from '../../../engine/fact.ts';
import { factsIn } from '../../../engine/rule.ts';
import type { BoundPolicy } from '../../../engine/bind.ts';
import { negativeAnswer } from './answers.ts';

/** A line to tick: the fact, the items behind it and the most that one of them pays. */
export interface Row {
  readonly fact: Fact;
  readonly itemIndexes: readonly number[];
  readonly potentialFen: number;
}

/** A gateway stands open in no more items than this; a fact of many items is a question of its own. */
const MOST_ITEMS = 2;

/** The gateways of the items that are open, in clause order. */
export function gatewaysOf(bound: BoundPolicy, dossier: Dossier, outcomes: readonly ItemOutcome[]): Row[] {
  const open = outcomes.filter(({ status }) => status === 'undetermined');
  const uses = new Map<string, number>();
  for (const name of open.flatMap(({ missing }) => missing)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const rows = new Map<string, Row>();
  for (const outcome of open) {
    const fact = gatewayOf(bound, dossier, outcome, uses);
    if (!fact) continue;
    const row = rows.get(fact.name);
    rows.set(fact.name, {
      fact,
      itemIndexes: [...(row?.itemIndexes ?? []), outcome.item.index],
      potentialFen: Math.max(row?.potentialFen ?? 0, outcome.potentialFen),
    });
  }
  return [...rows.values()];
}

/** The most telling of an item's open facts: rather no figure, then a figure that is itself paid for, and of few items. */
function gatewayOf(
  bound: BoundPolicy,
  dossier: Dossier,
  { item, missing }: ItemOutcome,
  uses: ReadonlyMap<string, number>,
): Fact | undefined {
  const inOrder = factsIn([item.conditions, item.amount]).map(({ name }) => name);
  const candidates = inOrder.flatMap((name) => {
    const fact = missing.includes(name) ? bound.policy.facts[name] : undefined;
    if (!fact || (uses.get(name) ?? 0) > MOST_ITEMS) return [];
    const without = withNegative(dossier, fact);
    return without && evaluateItem(bound, item, without).status === 'ineligible' ? [fact] : [];
  });
  const paid = new Set(factsIn(item.amount).map(({ name }) => name));
  const figureWeight = (fact: Fact): number => (isFigure(fact) ? (paid.has(fact.name) ? 1 : 2) : 0);
  const weight = (fact: Fact): number => figureWeight(fact) * (MOST_ITEMS + 1) + (uses.get(fact.name) ?? 0);
  return candidates.sort((a, b) => weight(a) - weight(b))[0];
}

function isFigure(fact: Fact): boolean {
  return fact.type === 'money' || fact.type === 'count' || fact.type === 'hundredths';
}

function withNegative(dossier: Dossier, fact: Fact): Dossier | undefined {
  if (fact.type === 'list') return { ...dossier, lists: dossier.lists.with(fact.slot, []) };
  const answer = negativeAnswer(fact);
  if (answer === undefined) return undefined;
  const value = fact.type === 'choice' ? optionIndex(fact, 'none') : answer === null ? NEVER : 0;
  return { ...dossier, values: dossier.values.with(fact.slot, value) };
}
