import type { Item } from '../../../src/engine/policy.ts';
import type { CountFact } from '../../../src/engine/fact.ts';
import {
  atLeast,
  byReading,
  byYear,
  isTrue,
  lifetimeCap,
  onOrAfter,
  rate,
  sumOf,
  tiers,
  upTo,
  wan,
} from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { onceOnly } from '../general.ts';

const site = facts.lockerSites.fields;
const in2023 = facts.outboundParcels2023;
const in2024 = facts.outboundParcels2024;

/** 三（四）3, first: free parcel lockers. */
export const parcelLockers: Item = {
  id: '3.4.3a',
  clause: '三（四）3',
  title: '智能快递柜补助',
  summary: '你建的免费快递柜验收合格后，每个点按设备费的百分之五补，政策期内最多十万元。',
  kinds: ['enterprise'],
  conditions: [],
  amount: sumOf(facts.lockerSites, {
    where: [isTrue(site.free), isTrue(site.accepted)],
    each: rate('5%', site.equipmentCost),
  }),
  frequency: lifetimeCap(wan(10)),
  ceiling: false,
  settledReadings: ['lifetimeCaps', 'lockerOperator'],
  materials: ['设备合同和发票', '点位清单和照片', '验收记录'],
};

/** 三（四）3, second: a warehouse shared by express companies. */
export const sharedWarehouse: Item = {
  id: '3.4.3b',
  clause: '三（四）3',
  title: '集仓共配物流中心',
  summary: '你新建或升级的仓储中心有五家以上快递公司共用、运营满一年，按投资的千分之五奖一次，最多十万元。',
  kinds: ['enterprise'],
  conditions: [
    onOrAfter(facts.warehouseCompletedOn, '2022-01-01'),
    atLeast(facts.expressCompaniesSharing, 5),
    atLeast(facts.warehouseOperatingMonths, 12),
  ],
  amount: upTo(wan(10), rate('0.5%', facts.warehouseInvestment)),
  frequency: onceOnly,
  ceiling: false,
  settledReadings: ['fromDay'],
  materials: ['五家以上快递公司的进驻合同', '投资审计报告'],
};

/** 三（四）3, third: a new express company by the parcels it sends. */
export const expressCompany: Item = {
  id: '3.4.3c',
  clause: '三（四）3',
  title: '快递企业入驻',
  summary: '你是2022年以后在茌平注册的快递企业，寄往外地的件数达到五十万件起，分三档奖一次。',
  kinds: ['enterprise'],
  conditions: [isTrue(facts.isExpressCompany), onOrAfter(facts.registeredOn, '2022-01-01')],
  amount: tiers(
    byReading<readonly CountFact[]>('parcelPeriod', {
      total: byYear({ 2023: [in2023], 2024: [in2023, in2024] }),
      yearly: byYear({ 2023: [in2023], 2024: [in2024] }),
    }),
    { atLeast: 500_000, pays: wan(5) },
    { atLeast: 2_000_000, pays: wan(10) },
    { atLeast: 5_000_000, pays: wan(20) },
  ),
  frequency: onceOnly,
  ceiling: false,
  settledReadings: ['fromDay'],
  materials: ['邮政管理部门业务量证明'],
};
