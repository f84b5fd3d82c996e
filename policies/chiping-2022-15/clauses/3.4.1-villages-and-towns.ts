import type { Item } from '../../../src/engine/policy.ts';
import { atLeast, bestOf, byGrade, fixed, isTrue, wan, within } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { endOfYear, onceOnly } from '../general.ts';

const rural = facts.ruralDemonstrations.fields;

/** 三（四）1: a village or town newly named by Taobao. */
export const taobaoNaming: Item = {
  id: '3.4.1a',
  clause: '三（四）1',
  title: '新命名淘宝村、淘宝镇',
  summary: '你的村或镇在政策期内新上淘宝村、淘宝镇名单，村奖五万元、镇奖十万元，奖一次。',
  kinds: ['village', 'township'],
  conditions: [within(facts.taobaoNamedOn, '2023-01-01', endOfYear)],
  amount: byGrade(facts.kind, { village: wan(5), township: wan(10) }),
  frequency: onceOnly,
  ceiling: false,
  materials: ['命名文件'],
};

/** 三（四）1: a village or town recognised as a demonstration. */
export const ruralDemonstration: Item = {
  id: '3.4.1b',
  clause: '三（四）1',
  title: '电商示范村镇',
  summary: '你的村或镇被评为电商示范，市级奖五万元，省级、国家级奖十万元，按最高的级别奖一次。',
  kinds: ['village', 'township'],
  conditions: [],
  amount: bestOf(facts.ruralDemonstrations, {
    where: [within(rural.awardedOn, '2023-01-01', endOfYear)],
    each: byGrade(rural.level, { municipal: wan(5), provincial: wan(10), national: wan(10) }),
  }),
  frequency: onceOnly,
  ceiling: false,
  settledReadings: ['ruralWindow'],
  materials: ['认定文件'],
};

/** 三（四）1: a village of a hundred online merchants. */
export const ecommerceVillage: Item = {
  id: '3.4.1c',
  clause: '三（四）1',
  title: '电商村奖励',
  summary: '你村网商满一百户、全村当年电商销售达到五百万元，经审议认定后奖一次十万元。',
  kinds: ['village'],
  conditions: [
    atLeast(facts.onlineMerchants, 100),
    atLeast(facts.villageEcommerceSales, wan(500)),
    isTrue(facts.deliberationApproved),
  ],
  amount: fixed(wan(10)),
  frequency: onceOnly,
  ceiling: false,
  materials: ['网商名册及店铺链接', '网络平台统计数据', '审议认定记录'],
};
