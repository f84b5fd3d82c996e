import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { createRandom, generateDossier } from '../../test/oracle/generate.ts';
import { bindPolicy } from './bind.ts';
import type { Dossier } from './dossier.ts';
import { evaluateDossier, evaluateItem } from './evaluate.ts';
import { nearMisses } from './near-miss.ts';
import { createDossierReader, type Fault } from './read-dossier.ts';

const read = createDossierReader(policy);
const bounds = new Map(policy.years.map((year) => [year, bindPolicy(policy, year)]));

function dossierOf(json: unknown): Dossier {
  const faults: Fault[] = [];
  const dossier = read(json, '', faults);
  if (!dossier) throw new Error(JSON.stringify(faults));
  return dossier;
}

const shop = {
  kind: 'enterprise',
  registeredInDistrict: true,
  commitsToStayTwoYears: true,
  isEcommerce: true,
  annualOnlineSales: '9962000.00',
};

function missesOf(facts: object, year = 2023) {
  const bound = bounds.get(year)!;
  return nearMisses(bound, dossierOf({ applicantId: 'A', year, facts })).map((miss) => ({
    ...miss,
    item: bound.items[miss.itemIndex]!.id,
  }));
}

describe('a near miss', () => {
  it('is the distance to the next tier', () => {
    const [miss] = missesOf(shop);
    expect(miss).toMatchObject({
      item: '3.1.3',
      payableFen: 3_000_000,
      payableThenFen: 6_000_000,
      awardGainFen: 3_000_000,
    });
    expect(miss?.to).toBe(1_000_000_000);
    expect(miss?.text).toContain('还差 38,000.00 元');
    expect(miss?.text).toContain('60,000.00 元');
  });

  it('is one unit more where the threshold itself does not count', () => {
    const facts = {
      ...shop,
      isSmallOrMicro: true,
      firstEcommerceLicence: true,
      registeredOn: '2022-01-01',
      operatingMonths: 12,
      socialInsurancePaidOnTime: true,
      annualOnlineRetail: 500_000,
    };
    const miss = missesOf(facts).find(({ item }) => item === '3.1.2a');
    expect(miss).toMatchObject({ from: 50_000_000, to: 50_000_001, awardGainFen: 0 });
    expect(miss?.text).toContain('还差 0.01 元');
  });

  it('is a single condition, also inside a list', () => {
    const facts = {
      ...shop,
      annualOnlineSales: 0,
      lockerSites: [{ equipmentCost: 1000, free: true, accepted: false }],
    };
    const miss = missesOf(facts).find(({ item }) => item === '3.4.3a');
    expect(miss).toMatchObject({ entry: 0, from: 0, to: 1, payableThenFen: 5_000 });
  });

  it('is not told where two things are lacking, nor of what is unknown', () => {
    const facts = { ...shop, annualOnlineSales: '4000000', isEcommerce: false };
    expect(missesOf(facts).filter(({ item }) => item === '3.1.3')).toEqual([]);
    expect(missesOf({ kind: 'enterprise' })).toEqual([]);
  });

  it('really pays, and no smaller change of the same fact does', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const dossier = dossierOf(generateDossier(createRandom(seed), { known: 0.95 }));
        const bound = bounds.get(dossier.year)!;
        for (const { fact, entry, from, to, itemIndex, payableFen, payableThenFen } of nearMisses(
          bound,
          dossier,
        )) {
          if (entry !== undefined) continue;
          const item = bound.items[itemIndex]!;
          const at = (value: number) => {
            const values = dossier.values.with(fact.slot, value);
            return evaluateItem(bound, item, { ...dossier, values }).payableFen;
          };
          expect(at(from)).toBe(payableFen);
          expect(at(to)).toBe(payableThenFen);
          if (fact.type === 'money' || fact.type === 'count') expect(at(to - 1)).toBe(payableFen);
        }
        expect(evaluateDossier(bound, dossier)).toHaveLength(26);
      }),
      { numRuns: 300 },
    );
  });
});
