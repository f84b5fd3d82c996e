/** What the answers so far come to: the dossier, every item's outcome, the award, what is still open. */

import { bindPolicy, type BoundPolicy } from '../../../engine/bind.ts';
import type { Dossier } from '../../../engine/dossier.ts';
import { evaluateDossier, type ItemOutcome } from '../../../engine/evaluate.ts';
import { selectionOf } from '../../../engine/selection.ts';
import { openQuestions, type NextQuestion } from '../../../engine/next-question.ts';
import type { Policy } from '../../../engine/policy.ts';
import { createDossierReader, type Fault } from '../../../engine/read-dossier.ts';
import type { Selection } from '../../../engine/select.ts';
import type { Answers } from './answers.ts';

export interface Situation {
  readonly policy: Policy;
  readonly bound: BoundPolicy;
  readonly answers: Answers;
  /** Undefined until the legal kind is known, or when the answers are refused. */
  readonly known: KnownSituation | undefined;
  /** Why the answers are refused: only after a link was damaged or changed by hand. */
  readonly faults: readonly Fault[];
}

export interface KnownSituation {
  readonly dossier: Dossier;
  readonly outcomes: readonly ItemOutcome[];
  readonly selection: Selection;
  /** Questions that could still change the award, whether or not the visitor can answer them. */
  readonly open: readonly NextQuestion[];
  /** What is certain, in fen. */
  readonly certainFen: number;
  /** The most that the open questions could bring, in fen; zero when nothing is open. */
  readonly possibleFen: number;
}

/** Computes situations of one policy; policies are bound once per year. */
export function createSituations(policy: Policy): (answers: Answers) => Situation {
  const read = createDossierReader(policy);
  const bound = new Map(policy.years.map((year) => [year, bindPolicy(policy, year)]));
  const first = bound.get(policy.years[0] ?? 0);
  return (answers) => {
    const forYear = bound.get(answers.year) ?? first;
    if (!forYear) throw new RangeError(`the policy ${policy.id} has no years`);
    if (!(policy.kind.name in answers.facts)) {
      return { policy, bound: forYear, answers, known: undefined, faults: [] };
    }
    const faults: Fault[] = [];
    const json = { applicantId: policy.id, year: answers.year, facts: answers.facts };
    const dossier = read(json, '', faults);
    return { policy, bound: forYear, answers, known: dossier && knownSituation(forYear, dossier), faults };
  };
}

/** What a dossier comes to. */
export function knownSituation(bound: BoundPolicy, dossier: Dossier): KnownSituation {
  const outcomes = evaluateDossier(bound, dossier);
  const selection = selectionOf(bound, dossier, outcomes);
  const open = openQuestions(bound, outcomes);
  const certainFen = selection.awards.reduce((sum, award) => sum + award.payableFen, 0);
  const possibleFen = Math.max(0, ...open.map((question) => question.potentialFen));
  return { dossier, outcomes, selection, open, certainFen, possibleFen };
}
