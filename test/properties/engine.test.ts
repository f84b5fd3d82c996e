/** Properties of an assessment that must hold for every dossier. The generator is dense at thresholds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from '../../src/engine/bind.ts';
import { compileToJavascript } from '../../src/engine/compile/javascript.ts';
import { compileTraced } from '../../src/engine/compile/traced.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateDossier } from '../../src/engine/evaluate.ts';
import { canBeUnknown } from '../../src/engine/fact.ts';
import { scalarFacts } from '../../src/engine/policy.ts';
import { createDossierReader, type Fault } from '../../src/engine/read-dossier.ts';
import { selectionOf } from '../../src/engine/selection.ts';
import { createRandom, generateDossier } from '../oracle/generate.ts';

const read = createDossierReader(policy);
const bounds = new Map(policy.years.map((year) => [year, bindPolicy(policy, year)]));

type Json = Record<string, unknown> & { facts: Record<string, unknown> };

const dossiers = fc.nat().map((seed) => generateDossier(createRandom(seed)) as Json);

function readOne(json: unknown): Dossier {
  const faults: Fault[] = [];
  const dossier = read(json, 'dossier', faults);
  if (!dossier) throw new Error(JSON.stringify(faults));
  return dossier;
}

function evaluate(json: unknown) {
  const dossier = readOne(json);
  const bound = bounds.get(dossier.year)!;
  return { bound, dossier, outcomes: evaluateDossier(bound, dossier) };
}

/** Facts of which more is always at least as good: money, counts and areas of the dossier itself. */
const rising = scalarFacts(policy).filter(
  ({ type }) => type === 'money' || type === 'count' || type === 'hundredths',
);

describe('an assessment', () => {
  it('pays no less for more of a fact', () => {
    fc.assert(
      fc.property(dossiers, fc.nat(), fc.integer({ min: 1, max: 1_000_000_000 }), (json, pick, more) => {
        const { bound, dossier, outcomes } = evaluate(json);
        const fact = rising[pick % rising.length]!;
        const value = dossier.values[fact.slot]!;
        fc.pre(!Number.isNaN(value) && value < fact.highest);
        const values = dossier.values.with(fact.slot, Math.min(fact.highest, value + more));
        const then = evaluateDossier(bound, { ...dossier, values });
        outcomes.forEach(({ payableFen }, index) => {
          if (payableFen !== null) {
            expect(then[index]?.payableFen ?? Infinity).toBeGreaterThanOrEqual(payableFen);
          }
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps every decided result when an unknown fact is filled in', () => {
    fc.assert(
      fc.property(dossiers, dossiers, fc.nat(), (json, other, pick) => {
        const absent = Object.values(policy.facts).filter(
          (fact) =>
            canBeUnknown(fact) &&
            !Object.hasOwn(json.facts, fact.name) &&
            Object.hasOwn(other.facts, fact.name),
        );
        fc.pre(absent.length > 0);
        const fact = absent[pick % absent.length]!;
        const { outcomes } = evaluate(json);
        const filled = evaluate({ ...json, facts: { ...json.facts, [fact.name]: other.facts[fact.name] } });
        outcomes.forEach((before, index) => {
          const after = filled.outcomes[index]!;
          if (before.status !== 'undetermined') expect(after.payableFen).toBe(before.payableFen);
          else {
            expect(after.potentialFen).toBeLessThanOrEqual(before.potentialFen);
            if (!before.missing.includes(fact.name)) expect(after.missing).toEqual(before.missing);
          }
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('selects at most one item of each exclusive group, and never a lower one', () => {
    fc.assert(
      fc.property(dossiers, (json) => {
        const { bound, dossier, outcomes } = evaluate(json);
        const { awards, beatenBy } = selectionOf(bound, dossier, outcomes);
        expect(awards.length).toBeLessThanOrEqual(1);
        const eligible = outcomes.filter(({ status }) => status === 'eligible');
        const most = Math.max(0, ...eligible.map(({ payableFen }) => payableFen ?? 0));
        const losers = eligible.filter(({ item }) => (beatenBy[item.index] ?? -1) >= 0);
        expect(losers.length).toBe(Math.max(0, eligible.length - 1));
        for (const award of awards) expect(outcomes[award.itemIndex]?.payableFen).toBe(most);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is the same compiled, compiled with its reasons, and interpreted', () => {
    const compiled = new Map([...bounds].map(([year, bound]) => [year, compileToJavascript(bound)]));
    const traced = new Map([...bounds].map(([year, bound]) => [year, compileTraced(bound)]));
    const payableFen: number[] = [];
    const potentialFen: number[] = [];
    fc.assert(
      fc.property(dossiers, (json) => {
        const { dossier, outcomes } = evaluate(json);
        const { assess, missing } = compiled.get(dossier.year)!;
        assess(dossier, payableFen, potentialFen);
        expect(payableFen).toEqual(outcomes.map((outcome) => outcome.payableFen ?? Number.NaN));
        expect(potentialFen).toEqual(outcomes.map((outcome) => outcome.potentialFen));
        for (const { status, item, missing: names } of outcomes) {
          if (status === 'undetermined') expect(missing(dossier, item.index)).toEqual(names);
        }
        const { assess: assessTraced, newTrace, outcomes: told } = traced.get(dossier.year)!;
        const trace = newTrace();
        assessTraced(dossier, trace);
        expect(told(dossier, trace)).toEqual(outcomes);
      }),
      { numRuns: 10_000 },
    );
  });
});
