/** Asks the examples whether they notice a mutant. */

import type { Policy } from '../../src/engine/policy.ts';
import { failureOf } from '../scenarios/check.ts';
import { interpreterEngine } from '../scenarios/engines.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Mutant } from './mutant.ts';

/** A mutant with the example that noticed it; none: it survived. */
export interface Trial {
  readonly mutant: Mutant;
  readonly noticedBy: string | undefined;
}

/** Tries every mutant against the examples, those of its own items first, until one notices. */
export function tryMutants(mutants: readonly Mutant[], scenarios: readonly Scenario[]): Trial[] {
  return mutants.map((mutant) => ({
    mutant,
    noticedBy: noticedBy(mutant, inOrder(scenarios, mutant.items)),
  }));
}

function noticedBy({ mutate }: Mutant, scenarios: readonly Scenario[]): string | undefined {
  const engine = interpreterEngine(mutate());
  for (const scenario of scenarios) {
    const failure = failureWith(scenario, engine);
    if (failure !== undefined) return `${scenario.file}: ${scenario.name}`;
  }
  return undefined;
}

/** A policy that cannot even be bound or read is noticed too. */
function failureWith(scenario: Scenario, engine: ReturnType<typeof interpreterEngine>): string | undefined {
  try {
    return failureOf(scenario, engine);
  } catch (error) {
    return String(error);
  }
}

function inOrder(scenarios: readonly Scenario[], items: readonly string[]): Scenario[] {
  const rank = (scenario: Scenario): number => {
    if (scenario.type !== 'item') return 1;
    if (items.length === 0) return scenario.file === 'gates.yaml' ? 0 : 2;
    return items.includes(scenario.item) ? 0 : 2;
  };
  return [...scenarios].sort((a, b) => rank(a) - rank(b));
}

/** One line of the table. */
export interface Tally {
  readonly kind: string;
  readonly made: number;
  readonly noticed: number;
}

/** Counts by kind of slip, in the order in which they first came. */
export function tally(trials: readonly Trial[]): Tally[] {
  const kinds = [...new Set(trials.map(({ mutant }) => mutant.kind))];
  return kinds.map((kind) => {
    const own = trials.filter(({ mutant }) => mutant.kind === kind);
    return { kind, made: own.length, noticed: own.filter((trial) => trial.noticedBy !== undefined).length };
  });
}

/** Whether the examples hold for the policy as it is; mutants say nothing while they do not. */
export function failures(policy: Policy, scenarios: readonly Scenario[]): string[] {
  const engine = interpreterEngine(policy);
  return scenarios.map((scenario) => failureOf(scenario, engine)).filter((failure) => failure !== undefined);
}
