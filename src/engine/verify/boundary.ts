/**
 * The boundary table: for every threshold what happens one smallest unit below, at and above it, to a
 * dossier that is otherwise fully satisfied. All figures come from the evaluator.
 */

import type { BoundItem } from '../bind.ts';
import type { FieldFact, ListFact } from '../fact.ts';
import { fenInWords } from '../money.ts';
import { nodesIn, type Condition, type Tier } from '../rule.ts';
import { valueInWords } from '../value-words.ts';
import { kindLabel, payableOf, type Bench } from './bench.ts';
import { casesInWords } from './branch.ts';
import { valueIn, withEntries, withValue, type Draft, type Spot } from './draft.ts';
import { waysToHold, waysToHoldAlone, type Demands } from './literals.ts';
import type { ItemReach, Reached } from './reach.ts';
import { satisfy } from './satisfy.ts';
import { listNamed, requirementsOf } from './tree.ts';
import type { BoundaryCell, BoundaryRow } from './verification.ts';

/** A threshold met by one fact, on a dossier that is otherwise satisfied. */
interface Site {
  readonly subject: BoundaryRow['subject'];
  readonly clause: string;
  readonly draft: Draft;
  readonly fact: string;
  readonly threshold: string;
  /** The draft with the fact so many smallest units from the threshold; undefined where it cannot be. */
  readonly moved: (units: number) => { readonly draft: Draft; readonly value: string } | undefined;
}

/** The rows of every item, in clause order; kinds with the same row share it. */
export function boundaryRows(bench: Bench, reach: readonly ItemReach[]): BoundaryRow[] {
  const gatesShown = new Set<string>();
  return reach.flatMap(({ item, reached }) => {
    const rows = new Map<string, BoundaryRow>();
    for (const kind of new Set(reached.map((one) => one.kind))) {
      const own = reached.filter((one) => one.kind === kind);
      const sites = [
        ...conditionSites(bench, item, kind, gatesShown),
        ...own.flatMap((one) => branchSites(bench, one)),
      ];
      for (const site of sites) {
        const row = rowOf(bench, item, kind, site);
        const key = rowKey(row);
        const known = rows.get(key);
        rows.set(key, known ? { ...known, kinds: [...new Set([...known.kinds, ...row.kinds])] } : row);
      }
    }
    return [...rows.values()];
  });
}

function rowKey({ subject, fact, threshold, below, at, above }: BoundaryRow): string {
  const cells = [below, at, above].map((cell) => cell && [cell.value, cell.status, cell.payableFen]);
  return JSON.stringify([subject, fact, threshold, cells]);
}

function rowOf(bench: Bench, item: BoundItem, kind: number, site: Site): BoundaryRow {
  const { subject, clause, fact, threshold } = site;
  return {
    item: item.id,
    clause,
    title: item.title,
    kinds: [kindLabel(bench.bound, kind)],
    subject,
    fact,
    threshold,
    below: cellOf(bench, item, site.moved(-1)),
    at: cellOf(bench, item, site.moved(0)),
    above: cellOf(bench, item, site.moved(1)),
  };
}

function cellOf(bench: Bench, item: BoundItem, moved: ReturnType<Site['moved']>): BoundaryCell | undefined {
  const replay = moved && bench.replay(moved.draft);
  if (!replay?.dossier) return undefined;
  const { status, payableFen } = bench.evaluate(bench.bound, item, replay.dossier);
  return { value: moved?.value ?? '', status, payableFen, dossier: replay.json };
}

