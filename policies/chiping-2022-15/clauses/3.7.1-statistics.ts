import type { Item } from '../../../src/engine/policy.ts';
import type { Frequency } from '../../../src/engine/rule.ts';
import { annual, byReading, highest, isTrue, tiers, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { onceOnly } from '../general.ts';

/** 三（七）1: an enterprise included in the statistics. */
export const includedInStatistics: Item = {
  id: '3.7.1',
  clause: '三（七）1',
  title: '升规纳统奖励',
  summary: '你已纳入统计，年网络零售额达到五百万元奖三万元，或电商交易额达到两千万元奖五万元，取高的一个。',
  kinds: ['enterprise'],
  conditions: [isTrue(facts.inStatistics)],
  amount: highest(
    tiers(facts.annualOnlineRetail, { atLeast: wan(500), pays: wan(3) }),
    tiers(facts.annualEcommerceTurnover, { atLeast: wan(2000), pays: wan(5) }),
  ),
  frequency: byReading<Frequency>('statisticsAward', { annual: annual(), once: onceOnly }),
  ceiling: false,
  settledReadings: ['statisticsBoth'],
  materials: ['统计部门纳统证明'],
};
