/**
 * What to ask next. First who you are, then the conditions that come before every item, then one page
 * that rules out what does not concern you, then only what can still change the award.
 */

import { canBeUnknown, type Fact } from '../../../engine/fact.ts';
import { evaluateDossier } from '../../../engine/evaluate.ts';
import { isSettled, negativeAnswer, type Answers } from './answers.ts';
import { gatewaysOf, type Row } from './gateways.ts';
import type { KnownSituation, Situation } from './situation.ts';

export type Screen =
  | { readonly type: 'start' }
  | { readonly type: 'basics'; readonly facts: readonly Fact[]; readonly rows: readonly Row[] }
  | { readonly type: 'which' | 'more'; readonly rows: readonly Row[] }
  | { readonly type: 'ask'; readonly facts: readonly Fact[] }
  | { readonly type: 'result' };

/** Computes situations; handed in so that a screen can look at fewer answers than there are. */
export type SituationOf = (answers: Answers) => Situation;

/** With so few items open, asking outright is shorter than ruling out first. */
const FEW_ITEMS = 3;
/** Questions of one item that stand together on a page. */
const MOST_TOGETHER = 6;

/** The screen that the answers lead to. */
export function nextScreen(situation: Situation, situationOf: SituationOf): Screen {
  const { answers, known } = situation;
  if (!known) return { type: 'start' };
  if (!answers.done.includes('basics')) {
    const basics = basicsScreen(situation, known);
    if (basics.facts.length + basics.rows.length > 0) return basics;
  }
  const promised = answers.has.filter((name) => !isSettled(answers, name) && isOptional(situation, name));
  if (promised[0] !== undefined) return askScreen(situation, [promised[0]]);
  if (!answers.done.includes('which')) {
    const rows = whichRows(situation, situationOf);
    if (rows.length > 0 && askable(known, answers).length > 0) return { type: 'which', rows };
  }
  const names = nextFacts(known, answers);
  if (names.length > 0) return askScreen(situation, names);
  if (!answers.done.includes('more')) {
    const rows = moreRows(situation, known);
    if (rows.length > 0) return { type: 'more', rows };
  }
  return { type: 'result' };
}

/** The screen that an address names; the next one when it names none that makes sense. */
export function screenAt(place: string | undefined, situation: Situation, situationOf: SituationOf): Screen {
  const { known } = situation;
  if (place === 'start') return { type: 'start' };
  if (!known || place === undefined) return nextScreen(situation, situationOf);
  if (place === 'result') return { type: 'result' };
  if (place === 'basics') return basicsScreen(situation, known);
  if (place === 'which') return { type: 'which', rows: whichRows(situation, situationOf) };
  if (place === 'more') return { type: 'more', rows: moreRows(situation, known) };
  const screen = askScreen(situation, place.split('.'));
  return screen.facts.length > 0 ? screen : nextScreen(situation, situationOf);
}

/** How an address names a screen. */
export function placeOf(screen: Screen): string {
  return screen.type === 'ask' ? screen.facts.map(({ name }) => name).join('.') : screen.type;
}

/** About how many screens are still to come; undefined before it can be told. */
export function screensLeft(situation: Situation): number | undefined {
  const { answers, known } = situation;
  if (!known || !(answers.done.includes('which') || askable(known, answers).length <= MOST_TOGETHER)) {
    return undefined;
  }
  let left = 0;
  let names = askable(known, answers);
  while (names.length > 0) {
    const together = groupOf(known, names);
    names = names.filter((name) => !together.includes(name));
    left += 1;
  }
  return left;
}

function askScreen({ policy }: Situation, names: readonly string[]): Screen & { type: 'ask' } {
  const facts = names.flatMap((name) => policy.facts[name] ?? []);
  return { type: 'ask', facts: facts.filter((fact) => fact.type !== 'text') };
}

function isOptional({ policy }: Situation, name: string): boolean {
  const fact = policy.facts[name];
  return fact !== undefined && !canBeUnknown(fact);
}

