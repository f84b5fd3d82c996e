/** Random dossiers of the invented policy, dense at its thresholds, and their absent facts filled in. */

import { NEVER } from '../../src/engine/calendar.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { canBeUnknown, type Fact, type FieldFact, type ListFact } from '../../src/engine/fact.ts';
import type { Entry } from '../../src/engine/mechanism.ts';
import { listFacts, scalarFacts } from '../../src/engine/policy.ts';
import type { Random } from '../oracle/random.ts';
import { facts, inventedPolicy } from './invented-policy.ts';

const edges: Record<string, readonly number[]> = {
  hours: [3, 6, 10, 11],
  helpers: [1, 4, 5, 8],
  readers: [1, 2, 9, 10, 11, 12, 19, 20, 100, 101, 495, 499, 500],
  visitors: [1, 9, 10, 11, 19, 490, 499],
  shelfArea: [1, 7, 24, 25, 270, 405, 406],
  share: [1, 31, 99],
  cost: [1, 3, 59_999, 100_000, 270_027, 270_028, 120_001],
  rent: [49_999, 70_000, 70_001],
  loans: [3, 4, 5, 40, 41, 428, 429],
  price: [1, 33, 10_000, 99_999],
  rate: [1, 30, 99],
  fee: [0, 5, 80_000],
  amount: [0, 1, 5_000, 20_000, 59_999, 60_000],
};
const days = [18_992, 18_993, 19_388, 19_389, 19_477, 19_478, 20_000, 20_001];
const year = 2024;

/** A dossier of which some, most or all facts are known. */
export function inventedDossier(random: Random, index: number): Dossier {
  const known = random.pick([0.3, 0.7, 0.9, 1]);
  const isGiven = (fact: Fact): boolean => !canBeUnknown(fact) || random.chance(known);
  const values = scalarFacts(inventedPolicy).map((fact) =>
    isGiven(fact) ? randomValue(random, fact) : Number.NaN,
  );
  const lists = listFacts(inventedPolicy).map((list) =>
    isGiven(list) ? randomEntries(random, list) : undefined,
  );
  return {
    applicantId: `A-${index}`,
    year,
    ownerId: undefined,
    township: undefined,
    kind: values[facts.kind.slot]!,
    values,
    lists,
    priorFen: sums(lists[facts.earlier.slot], facts.earlier),
    otherPolicyFen: sums(lists[facts.elsewhere.slot], facts.elsewhere),
  };
}

/** Facts of a dossier that are absent, by name. */
export function absentFacts(dossier: Dossier): Fact[] {
  return Object.values(inventedPolicy.facts).filter((fact) =>
    fact.type === 'list' ? dossier.lists[fact.slot] === undefined : Number.isNaN(dossier.values[fact.slot]),
  );
}

/** The dossier with some facts filled in at random. */
export function filledDossier(random: Random, dossier: Dossier, some: readonly Fact[]): Dossier {
  const values = dossier.values.slice();
  const lists = dossier.lists.slice();
  for (const fact of some) {
    if (fact.type === 'list') lists[fact.slot] = randomEntries(random, fact);
    else values[fact.slot] = randomValue(random, fact);
  }
  return { ...dossier, values, lists };
}

function randomEntries(random: Random, { fields }: ListFact): Entry[] {
  return Array.from({ length: random.pick([0, 1, 2, 3, 5]) }, () =>
    Object.values(fields).map((field) => {
      if (typeof field.fallback === 'number' && random.chance(0.5)) return field.fallback;
      return randomValue(random, field);
    }),
  );
}

function randomValue(random: Random, fact: FieldFact): number {
  switch (fact.type) {
    case 'flag':
      return random.chance(fact.name === 'isBarred' ? 0.1 : 0.7) ? 1 : 0;
    case 'choice':
      return random.below(Object.keys(fact.options).length);
    case 'date':
      return fact.nullable && random.chance(0.2) ? NEVER : random.pick(days);
    case 'text':
      return 0;
    default: {
      const { name, lowest, highest } = fact;
      return random.chance(0.2) ? random.pick([lowest, highest]) : random.pick(edges[name] ?? [lowest]);
    }
  }
}

function sums(
  entries: readonly Entry[] | undefined,
  { fields }: typeof facts.earlier | typeof facts.elsewhere,
): number[] {
  return inventedPolicy.items.map((_, index) =>
    (entries ?? [])
      .filter((entry) => entry[fields.item.slot] === index)
      .reduce((sum, entry) => sum + entry[fields.amount.slot]!, 0),
  );
}
