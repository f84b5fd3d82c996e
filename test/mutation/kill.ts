/** Asks the examples whether they notice a mutant. */

import type { Policy } from '../../src/engine/policy.ts';
import { failureOf } from '../scenarios/check.ts';
import { interpreterEngine } from '../scenarios/engines.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Equivalent } from './equivalent.ts';
import type { Mutant } from './mutant.ts';

/** A mutant with the example that noticed it; none: it survived. */
export interface Trial {
  readonly mutant: Mutant;
  readonly noticedBy: string | undefined;
  /** It was noticed because the policy could not even be bound. */
  readonly refused: boolean;
}

/** Tries every mutant against the examples, those of its own items first, until one notices. */
export function tryMutants(mutants: readonly Mutant[], scenarios: readonly Scenario[]): Trial[] {
  return mutants.map((mutant) => tryMutant(mutant, inOrder(scenarios, mutant.items)));
}

function tryMutant(mutant: Mutant, scenarios: readonly Scenario[]): Trial {
  const engine = interpreterEngine(mutant.mutate());
  for (const scenario of scenarios) {
    const noticedBy = `${scenario.file}: ${scenario.name}`;
    try {
      if (failureOf(scenario, engine) !== undefined) return { mutant, noticedBy, refused: false };
    } catch {
      return { mutant, noticedBy, refused: true };
    }
  }
  return { mutant, noticedBy: undefined, refused: false };
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
  /** Of those noticed: the policy could not even be bound. */
  readonly refused: number;
  /** Argued to be the policy itself in other words. */
  readonly equivalent: number;
}

/** Counts by kind of slip, in alphabetical order. */
export function tally(trials: readonly Trial[], equivalents: readonly Equivalent[]): Tally[] {
  const kinds = [...new Set(trials.map(({ mutant }) => mutant.kind))].sort();
  return kinds.map((kind) => {
    const own = trials.filter(({ mutant }) => mutant.kind === kind);
    const noticed = own.filter(({ noticedBy }) => noticedBy !== undefined);
    const refused = noticed.filter((trial) => trial.refused).length;
    const equivalent = own.filter((trial) => argued(trial, equivalents)).length;
    return { kind, made: own.length, noticed: noticed.length, refused, equivalent };
  });
}

/** What is wrong: mutants that nobody noticed or argued for, and arguments that hold no longer. */
export function faults(trials: readonly Trial[], equivalents: readonly Equivalent[]): string[] {
  const survivors = trials.filter((trial) => trial.noticedBy === undefined && !argued(trial, equivalents));
  const stale = equivalents.filter(
    (equivalent) => !trials.some((trial) => trial.noticedBy === undefined && argued(trial, [equivalent])),
  );
  return [
    ...survivors.map(({ mutant }) => `nobody noticed: ${mutant.kind}, ${mutant.what}`),
    ...stale.map(({ kind, what }) => `not a survivor, yet argued to be equivalent: ${kind}, ${what}`),
  ];
}

function argued({ mutant }: Trial, equivalents: readonly Equivalent[]): boolean {
  return equivalents.some(({ kind, what }) => kind === mutant.kind && what === mutant.what);
}

/** Whether the examples hold for the policy as it is; mutants say nothing while they do not. */
export function failures(policy: Policy, scenarios: readonly Scenario[]): string[] {
  const engine = interpreterEngine(policy);
  return scenarios.map((scenario) => failureOf(scenario, engine)).filter((failure) => failure !== undefined);
}
