import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bindPolicy, readingsIn } from '../../src/engine/bind.ts';
import { payableAfter } from '../../src/engine/mechanisms/frequency.ts';
import type { Fact } from '../../src/engine/fact.ts';
import { factsIn } from '../../src/engine/rule.ts';
import { facts } from './facts.ts';
import { debarment, exclusivity, stayPeriod } from './general.ts';
import { itemIds } from './item-ids.ts';
import { chiping202215 as policy } from './policy.ts';
import { sentenceCounts, sentences } from './sentences.ts';

const choices = policy.readings.flatMap(({ name, options }) =>
  Object.keys(options).length < 2 ? [] : Object.keys(options).map((option) => ({ name, option })),
);

/** Facts of the owner rule and of rule 1 of the settlement, which no clause reads. */
const readElsewhere = ['priorAwards', 'otherPolicyAwards'];

/** Settled readings of rules that stand outside the items. */
const settledElsewhere = ['fundBasis'];

describe('binding', () => {
  test.each(policy.years)('binds for %i with the defaults', (year) => {
    expect(bindPolicy(policy, year).items).toHaveLength(26);
  });

  test.each(choices)('binds for every year with $name: $option', ({ name, option }) => {
    for (const year of policy.years) {
      expect(bindPolicy(policy, year, { [name]: option }).readings[name]).toBe(option);
    }
  });

  test('the rent stops at 500,000 whichever way its cap is read', () => {
    for (const option of ['lifetime', 'annual']) {
      const item = bindPolicy(policy, 2024, { rentCap: option }).items.find(({ id }) => id === '3.5.2');
      expect(item?.amount.type === 'upTo' ? 'annual' : 'lifetimeCap').toBe(item?.frequency.type);
      const capFen =
        item?.amount.type === 'upTo' ? item.amount.capFen : payableAfter(item!.frequency, 1e12, 0);
      expect(capFen).toBe(50_000_000);
    }
  });
});

describe('items', () => {
  test('are the 26 of the document, in clause order', () => {
    expect(policy.items.map(({ id }) => id)).toEqual([...itemIds]);
    expect(itemIds).toHaveLength(26);
  });

  test('name only kinds that exist, and have a title, a summary and materials', () => {
    for (const item of policy.items) {
      expect(item.kinds.length, item.id).toBeGreaterThan(0);
      for (const kind of item.kinds) expect(Object.keys(facts.kind.options)).toContain(kind);
      expect(item.title, item.id).not.toBe('');
      expect(item.summary, item.id).toContain('你');
      expect(item.materials.length, item.id).toBeGreaterThan(0);
    }
  });

  test('exclude each other in groups that hold every item once', () => {
    for (const option of ['applicantYear', 'sameMatter']) {
      const groups = bindPolicy(policy, 2023, { exclusivity: option }).exclusivity;
      expect(groups.flat().sort((a, b) => a - b)).toEqual(policy.items.map((_, index) => index));
    }
    expect(bindPolicy(policy, 2023, { exclusivity: 'none' }).exclusivity).toEqual([]);
  });

  test.each([
    ['kinds of a gate', policy.gates.flatMap(({ kinds }) => kinds ?? []), Object.keys(facts.kind.options)],
    ['items of the owner rule', policy.ownerRule.items, [...itemIds]],
  ])('%s exist', (_, used, known) => {
    for (const name of used) expect(known).toContain(name);
  });
});

