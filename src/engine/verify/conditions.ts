/** Decisive conditions: dropping any one of them changes what some dossier is paid. */

import type { BoundItem, Requirement } from '../bind.ts';
import { requirementInWords } from '../mechanisms/conditions.ts';
import { nodesIn, type Condition } from '../rule.ts';
import { exhibit, payableOf, type Bench, type Exhibit } from './bench.ts';
import { waysToFail, waysToHoldAlone, type Alternative } from './literals.ts';
import type { ItemReach } from './reach.ts';
import { satisfy, type Candidate } from './satisfy.ts';
import { requirementsOf, withRequirements, without } from './tree.ts';
import type { Finding } from './verification.ts';

/** A condition, or a part of an "any of", with what must be asked of the whole to see it decide. */
interface Trial {
  readonly node: Condition;
  readonly root: Condition;
  readonly demand: readonly Alternative[];
}

interface Verdict {
  readonly node: Condition;
  readonly clause: string;
  readonly item: string;
  decisive: boolean;
  readonly shown: Exhibit[];
}

/** Tries every condition of the items that can be paid at all; a gate's is decisive if it is so for one item. */
export function checkConditions(
  bench: Bench,
  reach: readonly ItemReach[],
): { findings: Finding[]; conditions: number } {
  const verdicts = new Map<Condition, Verdict>();
  for (const { item, reached } of reach) {
    const kinds = [...new Set(reached.map(({ kind }) => kind))];
    for (const kind of kinds) tryConditions(bench, item, kind, verdicts);
    addRepeated(bench, item, verdicts);
  }
  const idle = [...verdicts.values()].filter(({ decisive }) => !decisive);
  return { conditions: verdicts.size, findings: idle.map(findingOf) };
}

/** Dossiers in which one condition fails, or one part of an "any of" holds alone, and all else is satisfied. */
export function edgeCases(bench: Bench, item: BoundItem, kind: number): Candidate[] {
  const trials = conditionsOf(bench, item, kind).flatMap(({ condition }) => trialsOf(condition));
  return trials.flatMap(({ root, demand }) =>
    satisfy(bench.bound, item, kind, { demands: new Map([[root, demand]]) }),
  );
}

/** What an item asks of a kind: its own conditions and the gates', and those of the entries of its lists. */
function conditionsOf(bench: Bench, item: BoundItem, kind: number): readonly Requirement[] {
  const inEntries = overEntries(item).flatMap(({ where }) => where);
  return [
    ...requirementsOf(bench.bound, item, kind),
    ...inEntries.map((condition) => ({ condition, gate: undefined })),
  ];
}

function tryConditions(bench: Bench, item: BoundItem, kind: number, verdicts: Map<Condition, Verdict>): void {
  for (const { condition, gate } of conditionsOf(bench, item, kind)) {
    for (const trial of trialsOf(condition)) {
      const verdict = verdicts.get(trial.node) ?? {
        node: trial.node,
        clause: gate?.clause ?? item.clause,
        item: gate ? '' : item.id,
        decisive: false,
        shown: [],
      };
      verdicts.set(trial.node, verdict);
      if (!verdict.decisive) attempt(bench, item, kind, trial, verdict);
    }
  }
}

function overEntries(item: BoundItem): readonly { readonly where: readonly Condition[] }[] {
  return nodesIn(item.amount).flatMap((node) =>
    node.type === 'sumOf' || node.type === 'bestOf' ? [node] : [],
  );
}

function trialsOf(root: Condition): Trial[] {
  const whole: Trial = { node: root, root, demand: waysToFail(root) };
  return [whole, ...partTrials(root, root, [])];
}

/** Parts of an "any of", at any depth, each carrying the whole alone. */
function partTrials(root: Condition, within: Condition, others: readonly Condition[]): Trial[] {
  if (within.type !== 'anyOf') return [];
  return within.conditions.flatMap((part) => {
    const rest = [...others, ...within.conditions.filter((other) => other !== part)];
    return [{ node: part, root, demand: waysToHoldAlone(part, rest) }, ...partTrials(root, part, rest)];
  });
}

function attempt(
  bench: Bench,
  item: BoundItem,
  kind: number,
  { node, root, demand }: Trial,
  verdict: Verdict,
): void {
  const relaxedItem: BoundItem = { ...item, amount: without(item.amount, node) };
  const requirements = requirementsOf(bench.bound, item, kind).flatMap((requirement) =>
    dropped(requirement, node),
  );
  const relaxed = withRequirements(bench.bound, item, kind, requirements);
  for (const { draft } of satisfy(bench.bound, item, kind, { demands: new Map([[root, demand]]) })) {
    const replay = bench.replay(draft);
    const strict = payableOf(bench, item, replay);
    const loose = payableOf(bench, relaxedItem, replay, relaxed);
    verdict.decisive = strict !== null && loose !== null && strict !== loose;
    if (verdict.decisive) return;
    if (verdict.shown.length === 0) verdict.shown.push(exhibit(bench, item, replay));
  }
}

function dropped(requirement: Requirement, node: Condition): Requirement[] {
  if (requirement.condition === node) return [];
  return [{ ...requirement, condition: without(requirement.condition, node) }];
}

/** A condition of the item that a gate already makes for every kind never stands among its requirements. */
function addRepeated(bench: Bench, item: BoundItem, verdicts: Map<Condition, Verdict>): void {
  const asked = item.kindIndexes.flatMap((kind) =>
    requirementsOf(bench.bound, item, kind).map(({ condition }) => condition),
  );
  for (const condition of item.conditions) {
    if (asked.includes(condition)) continue;
    verdicts.set(condition, {
      node: condition,
      clause: item.clause,
      item: item.id,
      decisive: false,
      shown: [],
    });
  }
}

function findingOf({ node, clause, item, shown }: Verdict): Finding {
  const words = requirementInWords(node);
  return {
    severity: 'warning',
    kind: 'vacuousCondition',
    clause,
    item,
    text: `条件“${words}”不起作用：去掉它，任何档案的结果都不变`,
    counterexamples: shown,
  };
}
