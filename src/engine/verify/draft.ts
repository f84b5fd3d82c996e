/** Dossiers in the making, and their replay: written as JSON, read back like any input, evaluated. */

import type { BoundItem, BoundPolicy } from '../bind.ts';
import { lastDayOf } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import { evaluateItem, type ItemOutcome, type Status } from '../evaluate.ts';
import type { FieldFact, ListFact } from '../fact.ts';
import type { Entry } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import { listFacts, scalarFacts, type Policy } from '../policy.ts';
import { createDossierReader, faultInWords, type Fault } from '../read-dossier.ts';
import { dossierJson, type DossierJson } from '../write-dossier.ts';
import type { Values } from './solve.ts';

/** A dossier in the making: what is not named is absent. */
export interface Draft {
  readonly values: Values;
  readonly lists: ReadonlyMap<ListFact, readonly Entry[]>;
}

/** A dossier as anyone could send it in, read back; undefined when it is refused. */
export interface Replay {
  readonly json: DossierJson;
  readonly dossier: Dossier | undefined;
  readonly faults: readonly Fault[];
}

/** A dossier with what the evaluator said of one item. */
export interface Exhibit {
  readonly dossier: DossierJson;
  readonly item: string;
  /** Undefined when the dossier was refused. */
  readonly status: Status | undefined;
  readonly payableFen: number | null;
  /** The same in Chinese. */
  readonly said: string;
}

/** Turns drafts into dossiers by way of their JSON, and counts them. */
export interface Replayer {
  replay(draft: Draft, year: number): Replay;
  /** How many dossiers were replayed. */
  count(): number;
}

/** A replayer of the policy's dossiers. */
export function createReplayer(policy: Policy): Replayer {
  const read = createDossierReader(policy);
  let replayed = 0;
  return {
    replay: (draft, year) => {
      replayed += 1;
      const json = dossierJson(policy, draftedDossier(policy, draft, year));
      const faults: Fault[] = [];
      return { json, dossier: read(json, '', faults), faults };
    },
    count: () => replayed,
  };
}

/** The applicant of every dossier that the verifier makes up. */
const APPLICANT = 'W-001';

function draftedDossier(policy: Policy, { values, lists }: Draft, year: number): Dossier {
  const slots: number[] = [];
  for (const fact of scalarFacts(policy)) {
    const fallback = fact.fallback === 'lastDayOfYear' ? lastDayOf(year) : fact.fallback;
    slots[fact.slot] = values.get(fact) ?? fallback ?? Number.NaN;
  }
  return {
    applicantId: APPLICANT,
    year,
    ownerId: undefined,
    township: undefined,
    kind: values.get(policy.kind) ?? 0,
    values: slots,
    lists: listFacts(policy).map((list) => lists.get(list) ?? (list.emptyWhenAbsent ? [] : undefined)),
    priorFen: [],
    otherPolicyFen: [],
  };
}

/** What an item pays by a dossier, in fen; null when undetermined, 0 when the dossier is refused. */
export function payableOf(bound: BoundPolicy, item: BoundItem, { dossier }: Replay): number | null {
  return dossier ? evaluateItem(bound, item, dossier).payableFen : 0;
}

/** The dossier with what the evaluator says of the item, for people to see. */
export function exhibit(bound: BoundPolicy, item: BoundItem, replay: Replay): Exhibit {
  const { json, dossier, faults } = replay;
  if (!dossier) {
    const said = `档案不予受理：${faults.map(faultInWords).join('；')}`;
    return { dossier: json, item: item.id, status: undefined, payableFen: null, said };
  }
  const outcome = evaluateItem(bound, item, dossier);
  const { status, payableFen } = outcome;
  return { dossier: json, item: item.id, status, payableFen, said: outcomeInWords(outcome) };
}

function outcomeInWords({ status, payableFen, missing }: ItemOutcome): string {
  if (status === 'eligible') return `符合，${fenInWords(payableFen ?? 0)}`;
  return status === 'ineligible' ? '不符合，0.00 元' : `待定，缺少 ${missing.join('、')}`;
}

/** The draft with one fact at another value; a field is changed in one entry of its list. */
export function withValue(draft: Draft, fact: FieldFact, value: number, list?: ListFact, place = 0): Draft {
  if (!list) return { ...draft, values: new Map([...draft.values, [fact, value]]) };
  const entries = draft.lists.get(list) ?? [];
  const changed = entries.map((entry, index) => (index === place ? entry.with(fact.slot, value) : entry));
  return withEntries(draft, list, changed);
}

/** The draft with other entries of one list. */
export function withEntries(draft: Draft, list: ListFact, entries: readonly Entry[]): Draft {
  return { ...draft, lists: new Map([...draft.lists, [list, entries]]) };
}

/** What the draft says of a fact, or of a field in one entry of its list; NaN when it is absent. */
export function valueIn(draft: Draft, fact: FieldFact, list?: ListFact, place = 0): number {
  if (list) return draft.lists.get(list)?.[place]?.[fact.slot] ?? Number.NaN;
  return draft.values.get(fact) ?? Number.NaN;
}
