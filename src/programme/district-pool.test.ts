import { describe, expect, test } from 'vitest';
import { bindPolicy } from '../engine/bind.ts';
import { evaluateDossier } from '../engine/evaluate.ts';
import { list, money } from '../engine/fact.ts';
import { createDossierReader } from '../engine/read-dossier.ts';
import { costOf, fixed, highest, sumOf, upTo } from '../engine/words.ts';
import { texts, toyPolicy } from '../../test/support/toy-policy.ts';
import { applicants, awardsOf, boundIn, caseOf, notesOf, place } from '../../test/support/applicants.ts';
import { applyDistrictPools } from './district-pool.ts';
import type { SettledCase } from './settled-case.ts';

const district = boundIn(2023, { eventLimit: 'district' });
const { events, lockers, sales } = applicants;

function settle(...given: readonly (readonly [id: string, facts: object])[]): Record<string, SettledCase> {
  const cases = given.map(([id, facts]) => caseOf(district, id, facts));
  applyDistrictPools(district, cases);
  return Object.fromEntries(cases.map((settled) => [settled.dossier.applicantId, settled]));
}

describe('five events of the whole district', () => {
  test('are the largest', () => {
    const { A, B } = settle(['A', events(100_000, 100_000, 100_000)], ['B', events(20_000, 100_000, 50_000)]);
    expect(awardsOf(A!)).toEqual([['3.2.2', 9_000_000]]);
    expect(awardsOf(B!)).toEqual([['3.2.2', 4_500_000]]);
    expect(A!.notes).toEqual([]);
    expect(notesOf(B!)).toEqual([['3.2.2', 'outsideDistrictLimit', 600_000]]);
  });

  test('are those of the smaller id among equals, whatever the order', () => {
    const three = events(100_000, 100_000, 100_000);
    const { A, B } = settle(['B', three], ['A', three]);
    expect([A, B].map((settled) => awardsOf(settled!))).toEqual([
      [['3.2.2', 9_000_000]],
      [['3.2.2', 6_000_000]],
    ]);
  });

  test('leave an applicant without any with its next best', () => {
    const full = events(200_000, 200_000, 200_000, 200_000, 200_000);
    const { B } = settle(['A', full], ['B', { ...events(100_000), ...lockers(20_000) }]);
    expect(awardsOf(B!)).toEqual([['3.4.3a', 100_000]]);
    expect(notesOf(B!)).toEqual([['3.2.2', 'outsideDistrictLimit', 3_000_000]]);
  });

  test('may be those of an applicant that is awarded something else', () => {
    const full = {
      ...events(200_000, 200_000, 200_000, 200_000, 200_000),
      isEcommerce: true,
      annualOnlineSales: 100_000_000,
    };
    const { A, B } = settle(
      ['A', { ...full, ...lockers(1), leadStandards: [{ level: 'national' }] }],
      ['B', events(100_000)],
    );
    expect(awardsOf(A!)).toEqual([['3.2.1b', 50_000_000]]);
    expect(awardsOf(B!)).toEqual([]);
  });

  test('are not those of an applicant that is not eligible', () => {
    const barred = { ...events(200_000, 200_000, 200_000, 200_000, 200_000), penalisedInYear: true };
    const { A, B } = settle(['A', barred], ['B', events(100_000)]);
    expect(awardsOf(B!)).toEqual([['3.2.2', 3_000_000]]);
    expect(A!.notes).toEqual([]);
  });
});

test('nothing changes where every organiser has its own five', () => {
  const bound = boundIn(2023);
  const cases = [
    caseOf(bound, 'A', events(100_000, 100_000, 100_000)),
    caseOf(bound, 'B', events(100_000, 100_000, 100_000)),
  ];
  const before = cases.map(({ payableFen }) => payableFen);
  applyDistrictPools(bound, cases);
  expect(cases.map(awardsOf)).toEqual([[['3.2.2', 9_000_000]], [['3.2.2', 9_000_000]]]);
  expect(cases.map(({ payableFen }) => payableFen)).toEqual(before);
});

test('an applicant without events is left as it is', () => {
  const settled = caseOf(district, 'A', sales);
  const { payableFen, awards } = settled;
  applyDistrictPools(district, [settled]);
  expect(settled.payableFen).toBe(payableFen);
  expect(settled.awards).toBe(awards);
});

test('the payable of the item follows', () => {
  const { B } = settle(['A', events(200_000, 200_000, 200_000, 200_000, 200_000)], ['B', events(100_000)]);
  expect(B!.payableFen[place('3.2.2')]).toBe(0);
});

test('a pooled sum is found wherever it stands in an amount', () => {
  const talks = list({ ...texts('讲座'), fields: { fee: money(texts('费用')) } });
  const policy = toyPolicy(
    { talks },
    (facts) => {
      const each = costOf(facts.talks.fields.fee);
      const pooled = sumOf(facts.talks, { each, largest: 2, pool: 'district' });
      return [
        { amount: highest(fixed(1), upTo(90, pooled)) },
        { amount: sumOf(facts.talks, { each, largest: 2, pool: 'applicant' }) },
      ];
    },
    () => ({ exclusivity: [] }),
    ['1', '2'],
  );
  const bound = bindPolicy(policy, 2023);
  const read = createDossierReader(policy);
  const cases = ['A', 'B'].map((applicantId): SettledCase => {
    const facts = { kind: 'firm', talks: [{ fee: 0.3 }, { fee: applicantId === 'A' ? 0.2 : 0.5 }] };
    const dossier = read({ applicantId, year: 2023, facts }, '', []);
    if (!dossier) throw new Error('the dossier is good');
    const payableFen = evaluateDossier(bound, dossier).map((outcome) => outcome.payableFen ?? 0);
    return { dossier, payableFen, awards: [], notes: [] };
  });
  applyDistrictPools(bound, cases);
  expect(cases.map(({ payableFen }) => payableFen)).toEqual([
    [30, 50],
    [50, 80],
  ]);
});
