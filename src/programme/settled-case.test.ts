import { describe, expect, test } from 'vitest';
import {
  applicants,
  awardsOf,
  boundIn,
  caseOf,
  elsewhere,
  notesOf,
  place,
} from '../../test/support/applicants.ts';
import { selectFor, withoutItem } from './settled-case.ts';

const bound = boundIn(2023);
const { micro, sales, lockers } = applicants;

describe('selecting', () => {
  test('takes the highest and notes what it superseded', () => {
    const settled = caseOf(bound, 'A', { ...micro, ...sales });
    expect(awardsOf(settled)).toEqual([['3.1.3', 3_000_000]]);
    expect(notesOf(settled)).toEqual([['3.1.2a', 'supersededBy', 1_000_000, '3.1.3']]);
  });

  test('notes what other policies used up', () => {
    const settled = caseOf(bound, 'A', { ...micro, ...sales, ...elsewhere('3.1.3', 30_000) });
    expect(awardsOf(settled)).toEqual([]);
    expect(notesOf(settled)).toEqual([
      ['3.1.2a', 'supersededBy', 1_000_000, '3.1.3'],
      ['3.1.3', 'usedUpByOtherPolicy', 3_000_000],
    ]);
  });

  test('notes nothing of an award that other policies only lessen', () => {
    const settled = caseOf(bound, 'A', { ...sales, ...elsewhere('3.1.3', 1) });
    expect(awardsOf(settled)).toEqual([['3.1.3', 2_999_900]]);
    expect(settled.notes).toEqual([]);
  });

  test('anew writes its own notes anew and keeps the others', () => {
    const settled = caseOf(bound, 'A', { ...micro, ...sales, ...elsewhere('3.1.3', 30_000) });
    const cut = { itemIndex: place('3.1.2a'), reason: 'ownerLimit', lessFen: 5 } as const;
    settled.notes = [cut, ...settled.notes];
    selectFor(bound, settled);
    expect(notesOf(settled)).toEqual([
      ['3.1.2a', 'ownerLimit', 5],
      ['3.1.2a', 'supersededBy', 1_000_000, '3.1.3'],
      ['3.1.3', 'usedUpByOtherPolicy', 3_000_000],
    ]);
  });

  test('notes what is used up beside what is awarded', () => {
    const facts = { ...micro, ...sales, ...elsewhere('3.1.2a', 10_000) };
    const settled = caseOf(boundIn(2023, { exclusivity: 'none' }), 'A', facts);
    expect(awardsOf(settled)).toEqual([['3.1.3', 3_000_000]]);
    expect(notesOf(settled)).toEqual([['3.1.2a', 'usedUpByOtherPolicy', 1_000_000]]);
  });

  test('shares one empty list of notes among all that have none', () => {
    expect(caseOf(bound, 'A', sales).notes).toBe(caseOf(bound, 'B', micro).notes);
  });

  test('without groups supersedes nothing', () => {
    const settled = caseOf(boundIn(2023, { exclusivity: 'none' }), 'A', { ...micro, ...sales });
    expect(awardsOf(settled)).toEqual([
      ['3.1.2a', 1_000_000],
      ['3.1.3', 3_000_000],
    ]);
    expect(settled.notes).toEqual([]);
  });
});

describe('an item taken away', () => {
  const note = { itemIndex: place('3.1.3'), reason: 'paidToSameOwner', lessFen: 3_000_000 } as const;

  test('leaves the next best in its place', () => {
    const settled = caseOf(bound, 'A', { ...micro, ...sales, ...lockers(20_000) });
    const before = settled.payableFen;
    withoutItem(bound, settled, note);
    expect(awardsOf(settled)).toEqual([['3.1.2a', 1_000_000]]);
    expect(notesOf(settled)).toEqual([
      ['3.1.3', 'paidToSameOwner', 3_000_000],
      ['3.4.3a', 'supersededBy', 100_000, '3.1.2a'],
    ]);
    expect(settled.payableFen[place('3.1.3')]).toBe(0);
    expect(before[place('3.1.3')]).toBe(3_000_000);
  });

  test('leaves nothing where there was nothing else', () => {
    const settled = caseOf(bound, 'A', sales);
    withoutItem(bound, settled, note);
    expect(awardsOf(settled)).toEqual([]);
    expect(notesOf(settled)).toEqual([['3.1.3', 'paidToSameOwner', 3_000_000]]);
  });
});
