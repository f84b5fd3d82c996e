import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { day, NEVER } from './calendar.ts';
import { itemIndex } from './bind.ts';
import { createDossierReader, faultInWords, type Fault } from './read-dossier.ts';

const read = createDossierReader(policy);

function attempt(facts: unknown, rest: Record<string, unknown> = {}) {
  const faults: Fault[] = [];
  const dossier = read({ applicantId: 'A-001', year: 2024, facts, ...rest }, '第 1 份档案', faults);
  return { dossier, lines: faults.map(faultInWords) };
}

function value(name: string, json: unknown): number | undefined {
  const { dossier, lines } = attempt({ kind: 'enterprise', [name]: json });
  expect(lines).toEqual([]);
  return dossier?.values[policy.facts[name]!.slot];
}

describe('values', () => {
  it.each([
    ['5', 500],
    ['5.1', 510],
    ['5.12', 512],
    ['007.00', 700],
    ['9999999999999.99', 999_999_999_999_999],
    [5, 500],
    [5.12, 512],
    [1e3, 100_000],
    [9_999_999_999_999.99, 999_999_999_999_999],
    [0, 0],
  ])('money %j is %d fen', (json, fen) => {
    expect(value('annualOnlineSales', json)).toBe(fen);
  });

  it('dates are days, null is never, and what is absent is unknown or has its default', () => {
    expect(value('registeredOn', '2022-01-01')).toBe(day('2022-01-01'));
    expect(value('taobaoNamedOn', null)).toBe(NEVER);
    const { dossier } = attempt({ kind: 'village' });
    const valueOf = (name: string) => dossier?.values[policy.facts[name]!.slot];
    expect(valueOf('annualOnlineSales')).toBeNaN();
    expect(valueOf('sellsLocalSpecialty')).toBe(0);
    expect(valueOf('barredUntil')).toBe(NEVER);
    expect(valueOf('appliedOn')).toBe(day('2024-12-31'));
    expect(dossier?.lists[policy.facts['events']!.slot]).toBeUndefined();
    expect(dossier?.lists[policy.priorAwards.slot]).toEqual([]);
  });

  it('earlier awards of one item add up', () => {
    const award = (item: string, amount: unknown) => ({ item, year: 2023, amount });
    const { dossier } = attempt({
      kind: 'enterprise',
      priorAwards: [award('3.1.3', '1.50'), award('3.4.2', 7), award('3.1.3', '0.25')],
    });
    expect(dossier?.priorFen[itemIndex(policy, '3.1.3')]).toBe(175);
    expect(dossier?.priorFen[itemIndex(policy, '3.4.2')]).toBe(700);
  });
});

describe('refusals', () => {
  it.each([
    ['annualOnlineSales', '1.001', '最多两位小数'],
    ['annualOnlineSales', 0.001, '最多两位小数'],
    ['annualOnlineSales', 1e-7, '最多两位小数'],
    ['annualOnlineSales', -0.01, '不能为负数'],
    ['annualOnlineSales', '-1', '不能为负数'],
    ['annualOnlineSales', '10000000000000', '数字过大'],
    ['annualOnlineSales', 1e13, '数字过大'],
    ['annualOnlineSales', '1,000', '应填数字'],
    ['annualOnlineSales', '1e3', '应填数字'],
    ['annualOnlineSales', '１０', '应填数字'],
    ['annualOnlineSales', '5.', '应填数字'],
    ['annualOnlineSales', '.5', '应填数字'],
    ['annualOnlineSales', '', '应填数字'],
    ['annualOnlineSales', null, '应填数字'],
    ['annualOnlineSales', [1], '应填数字'],
    ['operatingMonths', 1.5, '不能有小数'],
    ['operatingMonths', '12', '应填整数'],
    ['operatingMonths', -1, '不能为负数'],
    ['operatingMonths', 2 ** 53, '数字过大'],
    ['leasedMonths', 13, '0 到 12'],
    ['isEcommerce', 'true', 'true'],
    ['isEcommerce', null, 'true'],
    ['registeredOn', '2023-02-29', '没有这一天'],
    ['registeredOn', null, '应填日期'],
    ['outOfDistrictTitle', 'shop', 'national'],
    ['kind', 'shop', 'enterprise'],
    ['events', {}, '列表'],
    ['events', null, '列表'],
    ['events', [7], 'events[0]'],
    ['leadStandards', [{}], 'leadStandards[0].level'],
    ['leadStandards', [{ level: 'national', colour: 1 }], 'leadStandards[0].colour'],
  ])('%s = %j names the fact and says: %s', (name, json, words) => {
    const { dossier, lines } = attempt({ kind: 'enterprise', [name]: json });
    expect(dossier).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^A-001：/);
    expect(lines[0]).toContain(name);
    expect(lines[0]).toContain(words);
  });

  it('an award of the dossier’s own year or later is no earlier award', () => {
    const prior = (year: number) =>
      attempt({ kind: 'enterprise', priorAwards: [{ item: '3.1.3', year, amount: 1 }] }).lines;
    expect(prior(2022)).toHaveLength(1);
    expect(prior(2023)).toEqual([]);
    expect(prior(2024)).toHaveLength(1);
  });

  it('a rate outside 0.30 to 1.00', () => {
    const event = {
      participants: 200,
      verifiedCost: 1,
      isPublic: true,
      effective: true,
      isTraining: false,
      municipalApproved: true,
    };
    const lines = (approvedRate: unknown) =>
      attempt({ kind: 'enterprise', events: [{ ...event, approvedRate }] }).lines;
    expect(lines('0.29')).toHaveLength(1);
    expect(lines('0.30')).toEqual([]);
    expect(lines(1)).toEqual([]);
    expect(lines(1.01)).toHaveLength(1);
    expect(lines(null)).toHaveLength(1);
    expect(attempt({ kind: 'enterprise', events: [event] }).lines).toEqual([]);
  });

  it('gathers all faults in one go, also those of the dossier itself', () => {
    const { lines } = attempt(
      { colour: 1, isEcommerce: 1 },
      { applicantId: '', year: '2024', ownerId: null, township: 5, notes: 'x' },
    );
    expect(lines).toHaveLength(8);
    expect(lines.every((line) => line.startsWith('第 1 份档案：'))).toBe(true);
  });

  it.each([[null], [7], ['text'], [[]]])('%j is no dossier', (json) => {
    const faults: Fault[] = [];
    expect(read(json, '第 3 份档案', faults)).toBeUndefined();
    expect(faults.map(faultInWords)).toEqual(['第 3 份档案：应是一份年度档案（JSON 对象）']);
  });
});
