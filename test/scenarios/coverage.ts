/**
 * What the examples must touch, derived from the policy's own trees: each threshold just below, at and
 * just above it, each cap likewise, each option, each flag both ways, each kind, each fact unknown once.
 * A new threshold without examples is reported here, whoever adds it.
 */

import { rangeOf } from '../../src/engine/amounts.ts';
import { bindPolicy, readingsIn, type BoundItem } from '../../src/engine/bind.ts';
import { dossierView, type Dossier } from '../../src/engine/dossier.ts';
import { canBeUnknown } from '../../src/engine/fact.ts';
import { entryView, nothingKnown as nothing, type View } from '../../src/engine/mechanism.ts';
import { truthOf } from '../../src/engine/mechanisms/conditions.ts';
import type { Item, Policy, ReadingChoices } from '../../src/engine/policy.ts';
import { createDossierReader } from '../../src/engine/read-dossier.ts';
import { factsIn, type Amount, type BestOf, type Condition, type SumOf } from '../../src/engine/rule.ts';
import type { ItemExample, Scenario } from './scenario.ts';

/** What has been asked for, and what of it was seen. */
interface Coverage {
  /** A need exists, whether or not this example meets it. */
  need(name: string, met: boolean): void;
}

/** The needs that no example meets, each with its item. */
export function uncovered(policy: Policy, scenarios: readonly Scenario[]): string[] {
  const examples = scenarios.filter((scenario): scenario is ItemExample => scenario.type === 'item');
  return [...uncoveredGates(policy, examples), ...uncoveredItems(policy, examples)];
}

function uncoveredGates(policy: Policy, examples: readonly ItemExample[]): string[] {
  const { coverage, unmet } = startCoverage();
  const read = createDossierReader(policy);
  const dossiers = examples.flatMap(({ batch }) => read(batch.dossiers[0], '', []) ?? []);
  for (const condition of policy.gates.flatMap(({ conditions }) => conditions)) {
    for (const view of [nothing, ...dossiers.map(dossierView)]) visitCondition(condition, view, coverage);
  }
  return unmet('gates');
}

function startCoverage(): { readonly coverage: Coverage; unmet(of: string): string[] } {
  const seen = new Map<string, boolean>();
  return {
    coverage: { need: (name, met) => seen.set(name, met || seen.get(name) === true) },
    unmet: (of) => [...seen].filter(([, met]) => !met).map(([name]) => `${of}: ${name}`),
  };
}

function uncoveredItems(policy: Policy, examples: readonly ItemExample[]): string[] {
  return policy.items.flatMap((item) => {
    const { coverage, unmet } = startCoverage();
    const own = examples.filter((example) => example.item === item.id);
    for (const kind of Object.keys(policy.kind.options)) {
      coverage.need(
        `kind ${kind}`,
        own.some(({ batch }) => batch.dossiers[0]?.facts['kind'] === kind),
      );
    }
    for (const fact of factsIn(item)) {
      const open = canBeUnknown(fact) && (fact.type === 'list' || fact.list === undefined);
      if (open) {
        coverage.need(
          `${fact.name} unknown`,
          own.some(({ expected }) => asksFor(expected, fact.name)),
        );
      }
    }
    for (const binding of bindingsOf(policy, item)) coverBinding(policy, item, binding, own, coverage);
    return unmet(item.id);
  });
}

function asksFor(expected: ItemExample['expected'], fact: string): boolean {
  return 'missing' in expected && expected.missing.includes(fact);
}

interface Binding {
  readonly year: number;
  readonly readings: ReadingChoices;
}

/** Every year with every choice among the readings that the item depends on. */
function bindingsOf(policy: Policy, item: Item): Binding[] {
  const names = readingsIn(item);
  const choices = names.reduce<ReadingChoices[]>(
    (chosen, name) => {
      const options = Object.keys(policy.readings.find((reading) => reading.name === name)?.options ?? {});
      return chosen.flatMap((base) => options.map((option) => ({ ...base, [name]: option })));
    },
    [{}],
  );
  return policy.years.flatMap((year) => choices.map((readings) => ({ year, readings })));
}

/** Needs of one binding; the examples of that year and of those readings, where they name them, can meet them. */
function coverBinding(
  policy: Policy,
  { id }: Item,
  { year, readings }: Binding,
  examples: readonly ItemExample[],
  coverage: Coverage,
): void {
  const bound = bindPolicy(policy, year, readings).items.find((candidate) => candidate.id === id);
  if (!bound) return;
  const read = createDossierReader(policy);
  visitItem(bound, nothing, 0, coverage);
  for (const { batch } of examples) {
    const stated = Object.entries(batch.interpretations);
    const applies = stated.every(([name, option]) => (readings[name] ?? option) === option);
    const dossier = batch.year === year && applies ? read(batch.dossiers[0], '', []) : undefined;
    if (dossier) visitItem(bound, dossierView(dossier), priorFen(dossier, bound), coverage);
  }
}