/** Conditions of the item and of its list entries; a gate's are shown once for each kind, with its first item. */
function conditionSites(bench: Bench, item: BoundItem, kind: number, gatesShown: Set<string>): Site[] {
  const requirements = requirementsOf(bench.bound, item, kind).filter(({ gate, condition }) => {
    const key = JSON.stringify([kind, gate?.clause, condition]);
    const isNew = !gate || !gatesShown.has(key);
    gatesShown.add(key);
    return isNew;
  });
  const own = requirements.flatMap(({ condition, gate }) =>
    leavesOf(condition).map((leaf) => ({ ...leaf, list: undefined, clause: gate?.clause ?? item.clause })),
  );
  const inEntries = nodesIn(item.amount).flatMap((node) => {
    if (node.type !== 'sumOf' && node.type !== 'bestOf') return [];
    return node.where.flatMap(leavesOf).map((leaf) => ({ ...leaf, list: node.list, clause: item.clause }));
  });
  return [...own, ...inEntries].flatMap(({ leaf, demands, list, clause }) => {
    if (leaf.type === 'flagIs') return [];
    const draft = paidDraft(bench, item, kind, demands);
    return draft ? leafSites(leaf, draft, list, clause) : [];
  });
}

/** Conditions without parts, with what makes each carry its "any of" alone. */
function leavesOf(root: Condition): { leaf: Condition; demands: Demands }[] {
  return within(root, []).map(({ leaf, others }) => ({
    leaf,
    demands: new Map([[root, others.length === 0 ? waysToHold(root) : waysToHoldAlone(leaf, others)]]),
  }));
}

function within(
  condition: Condition,
  others: readonly Condition[],
): { leaf: Condition; others: readonly Condition[] }[] {
  if (condition.type !== 'anyOf') return [{ leaf: condition, others }];
  return condition.conditions.flatMap((part) =>
    within(part, [...others, ...condition.conditions.filter((other) => other !== part)]),
  );
}

function paidDraft(bench: Bench, item: BoundItem, kind: number, demands: Demands): Draft | undefined {
  return satisfy(bench.bound, item, kind, { demands })
    .map(({ draft }) => draft)
    .find((draft) => (payableOf(bench, item, bench.replay(draft)) ?? 0) > 0);
}

function leafSites(leaf: Condition, draft: Draft, list: ListFact | undefined, clause: string): Site[] {
  switch (leaf.type) {
    case 'compare':
      return thresholdSites({ subject: 'condition', clause, facts: leaf.facts, list }, leaf, draft);
    case 'within': {
      const edge = (at: number, words: string): Site => {
        const spot = { fact: leaf.fact, list };
        return siteAt(
          'window',
          clause,
          spot,
          leaf.fact.label,
          `${words}${valueInWords(leaf.fact, at)}`,
          draft,
          at,
        );
      };
      return [edge(leaf.from, '不早于'), edge(leaf.to, '不晚于')];
    }
    case 'endedBefore': {
      const { end, before } = leaf;
      const at = valueIn(draft, { fact: before, list });
      return [siteAt('bar', clause, { fact: end, list }, end.label, `早于${before.label}`, draft, at)];
    }
    default:
      return [];
  }
}

interface ThresholdPlace {
  readonly subject: BoundaryRow['subject'];
  readonly clause: string;
  readonly facts: readonly FieldFact[];
  readonly list: ListFact | undefined;
}

/** A threshold on a fact, or on a sum: then each fact is moved in turn, the others holding their share of it. */
function thresholdSites(
  { subject, clause, facts, list }: ThresholdPlace,
  { comparison, threshold }: Pick<Tier, 'comparison' | 'threshold'>,
  draft: Draft,
): Site[] {
  return facts.map((fact) => {
    const held = heldByOthers(fact, facts, threshold);
    const shared = [...held].reduce(
      (changed, [other, value]) => withValue(changed, { fact: other, list }, value),
      draft,
    );
    const rest = [...held].map(([other, value]) => `${other.label} ${valueInWords(other, value)}`);
    const label = rest.length === 0 ? fact.label : `${fact.label}（另有${rest.join('，')}）`;
    const value = valueInWords(fact, threshold);
    const met = fact.type === 'date' ? `${value}以后` : `${value}以上`;
    const words = comparison === 'over' ? `超过 ${value}` : met;
    const at = [...held.values()].reduce((left, value) => left - value, threshold);
    return siteAt(subject, clause, { fact, list }, label, words, shared, at);
  });
}

