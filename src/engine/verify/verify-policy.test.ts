import { describe, expect, test } from 'vitest';
import { ground, texts, toyPolicy } from '../../../test/support/toy-policy.ts';
import { bindPolicy } from '../bind.ts';
import { evaluateItem } from '../evaluate.ts';
import * as fact from '../fact.ts';
import type { Policy } from '../policy.ts';
import { createDossierReader, type Fault } from '../read-dossier.ts';
import type { Amount, Frequency, Tiers } from '../rule.ts';
import * as words from '../words.ts';
import type { Exhibit } from './bench.ts';
import type { Finding, FindingKind } from './verification.ts';
import { verifyInWords } from './in-words.ts';
import { verifyPolicy } from './verify-policy.ts';

const sales = { sales: fact.money(texts('销售额')) };
const isNew = { isNew: fact.flag(texts('新办')) };
const months = { months: fact.count({ ...texts('月数'), unit: '个月', highest: 12 }) };
const events = {
  events: fact.list({
    ...texts('活动'),
    fields: {
      people: fact.count({ ...texts('人数'), unit: '人' }),
      cost: fact.money(texts('费用')),
    },
  }),
};
const grade = {
  grade: fact.choice({ ...texts('级别'), options: { top: '一等', middle: '二等', low: '三等' } }),
};

/** Evaluates a counterexample anew, as the command line would, and holds it against what was said of it. */
function replayed(policy: Policy, { dossier, item, status, payableFen }: Exhibit): void {
  const faults: Fault[] = [];
  const read = createDossierReader(policy)(JSON.parse(JSON.stringify(dossier)), '', faults);
  if (!read) {
    expect([status, faults.length > 0]).toEqual([undefined, true]);
    return;
  }
  const bound = bindPolicy(policy, dossier.year);
  const outcome = evaluateItem(
    bound,
    bound.items.find(({ id }) => id === item)!,
    read,
  );
  expect([outcome.status, outcome.payableFen]).toEqual([status, payableFen]);
}

function findingsOf(policy: Policy, kind: FindingKind): Finding[] {
  const { findings } = verifyPolicy(policy, 2024);
  for (const { counterexamples } of findings) for (const one of counterexamples) replayed(policy, one);
  return findings.filter((finding) => finding.kind === kind);
}

/** The one finding of a kind: its words and what the evaluator paid in its counterexamples, in fen. */
function caught(policy: Policy, kind: FindingKind): { text: string; paid: (number | null)[] } {
  const [first, ...more] = findingsOf(policy, kind);
  expect(more, `one finding of kind ${kind}`).toEqual([]);
  expect(first, `a finding of kind ${kind}`).toBeDefined();
  return { text: first!.text, paid: first!.counterexamples.map(({ payableFen }) => payableFen) };
}

function bySales(...steps: Tiers['tiers']): Policy {
  return toyPolicy(sales, (facts) => [{ amount: { type: 'tiers', facts: [facts.sales], tiers: steps } }]);
}

