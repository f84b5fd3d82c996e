import type { Item } from '../../../src/engine/policy.ts';
import { isTrue, tiers, wan, within } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { endOfYear, onceOnly } from '../general.ts';

/** 三（五）3: an online shop registered elsewhere moves back. */
export const returningShop: Item = {
  id: '3.5.3',
  clause: '三（五）3',
  title: '外地网店回迁',
  summary: '你把外地的网店迁回茌平并承诺经营两年，迁入后第一年零售达到五百万元起，分四档奖一次。',
  kinds: ['enterprise', 'individualBusiness'],
  conditions: [
    within(facts.storeRelocatedOn, '2023-01-01', endOfYear),
    isTrue(facts.commitsToOperateTwoYears),
  ],
  amount: tiers(
    facts.firstYearOnlineRetail,
    { atLeast: wan(500), pays: wan(5) },
    { atLeast: wan(1000), pays: wan(8) },
    { atLeast: wan(5000), pays: wan(12) },
    { atLeast: wan(10_000), pays: wan(20) },
  ),
  frequency: onceOnly,
  ceiling: false,
  materials: ['店铺主体变更证明', '两年经营承诺', '迁入后12个月平台数据'],
};
