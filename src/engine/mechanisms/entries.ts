/** Amounts over the entries of a list: their sum, or the best of them. */

import type { AmountMechanism, AmountStep, Entry, Range, RangeOf, StepOf, View } from '../mechanism.ts';
import { entryView, nothingKnown } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { BestOf, SumOf } from '../rule.ts';
import { actualInWords, requirementInWords, truthOf } from './conditions.ts';

type OverEntries = SumOf | BestOf;

/** Amount of each entry, in order; null for an entry that does not count. */
export function entryAmounts(
  node: OverEntries,
  entries: readonly Entry[],
  inner: RangeOf,
): (number | null)[] {
  return entries.map((entry) => {
    const view = entryView(entry);
    const counts = node.where.every((condition) => truthOf(condition, view) === true);
    return counts ? inner(node.each, view).highest : null;
  });
}

/** Places of the entries that are added up: all that count, or the largest, earlier ones first. */
export function placesKept(amounts: readonly (number | null)[], largest: number | undefined): number[] {
  const counting = amounts.flatMap((amount, place) => (amount === null ? [] : [{ amount, place }]));
  if (largest === undefined) return counting.map(({ place }) => place);
  counting.sort((a, b) => b.amount - a.amount || a.place - b.place);
  return counting.slice(0, largest).map(({ place }) => place);
}

/** The most that any list could bring, in fen; infinite for a sum without a limit. */
function mostOf(node: OverEntries, inner: RangeOf): number {
  const each = inner(node.each, nothingKnown).highest;
  if (node.type === 'bestOf') return each;
  return node.largest === undefined ? Number.POSITIVE_INFINITY : node.largest * each;
}

function totalOf(node: OverEntries, entries: readonly Entry[], inner: RangeOf): number {
  const amounts = entryAmounts(node, entries, inner);
  if (node.type === 'bestOf') return Math.max(0, ...amounts.map((amount) => amount ?? 0));
  return placesKept(amounts, node.largest).reduce((sum, place) => sum + (amounts[place] ?? 0), 0);
}

function rangeOf(node: OverEntries, view: View, inner: RangeOf): Range {
  const entries = view.entries(node.list);
  if (entries === undefined) return { lowest: 0, highest: mostOf(node, inner) };
  const total = entries === 'best' ? mostOf(node, inner) : totalOf(node, entries, inner);
  return { lowest: total, highest: total };
}

function explainEntries(node: OverEntries, view: View, innerRange: RangeOf, inner: StepOf): AmountStep {
  const range = rangeOf(node, view, innerRange);
  const entries = view.entries(node.list);
  const label = node.list.label;
  if (entries === undefined || entries === 'best') return { text: `${label}还没有填`, range, parts: [] };
  if (entries.length === 0) return { text: `${label}：没有`, range, parts: [] };
  const amounts = entryAmounts(node, entries, innerRange);
  const kept = new Set(node.type === 'sumOf' ? placesKept(amounts, node.largest) : []);
  const parts = entries.map((entry, place): AmountStep => {
    const amount = amounts[place] ?? null;
    if (amount === null) return refusedEntry(node, entry, place);
    const step = inner(node.each, entryView(entry));
    const left = node.type === 'sumOf' && !kept.has(place) ? '（超出计入的数量，不计）' : '';
    return {
      text: `第 ${String(place + 1)} 项${left}：${fenInWords(amount)}`,
      range: step.range,
      parts: [step],
    };
  });
  const limit =
    node.type === 'sumOf' && node.largest !== undefined ? `最多计 ${String(node.largest)} 项，` : '';
  const how = node.type === 'bestOf' ? '取最高的一项' : `${limit}合计`;
  return { text: `${label}，${how} ${fenInWords(range.highest)}`, range, parts };
}

function refusedEntry(node: OverEntries, entry: Entry, place: number): AmountStep {
  const view = entryView(entry);
  const failed = node.where.filter((condition) => truthOf(condition, view) !== true);
  const reasons = failed.map(
    (condition) => `${requirementInWords(condition)}（实际：${actualInWords(condition, view)}）`,
  );
  return {
    text: `第 ${String(place + 1)} 项不计，不符合：${reasons.join('；')}`,
    range: { lowest: 0, highest: 0 },
    parts: [],
  };
}

function entriesMechanism<Node extends OverEntries>(): AmountMechanism<Node> {
  return {
    range: rangeOf,
    lower: (node, lowering) => lowering.entries(node, mostOf(node, lowering.rangeOf)),
    explain: (node, view, inner) =>
      explainEntries(node, view, (amount, within) => inner(amount, within).range, inner),
  };
}

/** The sum over the entries that meet every condition, or over the largest of them. */
export const summedAmount = entriesMechanism<SumOf>();

/** The largest amount among the entries that meet every condition. */
export const bestEntryAmount = entriesMechanism<BestOf>();