describe('a sound policy', () => {
  const policy = toyPolicy(
    {
      ...sales,
      ...isNew,
      ...months,
      ...events,
      ...grade,
      share: fact.hundredths({ ...texts('比例'), unit: '' }),
    },
    (facts) => [
      {
        kinds: ['firm', 'village'],
        conditions: [words.anyOf(words.isTrue(facts.isNew), words.over(facts.months, 6))],
        amount: words.highest(
          words.tiers(facts.sales, { atLeast: 500, pays: 10 }, { over: 500, pays: 20 }),
          words.byGrade(facts.grade, { top: 30, low: 15 }),
        ),
        frequency: words.once('difference'),
      },
      {
        amount: words.upTo(
          70_000,
          words.sumOf(facts.events, {
            where: [words.atLeast(facts.events.fields.people, 10)],
            each: words.upTo(30_000, words.rate('30%', facts.events.fields.cost)),
            largest: 3,
          }),
        ),
      },
      { amount: words.rate(facts.share, facts.sales), frequency: words.lifetimeCap(5_000) },
    ],
    () => ({}),
    ['1', '2', '3'],
  );

  test.each(policy.years)('has nothing against it in %i', (year) => {
    expect(verifyPolicy(policy, year).findings).toEqual([]);
  });

  test('has a witness for every branch and kind, which pays what it says', () => {
    const { witnesses, statistics } = verifyPolicy(policy, 2024);
    const paid = witnesses.map(({ item, kind, branch, payableFen }) => [item, kind, branch, payableFen]);
    expect(
      paid
        .filter(([, kind]) => kind === '企业')
        .map(([item, , branch]) => `${String(item)} ${String(branch)}`),
    ).toEqual([
      '1 销售额第一档，达到 5.00 元以上：0.10 元',
      '1 销售额第二档，超过 5.00 元：0.20 元',
      '1 级别为一等：0.30 元',
      '1 级别为三等：0.15 元',
      '2 活动：费用 × 30%',
      '2 活动：上限 300.00 元',
      '2 最多计 3 项',
      '2 上限 700.00 元',
      '3 比例 × 销售额',
      '3 政策期内累计上限 50.00 元',
    ]);
    expect(witnesses).toHaveLength(14);
    expect(statistics).toMatchObject({ items: 3, branches: 10, conditions: 4 });
    for (const { dossier, item, payableFen } of witnesses) {
      replayed(policy, { dossier, item, payableFen, status: 'eligible', said: '' });
    }
  });

  test('has two dossiers for every fact and field, and says where a fact has no effect this year', () => {
    const names = [
      'kind',
      'sales',
      'isNew',
      'months',
      'events',
      'events.people',
      'events.cost',
      'grade',
      'share',
    ];
    const priors = ['earlier', 'earlier.item', 'earlier.year', 'earlier.amount'];
    const others = ['elsewhere', 'elsewhere.item', 'elsewhere.amount'];
    const now = verifyPolicy(policy, 2024);
    expect(now.liveFacts.map(({ name }) => name).sort()).toEqual([...names, ...priors, ...others].sort());
    for (const { one, other } of now.liveFacts) {
      expect(one.said).not.toBe(other.said);
      replayed(policy, one);
      replayed(policy, other);
    }
    const first = verifyPolicy(policy, 2023);
    expect(first.restingFacts.map(({ name, liveIn }) => [name, liveIn.year])).toEqual(
      priors.map((name) => [name, 2024]),
    );
    expect(verifyInWords(first)).toContain('以前的奖补：年度（earlier.year）：2024年度起作用');
    expect(verifyInWords(now)).toMatch(
      /^样例政策，2024年度：没有发现问题。\n\n查过 3 个项目、10 个档级与上限、4 个条件/,
    );
  });
});

describe('order of tiers and grades', () => {
  test('thresholds the wrong way round', () => {
    const policy = bySales(
      { comparison: 'atLeast', threshold: 900, fen: 10 },
      { comparison: 'atLeast', threshold: 500, fen: 20 },
    );
    expect(caught(policy, 'tierOrder')).toEqual({
      text: expect.stringContaining('门槛倒置') as string,
      paid: [20, 20],
    });
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('第一档') as string,
      paid: [20],
    });
  });

  test('以上 and 超过 of one number are two tiers, 超过 and the next unit are not', () => {
    const rising: Tiers['tiers'] = [
      { comparison: 'atLeast', threshold: 500, fen: 10 },
      { comparison: 'over', threshold: 500, fen: 20 },
    ];
    expect(verifyPolicy(bySales(...rising), 2024).findings).toEqual([]);
    const same = bySales(
      { comparison: 'over', threshold: 500, fen: 10 },
      { comparison: 'atLeast', threshold: 501, fen: 20 },
    );
    expect(caught(same, 'tierOrder')).toEqual({
      text: expect.stringContaining('门槛重叠') as string,
      paid: [20, 20],
    });
    expect(findingsOf(bySales(rising[1]!, rising[0]!), 'tierOrder')).toHaveLength(1);
  });

  test('an amount that falls: more pays less', () => {
    const policy = bySales(
      { comparison: 'atLeast', threshold: 500, fen: 20 },
      { comparison: 'atLeast', threshold: 900, fen: 10 },
    );
    expect(caught(policy, 'tierOrder')).toEqual({
      text: expect.stringContaining('没有随门槛提高') as string,
      paid: [20, 10],
    });
    const { text, paid } = caught(policy, 'notMonotone');
    expect(text).toBe('销售额从 8.99 元 增加到 9.00 元，奖补反而从 0.20 元 降到 0.10 元');
    expect(paid).toEqual([20, 10]);
  });

  test('a grade in the middle that pays most', () => {
    const policy = toyPolicy(grade, (facts) => [
      { amount: words.byGrade(facts.grade, { top: 20, middle: 30, low: 10 }) },
    ]);
    expect(caught(policy, 'gradeOrder')).toEqual({
      text: '级别各级的金额时高时低：一等 0.20 元，二等 0.30 元，三等 0.10 元',
      paid: [20, 30, 10],
    });
  });
});

