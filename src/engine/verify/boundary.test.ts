import { describe, expect, test } from 'vitest';
import { texts, toyPolicy } from '../../../test/support/toy-policy.ts';
import { events, holdsWhenReplayed, months, sales } from '../../../test/support/verification.ts';
import { day, NEVER } from '../calendar.ts';
import * as fact from '../fact.ts';
import type { Policy } from '../policy.ts';
import * as words from '../words.ts';
import { boundaryInMarkdown } from './boundary-table.ts';
import type { BoundaryCell } from './verification.ts';
import { verifyPolicy } from './verify-policy.ts';

const dates = {
  opened: fact.date({ ...texts('开业日'), nullable: true }),
  barred: fact.date({ ...texts('受限至'), nullable: true, fallback: NEVER }),
  applied: fact.date({ ...texts('申报日'), fallback: 'lastDayOfYear' }),
};

const parcels = {
  before: fact.count({ ...texts('去年件数'), unit: '件' }),
  now: fact.count({ ...texts('今年件数'), unit: '件', highest: 60 }),
};

function cellOf(cell: BoundaryCell | undefined): unknown {
  return cell && [cell.value, cell.payableFen];
}

/** Fact, threshold and the three cells of every row; every cell replayed. */
function rowsOf(policy: Policy): unknown[] {
  const { boundary } = verifyPolicy(policy, 2024);
  for (const { item, below, at, above } of boundary) {
    for (const cell of [below, at, above]) {
      if (cell) holdsWhenReplayed(policy, { item, ...cell });
    }
  }
  return boundary.map(({ fact: label, threshold, below, at, above }) => [
    label,
    threshold,
    cellOf(below),
    cellOf(at),
    cellOf(above),
  ]);
}

describe('the boundary table', () => {
  test('tells 以上 from 超过, to the fen and the month', () => {
    const policy = toyPolicy({ ...sales, ...months }, (facts) => [
      {
        conditions: [words.over(facts.months, 6)],
        amount: words.tiers(facts.sales, { atLeast: 500, pays: 10 }, { over: 900, pays: 20 }),
      },
    ]);
    expect(rowsOf(policy)).toEqual([
      ['月数', '超过 6 个月', ['5 个月', 0], ['6 个月', 0], ['7 个月', 10]],
      ['销售额', '5.00 元以上', ['4.99 元', 0], ['5.00 元', 10], ['5.01 元', 10]],
      ['销售额', '超过 9.00 元', ['8.99 元', 10], ['9.00 元', 10], ['9.01 元', 20]],
    ]);
  });

  test('shows both edges of a period, the first day that counts, and the last day of a bar', () => {
    const policy = toyPolicy(
      dates,
      (facts) => [
        {
          conditions: [words.within(facts.opened, '2023-03-01', day('2024-02-29'))],
          amount: words.fixed(10),
        },
      ],
      (facts) => ({
        gates: [
          { clause: '第8条', title: '门槛', conditions: [words.endedBefore(facts.barred, facts.applied)] },
        ],
      }),
    );
    expect(rowsOf(policy)).toEqual([
      ['受限至', '早于申报日', ['2024年12月30日', 10], ['2024年12月31日', 0], ['2025年1月1日', 0]],
      ['开业日', '不早于2023年3月1日', ['2023年2月28日', 0], ['2023年3月1日', 10], ['2023年3月2日', 10]],
      ['开业日', '不晚于2024年2月29日', ['2024年2月28日', 10], ['2024年2月29日', 10], ['2024年3月1日', 0]],
    ]);
  });

  test('moves each fact of a sum in turn, within its bounds', () => {
    const policy = toyPolicy(parcels, ({ before, now }) => [
      { conditions: [words.atLeast([before, now], 200)], amount: words.fixed(10) },
    ]);
    expect(rowsOf(policy)).toEqual([
      ['去年件数（另有今年件数 60 件）', '200 件以上', ['139 件', 0], ['140 件', 10], ['141 件', 10]],
      ['今年件数（另有去年件数 141 件）', '200 件以上', ['58 件', 0], ['59 件', 10], ['60 件', 10]],
    ]);
  });

  test('covers entries of a list, their limit, and where each cap begins', () => {
    const { people, cost } = events.events.fields;
    const policy = toyPolicy(events, (facts) => [
      {
        amount: words.upTo(
          70,
          words.sumOf(facts.events, {
            where: [words.atLeast(facts.events.fields.people, 200)],
            each: words.upTo(30, words.rate('30%', facts.events.fields.cost)),
            largest: 3,
          }),
        ),
      },
    ]);
    expect([people.label, cost.label]).toEqual(['人数', '费用']);
    expect(rowsOf(policy)).toEqual([
      ['人数', '200 人以上', ['199 人', 0], ['200 人', 1], ['201 人', 1]],
      // 30% of 99 fen is 29.7, rounded down.
      ['费用', '上限 0.30 元', ['0.99 元', 29], ['1.00 元', 30], ['1.01 元', 30]],
      ['活动的项数', '最多计 3 项', ['2 项', 2], ['3 项', 3], ['4 项', 3]],
      // Three entries of 24 fen (30% of 80) make 72; one of them may fall to 22 (30% of 74) before the cap is left.
      ['费用（共 3 项，其余各项不变）', '上限 0.70 元', ['0.73 元', 69], ['0.74 元', 70], ['0.75 元', 70]],
    ]);
  });

  test('shares a row among kinds that are paid alike, and names the case it holds for', () => {
    const policy = toyPolicy(
      { ...sales, isLocal: fact.flag({ ...texts('本地'), fallback: false }) },
      (facts) => [
        {
          kinds: ['firm', 'village'],
          amount: words.when(
            facts.isLocal,
            words.tiers(facts.sales, { atLeast: 250, pays: 10 }),
            words.tiers(facts.sales, { atLeast: 500, pays: 10 }),
          ),
        },
      ],
    );
    const { boundary } = verifyPolicy(policy, 2024);
    expect(boundary.map(({ kinds, fact: label }) => [kinds, label])).toEqual([
      [['企业', '村'], '销售额（本地：是）'],
      [['企业', '村'], '销售额（本地：否）'],
    ]);
    expect(boundaryInMarkdown(boundary).split('\n')).toEqual([
      '| 条款 | 项目 | 对象 | 事实 | 门槛 | 刚好不足 → 金额 | 正好 → 金额 | 刚好超过 → 金额 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 第1条 | 1 奖补1 | 企业、村 | 销售额（本地：是） | 2.50 元以上 | 2.49 元 → 不符合 | 2.50 元 → 0.10 元 | 2.51 元 → 0.10 元 |',
      '| 第1条 | 1 奖补1 | 企业、村 | 销售额（本地：否） | 5.00 元以上 | 4.99 元 → 不符合 | 5.00 元 → 0.10 元 | 5.01 元 → 0.10 元 |',
      '',
    ]);
  });

  test('leaves out what a fact cannot be', () => {
    const policy = toyPolicy(months, (facts) => [
      { conditions: [words.atLeast(facts.months, 12)], amount: words.fixed(10) },
    ]);
    expect(rowsOf(policy)).toEqual([['月数', '12 个月以上', ['11 个月', 0], ['12 个月', 10], undefined]]);
    expect(boundaryInMarkdown(verifyPolicy(policy, 2024).boundary)).toContain('| 12 个月 → 0.10 元 | — |');
  });
});
