/**
 * Conditions as alternatives of literals: bounds on facts that a solver can meet one by one. A
 * condition holds when all literals of one alternative hold, and the same is said of its failing.
 */

import type { DateFact, FieldFact, NumberFact } from '../fact.ts';
import { firstMeeting, type Compare, type Condition } from '../rule.ts';

/** The sum of the facts (one, as a rule) lies between two values, both included. */
export interface Between {
  readonly type: 'between';
  readonly facts: readonly FieldFact[];
  readonly from: number;
  readonly to: number;
}

/** floor(product of the facts × numerator ÷ denominator) lies between two amounts in fen. */
export interface ShareBetween {
  readonly type: 'shareBetween';
  readonly facts: readonly NumberFact[];
  readonly numerator: number;
  readonly denominator: number;
  readonly from: number;
  readonly to: number;
}

/** A period that has ended, or has not, before a day. */
export interface Ended {
  readonly type: 'ended';
  readonly end: DateFact;
  readonly before: DateFact;
  readonly holds: boolean;
}

export type Literal = Between | ShareBetween | Ended;

/** All literals of one alternative hold together. */
export type Alternative = readonly Literal[];

/** What is asked of conditions in place of holding. */
export type Demands = ReadonlyMap<Condition, readonly Alternative[]>;

/** Nothing is asked but that every condition holds. */
export const noDemands: Demands = new Map();

/** The fact has exactly this value. */
export function exactly(fact: FieldFact, value: number): Between {
  return { type: 'between', facts: [fact], from: value, to: value };
}

/** The ways in which a condition holds, or in which a demand on it is met. */
export function waysToHold(condition: Condition, demands: Demands = noDemands): readonly Alternative[] {
  const demanded = demands.get(condition);
  if (demanded) return demanded;
  switch (condition.type) {
    case 'flagIs':
      return [[exactly(condition.fact, condition.value ? 1 : 0)]];
    case 'compare':
      return [[between(condition, firstMeeting(condition), Infinity)]];
    case 'within':
      return [[{ type: 'between', facts: [condition.fact], from: condition.from, to: condition.to }]];
    case 'endedBefore':
      return [[{ type: 'ended', end: condition.end, before: condition.before, holds: true }]];
    case 'anyOf':
      return condition.conditions.flatMap((part) => waysToHold(part, demands));
  }
}

/** The ways in which a condition fails. */
export function waysToFail(condition: Condition): readonly Alternative[] {
  switch (condition.type) {
    case 'flagIs':
      return [[exactly(condition.fact, condition.value ? 0 : 1)]];
    case 'compare':
      return [[between(condition, -Infinity, firstMeeting(condition) - 1)]];
    case 'within':
      return [
        [{ type: 'between', facts: [condition.fact], from: -Infinity, to: condition.from - 1 }],
        [{ type: 'between', facts: [condition.fact], from: condition.to + 1, to: Infinity }],
      ];
    case 'endedBefore':
      return [[{ type: 'ended', end: condition.end, before: condition.before, holds: false }]];
    case 'anyOf':
      return allTogether(condition.conditions.map(waysToFail));
  }
}

/** The ways in which one part of an "any of" carries it alone, the others failing. */
export function waysToHoldAlone(part: Condition, others: readonly Condition[]): readonly Alternative[] {
  return allTogether([waysToHold(part), ...others.map(waysToFail)]);
}

/** Every way to meet several demands at once: one alternative of each. */
export function allTogether(demands: readonly (readonly Alternative[])[]): readonly Alternative[] {
  return demands.reduce<readonly Alternative[]>(
    (combined, alternatives) => combined.flatMap((one) => alternatives.map((other) => [...one, ...other])),
    [[]],
  );
}

function between({ facts }: Compare, from: number, to: number): Between {
  return { type: 'between', facts, from, to };
}
