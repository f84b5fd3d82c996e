/** Live facts: for every fact two dossiers that differ in it alone and are answered differently. */

import type { BoundItem } from '../bind.ts';
import type { Fact, FieldFact, ListFact } from '../fact.ts';
import type { Policy } from '../policy.ts';
import { valueInWords } from '../value-words.ts';
import { exhibit, payableOf, type Bench, type Exhibit, type Replay } from './bench.ts';
import { answerTo, exhibitAnswer } from './answer.ts';
import { valueIn, withEntries, withValue, type Draft, type Spot } from './draft.ts';
import { gridValues } from './grid.ts';
import { priorEntry, priorYear } from './prior.ts';
import { filledEntry, unaskedIn } from './satisfy.ts';
import { openStage, otherStages, widened, type Base, type Stage } from './stage.ts';
import { requirementsOf } from './tree.ts';
import type { Finding, LiveFact, RestingFact } from './verification.ts';

export interface FactReport {
  readonly live: readonly LiveFact[];
  readonly resting: readonly RestingFact[];
  readonly findings: readonly Finding[];
}

/** A fact or a field, with the list that it is or belongs to. */
interface Subject {
  readonly name: string;
  readonly fact: Fact;
  readonly list: ListFact | undefined;
}

/** Looks for two such dossiers for every fact and every field of a list; free text decides nothing. */
export function checkFacts(bench: Bench): FactReport {
  const live: LiveFact[] = [];
  const resting: RestingFact[] = [];
  const findings: Finding[] = [];
  const here = openStage(bench);
  const others = otherStages(bench);
  const { policy } = bench.bound;
  for (const subject of subjectsOf(policy)) {
    // The engine asks for earlier awards in any case; where every item is annual nothing counts them.
    if (subject.list === policy.priorAwards && itemsFor(here, subject).length === 0) continue;
    const found = liveness(here, subject) ?? liveness(widened(here), subject);
    if (subject.fact.recordOnly === true) {
      if (found) findings.push(recordedButLive(subject, found));
    } else if (found) live.push(found);
    else {
      const place = others.find(({ stage }) => liveness(stage(), subject));
      const { name } = subject;
      if (place) {
        resting.push({
          name,
          label: labelOf(subject),
          liveIn: { year: place.year, readings: place.readings },
        });
      } else findings.push(deadFact(here, subject));
    }
  }
  return { live, resting, findings };
}

/** Facts and fields of which two dossiers can differ: not free text, and not what has one value only. */
function subjectsOf({ facts }: Policy): Subject[] {
  const canDiffer = (fact: FieldFact): boolean => fact.type !== 'text' && fact.highest > fact.lowest;
  return Object.values(facts).flatMap((fact): Subject[] => {
    if (fact.type !== 'list') return canDiffer(fact) ? [{ name: fact.name, fact, list: undefined }] : [];
    const fields = Object.values(fact.fields).filter(canDiffer);
    return [
      { name: fact.name, fact, list: fact },
      ...fields.map((field) => ({ name: `${fact.name}.${field.name}`, fact: field, list: fact })),
    ];
  });
}

function labelOf({ fact, list }: Subject): string {
  return list && list !== fact ? `${list.label}：${fact.label}` : fact.label;
}

function liveness(stage: Stage, subject: Subject): LiveFact | undefined {
  const { bench, basesOf } = stage;
  const items = itemsFor(stage, subject);
  // In the policy's first year no dossier can state an earlier award.
  if (subject.list === bench.bound.policy.priorAwards && priorYear(bench.bound) === undefined) {
    return undefined;
  }
  for (const item of items) {
    for (const base of basesOf(item)) {
      const pair = differingPair(bench, base, subject, items);
      if (pair) return { name: subject.name, label: labelOf(subject), ...pair };
    }
  }
  return undefined;
}

/** Items whose answer could depend on the fact. */
function itemsFor({ bench, readersOf }: Stage, { fact, list }: Subject): readonly BoundItem[] {
  const { items, policy } = bench.bound;
  if (list === policy.priorAwards) return items.filter(({ frequency }) => frequency.type !== 'annual');
  return fact === policy.kind || list === policy.otherPolicyAwards ? items : readersOf(fact);
}

