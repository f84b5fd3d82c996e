/** Slips in conditions: thresholds, comparisons, negations, dates, and conditions left out. */

import type { AnyOf, Compare, Condition, FlagIs, Within } from '../../src/engine/rule.ts';
import { byOne, type Slip } from './mutant.ts';
import { without } from './tree.ts';

/** The slips that a condition can suffer. */
export function conditionSlips(condition: Condition): Slip[] {
  switch (condition.type) {
    case 'flagIs':
      return flagSlips(condition);
    case 'compare':
      return compareSlips(condition);
    case 'within':
      return withinSlips(condition);
    case 'anyOf':
      return anyOfSlips(condition);
    case 'endedBefore':
      return [];
  }
}

function flagSlips({ fact, value }: FlagIs): Slip[] {
  return [{ kind: 'flag negated', what: fact.name, at: ['value'], value: !value }];
}

function compareSlips({ facts, comparison, threshold }: Compare): Slip[] {
  const names = facts.map((fact) => fact.name).join(' + ');
  const isDate = facts.some((fact) => fact.type === 'date');
  return [
    ...byOne(isDate ? 'date moved by a day' : 'threshold ± 1', ['threshold'], threshold, names),
    otherComparison(comparison, ['comparison'], names),
  ];
}

/** 以上 for 超过, or 超过 for 以上. */
export function otherComparison(comparison: 'atLeast' | 'over', at: Slip['at'], name: string): Slip {
  const other = comparison === 'atLeast' ? 'over' : 'atLeast';
  return { kind: '以上 ↔ 超过', what: `${name} ${comparison} → ${other}`, at, value: other };
}

function withinSlips({ fact, from, to }: Within): Slip[] {
  const edges = { from, to };
  return Object.entries(edges).flatMap(([edge, value]) =>
    // An edge that differs by year is a choice by year until it is bound, and is changed there.
    typeof value === 'number' ? byOne('date moved by a day', [edge], value, `${fact.name} ${edge}`) : [],
  );
}

function anyOfSlips({ conditions }: AnyOf): Slip[] {
  return conditions.map((_, place) => ({
    kind: 'alternative left out',
    what: `number ${String(place + 1)}`,
    at: ['conditions'],
    value: without(conditions, place),
  }));
}

/** Each of several conditions left out; `at` is where the list stands. */
export function droppedConditions(conditions: readonly Condition[], at: Slip['at']): Slip[] {
  return conditions.map((condition, place) => ({
    kind: 'condition left out',
    what: `number ${String(place + 1)} (${condition.type})`,
    at,
    value: without(conditions, place),
  }));
}
