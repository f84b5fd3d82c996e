/** The generator and the malformed inputs, and the oracle held against its own definition. */

import { describe, expect, it } from 'vitest';
import { FACT_TYPES } from './fact-types.ts';
import {
  createRandom,
  generateBatch,
  generateDossier,
  invalidBatches,
  oddButValidBatches,
} from './generate.ts';
import { valueOf } from './generate-values.ts';
import { oracleAssess, oracleSettle } from './oracle.ts';
import { ALWAYS_KNOWN } from './reads.ts';
import type { Json } from './samples.ts';
import { assess } from './samples.ts';
import type { DossierResult, Readings } from './types.ts';

const CASES = 300;

describe('malformed and odd inputs', () => {
  it.each(invalidBatches())('refuses $name', ({ batch }) => {
    for (const answer of [oracleAssess(batch), oracleSettle(batch)]) {
      expect('faults' in answer && answer.faults.length).toBe(1);
    }
    expect(JSON.parse(JSON.stringify(batch))).toEqual(batch);
  });
  it.each(oddButValidBatches())('accepts $name', ({ batch }) => {
    for (const answer of [oracleAssess(batch), oracleSettle(batch)]) {
      expect(answer).not.toHaveProperty('faults');
    }
  });
  it('has many of either, each under its own name', () => {
    const names = [...invalidBatches(), ...oddButValidBatches()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(invalidBatches().length).toBeGreaterThanOrEqual(80);
    expect(oddButValidBatches().length).toBeGreaterThanOrEqual(20);
  });
});

describe('generator', () => {
  it('says the same for the same seed, and survives JSON', () => {
    const [one, two] = [generateBatch(createRandom(7)), generateBatch(createRandom(7))];
    expect(one).toEqual(two);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(generateBatch(createRandom(8))).not.toEqual(one);
  });
  it('makes valid batches, and the books of each settlement balance', () => {
    const random = createRandom(1);
    for (let i = 0; i < CASES; i++) {
      const answer = oracleSettle(generateBatch(random));
      if ('faults' in answer) throw new Error(answer.faults.join('\n'));
      const fen = (text: string): bigint => BigInt(text.replace('.', ''));
      const sum = (texts: string[]): bigint => texts.reduce((total, text) => total + fen(text), 0n);
      const awarded = sum(answer.awards.map((award) => award.awarded));
      expect(sum(answer.awards.map((award) => award.assessed))).toBe(fen(answer.total));
      expect(awarded + fen(answer.surplus)).toBe(fen(answer.fund));
      expect(answer.scaled).toBe(fen(answer.total) > fen(answer.fund));
      for (const award of answer.awards) {
        expect(sum(award.instalments.map((part) => part.amount))).toBe(fen(award.awarded));
      }
    }
  });
});

describe('determinacy', () => {
  /** All absent facts at random, or all but one as in another filling. */
  function fill(random: ReturnType<typeof createRandom>, facts: Json, year: number): Json {
    const filled: Json = { ...facts };
    for (const fact of FACT_TYPES.keys()) {
      if (fact in filled || ALWAYS_KNOWN.includes(fact) || fact === 'otherPolicyAwards') continue;
      filled[fact] = valueOf(random, fact, { year, favour: random.pick([0.3, 0.9, 1]) });
    }
    return filled;
  }

  function agrees(partial: DossierResult, full: DossierResult): void {
    partial.items.forEach((item, i) => {
      if (item.status !== 'undetermined') expect(full.items[i]).toEqual(item);
    });
    if (partial.award === null || partial.award.provisional) return;
    const [kept, now] = [partial.award, full.award];
    // Under sameMatter or none another group may come out higher; the award itself stays.
    expect(full.awards.find((award) => award.item === kept.item)?.payable).toBe(kept.payable);
    expect(now).not.toBeNull();
  }

  it('never says what a random filling contradicts', () => {
    const random = createRandom(2);
    for (let i = 0; i < CASES; i++) {
      const dossier = generateDossier(random);
      const [facts, year] = [dossier['facts'] as Json, dossier['year'] as number];
      const readings: Partial<Readings> = {
        exclusivity: random.pick(['applicantYear', 'sameMatter', 'none']),
      };
      const partial = assess(facts, readings, year);
      for (let j = 0; j < 5; j++) agrees(partial, assess(fill(random, facts, year), readings, year));
    }
  });

  it('names every fact that a random change shows to matter, and none that is known', () => {
    const random = createRandom(3);
    for (let i = 0; i < CASES; i++) {
      const dossier = generateDossier(random);
      const [facts, year] = [dossier['facts'] as Json, dossier['year'] as number];
      const partial = assess(facts, {}, year);
      const [one, other] = [fill(random, facts, year), fill(random, facts, year)];
      const base = assess(one, {}, year);
      for (const fact of Object.keys(one)) {
        if (fact in facts) continue;
        const changed = assess({ ...one, [fact]: other[fact] }, {}, year);
        changed.items.forEach((item, k) => {
          if (item.payable !== base.items[k]?.payable) expect(partial.items[k]?.missing).toContain(fact);
        });
      }
      for (const item of partial.items) for (const fact of item.missing) expect(fact in facts).toBe(false);
    }
  });
});
