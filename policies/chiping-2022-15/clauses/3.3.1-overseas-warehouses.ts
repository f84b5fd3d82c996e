import type { Item } from '../../../src/engine/policy.ts';
import { annual, atLeast, lifetimeCap, rate, upTo, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

/** 三（三）1: an overseas warehouse of one's own, recognised by the province. */
export const ownOverseasWarehouse: Item = {
  id: '3.3.1a',
  clause: '三（三）1',
  title: '自建海外仓配套奖励',
  summary: '你自建的海外仓得了省级奖励，区里再按省奖的三成以内配套，政策期内最多五十万元。',
  kinds: ['enterprise'],
  conditions: [],
  amount: rate('30%', facts.provincialOverseasWarehouseAward),
  frequency: lifetimeCap(wan(50)),
  ceiling: true,
  settledReadings: ['lifetimeCaps'],
  materials: ['境外投资证书', '省级认定文件', '省级奖励到账凭证'],
};

/** 三（三）1: a rented overseas warehouse. */
export const rentedOverseasWarehouse: Item = {
  id: '3.3.1b',
  clause: '三（三）1',
  title: '租用海外仓奖励',
  summary: '你租用公共海外仓，当年自营出口达到五百万元，按租费的三成以内奖励，每年最多十万元。',
  kinds: ['enterprise'],
  conditions: [atLeast(facts.annualSelfOperatedExports, wan(500))],
  amount: upTo(wan(10), rate('30%', facts.overseasWarehouseRent)),
  frequency: annual(),
  ceiling: true,
  materials: ['租赁合同', '租费发票', '付汇凭证', '海关出口数据'],
};
