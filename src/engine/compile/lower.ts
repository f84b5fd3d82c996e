/**
 * Lowers a bound item to expressions of a target language. What "undetermined" and "missing" mean is
 * written here once for all compilers; the interpreter (evaluate.ts) says it independently, and
 * property tests hold them equal.
 */

import { lowerAmount, rangeOf } from '../amounts.ts';
import type { BoundItem, BoundPolicy } from '../bind.ts';
import { canBeUnknown, type FieldFact, type ListFact } from '../fact.ts';
import type { Fill } from '../mechanism.ts';
import { canBeDecidedAbsent, factsOf, failsIn, holdsIn } from '../mechanisms/conditions.ts';
import { payableIn } from '../mechanisms/frequency.ts';
import type { BestOf, Condition, SumOf } from '../rule.ts';
import type { Target } from './target.ts';
import { amountFacts, witnessValues } from '../witness.ts';

/** One item for one kind, in a target language. */
export interface LoweredItem<Expression> {
  readonly item: BoundItem;
  /** For each requirement: a test that it is known to fail, and one that it is known to hold. */
  readonly fails: readonly Expression[];
  readonly holds: readonly Expression[];
  /** Facts that can be absent, sorted by name. */
  readonly openFacts: readonly (FieldFact | ListFact)[];
  /** Facts that can be absent and stand in requirements only. */
  readonly requirementFacts: readonly FieldFact[];
  /** The payable when no fact is absent, and its bounds when some are, as if every requirement held. */
  readonly payable: Expression;
  readonly lowest: Expression;
  readonly highest: Expression;
  /** Bounds of the amount before earlier awards. */
  readonly amountLowest: Expression;
  readonly amountHighest: Expression;
  /** For each open fact: a test that it could still decide an undetermined item. */
  readonly missing: readonly Expression[];
}

type Fills = (fact: FieldFact | ListFact) => Fill;

/** Lowers one item for one legal kind; undefined when the kind cannot receive it. */
export function lowerItem<E>(
  bound: BoundPolicy,
  item: BoundItem,
  kind: number,
  target: Target<E>,
): LoweredItem<E> | undefined {
  if (!item.kindIndexes.includes(kind)) return undefined;
  const conditions = (bound.requirements[kind]?.[item.index] ?? []).map(({ condition }) => condition);
  const read = (fact: FieldFact): E =>
    fact.list === undefined ? target.fact(fact) : target.entryField(fact);
  const payableWith = (fills: Fills): E => payable(item, target, fills);
  const requirementFacts = openFactsOf(conditions);
  const openFacts = [...requirementFacts, ...amountFacts(item.amount).filter(canBeUnknown)].sort(byName);
  return {
    item,
    fails: conditions.map((condition) => failsIn(condition, target, read)),
    holds: conditions.map((condition) => holdsIn(condition, target, read)),
    openFacts,
    requirementFacts,
    payable: payableWith(() => 'known'),
    lowest: payableWith(() => 'lowest'),
    highest: payableWith(() => 'highest'),
    amountLowest: lowerFilled(item.amount, target, () => 'lowest'),
    amountHighest: lowerFilled(item.amount, target, () => 'highest'),
    missing: openFacts.map((fact) =>
      target.every([target.isUnknown(fact), couldDecide(item, conditions, fact, target, read)]),
    ),
  };
}

function payable<E>(item: BoundItem, target: Target<E>, fills: Fills): E {
  const amount = lowerFilled(item.amount, target, fills);
  return payableIn(item.frequency, amount, target.prior(item.index), target);
}

/** An amount with absent facts filled; inside list entries nothing is absent. */
function lowerFilled<E>(amount: BoundItem['amount'], target: Target<E>, fills: Fills): E {
  const read = (fact: FieldFact): E => {
    if (fact.list !== undefined) return target.entryField(fact);
    const fill = fills(fact);
    if (fill === 'known' || !canBeUnknown(fact)) return target.fact(fact);
    const value = typeof fill === 'number' ? fill : fact[fill];
    return target.choose(target.isUnknown(fact), target.number(value), target.fact(fact));
  };
  const entries = (node: SumOf | BestOf, mostFen: number): E => {
    const known = target.entries({
      list: node.list,
      kind: node.type === 'sumOf' ? 'sum' : 'best',
      largest: node.type === 'sumOf' ? node.largest : undefined,
      tests: node.where.map((condition) => holdsIn(condition, target, target.entryField.bind(target))),
      each: lowerFilled(node.each, target, fills),
    });
    const fill = fills(node.list);
    if (fill === 'known') return known;
    const whenUnknown = fill === 'highest' || fill === 1 ? mostFen : 0;
    return target.choose(target.isUnknown(node.list), target.number(whenUnknown), known);
  };
  return lowerAmount(amount, {
    target,
    fillOf: fills,
    read,
    rangeOf,
    entries,
    inner: (inner) => lowerFilled(inner, target, fills),
  });
}

/** Whether an absent fact could decide: in a requirement that is open, or by changing the amount by itself. */
function couldDecide<E>(
  item: BoundItem,
  conditions: readonly Condition[],
  fact: FieldFact | ListFact,
  target: Target<E>,
  read: (fact: FieldFact) => E,
): E {
  const open = conditions.filter((condition) => openFactsOf([condition]).some((other) => other === fact));
  const condition = open[0];
  if (condition) return target.every(siblingsNotMet(condition, fact, target, read));
  const others = amountFacts(item.amount).filter((other) => canBeUnknown(other) && other !== fact);
  return target.some(
    combinations(item, others).map((filled) => {
      const fillsWith =
        (end: Fill): Fills =>
        (other) =>
          other === fact ? end : (filled.get(other) ?? 'known');
      const most = payable(item, target, fillsWith('highest'));
      return target.compare(most, '>', payable(item, target, fillsWith('lowest')));
    }),
  );
}

/**
 * In an "any of", a fact decides only while no other part is known to hold; in a sum, only while the known
 * members leave it open.
 */
function siblingsNotMet<E>(
  condition: Condition,
  fact: FieldFact | ListFact,
  target: Target<E>,
  read: (fact: FieldFact) => E,
): E[] {
  const not = (test: E): E => target.choose(test, target.never(), target.always());
  if (condition.type === 'compare' && canBeDecidedAbsent(condition)) {
    return [not(holdsIn(condition, target, read)), not(failsIn(condition, target, read))];
  }
  if (condition.type !== 'anyOf') return [];
  return condition.conditions.flatMap((part) =>
    openFactsOf([part]).some((other) => other === fact)
      ? siblingsNotMet(part, fact, target, read)
      : [not(holdsIn(part, target, read))],
  );
}

function combinations(
  item: BoundItem,
  facts: readonly (FieldFact | ListFact)[],
): ReadonlyMap<FieldFact | ListFact, number>[] {
  return facts.reduce<ReadonlyMap<FieldFact | ListFact, number>[]>(
    (filled, fact) =>
      filled.flatMap((base) =>
        witnessValues(item.amount, fact).map((value) => new Map([...base, [fact, value]])),
      ),
    [new Map()],
  );
}

function openFactsOf(conditions: readonly Condition[]): FieldFact[] {
  return conditions.flatMap((condition) => factsOf(condition).filter(canBeUnknown));
}

function byName(a: FieldFact | ListFact, b: FieldFact | ListFact): number {
  return a.name < b.name ? -1 : 1;
}
