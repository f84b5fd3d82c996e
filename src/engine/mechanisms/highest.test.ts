import { describe, expect, test } from 'vitest';
import { type KnownFacts } from '../../../test/support/evaluating-target.ts';
import { expectBounds, facts, stepOf } from '../../../test/support/toy-amounts.ts';
import { highest, tiers } from '../words.ts';

describe('highest', () => {
  const either = highest(
    tiers(facts.sales, { atLeast: 10, pays: 30 }),
    tiers(facts.cost, { atLeast: 20, pays: 50 }),
  );

  test.each<[KnownFacts, readonly [number, number]]>([
    [{ sales: 9, cost: 19 }, [0, 0]],
    [{ sales: 10, cost: 19 }, [30, 30]],
    [{ sales: 10, cost: 20 }, [50, 50]],
    [{ sales: 10 }, [30, 50]],
    [{ cost: 20 }, [50, 50]],
    [{ cost: 0 }, [0, 30]],
    [{}, [0, 50]],
  ])('of %j lies in %j', (known, bounds) => {
    expectBounds(either, known, bounds);
  });

  test('is told with its parts', () => {
    const step = stepOf(either, { sales: 10, cost: 20 });
    expect(step.text).toBe('取其中最高的一项：0.50 元');
    expect(step.range).toEqual({ lowest: 50, highest: 50 });
    expect(step.parts.map(({ range: inside }) => inside.highest)).toEqual([30, 50]);
  });
});
