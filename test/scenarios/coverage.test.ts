import { describe, expect, test } from 'vitest';
import type { Item, Policy } from '../../src/engine/policy.ts';
import { atLeast, over, upTo, wan } from '../../src/engine/words.ts';
import { facts } from '../../policies/chiping-2022-15/facts.ts';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { uncovered } from './coverage.ts';
import { chipingScenarios, loadScenarios } from './load.ts';

const scenarios = loadScenarios(chipingScenarios);

function withItem(id: string, change: (item: Item) => Partial<Item>): Policy {
  return {
    ...policy,
    items: policy.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item)),
  };
}

describe('the examples touch', () => {
  test('every threshold, cap, option, flag, kind and absent fact of every item', () => {
    expect(uncovered(policy, scenarios)).toEqual([]);
  });

  test('and a new condition without examples is reported, below, at and above', () => {
    const changed = withItem('3.6a', ({ conditions }) => ({
      conditions: [...conditions, atLeast(facts.liveRooms, 3)],
    }));
    expect(uncovered(changed, scenarios)).toEqual([
      '3.6a: liveRooms unknown',
      '3.6a: liveRooms just below 3',
      '3.6a: liveRooms at 3',
      '3.6a: liveRooms just above 3',
    ]);
  });

  test('and a threshold that has moved is reported', () => {
    const changed = withItem('3.3.2a', ({ conditions }) => ({
      conditions: [...conditions.slice(0, 1), over(facts.annualCrossBorderTurnover, wan(210))],
    }));
    expect(uncovered(changed, scenarios)).toHaveLength(3);
  });

  test('and a new cap is reported', () => {
    const changed = withItem('3.4.3a', ({ amount }) => ({ amount: upTo(wan(7), amount) }));
    expect(uncovered(changed, scenarios)).toEqual([
      '3.4.3a: just below the cap 7000000',
      '3.4.3a: at the cap 7000000',
      '3.4.3a: just above the cap 7000000',
    ]);
  });

  test('and examples that are taken away are missed', () => {
    const without = scenarios.filter(({ file }) => file !== '3.5.3.yaml');
    const missed = uncovered(policy, without);
    expect(missed).toContain('3.5.3: firstYearOnlineRetail at 500000000');
    expect(missed.every((need) => need.startsWith('3.5.3: '))).toBe(true);
  });
});
