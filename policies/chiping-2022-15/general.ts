import { day } from '../../src/engine/calendar.ts';
import type { Exclusivity, Gate, OwnerRule } from '../../src/engine/policy.ts';
import type { OnceOnly } from '../../src/engine/rule.ts';
import { byReading, byYear, endedBefore, isFalse, isTrue, once, wan } from '../../src/engine/words.ts';
import { facts } from './facts.ts';
import { itemIds } from './item-ids.ts';

/** 31 December of the assessment year, the end of the windows in 三（一）1, （四）1 and （五）3. */
export const endOfYear = byYear({ 2023: day('2023-12-31'), 2024: day('2024-12-31') });

/** 一次性 and 附则4: once for all years; what a later, higher level pays is a reading. */
export const onceOnly = once(
  byReading<OnceOnly['upgrade']>('onceUpgrade', { difference: 'difference', full: 'full', none: 'none' }),
);

/** 附则1 and 附则2: conditions that come before every item. */
export const gates: readonly Gate[] = [
  {
    clause: '附则2',
    title: '扶持对象在茌平区登记注册并承诺留在本区',
    kinds: ['enterprise', 'individualBusiness'],
    conditions: [isTrue(facts.registeredInDistrict), isTrue(facts.commitsToStayTwoYears)],
  },
  {
    clause: '附则1、附则2',
    title: '没有受查处、受处罚或被取消资格',
    conditions: [
      isFalse(facts.investigatedForViolation),
      isFalse(facts.penalisedInYear),
      endedBefore(facts.barredUntil, facts.appliedOn),
    ],
  },
];

/** 附则4: the groups of which only the highest item is paid. */
export const exclusivity = byReading<Exclusivity>('exclusivity', {
  applicantYear: [itemIds],
  sameMatter: [
    ['3.1.1a', '3.1.1b'],
    ['3.1.2a', '3.1.2b', '3.1.3', '3.5.3', '3.7.1', '3.7.2'],
    ['3.2.1a'],
    ['3.2.1b'],
    ['3.2.2'],
    ['3.3.1a', '3.3.1b'],
    ['3.3.2a', '3.3.2b'],
    ['3.4.1a', '3.4.1b', '3.4.1c'],
    ['3.4.2'],
    ['3.4.3a'],
    ['3.4.3b'],
    ['3.4.3c'],
    ['3.5.1'],
    ['3.5.2'],
    ['3.6a', '3.6b'],
  ],
  none: [],
});

/** 三（一）2, the note: one owner gets each start-up award once, and the two up to 100,000 together. */
export const ownerRule: OwnerRule = {
  clause: '三（一）2',
  items: ['3.1.2a', '3.1.2b'],
  capFen: wan(10),
};

/** 二: the least that the district provides each year. */
export const fundFloorFen = wan(1000);

/** 附则2: half in the year of the award, the rest in the next. */
export const instalmentPercent: readonly number[] = [50, 50];

/** How long an applicant stays in the district, and from when that is counted. */
export interface StayPeriod {
  readonly clause: string;
  readonly years: number;
  /** What the years start from, by the reading `stayPeriodStart`. */
  readonly startsAt: 'firstPayment' | 'commitment' | 'confirmation';
}

/** 附则2: leaving or deregistering within this time brings everything back. */
export const stayPeriod: StayPeriod = {
  clause: '附则2',
  years: 2,
  startsAt: byReading<StayPeriod['startsAt']>('stayPeriodStart', {
    firstPayment: 'firstPayment',
    commitment: 'commitment',
    confirmation: 'confirmation',
  }),
};

/** 附则1 and 附则2: how long fraud, or a serious case, bars from applying. */
export const debarment = { clause: '附则1、附则2', years: 2 } as const;

/** 四（一）: papers that every application needs by default; the office that accepts it may ask for others. */
export const commonMaterials: readonly string[] = [
  '申报表（盖章）',
  '承诺书（内容真实、两年不迁出、同意按比例缩减和核查公示、违约退回）',
  '营业执照或登记证书',
  '法定代表人（负责人）身份证',
  '基本存款账户信息',
  '信用查询结果',
];
