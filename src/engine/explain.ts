/** The full account of one dossier: every condition with required, actual and margin, every reading with its effect. */

import { explainAmount } from './amounts.ts';
import { bindPolicy, readingsIn, type BoundPolicy } from './bind.ts';
import { dossierView, type Dossier } from './dossier.ts';
import { evaluateDossier, evaluateItem, type ItemOutcome, type Status } from './evaluate.ts';
import type { Fact } from './fact.ts';
import type { AmountStep, View } from './mechanism.ts';
import {
  actualInWords,
  factsOf,
  requirementInWords,
  shortfallOf,
  type Truth,
} from './mechanisms/conditions.ts';
import { frequencyInWords, priorInWords } from './mechanisms/frequency.ts';
import { defaultOption, type Reading } from './policy.ts';
import type { Condition } from './rule.ts';
import { highestAward, type Award, type Selection } from './select.ts';
import { selectionOf } from './selection.ts';
import { valueInWords } from './value-words.ts';

export interface RequirementAccount {
  /** The requirement in plain Chinese. */
  readonly required: string;
  /** What the dossier says; 未填 when it says nothing. */
  readonly actual: string;
  readonly truth: Truth;
  /** What is lacking to a missed threshold, with its unit; empty otherwise. */
  readonly shortfall: string;
  readonly clause: string;
  /** Names of the facts it reads. */
  readonly facts: readonly string[];
}

export interface ReadingAccount {
  readonly name: string;
  readonly clause: string;
  readonly question: string;
  readonly option: string;
  readonly meaning: string;
  readonly reason: string;
  /** Whether another option would have paid this dossier differently. */
  readonly decided: boolean;
  readonly alternatives: readonly {
    readonly option: string;
    readonly meaning: string;
    /** What the item would pay, in fen; null when it would be undetermined. */
    readonly payableFen: number | null;
  }[];
}

export interface ItemAccount {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly ceiling: boolean;
  readonly status: Status;
  readonly payableFen: number | null;
  readonly potentialFen: number;
  readonly missing: readonly { readonly name: string; readonly label: string }[];
  readonly kindMet: boolean;
  /** Labels of the kinds that may receive the item. */
  readonly kinds: readonly string[];
  readonly requirements: readonly RequirementAccount[];
  readonly amount: AmountStep;
  readonly frequency: string;
  /** What earlier awards take off, in words; empty when nothing. */
  readonly prior: string;
  readonly readings: readonly ReadingAccount[];
  /** The selected item that stands before this one, as an item id; empty when none does. */
  readonly beatenBy: string;
}

export interface DossierAccount {
  readonly applicantId: string;
  readonly year: number;
  readonly kind: string;
  readonly items: readonly ItemAccount[];
  readonly awards: readonly Award[];
  readonly award: Award | undefined;
  /** Readings that shape the choice among items rather than one item. */
  readonly readings: readonly ReadingAccount[];
}

/** Explains every item of one dossier and the choice among them. */
export function explainDossier(bound: BoundPolicy, dossier: Dossier): DossierAccount {
  const outcomes = evaluateDossier(bound, dossier);
  const selection = selectionOf(bound, dossier, outcomes);
  const kinds = Object.values(bound.policy.kind.options);
  return {
    applicantId: dossier.applicantId,
    year: dossier.year,
    kind: kinds[dossier.kind] ?? '',
    items: outcomes.map((outcome) => explainItem(bound, dossier, outcome, selection)),
    awards: selection.awards,
    award: highestAward(selection.awards),
    readings: selectionReadings(bound, dossier, selection),
  };
}