describe('readings', () => {
  const switched = readingsIn([policy.items, policy.gates, exclusivity, stayPeriod]);
  const settled = [...policy.items.flatMap((item) => item.settledReadings ?? []), ...settledElsewhere];

  test('have a name of their own, a clause, a question, meanings and a reason', () => {
    expect(new Set(policy.readings.map(({ name }) => name)).size).toBe(policy.readings.length);
    for (const { name, clause, question, options, reason } of policy.readings) {
      for (const words of [clause, question, reason, ...Object.values(options)]) {
        expect(words, name).not.toBe('');
      }
    }
  });

  test('with alternatives each switch something, and no switch lacks its reading', () => {
    expect([...new Set(choices.map(({ name }) => name))].sort()).toEqual([...switched].sort());
  });

  test('without alternatives are named by an item or a general rule', () => {
    const single = policy.readings.filter(({ options }) => Object.keys(options).length === 1);
    expect(single.map(({ name }) => name).sort()).toEqual([...new Set(settled)].sort());
    for (const { options, name } of single) expect(Object.keys(options), name).toEqual(['settled']);
  });

  test('switch exactly between the options that they name', () => {
    for (const { byReading, options } of readingChoicesIn([policy.items, exclusivity, stayPeriod])) {
      const reading = policy.readings.find(({ name }) => name === byReading);
      expect(Object.keys(options).sort(), byReading).toEqual(Object.keys(reading?.options ?? {}).sort());
    }
  });
});

function readingChoicesIn(part: unknown): { byReading: string; options: object }[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'byReading' in part ? [part as { byReading: string; options: object }] : [];
  return [...own, ...Object.values(part).flatMap(readingChoicesIn)];
}

describe('facts', () => {
  test('begin with the legal kind', () => {
    expect(Object.keys(facts)[0]).toBe('kind');
    expect(facts.kind.required).toBe(true);
  });

  test('are each read by a clause or a gate', () => {
    const read = factsIn([policy.items, policy.gates]).map((fact) => fact.list ?? fact.name);
    expect([...new Set([...read, ...readElsewhere, 'kind'])].sort()).toEqual(Object.keys(facts).sort());
  });

  test('have a label, an English label, help and a source, and so have their fields', () => {
    const all = Object.values<Fact>(facts).flatMap((fact) =>
      fact.type === 'list' ? [fact, ...Object.values(fact.fields)] : [fact],
    );
    for (const fact of all) {
      for (const words of [fact.label, fact.english, fact.help, fact.source]) {
        expect(words, fact.name).not.toBe('');
      }
      expect(fact.help, fact.name).toMatch(/[。？]$/);
      expect(fact.label, fact.name).not.toMatch(/[。，；]$/);
    }
    const labels = Object.values(facts).map((fact) => fact.label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the general rules', () => {
  test('hold the figures of the document', () => {
    expect(policy.fundFloorFen).toBe(1_000_000_000);
    expect(policy.instalmentPercent).toEqual([50, 50]);
    expect(policy.ownerRule.capFen).toBe(10_000_000);
    expect([stayPeriod.years, debarment.years]).toEqual([2, 2]);
  });
});

describe('sentences', () => {
  test('are all there: every clause, every position, once, in order', () => {
    const expected = Object.entries(sentenceCounts).flatMap(([clause, count]) =>
      Array.from({ length: count }, (_, index) => `${clause}·${String(index + 1)}`),
    );
    expect(sentences.map(({ clause, position }) => `${clause}·${String(position)}`)).toEqual(expected);
    expect(expected).toHaveLength(85);
  });

  test('are coded in files that exist, or say why not', () => {
    for (const { clause, position, gist, coded, notCoded } of sentences) {
      const place = `${clause}·${String(position)}`;
      expect(gist.length, place).toBeLessThanOrEqual(20);
      expect((coded ?? []).length > 0 || notCoded !== undefined, place).toBe(true);
      expect(notCoded, place).not.toBe('');
      for (const file of coded ?? []) expect(existsSync(new URL(file, import.meta.url)), file).toBe(true);
    }
  });

  test('of a clause with items name the file of each item', () => {
    const clauses = new Set(sentences.filter(({ coded }) => coded).map(({ clause }) => clause));
    for (const { clause } of [...policy.items, ...policy.services, policy.ownerRule]) {
      expect(clauses.has(clause), clause).toBe(true);
    }
  });
});
