/** What a policy is made of: items, gates, readings and the rules of its year, all data. */

import type { ChoiceFact, FactDictionary, ListFact, ScalarFact } from './fact.ts';
import type { Amount, Condition, Frequency } from './rule.ts';

/** One kind of award. */
export interface Item {
  /** Short number, as in records: `3.1.3`. */
  readonly id: string;
  /** The clause it stands in, as the document numbers it: 三（一）3. */
  readonly clause: string;
  readonly title: string;
  /** One plain sentence for applicants. */
  readonly summary: string;
  /** Legal kinds that may receive it, by option of the policy's kind fact. */
  readonly kinds: readonly string[];
  readonly conditions: readonly Condition[];
  readonly amount: Amount;
  readonly frequency: Frequency;
  /** The figure is the most that may be granted; the leading group sets the amount. */
  readonly ceiling: boolean;
  /** Readings that settle unclear words of the clause without an alternative. */
  readonly settledReadings?: readonly string[];
  readonly materials: readonly string[];
}

/** A clause that gives no money: a duty or service that the programme keeps a register of. */
export interface Service {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly summary: string;
}

/** Conditions that come before every item. */
export interface Gate {
  readonly clause: string;
  readonly title: string;
  /** Kinds it holds for; absent means everyone. */
  readonly kinds?: readonly string[];
  readonly conditions: readonly Condition[];
}

/** A named, recorded choice of how an unclear phrase is read. */
export interface Reading {
  readonly name: string;
  readonly clause: string;
  /** The question that the text leaves open, in plain Chinese. */
  readonly question: string;
  /** Options with their meaning; the first is the default. One option: settled, recorded for the record. */
  readonly options: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Groups of items that exclude each other; of each group only the highest is paid. */
export type Exclusivity = readonly (readonly string[])[];

/** One person behind several applicants: who gets the listed items, and how much together. */
export interface OwnerRule {
  readonly clause: string;
  /** Items that one owner gets for one applicant only, in order of service. */
  readonly items: readonly string[];
  /** Most that one owner gets of these items together, over the life of the policy. */
  readonly capFen: number;
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly years: readonly number[];
  readonly facts: FactDictionary;
  /** The applicant's legal kind; always given. */
  readonly kind: ChoiceFact;
  /** Earlier awards, with the fields item, year and amount; counted by `once` and `lifetimeCap`. */
  readonly priorAwards: ListFact;
  /** Awards under other policies for the same matter, with the fields policy, item and amount. */
  readonly otherPolicyAwards: ListFact;
  readonly gates: readonly Gate[];
  readonly items: readonly Item[];
  readonly services: readonly Service[];
  /** Papers that every application needs. */
  readonly commonMaterials: readonly string[];
  readonly readings: readonly Reading[];
  readonly exclusivity: Exclusivity;
  readonly ownerRule: OwnerRule;
  readonly fundFloorFen: number;
  /** Shares of an award by year after the award, in percent; the last takes what rounding leaves. */
  readonly instalmentPercent: readonly number[];
}

/** A reading for each name; names that are left out take their default. */
export type ReadingChoices = Readonly<Record<string, string>>;

/** Default option of a reading. */
export function defaultOption(reading: Reading): string {
  return Object.keys(reading.options)[0] ?? '';
}

/** Facts that hold one value (everything but lists). */
export function scalarFacts(policy: Policy): ScalarFact[] {
  return Object.values(policy.facts).filter(
    (fact): fact is ScalarFact => fact.type !== 'list' && fact.type !== 'text',
  );
}

/** List facts, earlier awards and awards of other policies included. */
export function listFacts(policy: Policy): ListFact[] {
  return Object.values(policy.facts).filter((fact): fact is ListFact => fact.type === 'list');
}
