/**
 * Where dossiers are proven: a draft is written as JSON, read back like any input and evaluated, so what
 * is shown is what anyone gets who feeds the same JSON to the command line.
 */

import { bindPolicy, type BoundItem, type BoundPolicy } from '../bind.ts';
import { lastDayOf } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import { evaluateItem, type ItemOutcome, type Status } from '../evaluate.ts';
import { fenInWords } from '../money.ts';
import { listFacts, scalarFacts, type Policy, type ReadingChoices } from '../policy.ts';
import { createDossierReader, faultInWords, type Fault } from '../read-dossier.ts';
import { dossierJson, type DossierJson } from '../write-dossier.ts';
import type { Draft } from './draft.ts';

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

/** Says what one item pays by a dossier. */
export type Evaluate = (bound: BoundPolicy, item: BoundItem, dossier: Dossier) => ItemOutcome;

export interface Bench {
  readonly bound: BoundPolicy;
  readonly evaluate: Evaluate;
  replay(draft: Draft): Replay;
  /** How many dossiers were replayed on this bench and those opened from it. */
  count(): number;
  /** A bench for another year or other readings of the same policy. */
  at(year: number, readings: ReadingChoices): Bench;
}

/** The applicant of every dossier that the verifier makes up. */
const APPLICANT = 'W-001';

/** A bench for a bound policy; another evaluator than the real one is for tests of the checks themselves. */
export function createBench(bound: BoundPolicy, evaluate: Evaluate = evaluateItem): Bench {
  const { policy } = bound;
  const read = createDossierReader(policy);
  let replayed = 0;
  const replayIn = (draft: Draft, year: number): Replay => {
    replayed += 1;
    const json = dossierJson(policy, draftedDossier(policy, draft, year));
    const faults: Fault[] = [];
    return { json, dossier: read(json, APPLICANT, faults), faults };
  };
  const open = (of: BoundPolicy): Bench => ({
    bound: of,
    evaluate,
    replay: (draft) => replayIn(draft, of.year),
    count: () => replayed,
    at: (year, readings) => open(bindPolicy(policy, year, readings)),
  });
  return open(bound);
}

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

/** What an item pays by a dossier, in fen; null when it is undetermined or the dossier is refused. */
export function payableOf(
  bench: Bench,
  item: BoundItem,
  { dossier }: Replay,
  bound = bench.bound,
): number | null {
  return dossier ? bench.evaluate(bound, item, dossier).payableFen : null;
}

/** The dossier with what the evaluator says of the item, for people to see. */
export function exhibit(bench: Bench, item: BoundItem, { json, dossier, faults }: Replay): Exhibit {
  if (!dossier) {
    const said = `档案不予受理：${faults.map(faultInWords).join('；')}`;
    return { dossier: json, item: item.id, status: undefined, payableFen: null, said };
  }
  const outcome = bench.evaluate(bench.bound, item, dossier);
  const { status, payableFen } = outcome;
  return { dossier: json, item: item.id, status, payableFen, said: outcomeInWords(outcome) };
}

/** What the evaluator said of an item, in a few words. */
export function outcomeInWords({
  status,
  payableFen,
  missing,
}: Pick<ItemOutcome, 'status' | 'payableFen' | 'missing'>): string {
  if (status === 'eligible') return `符合，${fenInWords(payableFen ?? 0)}`;
  return status === 'ineligible' ? '不符合，0.00 元' : `待定，缺少 ${missing.join('、')}`;
}

/** Label of a legal kind. */
export function kindLabel({ policy }: BoundPolicy, kind: number): string {
  return Object.values(policy.kind.options)[kind] ?? '';
}
