import { describe, expect, test } from 'vitest';
import { compileToJavascript } from '../engine/compile/javascript.ts';
import type { ReadingChoices } from '../engine/policy.ts';
import { applicants, boundIn, dossierOf, elsewhere, notesOf, place } from '../../test/support/applicants.ts';
import { settleYear, type Settlement } from './settlement.ts';

const { micro, sales, carveOut, lockers, events } = applicants;

type Given = readonly [id: string, facts: object, owner?: string | undefined];

function settle(
  fundFen: bigint,
  given: readonly Given[],
  readings: ReadingChoices = {},
  year = 2023,
): Settlement {
  const dossiers = given.map(([id, facts, owner]) => dossierOf(id, year, facts, owner));
  return settleYear(compileToJavascript(boundIn(year, readings)), fundFen, dossiers);
}

const plenty = 1_000_000_000n;

test('a year is settled by applicant and clause, and paid in two halves', () => {
  const settlement = settle(plenty, [
    ['B', carveOut('0.03')],
    ['A', sales],
  ]);
  expect(settlement).toMatchObject({
    year: 2023,
    fundFen: plenty,
    totalFen: 3_000_003n,
    scaled: false,
    surplusFen: plenty - 3_000_003n,
  });
  expect(settlement.awards).toEqual([
    {
      applicantId: 'A',
      itemIndex: place('3.1.3'),
      assessedFen: 3_000_000,
      awardedFen: 3_000_000,
      instalments: [
        { year: 2023, fen: 1_500_000 },
        { year: 2024, fen: 1_500_000 },
      ],
    },
    {
      applicantId: 'B',
      itemIndex: place('3.7.2'),
      assessedFen: 3,
      awardedFen: 3,
      instalments: [
        { year: 2023, fen: 1 },
        { year: 2024, fen: 2 },
      ],
    },
  ]);
});

test('the dossiers are left in the order they came in', () => {
  const dossiers = ['B', 'A'].map((id) => dossierOf(id, 2024, sales));
  const { cases, awards } = settleYear(compileToJavascript(boundIn(2024)), plenty, dossiers);
  expect(dossiers.map(({ applicantId }) => applicantId)).toEqual(['B', 'A']);
  expect(cases.map(({ dossier }) => dossier.applicantId)).toEqual(['A', 'B']);
  expect(awards[0]?.instalments.map(({ year }) => year)).toEqual([2024, 2025]);
});

describe('awards past the fund', () => {
  test('are reduced, the reduced award is split, and several awards of one applicant keep their own share', () => {
    const given: readonly Given[] = [
      ['A', { ...sales, ...lockers(600_000) }],
      ['B', carveOut(60_000)],
    ];
    const { awards, scaled, surplusFen } = settle(8_000_001n, given, { exclusivity: 'none' });
    expect(awards.map(({ assessedFen, awardedFen }) => [assessedFen, awardedFen])).toEqual([
      [3_000_000, 2_000_000],
      [3_000_000, 2_000_000],
      [6_000_000, 4_000_001],
    ]);
    expect(awards[2]?.instalments.map(({ fen }) => fen)).toEqual([2_000_000, 2_000_001]);
    expect([scaled, surplusFen]).toEqual([true, 0n]);
  });
});

describe('every case is kept', () => {
  test('with what it may get and what it lost', () => {
    const { cases } = settle(plenty, [
      ['A', { ...micro, ...sales, ...elsewhere('3.1.3', 30_000) }],
      ['B', { ...sales, annualOnlineSales: 1 }],
    ]);
    expect(notesOf(cases[0]!)).toEqual([
      ['3.1.2a', 'supersededBy', 1_000_000, '3.1.3'],
      ['3.1.3', 'usedUpByOtherPolicy', 3_000_000],
    ]);
    expect(cases[0]?.payableFen[place('3.1.3')]).toBe(3_000_000);
    expect(cases[1]).toMatchObject({ awards: [], notes: [] });
    expect(cases[1]?.payableFen).toHaveLength(26);
    expect(cases[1]?.payableFen.every((fen) => fen === 0)).toBe(true);
  });

  test('and those that get nothing share one list of zeros, since a province has a million of them', () => {
    const { cases } = settle(plenty, [
      ['A', { ...sales, annualOnlineSales: 1 }],
      ['B', sales],
      ['C', { ...sales, annualOnlineSales: 2 }],
    ]);
    expect(cases[0]?.payableFen).toBe(cases[2]?.payableFen);
    expect(cases[1]?.payableFen).not.toBe(cases[2]?.payableFen);
  });

  test('with its own payables, not those of the next one', () => {
    const { cases } = settle(plenty, [
      ['A', sales],
      ['B', micro],
    ]);
    expect(cases.map(({ payableFen }) => [payableFen[place('3.1.3')], payableFen[place('3.1.2a')]])).toEqual([
      [3_000_000, 0],
      [0, 1_000_000],
    ]);
  });

  test('and what is undetermined pays nothing yet', () => {
    const { cases, awards } = settle(plenty, [['A', { ...micro, isEcommerce: true }]]);
    expect(awards.map(({ itemIndex }) => itemIndex)).toEqual([place('3.1.2a')]);
    expect(cases[0]?.payableFen.every((fen) => fen === 0 || fen === 1_000_000)).toBe(true);
    expect(cases[0]?.notes).toEqual([]);
  });
});

test('rules come in the order of the policy: the district pool, one owner, then the fund', () => {
  const full = events(200_000, 200_000, 200_000, 200_000, 200_000);
  const { awards } = settle(
    10_000_000n,
    [
      ['A', full],
      ['B', { ...events(100_000), ...micro }, 'P'],
      ['C', micro, 'P'],
    ],
    { eventLimit: 'district' },
  );
  expect(
    awards.map(({ applicantId, itemIndex, assessedFen }) => [applicantId, itemIndex, assessedFen]),
  ).toEqual([
    ['A', place('3.2.2'), 30_000_000],
    ['B', place('3.1.2a'), 1_000_000],
  ]);
  expect(awards.reduce((sum, { awardedFen }) => sum + awardedFen, 0)).toBe(10_000_000);
});
