/**
 * What the exact answers about absent facts lean on beyond what `bindPolicy` refuses (docs/architecture.md): held
 * here for every year and under every option of every reading.
 */

import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy, type BoundItem } from '../../src/engine/bind.ts';
import { canBeUnknown, type FieldFact, type ListFact } from '../../src/engine/fact.ts';
import { factsIn, nodesIn, type Amount, type Proportion, type Tiers } from '../../src/engine/rule.ts';

const choices = [
  {},
  ...policy.readings.flatMap(({ name, options }) =>
    Object.keys(options)
      .slice(1)
      .map((option) => ({ [name]: option })),
  ),
];
const items = policy.years.flatMap((year) =>
  choices.flatMap((readings) => bindPolicy(policy, year, readings).items),
);

/** Nodes of an item's amount that read facts of the dossier, not of list entries. */
function nodesOf<Type extends Amount['type']>(
  item: BoundItem,
  type: Type,
): Extract<Amount, { type: Type }>[] {
  return nodesIn(item.amount).filter((node): node is Extract<Amount, { type: Type }> => node.type === type);
}

function unknownOf({ facts }: Proportion | Tiers): FieldFact[] {
  return facts.filter((fact) => canBeUnknown(fact));
}

/** Thresholds that a fact could not reach by itself, and factors that do not start at zero. */
function sideConditions(item: BoundItem): string[] {
  const factors = nodesOf(item, 'proportion')
    .filter(({ facts }) => facts.length > 1)
    .flatMap(unknownOf)
    .filter(({ lowest }) => lowest !== 0)
    .map(({ name }) => `${item.id}: factor ${name} does not start at zero`);
  const members = nodesOf(item, 'tiers')
    .filter(({ facts }) => facts.length > 1)
    .flatMap((node) => {
      const highest = Math.max(...node.tiers.map(({ threshold }) => threshold));
      return unknownOf(node).filter((fact) => fact.highest <= highest);
    })
    .map(({ name }) => `${item.id}: member ${name} cannot reach the highest tier`);
  const flags = nodesOf(item, 'when')
    .filter(({ fact }) => canBeUnknown(fact))
    .map(({ fact }) => `${item.id}: ${fact.name} can be unknown`);
  const entries = [...nodesOf(item, 'sumOf'), ...nodesOf(item, 'bestOf')].flatMap(({ list, where, each }) =>
    sharedFields(where, each).map(
      ({ name }) => `${item.id}: ${list.name}.${name} is in a condition and in the amount`,
    ),
  );
  return [...factors, ...members, ...flags, ...entries];
}

function sharedFields(where: unknown, each: unknown): (FieldFact | ListFact)[] {
  const inConditions = factsIn(where);
  return factsIn(each).filter((fact) => inConditions.includes(fact));
}

describe('exact answers about absent facts', () => {
  it('rest on side conditions that every item meets', () => {
    expect(items.length).toBeGreaterThan(26 * choices.length);
    expect([...new Set(items.flatMap(sideConditions))]).toEqual([]);
  });

  it('would be refused by these checks where they do not hold', () => {
    const item = items.find(({ id }) => id === '3.5.2')!;
    const [area, months] = [policy.facts['leasedArea'], policy.facts['leasedMonths']] as FieldFact[];
    const narrow = { ...area!, lowest: 1 } as FieldFact;
    const product = nodesOf(item, 'proportion')[0]!;
    const changed = { ...product, facts: [narrow, months!] } as Proportion;
    expect(sideConditions({ ...item, amount: changed })).toHaveLength(1);
    const sum = nodesOf(
      items.find(({ id }) => id === '3.4.3c')!,
      'tiers',
    )[0]!;
    const summed = { ...sum, facts: [months!, area!] } as Tiers;
    expect(sideConditions({ ...item, amount: summed })).toHaveLength(1);
  });
});
