import { describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import type { ItemExample, Scenario } from '../scenarios/scenario.ts';
import { chipingScenarios, loadScenarios } from '../scenarios/load.ts';
import { equivalents } from './equivalent.ts';
import { failures, faults, tally, tryMutants } from './kill.ts';
import { mutantsOf } from './mutants.ts';

const scenarios = loadScenarios(chipingScenarios);
const mutants = mutantsOf(policy);

function ofItem(item: string): ReturnType<typeof mutantsOf> {
  return mutants.filter(({ items }) => items.join() === item);
}

function pays(scenario: Scenario, item: string, payable: string): scenario is ItemExample {
  const { type } = scenario;
  return (
    type === 'item' &&
    scenario.item === item &&
    'payable' in scenario.expected &&
    scenario.expected.payable === payable
  );
}

describe('the mutants', () => {
  test('are of every kind', () => {
    expect([...new Set(mutants.map(({ kind }) => kind))].sort()).toEqual([
      'alternative left out',
      'amount per unit ± a step',
      'amount ± 1 fen',
      'another fact asked',
      "another grade's or tier's amount",
      'assessment year added or left out',
      'bound ± 1',
      'cap left out',
      'cap ± 1 fen',
      'ceiling flipped',
      'condition left out',
      'date moved by a day',
      'default reading changed',
      'fallback changed',
      'flag negated',
      'frequency changed',
      'fund ± 1 fen',
      'grade or tier left out',
      'instalments changed',
      'items in another order',
      'legal kind added or left out',
      'member left out of its group',
      'member set apart from its group',
      'null allowed or refused',
      'number of entries ± 1',
      'option left out',
      'owner limit ± 1 fen',
      'owner rule changed',
      'rate ± a step',
      'reading mixed up',
      'sum ↔ best',
      'threshold ± 1',
      'two groups become one',
      'year mixed up',
      '以上 ↔ 超过',
    ]);
  });

  test.each([
    ['a threshold', '3.3.2a.conditions.1.threshold: annualCrossBorderTurnover 200000000 → 199999999'],
    ['a comparison', '3.3.2a.conditions.1.comparison: annualCrossBorderTurnover over → atLeast'],
    ['a rate', '3.3.2a.amount.amount: crossBorderPlatformFees 3/10 → 3100/10000'],
    ['a cap', '3.3.2a.amount.capFen: cap 5000000 → 5000001'],
    ['a condition', '3.3.2a.conditions: number 1 (flagIs)'],
    ['a negation', '3.6a.conditions.1.value: isAffiliated'],
    ['a grade', '3.1.1a.amount.each.fen.national: level national 100000000 → 99999999'],
    ['a date by year', '3.5.3.conditions.0.to.byYear.2024: 2024 20088 → 20089'],
    ['a condition of entries', '3.5.1.amount.amount.where: number 4 (flagIs)'],
    ['the number of events', '3.2.2.amount.largest: events 5 → 6'],
    ['a condition of a gate', 'gates.1.conditions: number 3 (endedBefore)'],
    ['a bound', 'approvedRate lowest 29'],
    ['a fallback', 'sellsLocalSpecialty flipped'],
    ['the fund', 'fundFloorFen: fund 1000000000 → 1000000001'],
  ])('change %s', (_, what) => {
    expect(mutants.filter((mutant) => mutant.what === what)).toHaveLength(1);
  });

  test('are each another policy', () => {
    const text = JSON.stringify(policy);
    const same = mutants
      .filter((_, place) => place % 10 === 0)
      .filter(({ mutate }) => JSON.stringify(mutate()) === text);
    expect(same.map(({ what }) => what)).toEqual([]);
  });

  test('leave the policy as it was', () => {
    expect(failures(policy, scenarios)).toEqual([]);
  });
});

describe('the check', () => {
  test('finds every mutant of an item noticed', () => {
    const trials = tryMutants(ofItem('3.3.2a'), scenarios);
    expect(trials.length).toBeGreaterThan(40);
    expect(faults(trials, [])).toEqual([]);
  });

  test('fails when the examples at a threshold are taken away', () => {
    const without = scenarios.filter(
      (scenario) =>
        !(
          pays(scenario, '3.3.2a', '0.00') &&
          scenario.batch.dossiers[0]?.facts['annualCrossBorderTurnover'] === 2_000_000
        ),
    );
    expect(scenarios.length - without.length).toBe(2);
    expect(faults(tryMutants(ofItem('3.3.2a'), without), [])).toEqual([
      'nobody noticed: threshold ± 1, 3.3.2a.conditions.1.threshold: annualCrossBorderTurnover 200000000 → 199999999',
      'nobody noticed: 以上 ↔ 超过, 3.3.2a.conditions.1.comparison: annualCrossBorderTurnover over → atLeast',
    ]);
  });

  test('fails when an argument holds no longer', () => {
    const trials = tryMutants(ofItem('3.6a'), scenarios);
    const kind = 'condition left out';
    const what = '3.6a.conditions: number 2 (flagIs)';
    expect(faults(trials, [{ kind, what, because: 'nobody asks' }])).toEqual([
      `not a survivor, yet argued to be equivalent: ${kind}, ${what}`,
    ]);
  });

  test('counts by kind', () => {
    const trials = tryMutants(ofItem('3.4.1a'), scenarios);
    const kinds = tally(trials, equivalents).find(({ kind }) => kind === 'legal kind added or left out');
    expect(kinds).toEqual({
      kind: 'legal kind added or left out',
      made: 5,
      noticed: 2,
      refused: 0,
      equivalent: 3,
    });
  });

  test('finds the examples themselves broken', () => {
    const changed = { ...policy, fundFloorFen: policy.fundFloorFen + 1 };
    expect(failures(changed, scenarios).length).toBeGreaterThan(0);
  });
});
