/** Reading `eventLimit: district`: a list's limit counts the entries of all applicants together (三（二）2). */

import { rangeOf } from '../engine/amounts.ts';
import type { BoundItem, BoundPolicy } from '../engine/bind.ts';
import { evaluateItem } from '../engine/evaluate.ts';
import type { Entry } from '../engine/mechanism.ts';
import { entryAmounts, placesKept } from '../engine/mechanisms/entries.ts';
import { nodesIn, type SumOf } from '../engine/rule.ts';
import { byApplicantId } from './order.ts';
import { selectFor, type SettledCase } from './settled-case.ts';

/** Keeps, over the whole district, only as many entries as the limit allows; the payables follow. */
export function applyDistrictPools(bound: BoundPolicy, cases: readonly SettledCase[]): void {
  for (const item of bound.items) {
    for (const node of nodesIn(item.amount)) {
      if (node.type === 'sumOf' && node.pool === 'district') keepLargest(bound, item, node, cases);
    }
  }
}

function keepLargest(bound: BoundPolicy, item: BoundItem, node: SumOf, cases: readonly SettledCase[]): void {
  const eligible = cases
    .filter(({ payableFen }) => (payableFen[item.index] ?? 0) > 0)
    .sort((a, b) => byApplicantId(a.dossier, b.dossier));
  const entriesOf = ({ dossier }: SettledCase): readonly Entry[] => dossier.lists[node.list.slot] ?? [];
  const pool = eligible.flatMap((settled) =>
    entryAmounts(node, entriesOf(settled), rangeOf).map((amount, place) => ({ settled, place, amount })),
  );
  const amounts = pool.map(({ amount }) => amount);
  const kept = new Map(eligible.map((settled): [SettledCase, Set<number>] => [settled, new Set()]));
  for (const poolPlace of placesKept(amounts, node.largest)) {
    const one = pool[poolPlace];
    if (one) kept.get(one.settled)?.add(one.place);
  }
  for (const settled of eligible) {
    const entries = entriesOf(settled).filter((_, place) => kept.get(settled)?.has(place));
    const lists = settled.dossier.lists.with(node.list.slot, entries);
    const payable = evaluateItem(bound, item, { ...settled.dossier, lists }).payableFen ?? 0;
    const lessFen = (settled.payableFen[item.index] ?? 0) - payable;
    if (lessFen > 0) {
      settled.notes = [...settled.notes, { itemIndex: item.index, reason: 'outsideDistrictLimit', lessFen }];
    }
    settled.payableFen = settled.payableFen.with(item.index, payable);
    selectFor(bound, settled);
  }
}
