import type { Item } from '../../../src/engine/policy.ts';
import { atLeast, isTrue, lifetimeCap, rate, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

/** 三（四）2: buying from local co-operatives and selling online. */
export const localCooperation: Item = {
  id: '3.4.2',
  clause: '三（四）2',
  title: '与本地合作社协作',
  summary: '你与本地合作社签一年以上购销协议、年采购满两百万元并帮农户增收，按网销采购额的百分之一奖励。',
  kinds: ['enterprise', 'individualBusiness'],
  conditions: [
    isTrue(facts.isEcommerce),
    atLeast(facts.cooperativeAgreementMonths, 12),
    atLeast(facts.annualCooperativePurchase, wan(200)),
    isTrue(facts.raisesFarmerIncome),
  ],
  amount: rate('1%', facts.cooperativePurchaseSoldOnline),
  frequency: lifetimeCap(wan(10)),
  ceiling: false,
  settledReadings: ['cooperatingBusiness', 'lifetimeCaps'],
  materials: ['一年以上购销合同', '采购发票', '银行转账记录', '合作社营业执照', '带动农户名单', '网销证明'],
};
