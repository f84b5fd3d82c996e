import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../engine/fact.ts';
import { thePolicy } from '../../components/the-policy.ts';
import { noAnswers, withAnswer } from './answers.ts';
import { answerInWords, errorOfFault, rawOf, readRaw, UNSURE, type Raw } from './raw-answers.ts';

function fact(name: string): Fact {
  const found = thePolicy.facts[name];
  if (!found) throw new RangeError(name);
  return found;
}

const valueOf = (name: string, raw: Raw): unknown => {
  const { outcome } = readRaw(fact(name), raw);
  return typeof outcome === 'object' ? outcome.value : outcome;
};
const messagesOf = (name: string, raw: Raw): string[] =>
  readRaw(fact(name), raw).errors.map(({ message }) => message);

describe('what stands in a field', () => {
  test.each([
    ['annualOnlineSales', '１,２００万', '12000000'],
    ['operatingMonths', '14 个月', 14],
    ['leasedArea', '30.5', '30.5'],
    ['registeredOn', '2022-3-1', '2022-03-01'],
    ['storeRelocatedOn', 'never', null],
    ['isEcommerce', 'no', false],
    ['outOfDistrictTitle', 'municipal', 'municipal'],
    ['inStatistics', UNSURE, 'unsure'],
    ['events', [], []],
  ] as const)('%s: %j is understood', (name, raw, value) => {
    expect(valueOf(name, raw)).toEqual(value);
  });

  test.each([
    ['annualOnlineSales', '', '请填写“年网络销售额”，或者选“不清楚”'],
    ['isEcommerce', '', '请选择“从事电商经营”，或者选“不清楚”'],
    ['annualOnlineSales', '-1', '“年网络销售额”不能是负数'],
    ['annualOnlineSales', '许多', '“年网络销售额”只填数字，如 5000000，也可以写成 500万'],
    ['annualOnlineSales', '1.234', '“年网络销售额”最多两位小数'],
    ['operatingMonths', '1.5', '“正常连续经营月数”应填整数，不能有小数'],
    ['leasedMonths', '13', '“当年租用月数”应在 0 到 12 之间'],
    ['registeredOn', '2022--1', '“登记注册日期”要填全年、月、日'],
    ['registeredOn', '2022-2-30', '“登记注册日期”没有这一天，请检查年、月、日'],
  ])('%s: %j is refused in plain words', (name, raw, message) => {
    expect(messagesOf(name, raw)).toEqual([message]);
  });

  test('every field of every entry is checked, and a field with a default may stay empty', () => {
    const { errors } = readRaw(fact('events'), [{ participants: 'x' }, {}]);
    expect(errors).toContainEqual({
      id: 'fact-events-0-participants',
      message: '第 1 项：“参加人数”只填数字',
    });
    expect(errors.map(({ id }) => id)).toContain('fact-events-1-verifiedCost');
    expect(errors.map(({ id }) => id)).not.toContain('fact-events-1-approvedRate');
  });

  test('stands there again when the answer is changed', () => {
    const events = [{ participants: 200, isPublic: true, verifiedCost: '1000.00' }];
    const answers = withAnswer(withAnswer(noAnswers(2023), 'events', { value: events }), 'storeRelocatedOn', {
      value: null,
    });
    expect(rawOf(fact('events'), answers)).toEqual([
      { participants: '200', isPublic: 'yes', verifiedCost: '1000.00' },
    ]);
    expect(rawOf(fact('storeRelocatedOn'), answers)).toBe('never');
    expect(rawOf(fact('lockerSites'), withAnswer(answers, 'lockerSites', 'some'))).toEqual([{}]);
    expect(rawOf(fact('lockerSites'), answers)).toEqual([]);
  });
});

test('answers are said back in words', () => {
  const answers = withAnswer(
    withAnswer(noAnswers(2023), 'annualOnlineSales', { value: '1000' }),
    'events',
    'unsure',
  );
  expect(answerInWords(fact('annualOnlineSales'), answers)).toBe('1,000.00 元');
  expect(answerInWords(fact('events'), answers)).toBe('不清楚');
  expect(answerInWords(fact('lockerSites'), withAnswer(answers, 'lockerSites', { value: [{}, {}] }))).toBe(
    '2 项',
  );
});

test('a fault of the whole dossier stands at its field', () => {
  expect(
    errorOfFault({ subject: 'x', place: 'priorAwards[1].year（获奖年度）', reason: '应早于档案年度 2024' }),
  ).toEqual({
    id: 'fact-priorAwards-1-year',
    message: '第 2 项：“获奖年度”应早于档案年度 2024',
  });
  expect(errorOfFault({ subject: 'x', place: 'kind（申报主体类型）', reason: '必须填写' }).id).toBe(
    'fact-kind',
  );
});
