/**
 * Near misses: the smallest single change of one known fact that brings an award or the next tier.
 * Candidates come from the tree itself (its thresholds, flags, options, windows) and each is tried in
 * the evaluator before it is told; nothing is told that would not really pay more.
 */

import type { BoundItem, BoundPolicy } from './bind.ts';
import { dossierView, type Dossier } from './dossier.ts';
import { evaluateDossier, evaluateItem, type ItemOutcome } from './evaluate.ts';
import type { FieldFact, ListFact } from './fact.ts';
import { boundsOfSum, entryView, type Entry, type View } from './mechanism.ts';
import { requirementInWords } from './mechanisms/conditions.ts';
import { tierName } from './mechanisms/tiers.ts';
import { fenInWords } from './money.ts';
import {
  factsIn,
  firstMeeting,
  nodesIn,
  type Amount,
  type BestOf,
  type Condition,
  type SumOf,
  type Tiers,
} from './rule.ts';
import { selectionOf } from './selection.ts';
import { valueInWords } from './value-words.ts';

export interface NearMiss {
  readonly itemIndex: number;
  readonly fact: FieldFact;
  /** The list entry that the fact belongs to, counted from 0; undefined for a fact of the dossier. */
  readonly entry: number | undefined;
  readonly from: number;
  readonly to: number;
  /** What the item pays now and would pay, in fen. */
  readonly payableFen: number;
  readonly payableThenFen: number;
  /** What all awards of the applicant together would rise by, in fen; zero where another item stays higher. */
  readonly awardGainFen: number;
  /** Share of the goal that is lacking; 1 for what cannot be measured (a yes or no, a choice, a date). */
  readonly distance: number;
  /** One plain sentence: what is lacking and what it brings. */
  readonly text: string;
}

interface Candidate {
  readonly fact: FieldFact;
  readonly entry: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly changed: Dossier;
}

/** The smallest single change for each item that it helps: those that raise the award first, then the closest. */
export function nearMisses(bound: BoundPolicy, dossier: Dossier): NearMiss[] {
  const outcomes = evaluateDossier(bound, dossier);
  const awardFen = awardOf(bound, dossier, outcomes);
  const found = outcomes.flatMap((now) => closest(bound, now, dossier, awardFen) ?? []);
  return found.sort(
    (a, b) =>
      Number(b.awardGainFen > 0) - Number(a.awardGainFen > 0) ||
      a.distance - b.distance ||
      b.payableThenFen - a.payableThenFen ||
      a.itemIndex - b.itemIndex,
  );
}

/** What the applicant gets in all, in fen. */
function awardOf(bound: BoundPolicy, dossier: Dossier, outcomes: readonly ItemOutcome[]): number {
  const { awards } = selectionOf(bound, dossier, outcomes);
  return awards.reduce((sum, { payableFen }) => sum + payableFen, 0);
}

function closest(
  bound: BoundPolicy,
  { item, kindMet, payableFen }: ItemOutcome,
  dossier: Dossier,
  awardFen: number,
): NearMiss | undefined {
  if (!kindMet || payableFen === null) return undefined;
  const helpful = candidates(bound, item, dossier).flatMap((candidate) => {
    const { payableFen: payableThenFen } = evaluateItem(bound, item, candidate.changed);
    if (payableThenFen === null || payableThenFen <= payableFen) return [];
    return [{ candidate, payableThenFen, distance: distanceOf(candidate) }];
  });
  helpful.sort((a, b) => a.distance - b.distance || a.payableThenFen - b.payableThenFen);
  const [best] = helpful;
  if (!best) return undefined;
  const { candidate, payableThenFen, distance } = best;
  const { fact, entry, from, to, changed } = candidate;
  const awardGainFen = Math.max(0, awardOf(bound, changed, evaluateDossier(bound, changed)) - awardFen);
  const text = nearMissInWords(candidate, item, payableFen, payableThenFen, awardGainFen);
  return {
    itemIndex: item.index,
    fact,
    entry,
    from,
    to,
    payableFen,
    payableThenFen,
    awardGainFen,
    distance,
    text,
  };
}

function candidates(bound: BoundPolicy, item: BoundItem, dossier: Dossier): Candidate[] {
  const requirements = (bound.requirements[dossier.kind]?.[item.index] ?? []).map(
    ({ condition }) => condition,
  );
  const own = changes([...requirements, item.amount], dossierView(dossier)).map(
    ({ fact, to }): Candidate => ({
      fact,
      entry: undefined,
      from: dossier.values[fact.slot] ?? Number.NaN,
      to,
      changed: { ...dossier, values: dossier.values.with(fact.slot, to) },
    }),
  );
  const inLists = nodesIn(item.amount).flatMap((node) =>
    node.type === 'sumOf' || node.type === 'bestOf' ? entryCandidates(node, dossier) : [],
  );
  return [...own, ...inLists].filter(({ from, to }) => !Number.isNaN(from) && from !== to);
}

