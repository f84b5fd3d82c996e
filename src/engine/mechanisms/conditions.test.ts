import { describe, expect, test } from 'vitest';
import { evaluatingTarget, viewOf, type KnownFacts } from '../../../test/support/evaluating-target.ts';
import { texts } from '../../../test/support/toy-policy.ts';
import { day, NEVER } from '../calendar.ts';
import { choice, count, date, defineFacts, flag, hundredths, money } from '../fact.ts';
import type { Condition } from '../rule.ts';
import { anyOf, atLeast, endedBefore, isFalse, isTrue, onOrAfter, over, within, yuan } from '../words.ts';
import {
  actualInWords,
  canBeDecidedAbsent,
  factsOf,
  failsIn,
  holdsIn,
  requirementInWords,
  shortfallOf,
  truthOf,
  undecidedFacts,
  type Truth,
} from './conditions.ts';

const facts = defineFacts({
  isOpen: flag(texts('营业')),
  isBad: flag(texts('受处罚')),
  sales: money(texts('销售额')),
  months: count({ ...texts('月数'), unit: '个月', highest: 12 }),
  weeks: count({ ...texts('周数'), unit: '周', lowest: 2, highest: 9 }),
  foundedOn: date(texts('成立日')),
  movedOn: date({ ...texts('迁回日'), nullable: true }),
  barredUntil: date({ ...texts('受限至'), nullable: true, fallback: NEVER }),
  appliedOn: date({ ...texts('申报日'), fallback: 'lastDayOfYear' }),
  size: choice({ ...texts('规模'), options: { large: '大', small: '小' } }),
  bonus: hundredths({ ...texts('加分'), unit: '分', fallback: 30 }),
});
const { isOpen, isBad, sales, months, weeks, foundedOn, movedOn, barredUntil, appliedOn, bonus } = facts;

const from = day('2023-01-01');
const to = day('2023-12-31');
const window = within(movedOn, '2023-01-01', to);
const barred = endedBefore(barredUntil, appliedOn);
const either = anyOf(over(sales, 500), isTrue(isOpen));
const summed = atLeast([months, weeks], 15);
const withBonus = atLeast([bonus, months], 40);

interface Row {
  readonly condition: Condition;
  readonly known: KnownFacts;
  readonly truth: Truth;
  readonly undecided?: readonly string[];
}