describe('reach', () => {
  test('a threshold above what the fact can be', () => {
    const policy = toyPolicy(months, (facts) => [
      { conditions: [words.atLeast(facts.months, 13)], amount: words.fixed(10) },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('没有任何档案') as string,
      paid: [0],
    });
  });

  test('conditions that exclude each other', () => {
    const barred = { barred: fact.flag({ ...texts('受限'), fallback: false }) };
    const policy = toyPolicy(barred, (facts) => [
      { conditions: [words.isFalse(facts.barred), words.isTrue(facts.barred)], amount: words.fixed(10) },
    ]);
    expect(caught(policy, 'unreachable').paid).toEqual([0]);
  });

  test('a kind that no amount is written for', () => {
    const policy = toyPolicy({}, (facts) => [
      { kinds: ['firm', 'village'], amount: words.byGrade(facts.kind, { firm: 10 }) },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({ text: '村列为对象，却不可能得到这一项', paid: [0] });
  });

  test('a tier above the cap', () => {
    const policy = toyPolicy(sales, (facts) => [
      {
        amount: words.upTo(15, words.tiers(facts.sales, { atLeast: 5, pays: 10 }, { atLeast: 9, pays: 20 })),
      },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('第二档') as string,
      paid: [15],
    });
  });

  test('a cap that never binds, over the entries and over the policy’s life', () => {
    const policy = toyPolicy(events, (facts) => [
      {
        amount: words.upTo(
          99,
          words.bestOf(facts.events, {
            each: words.tiers(facts.events.fields.people, { over: 3, pays: 20 }),
          }),
        ),
      },
    ]);
    const found = findingsOf(policy, 'unreachable');
    expect(found.map(({ text }) => text)).toEqual([expect.stringContaining('上限 0.99 元')]);
    expect(found[0]?.counterexamples[0]?.payableFen).toBe(20);
    const single: Partial<Policy> = { years: [2023] };
    const frequency: Frequency = words.lifetimeCap(50);
    const once = toyPolicy(
      {},
      () => [{ amount: words.fixed(20), frequency }],
      () => single,
    );
    const [first] = verifyPolicy(once, 2023).findings.filter(({ kind }) => kind === 'unreachable');
    expect(first?.text).toContain('政策期内累计上限 0.50 元');
  });

  test('an amount in the shadow of another', () => {
    const policy = toyPolicy(sales, (facts) => [
      { amount: words.highest(words.fixed(30), words.tiers(facts.sales, { atLeast: 5, pays: 10 })) },
    ]);
    expect(caught(policy, 'unreachable')).toEqual({
      text: expect.stringContaining('销售额达到 0.05 元以上') as string,
      paid: [30],
    });
  });
});

describe('facts', () => {
  test('a fact that no rule reads, and one of which both cases pay alike', () => {
    const unread = toyPolicy({ ...sales, ...months }, (facts) => [
      { amount: words.tiers(facts.sales, { atLeast: 5, pays: 10 }) },
    ]);
    expect(caught(unread, 'deadFact')).toEqual({
      text: expect.stringContaining('（months）') as string,
      paid: [10, 10],
    });
    const local = { isLocal: fact.flag({ ...texts('本地'), fallback: false }) };
    const alike = toyPolicy({ ...sales, ...local }, (facts) => {
      const amount = (): Amount => words.tiers(facts.sales, { atLeast: 5, pays: 10 });
      return [{ amount: words.when(facts.isLocal, amount(), amount()) }];
    });
    expect(caught(alike, 'deadFact')).toEqual({
      text: expect.stringContaining('（isLocal）') as string,
      paid: [10, 10],
    });
  });

  test('a field of a list, unless it is for the record only', () => {
    const counted = (facts: fact.FactDictionary & typeof events): Amount =>
      words.sumOf(facts.events, {
        each: words.tiers(facts.events.fields.people, { atLeast: 5, pays: 10 }),
        largest: 2,
      });
    const dead = toyPolicy(events, (facts) => [{ amount: counted(facts) }]);
    expect(caught(dead, 'deadFact')).toEqual({
      text: expect.stringContaining('（events.cost）') as string,
      paid: [10, 10],
    });
    const [people, cost] = [events.events.fields.people, { ...events.events.fields.cost, recordOnly: true }];
    const kept = { events: fact.list({ ...texts('活动'), fields: { people, cost } }) };
    expect(
      verifyPolicy(
        toyPolicy(kept, (facts) => [{ amount: counted(facts) }]),
        2024,
      ).findings,
    ).toEqual([]);
    const wrong = {
      events: fact.list({ ...texts('活动'), fields: { people: { ...people, recordOnly: true }, cost } }),
    };
    const finding = caught(
      toyPolicy(wrong, (facts) => [{ amount: counted(facts) }]),
      'deadFact',
    );
    expect(finding.text).toContain('（events.people）标明只供备查，却影响结果');
    expect(new Set(finding.paid).size).toBe(2);
  });

  test('one that matters only far from the plain witness is not called dead', () => {
    const policy = toyPolicy({ ...sales, ...months }, (facts) => [
      {
        amount: words.upTo(
          1_000_000,
          words.highest(words.rate('1%', facts.sales), words.perUnit(100, facts.months)),
        ),
      },
    ]);
    expect(findingsOf(policy, 'deadFact')).toEqual([]);
  });
});

describe('conditions', () => {
  test('one that always holds, in a clause and in the entries of a list', () => {
    const always = toyPolicy(months, (facts) => [
      { conditions: [words.atLeast(facts.months, 0)], amount: words.fixed(10) },
    ]);
    expect(caught(always, 'vacuousCondition')).toEqual({
      text: expect.stringContaining('月数达到 0 个月以上') as string,
      paid: [10],
    });
    const inEntries = toyPolicy(events, (facts) => [
      {
        amount: words.sumOf(facts.events, {
          where: [words.atLeast(facts.events.fields.people, 0)],
          each: words.upTo(50, words.costOf(facts.events.fields.cost)),
          largest: 2,
        }),
      },
    ]);
    expect(caught(inEntries, 'vacuousCondition')).toEqual({
      text: expect.stringContaining('人数达到 0 人以上') as string,
      paid: [1],
    });
  });

  test('a part of an “or” that can never carry it', () => {
    const policy = toyPolicy({ ...months, ...sales }, (facts) => [
      {
        conditions: [words.anyOf(words.over(facts.sales, 5), words.over(facts.months, 12))],
        amount: words.fixed(10),
      },
    ]);
    expect(caught(policy, 'vacuousCondition')).toEqual({
      text: expect.stringContaining('月数超过 12 个月') as string,
      paid: [0],
    });
  });

  test('one that a gate has already asked of everyone', () => {
    const policy = toyPolicy(
      isNew,
      (facts) => [{ conditions: [words.isTrue(facts.isNew)], amount: words.fixed(10) }],
      (facts) => ({ gates: [{ clause: '第8条', title: '门槛', conditions: [words.isTrue(facts.isNew)] }] }),
    );
    expect(caught(policy, 'vacuousCondition').text).toContain('条件“新办”不起作用');
  });
});

describe('figures', () => {
  test('an amount without a cap, and a ceiling without a figure', () => {
    const open = toyPolicy(sales, (facts) => [{ amount: words.rate('10%', facts.sales) }]);
    expect(caught(open, 'uncapped')).toEqual({
      text: '没有上限，事实多大就付多大',
      paid: [99_999_999_999_999],
    });
    expect(findingsOf(open, 'uncapped')[0]?.severity).toBe('warning');
    const ceiling = toyPolicy(sales, (facts) => [{ amount: words.rate('10%', facts.sales), ceiling: true }]);
    expect(findingsOf(ceiling, 'uncapped')[0]?.severity).toBe('error');
  });

  test('a sum that outgrows exact whole numbers', () => {
    const policy = toyPolicy(events, (facts) => [
      {
        amount: words.sumOf(facts.events, {
          where: [words.atLeast(facts.events.fields.people, 1)],
          each: words.costOf(facts.events.fields.cost),
        }),
      },
    ]);
    const { text, paid } = caught(policy, 'unsafeNumber');
    expect(text).toBe('金额大到不能精确到分');
    expect(paid[0]).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  });

  test.each<
    [
      string,
      RegExp,
      (facts: {
        sales: fact.MoneyFact;
        day: fact.DateFact;
      }) => Partial<Policy['items'][number]> & { amount: Amount },
    ]
  >([
    [
      'a threshold of half a fen',
      /门槛不是能精确计算的整数：0.5/,
      ({ sales: of }) => ({ amount: words.tiers(of, { atLeast: 0.5, pays: 10 }) }),
    ],
    ['an award of nothing', /定额应大于零/, () => ({ amount: words.fixed(0) })],
    [
      'a negative rate',
      /比例应由两个大于零的整数组成：1\/-10/,
      ({ sales: of }) => ({ amount: words.upTo(5, words.rate('-10%', of)) }),
    ],
    [
      'a limit of no entries',
      /上限应大于零/,
      ({ sales: of }) => ({ amount: words.upTo(-5, words.costOf(of)) }),
    ],
    [
      'a lifetime cap of nothing',
      /累计上限应大于零/,
      ({ sales: of }) => ({ amount: words.costOf(of), frequency: words.lifetimeCap(0) }),
    ],
    [
      'a period that ends before it begins',
      /开始在结束之后/,
      ({ day }) => ({ conditions: [words.within(day, '2024-01-01', 19_000)], amount: words.fixed(10) }),
    ],
  ])('%s', (_what, text, build) => {
    const policy = toyPolicy({ ...sales, day: fact.date(texts('日期')) }, (facts) => [build(facts)]);
    expect(findingsOf(policy, 'unsafeNumber').map((one) => one.text)).toContainEqual(
      expect.stringMatching(text),
    );
  });
});

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
