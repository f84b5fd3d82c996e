import { describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../../policies/chiping-2022-15/policy.ts';
import { holdsWhenReplayed } from '../../../test/support/verification.ts';
import { bindPolicy } from '../bind.ts';
import type { ReadingChoices } from '../policy.ts';
import { verifyInWords } from './in-words.ts';
import { verifyPolicy } from './verify-policy.ts';

/** Every option of every reading; one run stands for all the defaults. */
const switched = policy.readings.flatMap(({ name, options }): ReadingChoices[] =>
  Object.keys(options)
    .slice(1)
    .map((option) => ({ [name]: option })),
);
const cases = policy.years.flatMap((year) =>
  [{}, ...switched].map((readings) => [year, JSON.stringify(readings), readings] as const),
);

/** Generous beside a loaded machine; processor time, not the clock. */
const MOST_SECONDS = 3;

describe('聊茌政办字〔2022〕15号', () => {
  test.each(cases)('%i, %s: nothing against it', (year, _reading, readings) => {
    expect(verifyInWords(verifyPolicy(policy, year, readings))).toContain(
      `${String(year)}年度：没有发现问题。`,
    );
  });

  test.each(policy.years)(
    'every item of %i has witnesses and thresholds that replay to the same fen',
    (year) => {
      const { witnesses, boundary, liveFacts, statistics } = verifyPolicy(policy, year);
      const items = policy.items.map(({ id }) => id);
      expect([...new Set(witnesses.map(({ item }) => item))]).toEqual(items);
      const bound = bindPolicy(policy, year);
      for (const { item, dossier, payableFen } of witnesses) {
        holdsWhenReplayed(policy, { item, dossier, payableFen, status: 'eligible' });
      }
      for (const { item, below, at, above } of boundary) {
        const cells = [below, at, above].flatMap((cell) => cell ?? []);
        for (const cell of cells) holdsWhenReplayed(policy, { item, ...cell });
        // Something happens at every threshold.
        expect(new Set(cells.map(({ payableFen }) => payableFen)).size, item).toBe(2);
      }
      for (const { name, one, other } of liveFacts) {
        expect(one.said, name).not.toBe(other.said);
        holdsWhenReplayed(policy, one);
        holdsWhenReplayed(policy, other);
      }
      expect(statistics).toMatchObject({ items: bound.items.length, branches: 65 });
    },
  );

  test('earlier awards and the parcels of 2024 rest in 2023, and wake in 2024', () => {
    const { restingFacts } = verifyPolicy(policy, 2023);
    expect(restingFacts.map(({ name, liveIn }) => `${name} ${String(liveIn.year)}`)).toEqual([
      'priorAwards 2024',
      'priorAwards.item 2024',
      'priorAwards.year 2024',
      'priorAwards.amount 2024',
      'outboundParcels2024 2024',
    ]);
    expect(verifyPolicy(policy, 2024).restingFacts).toEqual([]);
    const yearly = verifyPolicy(policy, 2024, { parcelPeriod: 'yearly' });
    expect(yearly.restingFacts.map(({ name, liveIn }) => [name, liveIn.year])).toEqual([
      ['outboundParcels2023', 2023],
    ]);
  });

  test(`one year takes less than ${String(MOST_SECONDS)} seconds`, () => {
    const before = process.cpuUsage();
    verifyPolicy(policy, 2024);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(MOST_SECONDS);
  });
});
