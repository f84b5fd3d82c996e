/** Facts of nobody in particular, and what an amount over them comes to, for the tests of the mechanisms. */

import { expect } from 'vitest';
import { explainAmount, rangeOf } from '../../src/engine/amounts.ts';
import { choice, count, defineFacts, flag, hundredths, money } from '../../src/engine/fact.ts';
import type { AmountStep } from '../../src/engine/mechanism.ts';
import type { Amount } from '../../src/engine/rule.ts';
import { loweredAmount, viewOf, type KnownFacts } from './evaluating-target.ts';
import { texts } from './toy-policy.ts';

/** One fact of each type and more. */
export const facts = defineFacts({
  sales: money(texts('销售额')),
  cost: money(texts('费用')),
  share: hundredths({ ...texts('比例'), unit: '', lowest: 30, highest: 100 }),
  area: hundredths({ ...texts('面积'), unit: '平方米' }),
  months: count({ ...texts('月数'), unit: '个月', highest: 12 }),
  first: count({ ...texts('上半年'), unit: '件' }),
  second: count({ ...texts('下半年'), unit: '件' }),
  level: choice({ ...texts('级别'), options: { gold: '金', none: '无', silver: '银' } }),
  size: choice({ ...texts('规模'), options: { large: '大', small: '小' }, required: true }),
  isLarge: flag({ ...texts('大型'), fallback: false }),
});

/** Bounds of the amount. */
export function range(amount: Amount, known: KnownFacts): readonly [number, number] {
  const { lowest, highest: most } = rangeOf(amount, viewOf(facts, known));
  return [lowest, most];
}

/** The amount with its absent facts at the low and the high end, as compilers see it. */
function lowered(amount: Amount, known: KnownFacts): unknown[] {
  const view = viewOf(facts, known);
  return [loweredAmount(amount, view, 'lowest'), loweredAmount(amount, view, 'highest')];
}

/** The interpreter and the lowering agree on the bounds. */
export function expectBounds(amount: Amount, known: KnownFacts, bounds: readonly [number, number]): void {
  expect(range(amount, known)).toEqual(bounds);
  expect(lowered(amount, known)).toEqual(bounds);
}

/** How the amount came about. */
export function stepOf(amount: Amount, known: KnownFacts): AmountStep {
  return explainAmount(amount, viewOf(facts, known));
}

/** How the amount came about, in words. */
export function textOf(amount: Amount, known: KnownFacts): string {
  return stepOf(amount, known).text;
}
