/** The next question: the absent fact that decides most of what can still change the award. */

import type { BoundPolicy } from './bind.ts';
import type { ItemOutcome } from './evaluate.ts';
import type { Fact } from './fact.ts';

export interface NextQuestion {
  readonly fact: Fact;
  /** Items that the answer could decide. */
  readonly itemIndexes: readonly number[];
  /** The most that one of them could pay, in fen. */
  readonly potentialFen: number;
}

/**
 * The absent fact that stands open in most items that could still beat what is already certain; among
 * equals the one with more money behind it, then the earlier in the dictionary. Undefined when no
 * answer could change the award any more.
 */
export function nextQuestion(bound: BoundPolicy, outcomes: readonly ItemOutcome[]): NextQuestion | undefined {
  return openQuestions(bound, outcomes)[0];
}

/** Every question that could still change the award, the weightiest first. */
export function openQuestions(bound: BoundPolicy, outcomes: readonly ItemOutcome[]): NextQuestion[] {
  const open = outcomes.filter((outcome) => couldChangeAward(bound, outcome, outcomes));
  const names = new Set(open.flatMap(({ missing }) => missing));
  const questions = Object.values(bound.policy.facts)
    .filter((fact) => names.has(fact.name))
    .map((fact) => {
      const items = open.filter(({ missing }) => missing.includes(fact.name));
      const potentialFen = Math.max(...items.map((outcome) => outcome.potentialFen));
      return { fact, itemIndexes: items.map(({ item }) => item.index), potentialFen };
    });
  return questions.sort(
    (a, b) => b.itemIndexes.length - a.itemIndexes.length || b.potentialFen - a.potentialFen,
  );
}

function couldChangeAward(
  bound: BoundPolicy,
  outcome: ItemOutcome,
  outcomes: readonly ItemOutcome[],
): boolean {
  if (outcome.status !== 'undetermined') return false;
  const { index } = outcome.item;
  const group = bound.exclusivity.find((members) => members.includes(index)) ?? [index];
  return group.every((other) => {
    const certain = outcomes[other]?.payableFen ?? 0;
    return outcome.potentialFen > certain || (outcome.potentialFen === certain && index < other);
  });
}