function differingPair(
  bench: Bench,
  base: Base,
  subject: Subject,
  items: readonly BoundItem[],
): { one: Exhibit; other: Exhibit } | undefined {
  const replays = variants(bench, base, subject).map((draft) => bench.replay(draft));
  const isField = subject.list !== undefined && subject.list !== subject.fact;
  // A field may also be live by its dossier being refused beside others that are not.
  const usable =
    isField && replays.some(({ dossier }) => dossier) ? replays : replays.filter(({ dossier }) => dossier);
  const [first, ...rest] = usable;
  if (!first) return undefined;
  const withAwards = subject.list === bench.bound.policy.otherPolicyAwards;
  const answerOf = (replay: Replay): string => answerTo(bench, replay, items, withAwards);
  const answer = answerOf(first);
  const different = rest.find((replay) => answerOf(replay) !== answer);
  if (!different) return undefined;
  const payable = (item: BoundItem, replay: Replay): number | null => payableOf(bench, item, replay);
  const item = items.find((one) => payable(one, first) !== payable(one, different)) ?? base.item;
  return { one: exhibitAnswer(bench, item, first), other: exhibitAnswer(bench, item, different) };
}

/** The dossier with the fact at each value that matters. */
function variants(bench: Bench, { item, kind, draft }: Base, { fact, list }: Subject): Draft[] {
  const base = list ? withSomeEntry(bench, draft, list, item.index) : draft;
  if (fact.type === 'list') return [withEntries(base, fact, []), base];
  const spot: Spot = { fact, list };
  const now = valueIn(base, spot);
  const values = gridValues([requirementsOf(bench.bound, item, kind), item.amount], fact);
  const stated = Number.isNaN(now) ? [] : [base];
  return [...stated, ...values.filter((value) => value !== now).map((value) => withValue(base, spot, value))];
}

/** A list without entries gets one; those that the engine itself reads get the smallest that counts for the item. */
function withSomeEntry({ bound }: Bench, draft: Draft, list: ListFact, itemIndex: number): Draft {
  const { priorAwards, otherPolicyAwards } = bound.policy;
  if (list !== priorAwards && list !== otherPolicyAwards) {
    const stated = (draft.lists.get(list) ?? []).length > 0;
    return stated ? draft : withEntries(draft, list, [filledEntry(list, [], unaskedIn(bound.year))]);
  }
  const year = priorYear(bound) ?? list.fields['year']?.lowest ?? 0;
  return withEntries(draft, list, [priorEntry(list, itemIndex, year, 1)]);
}

function deadFact(stage: Stage, subject: Subject): Finding {
  const { bench, basesOf } = stage;
  const { fact } = subject;
  const base = [...itemsFor(stage, subject), ...bench.bound.items]
    .map(basesOf)
    .find((bases) => bases.length > 0)?.[0];
  const drafts = base ? variants(bench, base, subject).slice(0, 2) : [];
  const values = drafts.map((draft) => said(draft, subject)).join('与');
  const example = fact.type === 'list' || drafts.length < 2 ? '' : `（例如${values}）`;
  return {
    severity: 'error',
    kind: 'deadFact',
    clause: '',
    item: '',
    text: `事实“${labelOf(subject)}”（${subject.name}）不影响任何结果：只改它${example}，所有项目和奖补都不变`,
    counterexamples: base ? drafts.map((draft) => exhibit(bench, base.item, bench.replay(draft))) : [],
  };
}

function said(draft: Draft, { fact, list }: Subject): string {
  return fact.type === 'list' ? '' : valueInWords(fact, valueIn(draft, { fact, list }));
}

function recordedButLive(subject: Subject, { one, other }: LiveFact): Finding {
  const text = `事实“${labelOf(subject)}”（${subject.name}）标明只供备查，却影响结果`;
  return { severity: 'error', kind: 'deadFact', clause: '', item: '', text, counterexamples: [one, other] };
}
