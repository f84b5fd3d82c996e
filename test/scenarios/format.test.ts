import { describe, expect, test } from 'vitest';
import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { readSelectionFile, readSettlementFile } from './case-files.ts';
import { failureOf } from './check.ts';
import { compiledEngine, interpreterEngine } from './engines.ts';
import { readItemFile } from './item-file.ts';
import type { ItemExample } from './scenario.ts';

const head = `
clause: 三（一）3
common: { registeredInDistrict: true, commitsToStayTwoYears: true }
entries: { priorAwards: { item: 3.1.3, year: 2023 } }
base:
  3.1.3: { kind: enterprise, isEcommerce: true, annualOnlineSales: 5000000 }
examples:
  - item: 3.1.3
    about: 示例
`;

function examples(rest: string): readonly ItemExample[] {
  return readItemFile('x.yaml', head + rest).examples;
}

describe('a table of one fact', () => {
  test('becomes one example for each value, typed as it is written', () => {
    const [first, second, third] = examples(
      '    byFact: { isEcommerce: { false: 0, unknown: asked }, annualOnlineSales: { 4999999.99: 0 } }',
    );
    expect(first?.batch.dossiers[0]?.facts['isEcommerce']).toBe(false);
    expect(first?.expected).toEqual({ payable: '0.00' });
    expect(second?.batch.dossiers[0]?.facts).not.toHaveProperty('isEcommerce');
    expect(second?.expected).toEqual({ missing: ['isEcommerce'] });
    expect(third?.batch.dossiers[0]?.facts['annualOnlineSales']).toBe(4999999.99);
  });

  test('asks only for an unknown fact', () => {
    expect(() => examples('    byFact: { isEcommerce: { false: asked } }')).toThrow('only an unknown fact');
  });
});

describe('a row', () => {
  test('changes facts, and entries start from their base', () => {
    const [row] = examples(
      '    rows: [{ note: a, year: 2024, given: { priorAwards: [{ amount: 1.5 }] }, pays: 30000 }]',
    );
    expect(row?.batch).toEqual({
      year: 2024,
      interpretations: {},
      dossiers: [
        {
          applicantId: 'A',
          year: 2024,
          facts: {
            registeredInDistrict: true,
            commitsToStayTwoYears: true,
            kind: 'enterprise',
            isEcommerce: true,
            annualOnlineSales: 5000000,
            priorAwards: [{ item: '3.1.3', year: 2023, amount: 1.5 }],
          },
        },
      ],
    });
    expect(row?.expected).toEqual({ payable: '30000.00' });
  });

  test.each([
    ['an unknown key', '{ note: a, pay: 0 }', 'x.yaml 3.1.3 示例 row: unknown key pay'],
    ['no note', '{ pays: 0 }', 'note is missing'],
    ['two results', '{ note: a, pays: 0, missing: [kind] }', 'x.yaml 3.1.3 示例 a: say one of'],
    ['no result', '{ note: a }', 'say one of'],
    ['nothing missing', '{ note: a, missing: [] }', 'at least one fact'],
    ['a third decimal', '{ note: a, pays: 0.001 }', 'not an amount in yuan: 0.001'],
    ['a negative amount', '{ note: a, pays: -1 }', 'not an amount in yuan: -1'],
    ['a year in words', '{ note: a, year: last, pays: 0 }', 'expected a year'],
  ])('with %s is refused', (_, row, message) => {
    expect(() => examples(`    rows: [${row}]`)).toThrow(message);
  });

  test('under several readings becomes several examples', () => {
    const rows = examples(
      '    rows: [{ note: a, readings: [{ exceeds: gt }, { exceeds: gte }], pays: 30000 }]',
    );
    expect(rows.map(({ name }) => name)).toEqual([
      '3.1.3 示例 / a (exceeds=gt)',
      '3.1.3 示例 / a (exceeds=gte)',
    ]);
  });
});

