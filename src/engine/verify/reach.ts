/** Reachability: every branch of every item has a dossier that is paid by it and by nothing else. */

import type { BoundItem } from '../bind.ts';
import { exhibit, kindLabel, payableOf, type Bench, type Replay } from './bench.ts';
import { branchInWords, sameBranch, withoutBranch } from './branch.ts';
import type { Draft } from './draft.ts';
import { satisfy, type Candidate } from './satisfy.ts';
import type { Finding, Witness } from './verification.ts';
import type { Branch } from './ways.ts';

/** A dossier that was shown to be paid by a branch. */
export interface Reached {
  readonly item: BoundItem;
  readonly kind: number;
  readonly branch: Branch;
  readonly draft: Draft;
  readonly replay: Replay;
  readonly payableFen: number;
}

/** What became of the branches of one item. */
export interface ItemReach {
  readonly item: BoundItem;
  /** For each kind and branch the first dossier that is paid by it. */
  readonly reached: readonly Reached[];
  readonly branches: number;
  readonly findings: readonly Finding[];
}

/** Looks for a witness of every branch of an item, for every legal kind. */
export function reachItem(bench: Bench, item: BoundItem): ItemReach {
  const candidates = item.kindIndexes.flatMap((kind) => candidatesFor(bench, item, kind));
  const branches: Branch[] = [];
  for (const { branch } of candidates) {
    if (!branches.some((other) => sameBranch(branch, other))) branches.push(branch);
  }
  const reached: Reached[] = [];
  for (const candidate of candidates) {
    const known = reached.some(
      ({ kind, branch }) => kind === candidate.kind && sameBranch(branch, candidate.branch),
    );
    const paid = known ? undefined : paidBy(bench, item, candidate);
    if (paid) reached.push(paid);
  }
  return {
    item,
    reached,
    branches: branches.length,
    findings: findingsFor(bench, item, candidates, branches, reached),
  };
}

function candidatesFor(bench: Bench, item: BoundItem, kind: number): Candidate[] {
  const plain = satisfy(bench.bound, item, kind);
  if (item.frequency.type !== 'lifetimeCap') return plain;
  const { capFen } = item.frequency;
  const lifetime: Branch = {
    node: item.amount,
    part: 'lifetime',
    at: '',
    paysFen: capFen,
    list: undefined,
    cases: [],
  };
  const above = satisfy(bench.bound, item, kind, { window: { from: capFen + 1, to: Infinity } });
  return [...plain, ...above.map((candidate) => ({ ...candidate, branch: lifetime }))];
}

/** The dossier, if it is paid exactly what the branch pays, and otherwise without the branch. */
function paidBy(bench: Bench, item: BoundItem, { kind, branch, draft }: Candidate): Reached | undefined {
  const replay = bench.replay(draft);
  const payableFen = payableOf(bench, item, replay);
  if (payableFen === null || payableFen <= 0) return undefined;
  if (branch.paysFen !== undefined && payableFen !== branch.paysFen) return undefined;
  if (payableOf(bench, withoutBranch(item, branch), replay) === payableFen) return undefined;
  return { item, kind, branch, draft, replay, payableFen };
}

function findingsFor(
  bench: Bench,
  item: BoundItem,
  candidates: readonly Candidate[],
  branches: readonly Branch[],
  reached: readonly Reached[],
): Finding[] {
  const show = (shown: readonly Candidate[]): Finding['counterexamples'] =>
    shown.slice(0, 1).map(({ draft }) => exhibit(bench, item, bench.replay(draft)));
  const found = (text: string, shown: readonly Candidate[]): Finding => ({
    severity: 'error',
    kind: 'unreachable',
    clause: item.clause,
    item: item.id,
    text,
    counterexamples: show(shown),
  });
  if (reached.length === 0) {
    return [found('没有任何档案能得到这一项，照它的条件填好的档案也不能', candidates)];
  }
  const kinds = item.kindIndexes
    .filter((kind) => !reached.some((one) => one.kind === kind))
    .map((kind) =>
      found(
        `${kindLabel(bench.bound, kind)}列为对象，却不可能得到这一项`,
        candidates.filter((one) => one.kind === kind),
      ),
    );
  const parts = branches
    .filter((branch) => !reached.some((one) => sameBranch(one.branch, branch)) && !isNeedless(bench, branch))
    .map((branch) => {
      const tried = candidates.filter((one) => sameBranch(one.branch, branch));
      return found(`“${branchInWords(branch)}”没有任何档案能拿到，照它填好的档案得到的是别的结果`, tried);
    });
  return [...kinds, ...parts];
}

/** A cap over the life of the policy also binds through earlier awards, wherever a year can have any. */
function isNeedless({ bound }: Bench, branch: Branch): boolean {
  if (branch.part !== 'lifetime') return false;
  const lowest = bound.policy.priorAwards.fields['year']?.lowest ?? Infinity;
  return bound.policy.years.some((year) => lowest < year);
}

/** The witness as people get it. */
export function witnessOf({ bound }: Bench, { item, kind, branch, replay, payableFen }: Reached): Witness {
  return {
    item: item.id,
    kind: kindLabel(bound, kind),
    branch: branchInWords(branch),
    payableFen,
    dossier: replay.json,
  };
}
