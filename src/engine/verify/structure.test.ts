import { describe, expect, test } from 'vitest';
import { ground, toyPolicy } from '../../../test/support/toy-policy.ts';
import { events, findingsOf, months, sales } from '../../../test/support/verification.ts';
import * as fact from '../fact.ts';
import type { Policy } from '../policy.ts';
import type { Amount } from '../rule.ts';
import * as words from '../words.ts';
import { verifyInWords } from './in-words.ts';
import type { FindingKind } from './verification.ts';
import { verifyPolicy } from './verify-policy.ts';

describe('structure', () => {
  const plain = (rest: Partial<Policy>, item: Partial<Policy['items'][number]> = {}): Policy =>
    toyPolicy(
      sales,
      (facts) => [{ amount: words.tiers(facts.sales, { atLeast: 5, pays: 10 }), ...item }],
      () => rest,
    );
  const reading = {
    name: 'how',
    clause: '第1条',
    question: '？',
    reason: '。',
    options: { a: '甲', b: '乙' },
  };
  const stray = toyPolicy({ ...events, ...sales }, (facts) => [
    { amount: words.sumOf(facts.events, { each: words.costOf(facts.sales), largest: 2 }) },
  ]);
  const foreign = fact.defineFacts(months).months;
  const chosen = (options: Readonly<Record<string, Amount>>): Partial<Policy['items'][number]> => ({
    amount: words.byReading('how', options),
  });

  test.each<[string, Policy, FindingKind, string]>([
    [
      'an item outside the groups',
      plain({ exclusivity: [[]] }),
      'structure',
      '2023年度：不在任何就高组里，应当正好一次',
    ],
    [
      'an item in two groups',
      plain({ exclusivity: [['1'], ['1']] }),
      'structure',
      '2023年度：在就高组里出现 2 次，应当正好一次',
    ],
    [
      'a group of an unknown item',
      plain({ exclusivity: [['1', '7']] }),
      'binding',
      '引擎拒绝（no such item: 7）',
    ],
    [
      'an owner rule of an unknown item',
      plain({ ownerRule: { clause: '第9条', items: ['7'], capFen: 5 } }),
      'structure',
      '同一人名下的规定（第9条）引用了没有的项目 7',
    ],
    [
      'an owner rule without a cap',
      plain({ ownerRule: { clause: '第9条', items: ['1'], capFen: 0 } }),
      'unsafeNumber',
      '同一人名下的上限（第9条）',
    ],
    [
      'a service with an item’s number',
      plain({ services: [{ id: '1', clause: '', title: '', summary: '' }] }),
      'structure',
      '项目编号 1 用了不止一次',
    ],
    [
      'two readings of one name',
      plain({ readings: [reading, reading] }),
      'structure',
      '解释口径 how 登记了不止一次',
    ],
    [
      'a settled reading that is not registered',
      plain({}, { settledReadings: ['why'] }),
      'structure',
      '引用了没有登记的解释口径 why',
    ],
    [
      'a choice by a reading that is not registered',
      plain({}, chosen({ a: words.fixed(1) })),
      'structure',
      '引用了没有登记的解释口径 how',
    ],
    [
      'an option without a rule',
      plain({ readings: [reading] }, chosen({ a: words.fixed(1) })),
      'structure',
      '解释口径 how 的选项 b 没有对应的规定',
    ],
    [
      'a rule for no option',
      plain({ readings: [reading] }, chosen({ a: words.fixed(1), b: words.fixed(2), c: words.fixed(3) })),
      'structure',
      '解释口径 how 没有登记选项 c',
    ],
    [
      'a year without a rule',
      plain({}, { amount: words.byYear<Amount>({ 2023: words.fixed(1) }) }),
      'structure',
      '按年度区分的规定缺少 2024 年',
    ],
    ['an unknown kind', plain({}, { kinds: ['firm', 'club'] }), 'structure', '没有这类对象：club'],
    ['no kind at all', plain({}, { kinds: [] }), 'structure', '没有写给哪些对象'],
    [
      'a fact of another dictionary',
      plain({}, { conditions: [words.atLeast(foreign, 3)] }),
      'structure',
      '引用了事实表里没有的事实：months',
    ],
    ['a fact of the dossier inside a list', stray, 'structure', '事实“销售额”用错了地方'],
    [
      'a fact that is read twice',
      toyPolicy(sales, ({ sales: of }) => [
        { conditions: [words.over(of, 1)], amount: words.upTo(9, words.costOf(of)) },
      ]),
      'binding',
      'item 1 reads sales twice',
    ],
    [
      'earlier awards of other items',
      plain({ priorAwards: ground(['2']).earlier }),
      'structure',
      '“以前的奖补”的奖补项目应与政策的项目一一对应、顺序相同',
    ],
    ['instalments that do not add up', plain({ instalmentPercent: [50, 40] }), 'structure', '现为 90%'],
    ['no years', plain({ years: [2024, 2024] }), 'structure', '考核年度没有写，或有重复'],
    ['a fund below nothing', plain({ fundFloorFen: -1 }), 'unsafeNumber', '专项资金应是不小于零的整分数'],
  ])('%s', (_what, policy, kind, text) => {
    const found = findingsOf(policy, kind).map((finding) => finding.text);
    expect(found).toContainEqual(expect.stringContaining(text));
    expect(verifyInWords(verifyPolicy(policy, 2024))).toContain(text);
  });

  test('a fault under many readings is told once', () => {
    const readings = ['a', 'b', 'c'].map((name) => ({ ...reading, name }));
    expect(findingsOf(plain({ readings, exclusivity: [[]] }), 'structure')).toHaveLength(1);
  });
});
