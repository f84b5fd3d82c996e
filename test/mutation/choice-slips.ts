/** Slips in what differs by reading or year, in how often an item pays, and in which fact is asked. */

import type { Fact, FieldFact, ListFact } from '../../src/engine/fact.ts';
import type { Policy } from '../../src/engine/policy.ts';
import { isFact, type Frequency, type ReadingChoice, type YearChoice } from '../../src/engine/rule.ts';
import { byOne, type Slip } from './mutant.ts';

/** One option standing for another. */
export function readingSlips({ byReading, options }: ReadingChoice): Slip[] {
  const names = Object.keys(options);
  return names.flatMap((name) =>
    names
      .filter((other) => other !== name)
      .map((other) => ({
        kind: 'reading mixed up',
        what: `${byReading} ${name} → ${other}`,
        at: ['options', name],
        value: options[other],
      })),
  );
}

/** A year's figure moved by one, and one year standing for another. */
export function yearSlips({ byYear }: YearChoice): Slip[] {
  return Object.entries(byYear).flatMap(([year, value]): Slip[] => {
    const others = Object.entries(byYear).filter(([other]) => other !== year);
    const moved =
      typeof value === 'number' ? byOne('date moved by a day', ['byYear', year], value, year) : [];
    const mixed = others.map(([other, instead]): Slip => {
      return { kind: 'year mixed up', what: `${year} → ${other}`, at: ['byYear', year], value: instead };
    });
    return [...moved, ...mixed.filter((slip) => JSON.stringify(slip.value) !== JSON.stringify(value))];
  });
}

/** Every year for once, once for every year, and caps over the years. */
export function frequencySlips(frequency: Frequency): Slip[] {
  const slip = (what: string, value: unknown): Slip => ({ kind: 'frequency changed', what, at: [], value });
  const every = { type: 'annual' };
  switch (frequency.type) {
    case 'annual':
      return [
        slip('every year → once', { type: 'once', upgrade: 'difference' }),
        slip('every year → up to 1 yuan for all years', { type: 'lifetimeCap', capFen: 100 }),
      ];
    case 'once':
      return [slip('once → every year', every)];
    case 'lifetimeCap':
      return [
        slip('cap of all years → every year', every),
        ...byOne('cap ± 1 fen', ['capFen'], frequency.capFen, 'cap of all years'),
      ];
  }
}

/** Every other fact of the same type, in the dictionary or in the list's entry, asked in a fact's place. */
export function factSlips(policy: Policy, node: object): Slip[] {
  return Object.entries(node).flatMap(([key, child]: [string, unknown]): Slip[] => {
    if (typeof child !== 'object' || child === null || !isFact(child) || child.type === 'list') return [];
    return others(policy, child).map((other) => ({
      kind: 'another fact asked',
      what: `${child.name} → ${other.name}`,
      at: [Array.isArray(node) ? Number(key) : key],
      value: other,
    }));
  });
}

function others(policy: Policy, fact: FieldFact): Fact[] {
  return scopeOf(policy, fact).filter(
    (other) =>
      other.type === fact.type &&
      other.name !== fact.name &&
      other !== policy.kind &&
      sameOptions(other, fact),
  );
}

function scopeOf(policy: Policy, fact: FieldFact): Fact[] {
  if (fact.list === undefined) return Object.values(policy.facts);
  return Object.values((policy.facts[fact.list] as ListFact).fields);
}

/** An amount by grade names the options of its fact, so only a choice among the same can stand in. */
function sameOptions(a: Fact, b: Fact): boolean {
  const options = (fact: Fact): string => (fact.type === 'choice' ? Object.keys(fact.options).join() : '');
  return options(a) === options(b);
}
