/** Holds an example against an engine. */

import type { SettlementJson } from '../../src/programme/contract.ts';
import type { AwardAnswer, DossierAnswer, Engine, ItemAnswer, Refused } from './engines.ts';
import type {
  ItemExample,
  ItemExpectation,
  Scenario,
  SelectionExample,
  SettlementExample,
} from './scenario.ts';

/** What is wrong, with the file and the row; undefined when the engine answers as the example says. */
export function failureOf(scenario: Scenario, engine: Engine): string | undefined {
  const faults = differences(scenario, engine);
  if (faults.length === 0) return undefined;
  return `${scenario.file}: ${scenario.name} [${engine.name}]\n    ${faults.join('\n    ')}`;
}

function differences(scenario: Scenario, engine: Engine): string[] {
  switch (scenario.type) {
    case 'item':
      return itemDifferences(scenario, engine.item(scenario.batch, scenario.item));
    case 'selection':
      return selectionDifferences(scenario, engine.dossier(scenario.batch));
    case 'settlement':
      return settlementDifferences(scenario, engine.settlement(scenario.batch));
  }
}

function itemDifferences({ expected, ceiling }: ItemExample, answer: ItemAnswer | Refused): string[] {
  if ('refused' in expected) return refusalDifferences(expected.refused, answer);
  if ('faults' in answer) return [refusalInWords(answer)];
  const { status, payable, missing } = answer;
  return [
    ...compare('payable', payable, 'payable' in expected ? expected.payable : null),
    ...compare('status', status, statusOf(expected)),
    ...compare('missing', missing, 'missing' in expected ? [...expected.missing].sort() : []),
    ...compare('ceiling', answer.ceiling, ceiling),
  ];
}

function statusOf(expected: ItemExpectation): string {
  if (!('payable' in expected)) return 'undetermined';
  return expected.payable === '0.00' ? 'ineligible' : 'eligible';
}

function refusalDifferences(fact: string, answer: ItemAnswer | Refused): string[] {
  if (!('faults' in answer)) return [`should be refused for ${fact}, but pays ${String(answer.payable)}`];
  const named = answer.faults.some(({ place }) => place === fact || /^[（[]/.test(place.slice(fact.length)));
  return named ? [] : [`should be refused for ${fact}; ${refusalInWords(answer)}`];
}

function selectionDifferences(example: SelectionExample, answer: DossierAnswer | Refused): string[] {
  if ('faults' in answer) return [refusalInWords(answer)];
  const payableOf = (item: string): string | null | undefined =>
    answer.items.find((one) => one.item === item)?.payable;
  const provisional = answer.awards.filter((award) => award.provisional).map(({ item }) => item);
  return [
    ...compare('awards', inPairs(answer.awards), pairs(example.awards)),
    ...compare('award', answer.award?.item ?? null, example.award),
    ...(example.provisional ? compare('provisional', provisional, example.provisional) : []),
    ...Object.entries(example.items).flatMap(([item, payable]) => compare(item, payableOf(item), payable)),
  ];
}

function inPairs(awards: readonly AwardAnswer[]): string[] {
  return awards.map(({ item, payable }) => `${item} ${payable}`);
}

function pairs(awards: Readonly<Record<string, string>>): string[] {
  return Object.entries(awards).map(([item, payable]) => `${item} ${payable}`);
}

function settlementDifferences(example: SettlementExample, answer: SettlementJson | Refused): string[] {
  if ('faults' in answer) return [refusalInWords(answer)];
  const head = (award: { applicantId: string; item: string; assessed: string; awarded: string }): string =>
    `${award.applicantId} ${award.item} ${award.assessed} ${award.awarded}`;
  const inWords = (instalments: readonly { year: number; amount: string }[]): string =>
    instalments.map(({ year, amount }) => `${String(year)} ${amount}`).join(', ');
  const { total, surplus, scaled } = example;
  return [
    ...compare('awards', answer.awards.map(head), example.awards.map(head)),
    ...example.awards.flatMap(({ instalments }, place) =>
      instalments
        ? compare('instalments', inWords(answer.awards[place]?.instalments ?? []), inWords(instalments))
        : [],
    ),
    ...(total === undefined ? [] : compare('total', answer.total, total)),
    ...(surplus === undefined ? [] : compare('surplus', answer.surplus, surplus)),
    ...(scaled === undefined ? [] : compare('scaled', answer.scaled, scaled)),
  ];
}

function compare(what: string, actual: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  return a === b ? [] : [`${what}: expected ${b}, got ${a}`];
}

function refusalInWords({ faults }: Refused): string {
  return `refused: ${faults.map(({ place, reason }) => `${place} ${reason}`).join('; ')}`;
}