function entryCandidates(node: SumOf | BestOf, dossier: Dossier): Candidate[] {
  const entries = dossier.lists[node.list.slot] ?? [];
  return entries.flatMap((entry, place) =>
    changes([...node.where, node.each], entryView(entry), node.list).map(({ fact, to }): Candidate => ({
      fact,
      entry: place,
      from: entry[fact.slot] ?? Number.NaN,
      to,
      changed: withEntry(dossier, node.list, place, entry.with(fact.slot, to)),
    })),
  );
}

function withEntry(dossier: Dossier, list: ListFact, place: number, entry: Entry): Dossier {
  const entries = dossier.lists[list.slot] ?? [];
  return { ...dossier, lists: dossier.lists.with(list.slot, entries.with(place, entry)) };
}

interface Change {
  readonly fact: FieldFact;
  readonly to: number;
}

/** Values that could turn something in these parts of a tree, for the facts of one scope. */
function changes(parts: readonly unknown[], view: View, list?: ListFact): Change[] {
  const inScope = (fact: FieldFact): boolean => (list ? fact.list === list.name : fact.list === undefined);
  const found = nodesIn(parts).flatMap((node) => changesAt(node, view));
  const plain = factsIn(parts).flatMap((fact): Change[] => {
    if (fact.type === 'flag') return [{ fact, to: 1 - view.value(fact) }];
    if (fact.type === 'choice' && fact.required !== true) {
      return Object.keys(fact.options).map((_, to) => ({ fact, to }));
    }
    return [];
  });
  return [...found, ...plain].filter(({ fact }) => inScope(fact));
}

function changesAt(node: Condition | Amount, view: View): Change[] {
  if (node.type === 'within') {
    return [{ fact: node.fact, to: view.value(node.fact) > node.to ? node.to : node.from }];
  }
  if (node.type !== 'compare' && node.type !== 'tiers') return [];
  const steps = node.type === 'tiers' ? node.tiers : [node];
  const total = node.facts.reduce((sum, fact) => sum + view.value(fact), 0);
  return node.facts.flatMap((fact) =>
    steps.map((step) => {
      const rest = node.facts.length === 1 ? 0 : total - view.value(fact);
      return { fact, to: firstMeeting(step) - rest };
    }),
  );
}

function distanceOf({ fact, from, to }: Candidate): number {
  if (fact.type === 'flag' || fact.type === 'choice' || fact.type === 'date' || to === 0) return 1;
  return Math.abs(to - from) / to;
}

function nearMissInWords(
  candidate: Candidate,
  item: BoundItem,
  nowFen: number,
  thenFen: number,
  awardGainFen: number,
): string {
  const then = fenInWords(thenFen);
  const rise = nowFen === 0 ? `可得 ${then}` : `由 ${fenInWords(nowFen)} 提高到 ${then}`;
  const total =
    awardGainFen > 0 ? `你的奖补共增加 ${fenInWords(awardGainFen)}` : '但就高不就低，你的奖补总额不变';
  return `${lackInWords(candidate)}，${tierReached(candidate, item)}${item.title}${rise}，${total}`;
}

/** What the change leads to: the tier where there are several, else the requirement. */
function tierReached({ fact, changed }: Candidate, item: BoundItem): string {
  const node = nodesIn(item.amount).find(
    (part): part is Tiers =>
      part.type === 'tiers' && part.tiers.length > 1 && part.facts.some((one) => one === fact),
  );
  if (!node) return '即可达到要求，';
  return `即可达到${tierName(node, boundsOfSum(node.facts, dossierView(changed)).highest)}，`;
}

function lackInWords({ fact, entry, from, to }: Candidate): string {
  const label = entry === undefined ? fact.label : `第 ${String(entry + 1)} 项的${fact.label}`;
  if (fact.type === 'flag') {
    const condition: Condition = { type: 'flagIs', fact: { ...fact, label }, value: to === 1 };
    return `只差一条：${requirementInWords(condition)}`;
  }
  if (fact.type === 'choice' || fact.type === 'date') return `如果${label}为${valueInWords(fact, to)}`;
  return `${label}还差 ${valueInWords(fact, to - from)}`;
}
