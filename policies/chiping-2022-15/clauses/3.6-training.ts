import type { Item } from '../../../src/engine/policy.ts';
import { atLeast, fixed, isFalse, isTrue, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { onceOnly } from '../general.ts';

const trainingMaterials = [
  '机构证照',
  '课程记录',
  '学员名册及粉丝数证明',
  '直播业务合同',
  '社会保险缴费记录',
];

/** 三（六）, first half: twenty trained streamers under contract. */
export const trainingOfTwenty: Item = {
  id: '3.6a',
  clause: '三（六）',
  title: '培训主播签约二十人',
  summary: '你一年培训出二十名以上5万粉主播，与区内企业签约一年以上并参保，奖一次五万元。',
  kinds: ['enterprise', 'socialOrganization'],
  conditions: [
    isTrue(facts.isTrainingInstitution),
    isFalse(facts.isAffiliated),
    atLeast(facts.contractedTrainees, 20),
  ],
  amount: fixed(wan(5)),
  frequency: onceOnly,
  ceiling: false,
  materials: [...trainingMaterials, '无关联关系声明'],
};

/** 三（六）, second half: two hundred trained, fifty of them under contract. */
export const trainingOfTwoHundred: Item = {
  id: '3.6b',
  clause: '三（六）',
  title: '培训主播两百人',
  summary: '你在茌平注册，一年培训两百名以上5万粉主播，其中五十人以上在区内签约并参保，奖一次十万元。',
  kinds: ['enterprise', 'socialOrganization'],
  conditions: [
    isTrue(facts.isTrainingInstitution),
    isTrue(facts.registeredInDistrict),
    atLeast(facts.traineesWithFollowers, 200),
    atLeast(facts.contractedTrainees, 50),
  ],
  amount: fixed(wan(10)),
  frequency: onceOnly,
  ceiling: false,
  materials: trainingMaterials,
};
