import type { Item } from '../../../src/engine/policy.ts';
import { atLeast, fixed, isTrue, onOrAfter, over, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { onceOnly } from '../general.ts';

const startupMaterials = ['12个月社会保险缴费记录', '纳税申报表', '浪潮平台网络零售数据或佐证'];

/** 三（一）2: a small or micro enterprise starts up. */
export const smallEnterpriseStartup: Item = {
  id: '3.1.2a',
  clause: '三（一）2',
  title: '小微企业创业补贴',
  summary: '你第一次办电商小微企业执照，连续经营满一年、社保不欠、年网络零售额超过五十万元，补一次。',
  kinds: ['enterprise'],
  conditions: [
    isTrue(facts.isSmallOrMicro),
    isTrue(facts.firstEcommerceLicence),
    onOrAfter(facts.registeredOn, '2022-01-01'),
    atLeast(facts.operatingMonths, 12),
    isTrue(facts.socialInsurancePaidOnTime),
    over(facts.annualOnlineRetail, wan(50)),
  ],
  amount: fixed(wan(1)),
  frequency: onceOnly,
  ceiling: false,
  settledReadings: ['fromDay', 'ownerTypes'],
  materials: startupMaterials,
};

/** 三（一）2: an individual business starts up. */
export const individualBusinessStartup: Item = {
  id: '3.1.2b',
  clause: '三（一）2',
  title: '个体工商户创业补贴',
  summary: '你是2022年以后新办的个体户，连续经营满一年、社保不欠、年网络零售额超过二十万元，补一次。',
  kinds: ['individualBusiness'],
  conditions: [
    onOrAfter(facts.registeredOn, '2022-01-01'),
    atLeast(facts.operatingMonths, 12),
    isTrue(facts.socialInsurancePaidOnTime),
    over(facts.annualOnlineRetail, wan(20)),
  ],
  amount: fixed(wan(0.5)),
  frequency: onceOnly,
  ceiling: false,
  settledReadings: ['fromDay', 'ownerTypes', 'startupTrade'],
  materials: startupMaterials,
};