const rows: readonly Row[] = [
  { condition: isTrue(isOpen), known: { isOpen: 1 }, truth: true },
  { condition: isTrue(isOpen), known: { isOpen: 0 }, truth: false },
  { condition: isTrue(isOpen), known: {}, truth: undefined, undecided: ['isOpen'] },
  { condition: isFalse(isBad), known: { isBad: 1 }, truth: false },
  { condition: isFalse(isBad), known: { isBad: 0 }, truth: true },
  { condition: isFalse(isBad), known: {}, truth: undefined, undecided: ['isBad'] },
  { condition: atLeast(sales, 500), known: { sales: 499 }, truth: false },
  { condition: atLeast(sales, 500), known: { sales: 500 }, truth: true },
  { condition: over(sales, 500), known: { sales: 500 }, truth: false },
  { condition: over(sales, 500), known: { sales: 501 }, truth: true },
  { condition: over(sales, 500), known: {}, truth: undefined, undecided: ['sales'] },
  { condition: atLeast(months, 0), known: {}, truth: true },
  { condition: atLeast(months, 12), known: {}, truth: undefined, undecided: ['months'] },
  { condition: over(months, 12), known: {}, truth: false },
  { condition: atLeast(months, 13), known: {}, truth: false },
  { condition: over(weeks, 1), known: {}, truth: true },
  { condition: summed, known: { months: 12, weeks: 2 }, truth: false },
  { condition: summed, known: { months: 12, weeks: 3 }, truth: true },
  { condition: summed, known: { months: 5 }, truth: false },
  { condition: summed, known: { months: 6 }, truth: undefined, undecided: ['weeks'] },
  { condition: summed, known: { weeks: 3 }, truth: undefined, undecided: ['months'] },
  { condition: summed, known: { weeks: 2 }, truth: false },
  { condition: summed, known: {}, truth: undefined, undecided: ['months', 'weeks'] },
  { condition: atLeast([months, weeks], 14), known: { months: 12 }, truth: true },
  { condition: withBonus, known: { bonus: 30, months: 9 }, truth: false },
  { condition: withBonus, known: { bonus: 30, months: 10 }, truth: true },
  { condition: withBonus, known: { bonus: 30 }, truth: undefined, undecided: ['months'] },
  { condition: over(bonus, 29), known: { bonus: 30 }, truth: true },
  { condition: onOrAfter(foundedOn, '2023-01-01'), known: { foundedOn: from - 1 }, truth: false },
  { condition: onOrAfter(foundedOn, '2023-01-01'), known: { foundedOn: from }, truth: true },
  { condition: onOrAfter(movedOn, '2023-01-01'), known: { movedOn: NEVER }, truth: false },
  { condition: window, known: { movedOn: from - 1 }, truth: false },
  { condition: window, known: { movedOn: from }, truth: true },
  { condition: window, known: { movedOn: to }, truth: true },
  { condition: window, known: { movedOn: to + 1 }, truth: false },
  { condition: window, known: { movedOn: NEVER }, truth: false },
  { condition: window, known: {}, truth: undefined, undecided: ['movedOn'] },
  { condition: barred, known: { barredUntil: NEVER, appliedOn: to }, truth: true },
  { condition: barred, known: { barredUntil: to - 1, appliedOn: to }, truth: true },
  { condition: barred, known: { barredUntil: to, appliedOn: to }, truth: false },
  { condition: barred, known: { barredUntil: to + 1, appliedOn: to }, truth: false },
  { condition: either, known: { sales: 501, isOpen: 0 }, truth: true },
  { condition: either, known: { sales: 501 }, truth: true },
  { condition: either, known: { sales: 500, isOpen: 0 }, truth: false },
  { condition: either, known: { sales: 500 }, truth: undefined, undecided: ['isOpen'] },
  { condition: either, known: { isOpen: 0 }, truth: undefined, undecided: ['sales'] },
  { condition: either, known: {}, truth: undefined, undecided: ['sales', 'isOpen'] },
  {
    condition: anyOf(either, summed),
    known: { months: 5, isOpen: 0 },
    truth: undefined,
    undecided: ['sales'],
  },
];

describe.each(rows)('$condition.type of $known', ({ condition, known, truth, undecided = [] }) => {
  const view = viewOf(facts, known);

  test(`is ${String(truth)}`, () => {
    expect(truthOf(condition, view)).toBe(truth);
  });

  test('names the facts that could decide it', () => {
    expect(undecidedFacts(condition, view).map(({ name }) => name)).toEqual(undecided);
  });

  test('is known to hold or to fail in a target language alike', () => {
    const target = evaluatingTarget(view);
    const read = (fact: Parameters<typeof view.value>[0]): number => view.value(fact);
    expect(holdsIn(condition, target, read)).toBe(truth === true);
    expect(failsIn(condition, target, read)).toBe(truth === false);
  });
});

test('the facts of a condition', () => {
  expect(
    [isTrue(isOpen), summed, window, barred, either].map((one) => factsOf(one).map(({ name }) => name)),
  ).toEqual([
    ['isOpen'],
    ['months', 'weeks'],
    ['movedOn'],
    ['barredUntil', 'appliedOn'],
    ['sales', 'isOpen'],
  ]);
});

