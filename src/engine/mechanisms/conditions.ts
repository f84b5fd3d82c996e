/** Conditions: what they mean for known and unknown facts, in words, and in a target language. */

import { dayInWords, NEVER } from '../calendar.ts';
import { canBeUnknown, type FieldFact } from '../fact.ts';
import type { View } from '../mechanism.ts';
import { boundsOfSum } from '../mechanism.ts';
import { firstMeeting, type AnyOf, type Compare, type Condition } from '../rule.ts';
import type { Target } from '../compile/target.ts';
import { inWan, valueInWords } from '../value-words.ts';

/** True, false, or undefined while some filling of the absent facts makes it true and another false. */
export type Truth = boolean | undefined;

/** Truth of a condition in which no fact stands twice. */
export function truthOf(condition: Condition, view: View): Truth {
  switch (condition.type) {
    case 'flagIs':
      return known(view.value(condition.fact), (value) => (value === 1) === condition.value);
    case 'compare':
      return compareTruth(condition, view);
    case 'within':
      return known(view.value(condition.fact), (value) => value >= condition.from && value <= condition.to);
    case 'endedBefore':
      return view.value(condition.end) < view.value(condition.before);
    case 'anyOf':
      return anyTruth(condition, view);
  }
}

function known(value: number, test: (value: number) => boolean): Truth {
  return Number.isNaN(value) ? undefined : test(value);
}

function compareTruth(condition: Compare, view: View): Truth {
  const { lowest, highest } = boundsOfSum(condition.facts, view);
  if (reaches(condition, lowest)) return true;
  return reaches(condition, highest) ? undefined : false;
}

function reaches({ comparison, threshold }: Compare, value: number): boolean {
  return comparison === 'atLeast' ? value >= threshold : value > threshold;
}

/** Whether a comparison can be decided while a fact of it is absent: by the others, or by its own bounds. */
export function canBeDecidedAbsent(condition: Compare): boolean {
  const [only, ...others] = condition.facts;
  if (!only || others.length > 0) return true;
  return reaches(condition, only.lowest) || !reaches(condition, only.highest);
}

function anyTruth(condition: AnyOf, view: View): Truth {
  const truths = condition.conditions.map((part) => truthOf(part, view));
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** The absent facts of an undecided condition: each could decide it, whatever order they are learnt in. */
export function undecidedFacts(condition: Condition, view: View): FieldFact[] {
  if (truthOf(condition, view) !== undefined) return [];
  if (condition.type === 'anyOf') return condition.conditions.flatMap((part) => undecidedFacts(part, view));
  return factsOf(condition).filter((fact) => Number.isNaN(view.value(fact)));
}

/** The facts that a condition reads. */
export function factsOf(condition: Condition): readonly FieldFact[] {
  switch (condition.type) {
    case 'flagIs':
    case 'within':
      return [condition.fact];
    case 'compare':
      return condition.facts;
    case 'endedBefore':
      return [condition.end, condition.before];
    case 'anyOf':
      return condition.conditions.flatMap(factsOf);
  }
}

/** A test that is true when the condition is known to hold; `read` gives the value of a fact. */
export function holdsIn<E>(condition: Condition, target: Target<E>, read: (fact: FieldFact) => E): E {
  switch (condition.type) {
    case 'flagIs':
      return target.compare(read(condition.fact), '=', target.number(condition.value ? 1 : 0));
    case 'compare': {
      const sign = condition.comparison === 'atLeast' ? '>=' : '>';
      return target.compare(
        sumIn(condition, target, read, 'lowest'),
        sign,
        target.number(condition.threshold),
      );
    }
    case 'within':
      return target.every([
        target.compare(read(condition.fact), '>=', target.number(condition.from)),
        target.compare(read(condition.fact), '<=', target.number(condition.to)),
      ]);
    case 'endedBefore':
      return target.compare(read(condition.end), '<', read(condition.before));
    case 'anyOf':
      return target.some(condition.conditions.map((part) => holdsIn(part, target, read)));
  }
}

/** A test that is true when the condition is known to fail. */
export function failsIn<E>(condition: Condition, target: Target<E>, read: (fact: FieldFact) => E): E {
  switch (condition.type) {
    case 'flagIs':
      return target.compare(read(condition.fact), '=', target.number(condition.value ? 0 : 1));
    case 'compare': {
      const sign = condition.comparison === 'atLeast' ? '<' : '<=';
      return target.compare(
        sumIn(condition, target, read, 'highest'),
        sign,
        target.number(condition.threshold),
      );
    }
    case 'within':
      return target.some([
        target.compare(read(condition.fact), '<', target.number(condition.from)),
        target.compare(read(condition.fact), '>', target.number(condition.to)),
      ]);
    case 'endedBefore':
      return target.compare(read(condition.end), '>=', read(condition.before));
    case 'anyOf':
      return target.every(condition.conditions.map((part) => failsIn(part, target, read)));
  }
}

/** Where knowing less cannot decide, a fact is read as it is; elsewhere each absent one is filled. */
function sumIn<E>(
  condition: Compare,
  target: Target<E>,
  read: (fact: FieldFact) => E,
  filled: 'lowest' | 'highest',
): E {
  const [only, ...others] = condition.facts;
  if (only && (!canBeDecidedAbsent(condition) || (others.length === 0 && !canBeUnknown(only)))) {
    return read(only);
  }
  return target.sum(
    condition.facts.map((fact) =>
      canBeUnknown(fact)
        ? target.choose(target.isUnknown(fact), target.number(fact[filled]), read(fact))
        : read(fact),
    ),
  );
}

/** The requirement in plain Chinese: 年网络零售额超过 500,000.00 元. */
export function requirementInWords(condition: Condition): string {
  switch (condition.type) {
    case 'flagIs':
      return condition.value ? condition.fact.label : `没有下列情形：${condition.fact.label}`;
    case 'compare':
      return compareInWords(condition);
    case 'within':
      return `${condition.fact.label}在${dayInWords(condition.from)}至${dayInWords(condition.to)}之间`;
    case 'endedBefore':
      return `${condition.before.label}在${condition.end.label}之后，或从未受限`;
    case 'anyOf':
      return condition.conditions.map(requirementInWords).join('，或者');
  }
}

function compareInWords({ facts, comparison, threshold }: Compare): string {
  const [first] = facts;
  if (!first) return '';
  const label = facts.map((fact) => fact.label).join('与');
  const subject = facts.length > 1 ? `${label}合计` : label;
  const value = valueInWords(first, threshold);
  if (first.type === 'date') return `${subject}在${value}以后（含当日）`;
  const help = first.type === 'money' ? inWan(threshold) : '';
  return comparison === 'atLeast'
    ? `${subject}达到 ${value}以上（含）${help}`
    : `${subject}超过 ${value}${help}`;
}

/** What the dossier says of a condition's facts. */
export function actualInWords(condition: Condition, view: View): string {
  const facts = factsOf(condition);
  if (facts.length === 1 && facts[0]) return valueInWords(facts[0], view.value(facts[0]));
  return facts.map((fact) => `${fact.label} ${valueInWords(fact, view.value(fact))}`).join('，');
}

/** How much is lacking to a threshold that is known to be missed, in the fact's own unit; undefined otherwise. */
export function shortfallOf(condition: Condition, view: View): number | undefined {
  if (condition.type !== 'compare' || compareTruth(condition, view) !== false) return undefined;
  const actual = boundsOfSum(condition.facts, view).highest;
  if (actual === NEVER) return undefined;
  return firstMeeting(condition) - actual;
}
