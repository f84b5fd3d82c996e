/** Verifies a policy for one year under one choice of readings. Pure: it knows no policy. */

import { bindPolicy } from '../bind.ts';
import type { Fact } from '../fact.ts';
import type { Policy, ReadingChoices } from '../policy.ts';
import { createBench } from './bench.ts';
import { boundaryRows } from './boundary.ts';
import { checkConditions } from './conditions.ts';
import { checkFigures } from './figures.ts';
import { checkGrid } from './grid.ts';
import { checkFacts } from './live-facts.ts';
import { checkOrder } from './order.ts';
import { reachItem, witnessOf } from './reach.ts';
import { checkBinding, checkGround, checkNames } from './structure.ts';
import type { Finding, Verification } from './verification.ts';

/**
 * Everything that can be said against the policy. Dossiers in findings, witnesses and the boundary table
 * were written as JSON, read back and evaluated. A policy that does not hold together is not evaluated.
 * Throws BindingError for a year, reading or option that the policy does not have.
 */
export function verifyPolicy(policy: Policy, year: number, readings: ReadingChoices = {}): Verification {
  const ground = checkGround(policy);
  const held = [...checkNames(policy), ...(ground.length > 0 ? ground : checkBinding(policy))];
  if (ground.length > 0 || held.some(({ kind }) => kind === 'binding')) {
    return unsound(policy, year, readings, held);
  }
  const bench = createBench(bindPolicy(policy, year, readings));
  const { items } = bench.bound;
  const order = items.flatMap((item) => [...checkFigures(bench, item), ...checkOrder(bench, item)]);
  const reach = items.map((item) => reachItem(bench, item));
  const conditions = checkConditions(bench, reach);
  const grid = checkGrid(bench, reach);
  const facts = checkFacts(bench);
  const boundary = boundaryRows(bench, reach);
  const findings = [
    ...held,
    ...order,
    ...reach.flatMap((one) => one.findings),
    ...conditions.findings,
    ...grid,
    ...facts.findings,
  ];
  return {
    policy: policy.id,
    title: policy.title,
    year,
    readings: bench.bound.readings,
    findings: inClauseOrder(policy, findings),
    statistics: {
      items: items.length,
      branches: reach.reduce((sum, { branches }) => sum + branches, 0),
      conditions: conditions.conditions,
      facts: Object.values(policy.facts).reduce((sum, fact) => sum + partsOf(fact), 0),
      thresholds: boundary.length,
      dossiers: bench.count(),
    },
    witnesses: reach.flatMap(({ reached }) => reached.map((one) => witnessOf(bench, one))),
    liveFacts: facts.live,
    restingFacts: facts.resting,
    boundary,
  };
}

function unsound(
  policy: Policy,
  year: number,
  readings: ReadingChoices,
  findings: readonly Finding[],
): Verification {
  return {
    policy: policy.id,
    title: policy.title,
    year,
    readings,
    findings: inClauseOrder(policy, findings),
    statistics: {
      items: policy.items.length,
      branches: 0,
      conditions: 0,
      facts: Object.values(policy.facts).reduce((sum, fact) => sum + partsOf(fact), 0),
      thresholds: 0,
      dossiers: 0,
    },
    witnesses: [],
    liveFacts: [],
    restingFacts: [],
    boundary: [],
  };
}

function partsOf(fact: Fact): number {
  return fact.type === 'list' ? 1 + Object.keys(fact.fields).length : 1;
}

/** What concerns the whole policy first, then item by item. */
function inClauseOrder({ items }: Policy, findings: readonly Finding[]): Finding[] {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  return [...findings].sort((a, b) => (places.get(a.item) ?? -1) - (places.get(b.item) ?? -1));
}
