import type { Item } from '../../../src/engine/policy.ts';
import type { Amount, Condition, Frequency } from '../../../src/engine/rule.ts';
import {
  annual,
  atLeast,
  byReading,
  isTrue,
  lifetimeCap,
  over,
  perUnit,
  upTo,
  wan,
  yuan,
} from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

const rentSubsidy = perUnit(yuan(10), facts.leasedArea, facts.leasedMonths);

/** 三（五）2: a live-commerce enterprise from outside settles. */
export const outsideEnterpriseSettles: Item = {
  id: '3.5.2',
  clause: '三（五）2',
  title: '区外直播电商企业落户',
  summary:
    '你从区外落户并办了独立法人企业，直播规模和销售额达标，按租用面积每平方米每月补十元，最多五十万元。',
  kinds: ['enterprise'],
  conditions: [
    isTrue(facts.settledFromOutside),
    isTrue(facts.independentLegalEntity),
    atLeast(facts.liveRooms, 20),
    atLeast(facts.registeredAgencies, 20),
    byReading<Condition>('activeStreamers', {
      gte: atLeast(facts.activeStreamers, 20),
      gt: over(facts.activeStreamers, 20),
    }),
    atLeast(facts.annualOnlineSales, wan(5000)),
  ],
  amount: byReading<Amount>('rentCap', { lifetime: rentSubsidy, annual: upTo(wan(50), rentSubsidy) }),
  frequency: byReading<Frequency>('rentCap', { lifetime: lifetimeCap(wan(50)), annual: annual() }),
  ceiling: false,
  materials: ['租赁合同', '租金发票', '直播间清点记录', '机构名单和主播名单'],
};