test.each([
  ['the top', 'clauses: x\n', 'unknown key clauses'],
  ['an example', '    base: {}\n', 'unknown key base'],
])('an unknown key at %s is refused', (_, rest, message) => {
  const text = message.endsWith('clauses') ? rest + head : head + rest;
  expect(() => readItemFile('x.yaml', text)).toThrow(message);
});

test('a file that writes a key twice is refused', () => {
  expect(() => examples('    about: again\n')).toThrow('Map keys must be unique');
});

describe('whole cases', () => {
  const file = readItemFile('x.yaml', `${head}    rows: []`);
  const lent = { bases: file.bases, entryBases: file.entryBases };

  test('with an unknown key, item or profile are refused', () => {
    const read = (row: string): unknown => readSelectionFile('s.yaml', `clause: 附则4\nrows: [${row}]`, lent);
    expect(() => read('{ note: a, like: 3.1.3, awards: {}, given_: {} }')).toThrow('unknown key given_');
    expect(() => read('{ note: a, like: 9.9, awards: {} }')).toThrow('expected a list');
    expect(() => read('{ note: a, like: nobody, awards: {} }')).toThrow('there is no item or profile nobody');
    expect(() => read('{ note: a, like: 3.1.3, awards: { 3.1.3: 1, 3.7.1: 2 } }')).toThrow('say award');
  });

  test('of a settlement with an unknown key are refused', () => {
    const read = (text: string): unknown =>
      readSettlementFile('s.yaml', `clause: 二\ncases: [${text}]`, lent);
    expect(() => read('{ note: a, dossiers: { A: { like: 3.1.3, owners: P } }, awards: [] }')).toThrow(
      'unknown key owners',
    );
    expect(() =>
      read('{ note: a, dossiers: {}, awards: [{ to: A, item: 3.1.3, assessed: 1, paid: 1 }] }'),
    ).toThrow('unknown key paid');
  });

  test('that do not come out are named with what was expected', () => {
    const wrong = `clause: 二\ncases: [{ note: 少一分, dossiers: { A: { like: 3.1.3 } }, awards: [{ to: A, item: 3.1.3, assessed: 29999.99 }], total: 1 }]`;
    const [example] = readSettlementFile('s.yaml', wrong, lent);
    expect(example && failureOf(example, compiledEngine(chiping202215))).toBe(
      's.yaml: 少一分 [compiled]\n    awards: expected ["A 3.1.3 29999.99 29999.99"], got ["A 3.1.3 30000.00 30000.00"]\n    total: expected "1.00", got "30000.00"',
    );
  });
});

describe('a row that does not come out is named', () => {
  const engines = [compiledEngine(chiping202215), interpreterEngine(chiping202215)];

  test.each([
    ['{ note: a, pays: 29999.99 }', 'payable: expected "29999.99", got "30000.00"'],
    ['{ note: a, missing: [isEcommerce] }', 'status: expected "undetermined", got "eligible"'],
    ['{ note: a, refused: annualOnlineSales }', 'should be refused for annualOnlineSales, but pays 30000.00'],
    ['{ note: a, given: { annualOnlineSales: 0.001 }, pays: 0 }', 'refused: annualOnlineSales'],
    [
      '{ note: a, given: { annualOnlineSales: 0.001 }, refused: kind }',
      'should be refused for kind; refused: annualOnlineSales',
    ],
    ['{ note: a, given: { annualOnlineSale: 1 }, pays: 0 }', 'refused: annualOnlineSale '],
  ])('%s', (row, message) => {
    const [example] = examples(`    rows: [${row}]`);
    for (const engine of engines) {
      const failure = example && failureOf(example, engine);
      expect(failure).toContain(`x.yaml: 3.1.3 示例 / a [${engine.name}]`);
      expect(failure).toContain(message);
    }
  });

  test('also for the ceiling', () => {
    const text = `${head.replace('common:', 'ceiling: [3.1.3]\ncommon:')}    rows: [{ note: a, pays: 30000 }]`;
    const [example] = readItemFile('x.yaml', text).examples;
    expect(example && failureOf(example, compiledEngine(chiping202215))).toContain(
      'ceiling: expected true, got false',
    );
  });
});
