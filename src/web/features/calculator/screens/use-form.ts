import { useState } from 'react';
import type { Fact } from '../../../../engine/fact.ts';
import { withAnswer, type Answers } from '../answers.ts';
import { keepDrafts, readDraft } from '../journey.ts';
import { fieldId, rawOf, readRaw, type FieldError, type Raw } from '../raw-answers.ts';

/** The fields of a page: what stands in them, what is wrong with them, what they come to. */
export interface Form {
  raw(fact: Fact): Raw;
  /** The same for a field that is no list. */
  text(fact: Fact): string;
  change(fact: Fact, raw: Raw): void;
  readonly errors: readonly FieldError[];
  errorOf(fact: Fact): string | undefined;
  readonly attempts: number;
  /** The answers with everything on the page that can be understood so far. */
  readonly preview: Answers;
  /** The answers with the whole page, or undefined when something is wrong with it, alone or with the rest. */
  submit(check: (answers: Answers) => readonly FieldError[]): Answers | undefined;
}

/** The form of some facts, filled with what was typed last or else with the answers. */
export function useForm(facts: readonly Fact[], answers: Answers): Form {
  const [typed, setTyped] = useState<Readonly<Record<string, Raw>>>(() =>
    Object.fromEntries(facts.map((fact) => [fact.name, readDraft(fact.name) ?? rawOf(fact, answers)])),
  );
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempts, setAttempts] = useState(0);
  const rawFor = (fact: Fact): Raw => typed[fact.name] ?? '';
  const read = facts.map((fact) => ({ fact, ...readRaw(fact, rawFor(fact)) }));
  const preview = read.reduce(
    (sum, { fact, outcome }) => withAnswer(sum, fact.name, outcome ?? 'open'),
    answers,
  );
  return {
    raw: rawFor,
    text: (fact) => {
      const raw = rawFor(fact);
      return typeof raw === 'string' ? raw : '';
    },
    change: (fact, raw) => {
      setTyped((before) => ({ ...before, [fact.name]: raw }));
      keepDrafts({ [fact.name]: raw });
      const prefix = fieldId(fact.name);
      setErrors((before) => before.filter(({ id }) => id !== prefix && !id.startsWith(`${prefix}-`)));
    },
    errors,
    errorOf: (fact) => errors.find(({ id }) => id === fieldId(fact.name))?.message,
    attempts,
    preview,
    submit: (check) => {
      const own = read.flatMap((field) => field.errors);
      const found = own.length > 0 ? own : check(preview);
      setErrors(found);
      setAttempts((before) => before + 1);
      return found.length === 0 ? preview : undefined;
    },
  };
}
