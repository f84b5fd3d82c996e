/**
 * The grid: every number fact of a witness moved over all values at which anything can change. More never
 * pays less, and nothing pays more than its caps, also at the largest values that a dossier may state.
 */

import { firstMeeting, nodesIn } from '../rule.ts';
import type { BoundItem } from '../bind.ts';
import { NEVER } from '../calendar.ts';
import type { FieldFact, ListFact } from '../fact.ts';
import { fenInWords } from '../money.ts';
import { valueInWords } from '../value-words.ts';
import { exhibit, payableOf, type Bench, type Replay } from './bench.ts';
import { payableCapOf } from './cap.ts';
import { spotsIn, withEntries, withValue, type Draft, type Spot } from './draft.ts';
import { priorEntry, priorYear } from './prior.ts';
import type { ItemReach, Reached } from './reach.ts';
import type { Finding, FindingKind } from './verification.ts';

/** Round figures between the bounds of a fact, for shares and sums that have no thresholds. */
const ROUND = [1, 12, 100, 10_000, 1_000_000, 100_000_000, 10_000_000_000, 1_000_000_000_000] as const;

/** More entries than any list of a sound policy needs to reach its cap. */
const MANY_ENTRIES = 40;

/** Values of a fact at which something can change, in rising order: its bounds, each threshold and its neighbours. */
export function gridValues(parts: unknown, fact: FieldFact): number[] {
  if (fact.type === 'flag') return [0, 1];
  if (fact.type === 'choice') return Object.keys(fact.options).map((_, place) => place);
  if (fact.type === 'text') return [];
  const thresholds = nodesIn(parts).flatMap((node): number[] => {
    if (node.type === 'within') return node.fact === fact ? [node.from, node.to, node.to + 1] : [];
    if (node.type !== 'compare' && node.type !== 'tiers') return [];
    if (!node.facts.some((member) => member === fact)) return [];
    const steps = node.type === 'tiers' ? node.tiers : [node];
    return steps.map(firstMeeting);
  });
  const values = [
    fact.lowest,
    fact.highest,
    ...thresholds.flatMap((value) => [value - 1, value, value + 1]),
    ...(fact.type === 'date' ? [] : ROUND),
  ];
  const inside = values.filter((value) => value >= fact.lowest && value <= fact.highest);
  if (fact.type === 'date' && fact.nullable) inside.push(NEVER);
  return [...new Set(inside)].sort((a, b) => a - b);
}

/** Moves every number fact of every witness over its grid. */
export function checkGrid(bench: Bench, reach: readonly ItemReach[]): Finding[] {
  return reach.flatMap(({ item, reached }) => {
    const found = new Map<string, Finding>();
    const add = (finding: Finding | undefined): void => {
      if (finding && !found.has(finding.kind)) found.set(finding.kind, finding);
    };
    for (const one of reached) {
      for (const spot of spotsIn(one.draft)) {
        if (isNumber(spot.fact)) add(alongGrid(bench, one, spot));
      }
      for (const list of one.draft.lists.keys()) add(alongEntries(bench, one, list));
      add(atHighest(bench, one));
      add(afterPriors(bench, one));
    }
    add(uncapped(bench, item, reached));
    return [...found.values()];
  });
}

/** Whether a fact is measured: money, a count, an area or a rate. */
export function isNumber(fact: FieldFact): boolean {
  return fact.type === 'money' || fact.type === 'count' || fact.type === 'hundredths';
}

function alongGrid(bench: Bench, { item, kind, draft }: Reached, spot: Spot): Finding | undefined {
  const parts = [bench.bound.requirements[kind]?.[item.index], item.amount];
  let before: { readonly value: number; readonly replay: Replay; readonly payableFen: number } | undefined;
  for (const value of gridValues(parts, spot.fact)) {
    const replay = bench.replay(withValue(draft, spot, value));
    const payableFen = payableOf(bench, item, replay);
    if (payableFen === null) continue;
    if (payableFen > payableCapOf(item)) return overCap(bench, item, replay);
    if (before && payableFen < before.payableFen) {
      const { label } = spot.fact;
      const [less, more] = [valueInWords(spot.fact, before.value), valueInWords(spot.fact, value)];
      const fell = `${label}从 ${less} 增加到 ${more}，奖补反而从 ${fenInWords(before.payableFen)} 降到 ${fenInWords(payableFen)}`;
      return finding(bench, item, 'notMonotone', fell, [before.replay, replay]);
    }
    before = { value, replay, payableFen };
  }
  return undefined;
}