test('a comparison can be decided by the bounds of its fact, or by one of several', () => {
  const decided = (condition: Condition): boolean =>
    condition.type === 'compare' && canBeDecidedAbsent(condition);
  expect(decided(summed)).toBe(true);
  expect(decided(atLeast([months, weeks], 10))).toBe(true);
  expect(decided(atLeast(sales, 1))).toBe(false);
  expect(decided(atLeast(sales, 0))).toBe(true);
  expect(decided(atLeast(months, 12))).toBe(false);
  expect(decided(atLeast(months, 13))).toBe(true);
  expect(decided(over(months, 12))).toBe(true);
  expect(decided(over(months, 11))).toBe(false);
  expect(decided(over(weeks, 2))).toBe(false);
  expect(decided(over(weeks, 1))).toBe(true);
  expect(decided({ type: 'compare', facts: [], comparison: 'atLeast', threshold: 1 })).toBe(true);
});

test('a fact is asked for its absence only where that can decide', () => {
  const asked = (condition: Condition): string[] => {
    const names: string[] = [];
    const view = viewOf(facts, { months: 3, weeks: 3, sales: 3 });
    holdsIn(condition, evaluatingTarget(view, names), (fact) => view.value(fact));
    return names;
  };
  expect(asked(atLeast(sales, 500))).toEqual([]);
  expect(asked(over(months, 12))).toEqual(['months']);
  expect(asked(summed)).toEqual(['months', 'weeks']);
  expect(asked(withBonus)).toEqual(['months']);
  expect(asked(over(bonus, 29))).toEqual([]);
});

test('requirements in words', () => {
  expect(
    [
      isTrue(isOpen),
      isFalse(isBad),
      atLeast(sales, yuan(500)),
      over(sales, yuan(5_000_000)),
      atLeast(months, 12),
      over(months, 12),
      summed,
      onOrAfter(foundedOn, '2022-01-01'),
      window,
      barred,
      either,
      { type: 'compare', facts: [], comparison: 'over', threshold: 1 } as const,
    ].map(requirementInWords),
  ).toEqual([
    '营业',
    '没有下列情形：受处罚',
    '销售额达到 500.00 元以上（含）',
    '销售额超过 5,000,000.00 元（500 万元）',
    '月数达到 12 个月以上（含）',
    '月数超过 12 个月',
    '月数与周数合计达到 15 个月以上（含）',
    '成立日在2022年1月1日以后（含当日）',
    '迁回日在2023年1月1日至2023年12月31日之间',
    '申报日在受限至之后，或从未受限',
    '销售额超过 5.00 元，或者营业',
    '',
  ]);
});

test('a large count is not told in 万元', () => {
  expect(requirementInWords(atLeast(months, 2_000_000))).toBe('月数达到 2,000,000 个月以上（含）');
});

test('what the dossier says, in words', () => {
  const view = viewOf(facts, { sales: 3, months: 4, isOpen: 1 });
  expect([isTrue(isOpen), atLeast(sales, 5), summed, window].map((one) => actualInWords(one, view))).toEqual([
    '是',
    '0.03 元',
    '月数 4 个月，周数 未填',
    '未填',
  ]);
});

test.each<[Condition, KnownFacts, number | undefined]>([
  [atLeast(sales, 500), { sales: 499 }, 1],
  [over(sales, 500), { sales: 500 }, 1],
  [over(sales, 500), { sales: 498 }, 3],
  [atLeast(sales, 500), { sales: 500 }, undefined],
  [atLeast(sales, 500), {}, undefined],
  [summed, { months: 3, weeks: 4 }, 8],
  [summed, { months: 3 }, 3],
  [onOrAfter(movedOn, '2023-01-01'), { movedOn: NEVER }, undefined],
  [onOrAfter(movedOn, '2023-01-01'), { movedOn: from - 2 }, 2],
  [isTrue(isOpen), { isOpen: 0 }, undefined],
  [window, { movedOn: from - 2 }, undefined],
])('what %j lacks with %j', (condition, known, shortfall) => {
  expect(shortfallOf(condition, viewOf(facts, known))).toBe(shortfall);
});