function priorFen(dossier: Dossier, { index }: BoundItem): number {
  return dossier.priorFen[index] ?? 0;
}

function visitItem(
  { conditions, amount, frequency }: BoundItem,
  view: View,
  prior: number,
  seen: Coverage,
): void {
  for (const condition of conditions) visitCondition(condition, view, seen);
  visitAmount(amount, view, seen);
  if (frequency.type === 'lifetimeCap') visitCap(frequency.capFen, amount, view, prior, seen);
}

function visitCondition(condition: Condition, view: View, seen: Coverage): void {
  switch (condition.type) {
    case 'flagIs':
      for (const value of [0, 1]) {
        seen.need(`${condition.fact.name} ${String(value === 1)}`, view.value(condition.fact) === value);
      }
      return;
    case 'compare':
      visitThreshold(
        condition.facts.map((fact) => fact.name).join(' + '),
        condition.threshold,
        sumOf(condition.facts, view),
        seen,
      );
      return;
    case 'within':
      for (const edge of [condition.from, condition.to]) {
        visitThreshold(condition.fact.name, edge, view.value(condition.fact), seen);
      }
      return;
    case 'anyOf':
      for (const part of condition.conditions) visitCondition(part, view, seen);
      return;
    case 'endedBefore':
      visitThreshold(
        'days from bar to application',
        0,
        view.value(condition.end) - view.value(condition.before),
        seen,
      );
  }
}

function visitThreshold(name: string, threshold: number, value: number, seen: Coverage): void {
  seen.need(`${name} just below ${String(threshold)}`, value === threshold - 1);
  seen.need(`${name} at ${String(threshold)}`, value === threshold);
  seen.need(`${name} just above ${String(threshold)}`, value === threshold + 1);
}

function visitAmount(amount: Amount, view: View, seen: Coverage): void {
  switch (amount.type) {
    case 'fixed':
      return;
    case 'byGrade':
      Object.keys(amount.fact.options).forEach((option, place) => {
        seen.need(`${amount.fact.name} ${option}`, view.value(amount.fact) === place);
      });
      return;
    case 'tiers': {
      const value = sumOf(amount.facts, view);
      for (const { threshold } of amount.tiers) {
        visitThreshold(amount.facts.map((fact) => fact.name).join(' + '), threshold, value, seen);
      }
      return;
    }
    case 'proportion': {
      const product = amount.facts.reduce((all, fact) => all * view.value(fact), amount.numerator);
      const rounds = amount.denominator > 1;
      const name = amount.facts.map((fact) => fact.name).join(' × ');
      if (rounds) seen.need(`${name} rounded down`, product % amount.denominator > 0);
      return;
    }
    case 'upTo':
      visitCap(amount.capFen, amount.amount, view, 0, seen);
      visitAmount(amount.amount, view, seen);
      return;
    case 'highest':
      for (const part of amount.amounts) visitAmount(part, view, seen);
      return;
    case 'when':
      seen.need(`${amount.fact.name} true`, view.value(amount.fact) === 1);
      seen.need(`${amount.fact.name} false`, view.value(amount.fact) === 0);
      visitAmount(amount.then, view.value(amount.fact) === 1 ? view : nothing, seen);
      visitAmount(amount.otherwise, view.value(amount.fact) === 0 ? view : nothing, seen);
      return;
    case 'sumOf':
    case 'bestOf':
      visitEntries(amount, view, seen);
  }
}

function visitEntries(node: SumOf | BestOf, view: View, seen: Coverage): void {
  const given = view.entries(node.list);
  const entries = given === undefined || given === 'best' ? [] : given;
  const counting = entries.filter((entry) =>
    node.where.every((test) => truthOf(test, entryView(entry)) === true),
  );
  for (const inside of [nothing, ...entries.map(entryView)]) {
    for (const condition of node.where) visitCondition(condition, inside, seen);
    visitAmount(node.each, inside, seen);
  }
  seen.need(`${node.list.name} empty`, given !== undefined && entries.length === 0);
  seen.need(`${node.list.name} with several that count`, counting.length > 1);
  if (node.type === 'sumOf' && node.largest !== undefined) {
    visitThreshold(`${node.list.name} that count`, node.largest, counting.length, seen);
  }
}

/** Amounts move in steps of a fen or (rent by the hundredth of a square metre) of ten. */
function visitCap(capFen: number, amount: Amount, view: View, prior: number, seen: Coverage): void {
  const { lowest, highest } = rangeOf(amount, view);
  const fen = lowest === highest ? lowest + prior - capFen : Number.NaN;
  seen.need(`just below the cap ${String(capFen)}`, fen >= -10 && fen <= -1);
  seen.need(`at the cap ${String(capFen)}`, fen === 0);
  seen.need(`just above the cap ${String(capFen)}`, fen >= 1 && fen <= 10);
}

function sumOf(facts: readonly Parameters<View['value']>[0][], view: View): number {
  return facts.reduce((sum, fact) => sum + view.value(fact), 0);
}