/** One entry more in a list never pays less. */
function alongEntries(bench: Bench, { item, draft }: Reached, list: ListFact): Finding | undefined {
  const entries = draft.lists.get(list) ?? [];
  const [first] = entries;
  const more = first ? [...entries, first] : entries;
  const steps = more.map((_, place) => bench.replay(withEntries(draft, list, more.slice(0, place + 1))));
  const fell = steps.findIndex((replay, place) => {
    const before = steps[place - 1];
    return (
      before !== undefined && (payableOf(bench, item, replay) ?? 0) < (payableOf(bench, item, before) ?? 0)
    );
  });
  if (fell < 0) return undefined;
  const text = `${list.label}从 ${String(fell)} 项增加到 ${String(fell + 1)} 项，奖补反而减少`;
  return finding(bench, item, 'notMonotone', text, steps.slice(fell - 1, fell + 1));
}

function overCap(bench: Bench, item: BoundItem, replay: Replay): Finding {
  const cap = fenInWords(payableCapOf(item));
  return finding(bench, item, 'overCap', `得到的金额超过了这一项的上限 ${cap}`, [replay]);
}

/** Every number at its largest, and many entries in every list. */
function atHighest(bench: Bench, { item, draft }: Reached): Finding | undefined {
  const replay = bench.replay(largest(draft, MANY_ENTRIES));
  const payableFen = payableOf(bench, item, replay);
  if (payableFen === null) return undefined;
  if (payableFen > payableCapOf(item)) return overCap(bench, item, replay);
  if (Number.isSafeInteger(payableFen)) return undefined;
  return finding(bench, item, 'unsafeNumber', '金额大到不能精确到分', [replay]);
}

function largest(draft: Draft, entries: number): Draft {
  const numbers = spotsIn(draft).filter(({ fact }) => isNumber(fact));
  const highest = numbers.reduce((changed, spot) => withValue(changed, spot, spot.fact.highest), draft);
  return [...highest.lists].reduce((changed, [list, [first]]) => {
    return first
      ? withEntries(
          changed,
          list,
          Array.from({ length: entries }, () => first),
        )
      : changed;
  }, highest);
}

/** Earlier awards and this one together stay below the cap of the item. */
function afterPriors(bench: Bench, { item, draft, payableFen }: Reached): Finding | undefined {
  const { frequency } = item;
  const { priorAwards } = bench.bound.policy;
  const year = priorYear(bench.bound);
  if (
    frequency.type === 'annual' ||
    (frequency.type === 'once' && frequency.upgrade === 'full') ||
    year === undefined
  ) {
    return undefined;
  }
  const cap = payableCapOf(item);
  const most = priorAwards.fields['amount']?.highest ?? 0;
  for (const prior of [1, payableFen - 1, payableFen, cap - 1, cap]) {
    if (prior <= 0 || prior > most) continue;
    const replay = bench.replay(
      withEntries(draft, priorAwards, [priorEntry(priorAwards, item.index, year, prior)]),
    );
    const pays = payableOf(bench, item, replay);
    if (pays === null || pays + prior <= Math.max(cap, prior)) continue;
    return finding(
      bench,
      item,
      'overCap',
      `连同以前年度的 ${fenInWords(prior)} 超过了这一项的上限 ${fenInWords(cap)}`,
      [replay],
    );
  }
  return undefined;
}

/** A ceiling without a figure is an error; any other item without one is worth a look. */
function uncapped(bench: Bench, item: BoundItem, reached: readonly Reached[]): Finding | undefined {
  const [first] = reached;
  if (!first || Number.isFinite(payableCapOf(item))) return undefined;
  const text = item.ceiling ? '标明是上限，却没有上限的数额' : '没有上限，事实多大就付多大';
  const shown = finding(bench, item, 'uncapped', text, [bench.replay(largest(first.draft, 1))]);
  return item.ceiling ? shown : { ...shown, severity: 'warning' };
}

function finding(
  bench: Bench,
  item: BoundItem,
  kind: FindingKind,
  text: string,
  replays: readonly Replay[],
): Finding {
  const counterexamples = replays.map((replay) => exhibit(bench, item, replay));
  return { severity: 'error', kind, clause: item.clause, item: item.id, text, counterexamples };
}
