import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { createRandom, generateDossier } from '../../test/oracle/generate.ts';
import { bindPolicy } from './bind.ts';
import { evaluateDossier } from './evaluate.ts';
import { nextQuestion, openQuestions } from './next-question.ts';
import { createDossierReader } from './read-dossier.ts';
import { selectionOf } from './selection.ts';

const read = createDossierReader(policy);
const bound = bindPolicy(policy, 2023);

function ask(facts: object) {
  const dossier = read({ applicantId: 'A', year: 2023, facts }, '', [])!;
  const outcomes = evaluateDossier(bound, dossier);
  return { dossier, outcomes, next: nextQuestion(bound, outcomes), open: openQuestions(bound, outcomes) };
}

describe('the next question', () => {
  it('is first what stands open in every item', () => {
    expect(['registeredInDistrict', 'commitsToStayTwoYears']).toContain(
      ask({ kind: 'enterprise' }).next?.fact.name,
    );
    expect(ask({ kind: 'enterprise', registeredInDistrict: false }).next).toBeUndefined();
  });

  it('leaves out what can no longer beat the award that is certain', () => {
    const facts = {
      kind: 'village',
      deliberationApproved: true,
      onlineMerchants: 100,
      villageEcommerceSales: 5_000_000,
    };
    // 100,000 are certain; naming as a Taobao village would pay 50,000, a recognition at most 100,000 but stands earlier.
    expect(ask(facts).open.map(({ fact }) => fact.name)).toEqual(['ruralDemonstrations']);
  });

  it('leaves out a later clause that could pay just as much, since the earlier one is selected', () => {
    const facts = {
      kind: 'village',
      taobaoNamedOn: null,
      ruralDemonstrations: [{ level: 'national', awardedOn: '2023-05-01' }],
    };
    // 3.4.1b pays 100,000 for certain; 3.4.1c would pay 100,000 too, but stands later.
    const { open, outcomes } = ask(facts);
    expect(outcomes.filter(({ status }) => status === 'undetermined').map(({ item }) => item.id)).toEqual([
      '3.4.1c',
    ]);
    expect(open).toEqual([]);
  });

  it('comes to an end, and then nothing can change the award', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const full = generateDossier(createRandom(seed), { year: 2023, known: 1 }) as {
          facts: Record<string, unknown>;
        };
        const facts: Record<string, unknown> = { kind: full.facts['kind'] };
        let asked = ask(facts);
        for (let number = 0; asked.next && number < 100; number += 1) {
          const { name } = asked.next.fact;
          expect(Object.hasOwn(facts, name)).toBe(false);
          facts[name] = full.facts[name];
          asked = ask(facts);
        }
        const { outcomes, dossier } = asked;
        expect(asked.next).toBeUndefined();
        const early = selectionOf(bound, dossier, outcomes).awards;
        expect(early.every(({ provisional }) => !provisional)).toBe(true);
        const late = ask({
          ...full.facts,
          priorAwards: [],
          otherPolicyAwards: [],
          investigatedForViolation: false,
          penalisedInYear: false,
          barredUntil: null,
          sellsLocalSpecialty: false,
        });
        expect(early).toEqual(selectionOf(bound, late.dossier, late.outcomes).awards);
      }),
      { numRuns: 500 },
    );
  });
});
