import type { Item } from '../../../src/engine/policy.ts';
import type { Amount } from '../../../src/engine/rule.ts';
import { annual, byReading, isTrue, over, rate, tiers, upTo, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

/** 三（三）2: a traditional exporter's platform fees. */
export const crossBorderPlatformFees: Item = {
  id: '3.3.2a',
  clause: '三（三）2',
  title: '跨境平台服务费补助',
  summary: '你是传统外贸企业，跨境平台年成交超过两百万元，按平台服务费的三成以内补，每年最多五万元。',
  kinds: ['enterprise'],
  conditions: [isTrue(facts.isTraditionalForeignTrade), over(facts.annualCrossBorderTurnover, wan(200))],
  amount: upTo(wan(5), rate('30%', facts.crossBorderPlatformFees)),
  frequency: annual(),
  ceiling: true,
  materials: ['平台服务合同', '年费发票', '平台成交数据'],
};

/** 三（三）2: goods actually exported through cross-border platforms. */
export const crossBorderExports: Item = {
  id: '3.3.2b',
  clause: '三（三）2',
  title: '跨境电商出口奖励',
  summary: '你通过跨境平台实际出口的货值超过五百万元起，分四档每年奖励。',
  kinds: ['enterprise'],
  conditions: [],
  amount: byReading<Amount>('exceeds', {
    gt: tiers(
      facts.annualCrossBorderExports,
      { over: wan(500), pays: wan(3) },
      { over: wan(1000), pays: wan(6) },
      { over: wan(5000), pays: wan(10) },
      { over: wan(10_000), pays: wan(15) },
    ),
    gte: tiers(
      facts.annualCrossBorderExports,
      { atLeast: wan(500), pays: wan(3) },
      { atLeast: wan(1000), pays: wan(6) },
      { atLeast: wan(5000), pays: wan(10) },
      { atLeast: wan(10_000), pays: wan(15) },
    ),
  }),
  frequency: annual(),
  ceiling: false,
  materials: ['平台服务合同', '海关出口数据'],
};