/** The conditions before every item: what must be said, and what is taken as not so unless said. */
function basicsScreen(
  { policy, bound }: Situation,
  { dossier }: KnownSituation,
): Screen & { type: 'basics' } {
  const requirements = (bound.requirements[dossier.kind] ?? []).flat().filter(({ gate }) => gate);
  const facts = new Set(requirements.flatMap(({ condition }) => factsNamed(condition)));
  const asked = Object.values(policy.facts).filter(({ name }) => facts.has(name));
  return {
    type: 'basics',
    facts: asked.filter(canBeUnknown),
    rows: asked.filter(isException).map((fact) => ({ fact, itemIndexes: [], potentialFen: 0 })),
  };
}

function factsNamed(condition: unknown): string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  if ('slot' in condition && 'name' in condition) return [String(condition.name)];
  return Object.values(condition).flatMap(factsNamed);
}

/** A fact that is taken as "no" unless somebody says otherwise. */
function isException(fact: Fact): boolean {
  if (fact.type === 'list') return fact.emptyWhenAbsent;
  return typeof fact.fallback === 'number' && negativeAnswer(fact) !== undefined;
}

/** The gateways as they stand with nothing known but who you are, so that going back shows them all. */
function whichRows(situation: Situation, situationOf: SituationOf): Row[] {
  const { answers, policy, known } = situation;
  if (!known) return [];
  const basics = basicsScreen(situation, known);
  const kept = new Set([
    policy.kind.name,
    ...[...basics.facts, ...basics.rows.map(({ fact }) => fact)].map(({ name }) => name),
  ]);
  const facts = Object.fromEntries(Object.entries(answers.facts).filter(([name]) => kept.has(name)));
  const early = situationOf({ ...answers, facts, has: [], unsure: [], done: [] });
  if (!early.known) return [];
  const open = early.known.outcomes.filter(({ status }) => status === 'undetermined');
  return open.length > FEW_ITEMS ? gatewaysOf(early.bound, early.known.dossier, early.known.outcomes) : [];
}

/** Names of the questions that could change the award and that the visitor may be able to answer. */
function askable(known: KnownSituation, answers: Answers): string[] {
  return known.open.map(({ fact }) => fact.name).filter((name) => !answers.unsure.includes(name));
}

function nextFacts(known: KnownSituation, answers: Answers): string[] {
  return groupOf(known, askable(known, answers));
}

/** The first question with those that belong to the same item alone; a list stands by itself. */
function groupOf(known: KnownSituation, names: readonly string[]): string[] {
  const questions = known.open.filter(({ fact }) => names.includes(fact.name));
  const [first] = questions;
  if (!first) return [];
  const [only, ...others] = first.itemIndexes;
  if (others.length > 0 || first.fact.type === 'list') return [first.fact.name];
  const together = questions.filter(
    ({ fact, itemIndexes }) => itemIndexes.length === 1 && itemIndexes[0] === only && fact.type !== 'list',
  );
  return together.slice(0, MOST_TOGETHER).map(({ fact }) => fact.name);
}

/** What is taken as "no" and would change a figure if it were otherwise. */
function moreRows({ policy, bound, answers }: Situation, known: KnownSituation): Row[] {
  const basics = new Set(policy.gates.flatMap(({ conditions }) => factsNamed(conditions)));
  const facts = Object.values(policy.facts).filter((fact) => isException(fact) && !basics.has(fact.name));
  return facts.flatMap((fact): Row[] => {
    const itemIndexes = known.outcomes.flatMap((outcome, index) => {
      if (!outcome.kindMet || outcome.requirements.some(({ truth }) => truth === false)) return [];
      if (fact.type === 'list') return outcome.status === 'ineligible' ? [] : [index];
      return payableWith(0) === payableWith(1) ? [] : [index];
      function payableWith(value: number): string {
        const dossier = { ...known.dossier, values: known.dossier.values.with(fact.slot, value) };
        const other = evaluateDossier(bound, dossier)[index];
        return `${String(other?.payableFen)} ${String(other?.potentialFen)}`;
      }
    });
    const isEarlier = fact.name === policy.priorAwards.name;
    const relevant = isEarlier
      ? itemIndexes.filter(
          (index) => bound.items[index]?.frequency.type !== 'annual' && answers.year !== policy.years[0],
        )
      : itemIndexes;
    return relevant.length > 0 ? [{ fact, itemIndexes: relevant, potentialFen: 0 }] : [];
  });
}
