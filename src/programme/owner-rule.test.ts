import { describe, expect, test } from 'vitest';
import {
  applicants,
  awardsOf,
  boundIn,
  caseOf,
  elsewhere,
  notesOf,
  prior,
} from '../../test/support/applicants.ts';
import { applyOwnerRule } from './owner-rule.ts';
import type { SettledCase } from './settled-case.ts';

const in2023 = boundIn(2023);
const in2024 = boundIn(2024);
const { micro, shop, sales, lockers } = applicants;

type Given = readonly [id: string, facts: object, owner?: string | undefined];

function settle(bound: typeof in2023, ...given: readonly Given[]): Record<string, SettledCase> {
  const cases = given.map(([id, facts, owner]) => caseOf(bound, id, facts, owner));
  applyOwnerRule(bound, cases);
  return Object.fromEntries(cases.map((settled) => [settled.dossier.applicantId, settled]));
}

function awards(cases: Record<string, SettledCase>): unknown {
  return Object.fromEntries(Object.entries(cases).map(([id, settled]) => [id, awardsOf(settled)]));
}

const startup = ['3.1.2a', 1_000_000];

describe('one owner', () => {
  test('gets the award for one applicant, the smaller id among equals', () => {
    const cases = settle(in2023, ['B', micro, 'P'], ['A', micro, 'P'], ['C', micro, 'P']);
    expect(awards(cases)).toEqual({ A: [startup], B: [], C: [] });
    expect(notesOf(cases['B']!)).toEqual([['3.1.2a', 'paidToSameOwner', 1_000_000, 'A']]);
    expect(cases['A']!.notes).toEqual([]);
  });

  test('gets it where it is highest, whatever the order', () => {
    const less = { ...micro, ...elsewhere('3.1.2a', 0.01) };
    for (const given of [
      [
        ['A', less, 'P'],
        ['B', micro, 'P'],
      ],
      [
        ['B', micro, 'P'],
        ['A', less, 'P'],
      ],
    ] as const) {
      const cases = settle(in2023, ...given);
      expect(awards(cases)).toEqual({ A: [], B: [startup] });
      expect(notesOf(cases['A']!)).toEqual([['3.1.2a', 'paidToSameOwner', 999_999, 'B']]);
    }
  });

  test('is not the same as another, nor as none', () => {
    expect(awards(settle(in2023, ['A', micro, 'P'], ['B', micro, 'Q'], ['C', micro], ['D', micro]))).toEqual({
      A: [startup],
      B: [startup],
      C: [startup],
      D: [startup],
    });
  });

  test('gets both kinds of start-up', () => {
    const cases = settle(in2023, ['A', shop, 'P'], ['B', micro, 'P'], ['C', shop, 'P']);
    expect(awards(cases)).toEqual({ A: [['3.1.2b', 500_000]], B: [startup], C: [] });
  });

  test('keeps awards that are no start-ups', () => {
    expect(awards(settle(in2023, ['A', sales, 'P'], ['B', sales, 'P']))).toEqual({
      A: [['3.1.3', 3_000_000]],
      B: [['3.1.3', 3_000_000]],
    });
  });

  test('keeps other awards beside the start-up award, where several may be had', () => {
    const none = boundIn(2023, { exclusivity: 'none' });
    const both = { ...micro, ...sales };
    expect(awards(settle(none, ['A', both, 'P'], ['B', both, 'P']))).toEqual({
      A: [startup, ['3.1.3', 3_000_000]],
      B: [['3.1.3', 3_000_000]],
    });
  });

  test('whose applicant loses falls back to its next best', () => {
    const cases = settle(in2023, ['A', micro, 'P'], ['B', { ...micro, ...lockers(20_000) }, 'P']);
    expect(awards(cases)).toEqual({ A: [startup], B: [['3.4.3a', 100_000]] });
  });
});

describe('an owner paid earlier', () => {
  test('gets it for none but the holder', () => {
    const cases = settle(in2024, ['A', micro, 'P'], ['B', { ...micro, ...prior('3.1.2a', 4_000) }, 'P']);
    expect(awards(cases)).toEqual({ A: [], B: [['3.1.2a', 600_000]] });
    expect(notesOf(cases['A']!)).toEqual([['3.1.2a', 'paidToSameOwner', 1_000_000, 'B']]);
  });

  test('gets nothing where the holder has all of it', () => {
    const cases = settle(in2024, ['A', micro, 'P'], ['B', { ...micro, ...prior('3.1.2a', 10_000) }, 'P']);
    expect(awards(cases)).toEqual({ A: [], B: [] });
    expect(notesOf(cases['A']!)).toEqual([['3.1.2a', 'paidToSameOwner', 1_000_000, 'B']]);
  });

  test('gets it for the better of two holders', () => {
    const holder = (paid: number): object => ({ ...micro, ...prior('3.1.2a', paid) });
    const cases = settle(in2024, ['A', holder(4_000), 'P'], ['B', holder(3_000), 'P'], ['C', micro, 'P']);
    expect(awards(cases)).toEqual({ A: [], B: [['3.1.2a', 700_000]], C: [] });
  });

  test('for the other kind is free', () => {
    const cases = settle(in2024, ['A', { ...shop, ...prior('3.1.2b', 5_000) }, 'P'], ['B', micro, 'P']);
    expect(awards(cases)).toEqual({ A: [], B: [startup] });
  });
});

describe('the limit of 100,000', () => {
  const held = (paid: number): object => ({ ...micro, ...prior('3.1.2a', paid) });

  test.each<[number, readonly (readonly [string, number])[], readonly (readonly (string | number)[])[]]>([
    [95_000, [['3.1.2b', 500_000]], []],
    [95_000.01, [['3.1.2b', 499_999]], [['3.1.2b', 'ownerLimit', 1]]],
    [99_999.99, [['3.1.2b', 1]], [['3.1.2b', 'ownerLimit', 499_999]]],
    [100_000, [], [['3.1.2b', 'ownerLimit', 500_000]]],
    [130_000, [], [['3.1.2b', 'ownerLimit', 500_000]]],
  ])('after %d leaves %j', (paid, expected, notes) => {
    const cases = settle(in2024, ['A', held(paid), 'P'], ['B', shop, 'P']);
    expect(awardsOf(cases['B']!)).toEqual(expected);
    expect(notesOf(cases['B']!)).toEqual(notes);
  });

  test('serves micro-enterprises first', () => {
    const small = { ...micro, ...prior('3.1.2a', 1_000) };
    const cases = settle(in2024, ['A', held(86_000), 'P'], ['B', shop, 'P'], ['C', small, 'P']);
    expect(awards(cases)).toEqual({ A: [], B: [['3.1.2b', 400_000]], C: [['3.1.2a', 900_000]] });
  });

  test('counts earlier awards of both kinds', () => {
    const cases = settle(
      in2024,
      ['A', { ...micro, ...prior('3.1.2a', 4_000) }, 'P'],
      ['B', { ...shop, ...prior('3.1.2b', 92_000) }, 'P'],
    );
    expect(awards(cases)).toEqual({ A: [['3.1.2a', 400_000]], B: [] });
  });

  test('lessens the start-up award alone', () => {
    const none = boundIn(2024, { exclusivity: 'none' });
    const cases = settle(
      none,
      ['A', held(96_000), 'P'],
      ['B', { ...shop, ...sales, kind: 'individualBusiness' }, 'P'],
    );
    expect(awardsOf(cases['B']!)).toEqual([
      ['3.1.2b', 400_000],
      ['3.1.3', 3_000_000],
    ]);
  });
});
