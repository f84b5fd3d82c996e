import type { Item } from '../../../src/engine/policy.ts';
import { annual, atLeast, isTrue, over, rate, sumOf, upTo, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

const streamer = facts.recruitedStreamers.fields;

/** 三（五）1: recruiting streamers with large sales. */
export const streamerRecruitment: Item = {
  id: '3.5.1',
  clause: '三（五）1',
  title: '引进带货大主播',
  summary:
    '你引进的大主播年带货超过五千万元、承诺留两年，按引才费的两成补，每人最多二十万元、每年最多六十万元。',
  kinds: ['enterprise', 'individualBusiness'],
  conditions: [],
  amount: upTo(
    wan(60),
    sumOf(facts.recruitedStreamers, {
      where: [
        over(streamer.annualLiveSales, wan(5000)),
        atLeast(streamer.committedMonths, 24),
        isTrue(streamer.retailAttributedToDistrict),
        isTrue(streamer.recognised),
      ],
      each: upTo(wan(20), rate('20%', streamer.recruitmentFee)),
    }),
  ),
  frequency: annual(),
  ceiling: false,
  settledReadings: ['streamerCap'],
  materials: ['引才合同和费用发票', '主播年销售数据', '两年经营承诺'],
};
