import { describe, expect, test } from 'vitest';
import { toyPolicy } from '../../../test/support/toy-policy.ts';
import { caught, findingsOf, grade, sales } from '../../../test/support/verification.ts';
import type { Policy } from '../policy.ts';
import type { Tiers } from '../rule.ts';
import * as words from '../words.ts';
import { verifyPolicy } from './verify-policy.ts';

function bySales(...steps: Tiers['tiers']): Policy {
  return toyPolicy(sales, (facts) => [{ amount: { type: 'tiers', facts: [facts.sales], tiers: steps } }]);
}

describe('order of tiers and grades', () => {
  test('thresholds the wrong way round', () => {
    const policy = bySales(
      { comparison: 'atLeast', threshold: 900, fen: 10 },
      { comparison: 'atLeast', threshold: 500, fen: 20 },
    );
    expect(caught(policy, 'tierOrder')).toEqual({
      text: expect.stringContaining('门槛倒置') as string,
      paid: [20, 20],
    });
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('第一档') as string,
      paid: [20],
    });
  });

  test('以上 and 超过 of one number are two tiers, 超过 and the next unit are not', () => {
    const rising: Tiers['tiers'] = [
      { comparison: 'atLeast', threshold: 500, fen: 10 },
      { comparison: 'over', threshold: 500, fen: 20 },
    ];
    expect(verifyPolicy(bySales(...rising), 2024).findings).toEqual([]);
    const same = bySales(
      { comparison: 'over', threshold: 500, fen: 10 },
      { comparison: 'atLeast', threshold: 501, fen: 20 },
    );
    expect(caught(same, 'tierOrder')).toEqual({
      text: expect.stringContaining('门槛重叠') as string,
      paid: [20, 20],
    });
    expect(findingsOf(bySales(rising[1]!, rising[0]!), 'tierOrder')).toHaveLength(1);
  });

  test('an amount that falls: more pays less', () => {
    const policy = bySales(
      { comparison: 'atLeast', threshold: 500, fen: 20 },
      { comparison: 'atLeast', threshold: 900, fen: 10 },
    );
    expect(caught(policy, 'tierOrder')).toEqual({
      text: expect.stringContaining('没有随门槛提高') as string,
      paid: [20, 10],
    });
    const { text, paid } = caught(policy, 'notMonotone');
    expect(text).toBe('销售额从 8.99 元 增加到 9.00 元，奖补反而从 0.20 元 降到 0.10 元');
    expect(paid).toEqual([20, 10]);
  });

  test('a grade in the middle that pays most', () => {
    const policy = toyPolicy(grade, (facts) => [
      { amount: words.byGrade(facts.grade, { top: 20, middle: 30, low: 10 }) },
    ]);
    expect(caught(policy, 'gradeOrder')).toEqual({
      text: '级别各级的金额时高时低：一等 0.20 元，二等 0.30 元，三等 0.10 元',
      paid: [20, 30, 10],
    });
  });
});
