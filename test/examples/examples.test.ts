import { describe, expect, test } from 'vitest';
import { exampleFiles, settle } from '../../examples/years.ts';
import { textOf } from '../architecture/repository.ts';

const files = exampleFiles();

function settled(name: string): ReturnType<typeof settle> {
  const batch = files.get(name);
  if (!batch) throw new Error(`no example ${name}`);
  return settle(batch);
}

describe('examples', () => {
  test.each([...files])('%s is what the generator makes', (name, batch) => {
    // Compared as lines: the difference of two long texts is no help.
    const [kept, made] = [textOf(`examples/${name}`), `${JSON.stringify(batch, undefined, 2)}\n`];
    const [keptLines, madeLines] = [kept.split('\n'), made.split('\n')];
    const differing = madeLines.filter((line, place) => line !== keptLines[place]);
    expect(differing.slice(0, 5)).toEqual([]);
    expect(kept.length).toBe(made.length);
  });

  test('the year stays below the fund, but not by much', () => {
    const { scaled, surplusFen, totalFen } = settled('year-2023.json');
    expect(scaled).toBe(false);
    expect(surplusFen > 0n && surplusFen < 1_000_000_00n).toBe(true);
    expect(totalFen + surplusFen).toBe(10_000_000_00n);
  });

  test('with more applicants the fund is overdrawn by 25 to 40 percent, and paid out to the fen', () => {
    const { scaled, totalFen, fundFen, awards } = settled('year-2023-overdrawn.json');
    expect(scaled).toBe(true);
    expect(totalFen * 100n >= fundFen * 125n && totalFen * 100n <= fundFen * 140n).toBe(true);
    expect(awards.reduce((sum, { awardedFen }) => sum + BigInt(awardedFen), 0n)).toBe(fundFen);
  });

  test('the year pays nearly every item and meets the rules between items and applicants', () => {
    const { awards, cases } = settled('year-2023.json');
    expect(new Set(awards.map(({ itemIndex }) => itemIndex)).size).toBeGreaterThanOrEqual(25);
    const reasons = new Set(cases.flatMap(({ notes }) => notes.map(({ reason }) => reason)));
    expect([...reasons]).toEqual(expect.arrayContaining(['supersededBy', 'paidToSameOwner']));
  });

  test('the second year knows every award of the first', () => {
    const first = settled('year-2023.json').awards.map(({ applicantId }) => applicantId);
    const second = files.get('year-2024.json')?.dossiers ?? [];
    const paidBefore = second
      .filter(({ facts }) => 'priorAwards' in facts)
      .map(({ applicantId }) => applicantId);
    expect(paidBefore).toEqual(first);
  });
});
