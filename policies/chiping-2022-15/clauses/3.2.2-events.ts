import type { Item } from '../../../src/engine/policy.ts';
import type { SumOf } from '../../../src/engine/rule.ts';
import {
  annual,
  atLeast,
  byReading,
  isFalse,
  isTrue,
  rate,
  sumOf,
  upTo,
  wan,
  when,
} from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';

const event = facts.events.fields;

/** 三（二）2: public e-commerce events. */
export const publicEvents: Item = {
  id: '3.2.2',
  clause: '三（二）2',
  title: '电商活动补助',
  summary: '你办的公共性电商活动到场两百人以上、效果好，按核定费用的三成以内补，一年最多补五场。',
  kinds: ['enterprise', 'socialOrganization', 'township'],
  conditions: [],
  amount: sumOf(facts.events, {
    where: [
      atLeast(event.participants, 200),
      isTrue(event.isPublic),
      isTrue(event.effective),
      isFalse(event.isTraining),
    ],
    each: when(
      event.municipalApproved,
      upTo(wan(10), rate(event.approvedRate, event.verifiedCost)),
      upTo(wan(6), rate('30%', event.verifiedCost)),
    ),
    largest: 5,
    pool: byReading<NonNullable<SumOf['pool']>>('eventLimit', {
      organiser: 'applicant',
      district: 'district',
    }),
  }),
  frequency: annual(),
  ceiling: true,
  materials: [
    '活动方案',
    '签到名单',
    '现场照片',
    '发票及付款凭证',
    '费用核定书',
    '市政府批准文件（重大活动）',
  ],
};
