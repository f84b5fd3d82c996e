/**
 * Binding a policy to one assessment year and one choice of readings: every choice by reading or
 * year is put in place, and what each legal kind must meet is gathered. Everything after this sees
 * only plain conditions and amounts.
 */

import { canBeUnknown, optionIndex, type Fact } from './fact.ts';
import { defaultOption, type Gate, type Item, type Policy, type ReadingChoices } from './policy.ts';
import { isFact, type Condition, type ReadingChoice, type YearChoice } from './rule.ts';
import { factBeyondWitnesses } from './witness.ts';

/** An item with every choice made. */
export interface BoundItem extends Item {
  /** Place among the policy's items: clause order. */
  readonly index: number;
  /** Places of the kinds that may receive it. */
  readonly kindIndexes: readonly number[];
  /** Names of the readings that its tree depends on. */
  readonly readings: readonly string[];
}

/** A condition with where it comes from: the item itself or a gate before every item. */
export interface Requirement {
  readonly condition: Condition;
  readonly gate: Gate | undefined;
}

export interface BoundPolicy {
  readonly policy: Policy;
  readonly year: number;
  /** An option for every reading of the policy. */
  readonly readings: ReadingChoices;
  readonly items: readonly BoundItem[];
  /** Requirements by kind and item, gates first, each condition once. */
  readonly requirements: readonly (readonly (readonly Requirement[])[])[];
  /** Places of the items that exclude each other. */
  readonly exclusivity: readonly (readonly number[])[];
}

/** Refusal of an unknown reading or option, or of a year that the policy does not cover. */
export class BindingError extends Error {}

/**
 * Binds a policy. Throws BindingError for an unknown year, reading or option; throws RangeError when
 * an item reads a fact twice or in a way that hides what it decides, since exact answers about absent facts
 * rest on reading each once, between bounds that show all that it can do.
 */
export function bindPolicy(policy: Policy, year: number, readings: ReadingChoices = {}): BoundPolicy {
  if (!policy.years.includes(year)) {
    throw new BindingError(`考核年度只能是 ${policy.years.join('、')}：${String(year)}`);
  }
  const chosen = completeReadings(policy, readings);
  const resolve = <Part>(part: Part): Part => resolvePart(part, year, chosen) as Part;
  const items = policy.items.map((item, index): BoundItem => ({
    ...resolve(item),
    index,
    kindIndexes: item.kinds.map((kind) => optionIndex(policy.kind, kind)),
    readings: readingsIn(item),
  }));
  const gates = resolve(policy.gates);
  const requirements = Object.keys(policy.kind.options).map((kind) =>
    items.map((item) => requirementsFor(kind, item, gates)),
  );
  const exclusivity = resolve(policy.exclusivity).map((group) =>
    group.map((id) => itemIndex(policy, id)).sort((a, b) => a - b),
  );
  return { policy, year, readings: chosen, items, requirements, exclusivity };
}

/** Place of an item in clause order. */
export function itemIndex(policy: Policy, id: string): number {
  const index = policy.items.findIndex((item) => item.id === id);
  if (index < 0) throw new RangeError(`no such item: ${id}`);
  return index;
}

function completeReadings(policy: Policy, given: ReadingChoices): ReadingChoices {
  const chosen = new Map(policy.readings.map((reading) => [reading.name, defaultOption(reading)]));
  const faults: string[] = [];
  for (const [name, option] of Object.entries(given)) {
    const reading = policy.readings.find((candidate) => candidate.name === name);
    const options = Object.keys(reading?.options ?? {});
    if (options.length < 2) faults.push(`没有可选择的解释口径 ${name}`);
    else if (!options.includes(option)) {
      faults.push(`解释口径 ${name} 没有选项 ${option}，可选：${options.join('、')}`);
    } else chosen.set(name, option);
  }
  if (faults.length > 0) throw new BindingError(faults.join('\n'));
  return Object.fromEntries(chosen);
}

function resolvePart(part: unknown, year: number, readings: ReadingChoices): unknown {
  if (typeof part !== 'object' || part === null || isFact(part)) return part;
  if (Array.isArray(part)) return part.map((child) => resolvePart(child, year, readings));
  if (isReadingChoice(part)) return resolvePart(part.options[readings[part.byReading] ?? ''], year, readings);
  if (isYearChoice(part)) return resolvePart(part.byYear[year], year, readings);
  return Object.fromEntries(
    Object.entries(part).map(([key, child]) => [key, resolvePart(child, year, readings)]),
  );
}

function isReadingChoice(part: object): part is ReadingChoice {
  return 'byReading' in part;
}

function isYearChoice(part: object): part is YearChoice {
  return 'byYear' in part;
}

/** Names of the readings that a part of an unbound tree depends on. */
export function readingsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null || isFact(part)) return [];
  const own = isReadingChoice(part) ? [part.byReading] : [];
  return [...new Set([...own, ...Object.values(part).flatMap(readingsIn)])];
}

function requirementsFor(kind: string, item: BoundItem, gates: readonly Gate[]): Requirement[] {
  if (!item.kinds.includes(kind)) return [];
  const requirements: Requirement[] = [];
  const add = (condition: Condition, gate: Gate | undefined): void => {
    const stands = requirements.some((other) => isSameCondition(other.condition, condition));
    if (!stands) requirements.push({ condition, gate });
  };
  for (const gate of gates) {
    if (gate.kinds?.includes(kind) ?? true) for (const condition of gate.conditions) add(condition, gate);
  }
  for (const condition of item.conditions) add(condition, undefined);
  refuseUntellable(item, requirements);
  return requirements;
}

/** Whether two conditions are written alike: an item may repeat a gate. */
function isSameCondition(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || isFact(a) || isFact(b)) {
    return false;
  }
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, part]) => isSameCondition(part, (b as Record<string, unknown>)[key]))
  );
}

function refuseUntellable(item: BoundItem, requirements: readonly Requirement[]): void {
  const read = [...requirements.flatMap(({ condition }) => factsRead(condition)), ...factsRead(item.amount)];
  const repeated = read.find((fact, place) => canBeUnknown(fact) && read.indexOf(fact) !== place);
  if (repeated) throw new RangeError(`item ${item.id} reads ${repeated.name} twice; write it in one place`);
  const beyond = factBeyondWitnesses(item.amount);
  if (beyond) {
    throw new RangeError(
      `item ${item.id} could not tell whether ${beyond.name} is missing: give it other bounds`,
    );
  }
}

/** Facts of the dossier that a part reads, one for each place; of two branches the longer counts. */
function factsRead(part: unknown): Fact[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isFact(part)) return part.type !== 'list' && part.list !== undefined ? [] : [part];
  if ('type' in part && part.type === 'when' && 'then' in part && 'otherwise' in part && 'fact' in part) {
    const [then, otherwise] = [factsRead(part.then), factsRead(part.otherwise)];
    return [...factsRead(part.fact), ...then, ...otherwise.filter((fact) => !then.includes(fact))];
  }
  return Object.values(part).flatMap(factsRead);
}
