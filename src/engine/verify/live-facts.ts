/** Live facts: for every fact two dossiers that differ in it alone and are answered differently. */

import type { BoundItem } from '../bind.ts';
import type { Fact, ListFact } from '../fact.ts';
import type { Policy, ReadingChoices } from '../policy.ts';
import { factsIn } from '../rule.ts';
import { valueInWords } from '../value-words.ts';
import { exhibit, type Bench, type Exhibit, type Replay } from './bench.ts';
import { answerTo, exhibitAnswer } from './answer.ts';
import { edgeCases } from './conditions.ts';
import { spotsIn, valueIn, withEntries, withValue, type Draft, type Spot } from './draft.ts';
import { gridValues, isNumber } from './grid.ts';
import { priorEntry, priorYear } from './prior.ts';
import { reachItem } from './reach.ts';
import { filledEntry, unaskedIn } from './satisfy.ts';
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

/** A dossier from which a fact is moved: satisfied, or with one condition just failing. */
interface Base {
  readonly item: BoundItem;
  readonly kind: number;
  readonly draft: Draft;
}

/** Looks for two such dossiers for every fact and every field of a list; free text decides nothing. */
export function checkFacts(bench: Bench): FactReport {
  const live: LiveFact[] = [];
  const resting: RestingFact[] = [];
  const findings: Finding[] = [];
  const here = openStage(bench);
  const others = otherStages(bench);
  for (const subject of subjectsOf(bench.bound.policy)) {
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

function subjectsOf({ facts }: Policy): Subject[] {
  return Object.values(facts).flatMap((fact): Subject[] => {
    if (fact.type === 'text') return [];
    if (fact.type !== 'list') return [{ name: fact.name, fact, list: undefined }];
    const fields = Object.values(fact.fields).filter(({ type }) => type !== 'text');
    return [
      { name: fact.name, fact, list: fact },
      ...fields.map((field) => ({ name: `${fact.name}.${field.name}`, fact: field, list: fact })),
    ];
  });
}

function labelOf({ fact, list }: Subject): string {
  return list && list !== fact ? `${list.label}：${fact.label}` : fact.label;
}

/** A bench with the dossiers from which facts are moved, made for an item when first asked for. */
interface Stage {
  readonly bench: Bench;
  basesOf(item: BoundItem): readonly Base[];
}

function openStage(bench: Bench): Stage {
  const made = new Map<number, readonly Base[]>();
  const basesOf = (item: BoundItem): readonly Base[] => {
    const known = made.get(item.index);
    if (known) return known;
    const { reached } = reachItem(bench, item);
    const edges = [...new Set(reached.map(({ kind }) => kind))].flatMap((kind) =>
      edgeCases(bench, item, kind),
    );
    const bases = [...reached, ...edges].map(({ kind, draft }) => ({ item, kind, draft }));
    made.set(item.index, bases);
    return bases;
  };
  return { bench, basesOf };
}

function liveness({ bench, basesOf }: Stage, subject: Subject): LiveFact | undefined {
  const items = itemsFor(bench, subject);
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

/** More dossiers to start from: every other number moved over its grid as well. Only for facts that seem dead. */
function widened({ bench, basesOf }: Stage): Stage {
  const widen = ({ item, kind, draft }: Base): Base[] => {
    const parts = [requirementsOf(bench.bound, item, kind), item.amount];
    return spotsIn(draft).flatMap((spot) =>
      isNumber(spot.fact)
        ? gridValues(parts, spot.fact).map((value) => ({ item, kind, draft: withValue(draft, spot, value) }))
        : [],
    );
  };
  return { bench, basesOf: (item) => basesOf(item).flatMap(widen) };
}

/** Items whose answer could depend on the fact. */
function itemsFor({ bound }: Bench, { fact, list }: Subject): readonly BoundItem[] {
  const { policy } = bound;
  if (fact === policy.kind || list === policy.priorAwards || list === policy.otherPolicyAwards) {
    return bound.items;
  }
  return bound.items.filter((item) => {
    const conditions = item.kindIndexes.map((kind) =>
      requirementsOf(bound, item, kind).map(({ condition }) => condition),
    );
    return factsIn([conditions, item.amount]).some((read) => read === fact);
  });
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
  return { one: exhibitAnswer(bench, base.item, first), other: exhibitAnswer(bench, base.item, different) };
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

interface Elsewhere {
  readonly year: number;
  readonly readings: ReadingChoices;
  stage(): Stage;
}

/** The policy's other years under the same readings, then every year with one reading switched. */
function otherStages(bench: Bench): Elsewhere[] {
  const { policy, year, readings } = bench.bound;
  const open = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
  const chosen = Object.fromEntries(open.map(({ name }) => [name, readings[name] ?? '']));
  const switched = open.flatMap(({ name, options }) =>
    Object.keys(options)
      .filter((option) => option !== chosen[name])
      .map((option) => ({ ...chosen, [name]: option })),
  );
  const years = [...policy.years.filter((other) => other !== year), year];
  const places = [chosen, ...switched].flatMap((choices) => years.map((other) => ({ choices, other })));
  return places
    .filter(({ choices, other }) => choices !== chosen || other !== year)
    .map(({ choices, other }) => {
      let opened: Stage | undefined;
      return {
        year: other,
        readings: choices,
        stage: () => (opened ??= openStage(bench.at(other, choices))),
      };
    });
}

function deadFact({ bench, basesOf }: Stage, subject: Subject): Finding {
  const { fact } = subject;
  const base = [...itemsFor(bench, subject), ...bench.bound.items]
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