function explainItem(
  bound: BoundPolicy,
  dossier: Dossier,
  outcome: ItemOutcome,
  selection: Selection,
): ItemAccount {
  const { item, amount, requirements } = outcome;
  const view = dossierView(dossier);
  const { facts, kind } = bound.policy;
  return {
    id: item.id,
    clause: item.clause,
    title: item.title,
    ceiling: item.ceiling,
    status: outcome.status,
    payableFen: outcome.payableFen,
    potentialFen: outcome.potentialFen,
    missing: outcome.missing.map((name) => ({ name, label: facts[name]?.label ?? name })),
    kindMet: outcome.kindMet,
    kinds: item.kinds.map((option) => kind.options[option] ?? option),
    requirements: requirements.map(({ condition, gate, truth }) => ({
      required: requirementInWords(condition),
      actual: actualInWords(condition, view),
      truth,
      shortfall: shortfallInWords(condition, view),
      clause: gate?.clause ?? item.clause,
      facts: factsOf(condition).map((fact) => fact.name),
    })),
    amount: explainAmount(item.amount, view),
    frequency: frequencyInWords(item.frequency),
    prior:
      amount.lowest === amount.highest
        ? priorInWords(item.frequency, amount.highest, dossier.priorFen[item.index] ?? 0)
        : '',
    readings: itemReadings(bound, dossier, outcome),
    beatenBy: bound.items[selection.beatenBy[item.index] ?? -1]?.id ?? '',
  };
}

function shortfallInWords(condition: Condition, view: View): string {
  const shortfall = shortfallOf(condition, view);
  const fact: Fact | undefined = factsOf(condition)[0];
  if (shortfall === undefined || !fact) return '';
  return fact.type === 'date' ? `${String(shortfall)} 天` : valueInWords(fact, shortfall);
}

function itemReadings(bound: BoundPolicy, dossier: Dossier, outcome: ItemOutcome): ReadingAccount[] {
  const { item, payableFen } = outcome;
  const names = [...item.readings, ...(item.settledReadings ?? [])];
  return names.flatMap((name) => {
    const reading = bound.policy.readings.find((candidate) => candidate.name === name);
    if (!reading) return [];
    const payableUnder = (option: string): number | null => {
      const other = bindWith(bound, name, option);
      const otherItem = other.items[item.index];
      return otherItem ? evaluateItem(other, otherItem, dossier).payableFen : null;
    };
    return [readingAccount(bound, reading, payableFen, payableUnder)];
  });
}

/** Readings that no item's tree holds but that change the choice among items. */
function selectionReadings(bound: BoundPolicy, dossier: Dossier, selection: Selection): ReadingAccount[] {
  const names = readingsIn(bound.policy.exclusivity);
  const total = (of: Selection): number => of.awards.reduce((sum, award) => sum + award.payableFen, 0);
  const totalUnder = (name: string, option: string): number => {
    const other = bindWith(bound, name, option);
    return total(selectionOf(other, dossier, evaluateDossier(other, dossier)));
  };
  return bound.policy.readings
    .filter(({ name }) => names.includes(name))
    .map((reading) =>
      readingAccount(bound, reading, total(selection), (option) => totalUnder(reading.name, option)),
    );
}

function readingAccount(
  bound: BoundPolicy,
  reading: Reading,
  payableFen: number | null,
  payableUnder: (option: string) => number | null,
): ReadingAccount {
  const option = bound.readings[reading.name] ?? defaultOption(reading);
  const alternatives = Object.entries(reading.options)
    .filter(([name]) => name !== option)
    .map(([name, meaning]) => ({ option: name, meaning, payableFen: payableUnder(name) }));
  return {
    name: reading.name,
    clause: reading.clause,
    question: reading.question,
    option,
    meaning: reading.options[option] ?? '',
    reason: reading.reason,
    decided: alternatives.some((alternative) => alternative.payableFen !== payableFen),
    alternatives,
  };
}

function bindWith(bound: BoundPolicy, name: string, option: string): BoundPolicy {
  const chosen = Object.fromEntries(Object.entries(bound.readings).filter(([other]) => isOpen(bound, other)));
  return bindPolicy(bound.policy, bound.year, { ...chosen, [name]: option });
}

function isOpen(bound: BoundPolicy, name: string): boolean {
  const reading = bound.policy.readings.find((candidate) => candidate.name === name);
  return Object.keys(reading?.options ?? {}).length > 1;
}
