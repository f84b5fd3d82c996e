/** A target language that says nothing and computes at once, so that a lowered part can be held against its meaning. */

import { lowerAmount, rangeOf } from '../../src/engine/amounts.ts';
import type { Target } from '../../src/engine/compile/target.ts';
import type { FactDictionary, FieldFact, ListFact } from '../../src/engine/fact.ts';
import type { Entry, Fill, View } from '../../src/engine/mechanism.ts';
import { wholeProportion } from '../../src/engine/money.ts';
import type { Amount } from '../../src/engine/rule.ts';

/** Facts by name: a number, entries, or nothing at all where the fact is not known. */
export type KnownFacts = Readonly<Record<string, number | readonly Entry[]>>;

/** The view of some facts of a dictionary. */
export function viewOf(facts: FactDictionary, known: KnownFacts): View {
  for (const name of Object.keys(known)) if (!(name in facts)) throw new Error(`no fact ${name}`);
  return {
    value: ({ name }) => {
      const value = known[name];
      return typeof value === 'number' ? value : Number.NaN;
    },
    entries: ({ name }) => {
      const value = known[name];
      return typeof value === 'object' ? value : undefined;
    },
  };
}

type Value = number | boolean;

/** The target that evaluates in a view, with a log of the facts whose absence it was asked about. */
export function evaluatingTarget(view: View, asked: string[] = []): Target<Value> {
  const numbers = (values: readonly Value[]): number[] => values.map(Number);
  return {
    number: (value) => value,
    fact: (fact) => view.value(fact),
    entryField: (field) => view.value(field),
    isUnknown: (fact) => {
      asked.push(fact.name);
      return fact.type === 'list' ? view.entries(fact) === undefined : Number.isNaN(view.value(fact));
    },
    compare: (left, sign, right) => {
      if (sign === '=') return left === right;
      if (sign === '>=') return left >= right;
      if (sign === '<=') return left <= right;
      return sign === '>' ? left > right : left < right;
    },
    every: (tests) => tests.every((test) => test === true),
    some: (tests) => tests.includes(true),
    always: () => true,
    never: () => false,
    choose: (test, then, otherwise) => (test === true ? then : otherwise),
    smallest: (values) => Math.min(...numbers(values)),
    largest: (values) => Math.max(...numbers(values)),
    sum: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
    difference: (left, right) => Number(left) - Number(right),
    proportion: (factors, numerator, denominator) =>
      wholeProportion(numbers(factors), numerator, denominator),
    entries: () => {
      throw new Error('entries are lowered by their own target');
    },
    prior: () => 0,
  };
}

/** An amount, lowered and computed: absent facts are filled with one end of their range, or a value. */
export function loweredAmount(amount: Amount, view: View, fill: Fill, asked: string[] = []): Value {
  const target = evaluatingTarget(view, asked);
  const read = (fact: FieldFact): Value => {
    const value = view.value(fact);
    if (!Number.isNaN(value) || fill === 'known') return value;
    return typeof fill === 'number' ? fill : fact[fill];
  };
  const inner = (part: Amount): Value =>
    lowerAmount<Value>(part, {
      target,
      read,
      inner,
      rangeOf,
      fillOf: (_: FieldFact | ListFact) => fill,
      entries: (_, mostFen) => mostFen,
    });
  return inner(amount);
}
