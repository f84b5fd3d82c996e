import { describe, expect, test } from 'vitest';
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
