/**
 * The answers of one visitor and how they stand in an address: plain facts in the form of the contract,
 * with yes, no, "there is some" and "I do not know" as short lists of names.
 */

import type { Fact } from '../../../engine/fact.ts';
import type { Policy } from '../../../engine/policy.ts';

export interface Answers {
  readonly year: number;
  /** Facts as a dossier holds them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Facts that there is something to tell about, not told yet. */
  readonly has: readonly string[];
  /** Facts that the visitor does not know. */
  readonly unsure: readonly string[];
  /** Pages with several questions that have been answered. */
  readonly done: readonly string[];
}

const LISTS = ['yes', 'no', 'has', 'unsure', 'done'];
const SEPARATOR = '.';

/** Answers before the first question. */
export function noAnswers(year: number): Answers {
  return { year, facts: {}, has: [], unsure: [], done: [] };
}

/** The answer that says "none of this"; undefined where there is no such answer. */
export function negativeAnswer(fact: Fact): unknown {
  switch (fact.type) {
    case 'flag':
      return false;
    case 'list':
      return [];
    case 'count':
      return 0;
    case 'money':
    case 'hundredths':
      return '0';
    case 'date':
      return fact.nullable ? null : undefined;
    case 'choice':
      return 'none' in fact.options ? 'none' : undefined;
    case 'text':
      return undefined;
  }
}

/** Whether an answer says "none of this". */
export function isNegative(fact: Fact, answer: unknown): boolean {
  const negative = negativeAnswer(fact);
  return negative !== undefined && JSON.stringify(answer) === JSON.stringify(negative);
}

/** Whether the fact has been answered, be it with "I do not know". */
export function isSettled(answers: Answers, name: string): boolean {
  return name in answers.facts || answers.unsure.includes(name);
}

/** What one question came to. */
export type Outcome = { readonly value: unknown } | 'some' | 'unsure' | 'open';

/** The answers with one of them given, replaced or taken back. */
export function withAnswer(answers: Answers, name: string, outcome: Outcome): Answers {
  const facts = Object.fromEntries(Object.entries(answers.facts).filter(([other]) => other !== name));
  const others = (names: readonly string[]): string[] => names.filter((other) => other !== name);
  const base: Answers = { ...answers, facts, has: others(answers.has), unsure: others(answers.unsure) };
  if (outcome === 'open') return base;
  if (outcome === 'some') return { ...base, has: [...base.has, name] };
  if (outcome === 'unsure') return { ...base, unsure: [...base.unsure, name] };
  return { ...base, facts: { ...facts, [name]: outcome.value } };
}

/** The answers with a page of several questions marked as answered. */
export function withDone(answers: Answers, page: string): Answers {
  return answers.done.includes(page) ? answers : { ...answers, done: [...answers.done, page] };
}

/** The answers as parameters of an address. */
export function answersToParameters(policy: Policy, answers: Answers): URLSearchParams {
  const parameters = new URLSearchParams({ year: String(answers.year) });
  const lists: Record<string, string[]> = { yes: [], no: [] };
  for (const [name, answer] of Object.entries(answers.facts)) {
    const fact = policy.facts[name];
    if (fact?.type === 'flag' && answer === true) lists['yes']?.push(name);
    else if (fact && fact.type !== 'choice' && isNegative(fact, answer)) lists['no']?.push(name);
    else parameters.set(name, typeof answer === 'string' ? answer : JSON.stringify(answer));
  }
  const all = { ...lists, has: answers.has, unsure: answers.unsure, done: answers.done };
  for (const [name, members] of Object.entries(all)) {
    if (members.length > 0) parameters.set(name, members.join(SEPARATOR));
  }
  return parameters;
}

/** The answers of an address; what is not understood is kept, for the dossier's reader to refuse. */
export function answersFromParameters(policy: Policy, parameters: URLSearchParams): Answers {
  const namesOf = (list: string): string[] =>
    (parameters.get(list) ?? '').split(SEPARATOR).filter((name) => name !== '');
  const facts: Record<string, unknown> = {};
  for (const [name, text] of parameters) {
    if (name === 'at' || name === 'year' || LISTS.includes(name)) continue;
    facts[name] = answerFromText(policy.facts[name], text);
  }
  for (const name of namesOf('yes')) facts[name] = true;
  for (const name of namesOf('no')) {
    const fact = policy.facts[name];
    facts[name] = fact ? negativeAnswer(fact) : false;
  }
  const stated = Number(parameters.get('year'));
  const year = policy.years.includes(stated) ? stated : (policy.years[0] ?? 0);
  return { year, facts, has: namesOf('has'), unsure: namesOf('unsure'), done: namesOf('done') };
}

function answerFromText(fact: Fact | undefined, text: string): unknown {
  if (fact?.type === 'count') return /^\d{1,16}$/.test(text) ? Number(text) : text;
  if (fact?.type !== 'list') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