/** What the other facts of a sum hold, so that the threshold lies inside the bounds of the one that is moved. */
function heldByOthers(
  fact: FieldFact,
  facts: readonly FieldFact[],
  threshold: number,
): Map<FieldFact, number> {
  const held = new Map<FieldFact, number>();
  const bounded = (other: FieldFact, value: number): number =>
    Math.min(Math.max(value, other.lowest), other.highest);
  for (const other of facts) {
    if (other !== fact) held.set(other, bounded(other, Math.floor(threshold / facts.length)));
  }
  for (const [other, value] of held) {
    const left = [...held.values()].reduce((rest, one) => rest - one, threshold);
    const beyond = Math.max(0, left - (fact.highest - 1)) + Math.min(0, left - (fact.lowest + 1));
    held.set(other, bounded(other, value + beyond));
  }
  return held;
}

function siteAt(
  subject: BoundaryRow['subject'],
  clause: string,
  spot: Spot,
  fact: string,
  threshold: string,
  draft: Draft,
  at: number,
): Site {
  const moved: Site['moved'] = (units) => {
    const value = at + units;
    if (!(value >= spot.fact.lowest && value <= spot.fact.highest)) return undefined;
    return { draft: withValue(draft, spot, value), value: valueInWords(spot.fact, value) };
  };
  return { subject, clause, draft, fact, threshold, moved };
}

/** Tiers, caps and limits on the number of entries. */
function branchSites(bench: Bench, reached: Reached): Site[] {
  const cases = casesInWords(reached.branch);
  const suffix = cases.length === 0 ? '' : `（${cases.join('，')}）`;
  return plainBranchSites(bench, reached).map((site) => ({ ...site, fact: `${site.fact}${suffix}` }));
}

function plainBranchSites(bench: Bench, reached: Reached): Site[] {
  const { item, branch, draft } = reached;
  const { node, part, at, list } = branch;
  if (node.type === 'tiers' && part === 'tier') {
    const tier = node.tiers[Number(at)];
    return tier
      ? thresholdSites({ subject: 'tier', clause: item.clause, facts: node.facts, list }, tier, draft)
      : [];
  }
  if (part === 'cap' || part === 'lifetime') return capSites(bench, reached);
  if (node.type !== 'sumOf' || part !== 'largest' || node.largest === undefined) return [];
  const limit = node.largest;
  const [entry] = draft.lists.get(node.list) ?? [];
  const moved: Site['moved'] = (units) => {
    const entries = entry ? Array.from({ length: limit + units }, () => entry) : [];
    return { draft: withEntries(draft, node.list, entries), value: `${String(limit + units)} 项` };
  };
  const threshold = `最多计 ${String(limit)} 项`;
  return [
    { subject: 'limit', clause: item.clause, draft, fact: `${node.list.label}的项数`, threshold, moved },
  ];
}

/** The smallest figure at which a share reaches its cap, found by halving: shares rise with their facts. */
function capSites(bench: Bench, { item, branch, draft, payableFen }: Reached): Site[] {
  return nodesIn(branch.node).flatMap((node): Site[] => {
    if (node.type !== 'proportion') return [];
    const [fact] = [...node.facts].sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest));
    if (!fact) return [];
    const spot: Spot = { fact, list: listNamed(bench.bound.policy, fact.list) };
    if (Number.isNaN(valueIn(draft, spot))) return [];
    const reaches = (value: number): boolean =>
      payableOf(bench, item, bench.replay(withValue(draft, spot, value))) === payableFen;
    let [low, high] = [fact.lowest, valueIn(draft, spot)];
    if (reaches(low)) return [];
    while (high - low > 1) {
      const middle = low + Math.floor((high - low) / 2);
      if (reaches(middle)) high = middle;
      else low = middle;
    }
    const entries = spot.list ? (draft.lists.get(spot.list)?.length ?? 1) : 1;
    const label = entries === 1 ? fact.label : `${fact.label}（共 ${String(entries)} 项，其余各项不变）`;
    return [siteAt('cap', item.clause, spot, label, `上限 ${fenInWords(payableFen)}`, draft, high)];
  });
}
