import type { Item } from '../../../src/engine/policy.ts';
import { atLeast, bestOf, byGrade, wan, within } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { endOfYear, onceOnly } from '../general.ts';

const titles = facts.demonstrationTitles.fields;
const byLevel = { national: wan(100), provincial: wan(50), municipal: wan(20) };

/** 三（一）1, first half: a park or enterprise of the district becomes a demonstration. */
export const demonstrationTitle: Item = {
  id: '3.1.1a',
  clause: '三（一）1',
  title: '示范园区、示范企业创建',
  summary: '你在2023年以后拿到电商示范称号（园区、企业都行，市级起），按最高的级别奖一次。',
  kinds: ['enterprise'],
  conditions: [],
  amount: bestOf(facts.demonstrationTitles, {
    where: [within(titles.awardedOn, '2023-01-01', endOfYear)],
    each: byGrade(titles.level, byLevel),
  }),
  frequency: onceOnly,
  ceiling: false,
  settledReadings: ['fromDay'],
  materials: ['认定文件（级别、文号、日期）', '园区运营合同（园区）'],
};

/** 三（一）1, second half: a demonstration enterprise from outside moves in. */
export const demonstrationEnterpriseMovesIn: Item = {
  id: '3.1.1b',
  clause: '三（一）1',
  title: '区外示范企业入驻',
  summary: '你带着外地的电商示范企业称号来茌平，经营满一年、网销达到两千万元，按称号级别奖一次。',
  kinds: ['enterprise'],
  conditions: [atLeast(facts.operatingMonths, 12), atLeast(facts.annualOnlineSales, wan(2000))],
  amount: byGrade(facts.outOfDistrictTitle, byLevel),
  frequency: onceOnly,
  ceiling: false,
  materials: ['认定文件（级别、文号、日期）', '12个月经营证明（纳税、租赁）', '网络销售数据'],
};
