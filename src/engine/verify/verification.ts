/** What the verifier finds out about a policy, for one year and one choice of readings. */

import type { ReadingChoices } from '../policy.ts';
import type { DossierJson } from '../write-dossier.ts';
import type { Status } from '../evaluate.ts';
import type { Exhibit } from './bench.ts';

/** What is wrong, one word for each check. */
export type FindingKind =
  | 'structure'
  | 'binding'
  | 'tierOrder'
  | 'gradeOrder'
  | 'unreachable'
  | 'deadFact'
  | 'notMonotone'
  | 'overCap'
  | 'uncapped'
  | 'unsafeNumber'
  | 'vacuousCondition';

export interface Finding {
  /** An error pays wrongly or not at all; a warning is a part without effect or protection. */
  readonly severity: 'error' | 'warning';
  readonly kind: FindingKind;
  /** The clause as the document numbers it; empty for the policy as a whole. */
  readonly clause: string;
  /** Item id; empty for the policy as a whole. */
  readonly item: string;
  /** What is wrong, in plain Chinese. */
  readonly text: string;
  /** Dossiers with what the evaluator says of them; none where the policy's data alone is at fault. */
  readonly counterexamples: readonly Exhibit[];
}

/** A dossier that is paid exactly by one tier, grade, share or cap. */
export interface Witness {
  readonly item: string;
  /** Label of the legal kind. */
  readonly kind: string;
  /** What it is paid by, in Chinese. */
  readonly branch: string;
  readonly payableFen: number;
  readonly dossier: DossierJson;
}

/** Two dossiers that differ in one fact alone and are answered differently. */
export interface LiveFact {
  /** Name of the fact, or list.field. */
  readonly name: string;
  readonly label: string;
  readonly one: Exhibit;
  readonly other: Exhibit;
}

/** A fact without effect in this year under these readings, and where it has one. */
export interface RestingFact {
  readonly name: string;
  readonly label: string;
  readonly liveIn: { readonly year: number; readonly readings: ReadingChoices };
}

/** One dossier beside a threshold. */
export interface BoundaryCell {
  /** The fact's value in Chinese. */
  readonly value: string;
  readonly status: Status;
  readonly payableFen: number | null;
  readonly dossier: DossierJson;
}

/** A threshold of an item: what happens one smallest unit below, at, and above it. */
export interface BoundaryRow {
  readonly item: string;
  readonly clause: string;
  readonly title: string;
  /** Labels of the legal kinds for which the row is the same. */
  readonly kinds: readonly string[];
  readonly subject: 'condition' | 'window' | 'bar' | 'tier' | 'cap' | 'limit';
  /** Label of the fact that is varied. */
  readonly fact: string;
  /** The threshold in Chinese. */
  readonly threshold: string;
  /** Undefined where the fact cannot have such a value. */
  readonly below: BoundaryCell | undefined;
  readonly at: BoundaryCell | undefined;
  readonly above: BoundaryCell | undefined;
}

export interface Statistics {
  readonly items: number;
  /** Tiers, grades, shares and caps that were each shown to decide an amount. */
  readonly branches: number;
  readonly conditions: number;
  /** Facts and fields of lists. */
  readonly facts: number;
  readonly thresholds: number;
  /** Dossiers replayed in the evaluator. */
  readonly dossiers: number;
}

export interface Verification {
  readonly policy: string;
  readonly title: string;
  readonly year: number;
  readonly readings: ReadingChoices;
  readonly findings: readonly Finding[];
  readonly statistics: Statistics;
  readonly witnesses: readonly Witness[];
  readonly liveFacts: readonly LiveFact[];
  readonly restingFacts: readonly RestingFact[];
  readonly boundary: readonly BoundaryRow[];
}
