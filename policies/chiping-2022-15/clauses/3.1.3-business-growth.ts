import type { Item } from '../../../src/engine/policy.ts';
import type { Amount } from '../../../src/engine/rule.ts';
import {
  annual,
  byReading,
  halfAmounts,
  halfThresholds,
  isTrue,
  tiers,
  wan,
  when,
} from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

const bySales = tiers(
  facts.annualOnlineSales,
  { atLeast: wan(500), pays: wan(3) },
  { atLeast: wan(1000), pays: wan(6) },
  { atLeast: wan(5000), pays: wan(10) },
  { atLeast: wan(10_000), pays: wan(15) },
);

/** 三（一）3: e-commerce businesses by their yearly sales. */
export const businessGrowth: Item = {
  id: '3.1.3',
  clause: '三（一）3',
  title: '电商经营主体培育',
  summary: '你在认定的平台上卖货，全年网销达到五百万元起，分四档每年奖励；卖本地农特产品有优待。',
  kinds: ['enterprise', 'individualBusiness'],
  conditions: [isTrue(facts.isEcommerce)],
  amount: byReading<Amount>('localSpecialtyHalving', {
    threshold: when(facts.sellsLocalSpecialty, halfThresholds(bySales), bySales),
    award: when(facts.sellsLocalSpecialty, halfAmounts(bySales), bySales),
  }),
  frequency: annual(),
  ceiling: false,
  materials: [
    '浪潮平台数据；没有的用店铺后台截图（含店铺链接和主体页面，现场登录核对）',
    '银行流水',
    '与订单对应的运单',
    '本地农特产品产地证明',
  ],
};
