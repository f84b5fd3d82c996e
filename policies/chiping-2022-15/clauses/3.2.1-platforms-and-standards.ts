import type { Item } from '../../../src/engine/policy.ts';
import { anyOf, bestOf, byGrade, isTrue, over, rate, upTo, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { onceOnly } from '../general.ts';

/** 三（二）1: a platform of the district. */
export const localPlatform: Item = {
  id: '3.2.1a',
  clause: '三（二）1',
  title: '本地电商平台建设',
  summary: '你运营的本地平台，零售超过五百万元或批发超过两千万元，按软硬件投资的两成补一次，最多二十万元。',
  kinds: ['enterprise'],
  conditions: [
    isTrue(facts.operatesLocalPlatform),
    anyOf(over(facts.platformRetailTurnover, wan(500)), over(facts.platformWholesaleTurnover, wan(2000))),
  ],
  amount: upTo(wan(20), rate('20%', facts.platformInvestment)),
  frequency: onceOnly,
  ceiling: false,
  materials: ['投资清单及合同、发票、付款凭证', '平台交易额数据'],
};

/** 三（二）1: leading a standard of live commerce. */
export const liveCommerceStandards: Item = {
  id: '3.2.1b',
  clause: '三（二）1',
  title: '主持制定直播电商标准',
  summary: '你牵头制定直播电商的国家标准或行业标准，一次性奖补，具体金额由领导小组在上限内定。',
  kinds: ['enterprise'],
  conditions: [],
  amount: bestOf(facts.leadStandards, {
    each: byGrade(facts.leadStandards.fields.level, { national: wan(50), industry: wan(30) }),
  }),
  frequency: onceOnly,
  ceiling: true,
  materials: ['标准文本', '发布公告', '载明主持起草单位的页面'],
};
