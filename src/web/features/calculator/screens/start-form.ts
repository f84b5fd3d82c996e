import { useState } from 'react';
import { noAnswers, withAnswer, type Answers } from '../answers.ts';
import { keepDrafts, readDraft } from '../journey.ts';
import { rawOf } from '../raw-answers.ts';
import type { Situation } from '../situation.ts';

const DRAFT = 'start';

interface Chosen {
  readonly kind: string;
  readonly year: number;
}

/** What was chosen before the page was reloaded. */
function readChosen(): Chosen | undefined {
  const kept = readDraft(DRAFT);
  const entry = typeof kept === 'object' ? kept[0] : undefined;
  return entry && { kind: entry['kind'] ?? '', year: Number(entry['year']) };
}

function kindOf({ policy, answers }: Situation): string {
  const raw = rawOf(policy.kind, answers);
  return typeof raw === 'string' ? raw : '';
}

/** Pages that ask the same in every year. */
function isLasting(page: string): boolean {
  return page !== 'more';
}

/** Who is asking and for which year, kept over a reload until it is answered. */
export interface StartForm extends Chosen {
  choose(chosen: Chosen): void;
  /** The answers with this one; another kind begins anew. */
  finish(): Answers;
}

/** The form of the first step. */
export function useStartForm(situation: Situation): StartForm {
  const { policy, answers } = situation;
  const before = kindOf(situation);
  const [{ kind, year }, setChosen] = useState(() => readChosen() ?? { kind: before, year: answers.year });
  return {
    kind,
    year,
    choose: (chosen) => {
      setChosen(chosen);
      keepDrafts({ [DRAFT]: [{ kind: chosen.kind, year: String(chosen.year) }] });
    },
    finish: () => {
      const done = year === answers.year ? answers.done : answers.done.filter(isLasting);
      const kept =
        kind === before ? { ...answers, year, done } : { ...noAnswers(year), facts: answers.facts };
      keepDrafts({ [DRAFT]: undefined });
      return withAnswer(kept, policy.kind.name, { value: kind });
    },
  };
}
