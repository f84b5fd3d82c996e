/** Six items, written for other rule engines the way their documentation writes rules. Amounts are in fen. */

/** What an engine is given of one dossier: numbers and yes-or-no, so that no engine has to parse. */
export interface SliceFacts {
  readonly [name: string]: number | boolean;
}

interface Test {
  readonly fact: string;
  readonly sign: '=' | '>=' | '>';
  readonly value: number | boolean;
}

interface Outcome {
  readonly item: string;
  /** The tests of the way itself, and with the gates before them. */
  readonly ownTests: readonly Test[];
  readonly tests: readonly Test[];
  readonly fen: number;
}

const ENTERPRISE = 0;
const INDIVIDUAL_BUSINESS = 1;
const YUAN = 100;

const is = (fact: string, value: number | boolean = true): Test => ({ fact, sign: '=', value });
const atLeast = (fact: string, value: number): Test => ({ fact, sign: '>=', value });
const over = (fact: string, value: number): Test => ({ fact, sign: '>', value });

const gates: readonly Test[] = [
  is('registeredInDistrict'),
  is('commitsToStayTwoYears'),
  is('investigatedForViolation', false),
  is('penalisedInYear', false),
  is('barred', false),
];

function tiers(
  item: string,
  tests: readonly Test[],
  steps: readonly (readonly [test: Test, yuan: number])[],
): Outcome[] {
  return steps.map(([test, yuan]) => {
    const ownTests = [...tests, test];
    return { item, ownTests, tests: [...gates, ...ownTests], fen: yuan * YUAN };
  });
}

const SALES = [5_000_000, 10_000_000, 50_000_000, 100_000_000].map((yuan) => yuan * YUAN);

function steps(
  test: (fact: string, value: number) => Test,
  fact: string,
  amounts: readonly number[],
  share = 1,
): [Test, number][] {
  return amounts.map((yuan, place) => [test(fact, (SALES[place] ?? 0) * share), yuan]);
}

const grownBusiness = [30_000, 60_000, 100_000, 150_000];
const firstDayOf2022 = 18_993;
const startup = [
  atLeast('registeredOn', firstDayOf2022),
  atLeast('operatingMonths', 12),
  is('socialInsurancePaidOnTime'),
];
const returning = [is('relocatedInWindow'), is('commitsToOperateTwoYears')];

/** The six items: every way to be paid, of which the highest counts. */
export const outcomes: readonly Outcome[] = [
  ...tiers(
    '3.1.2a',
    [is('kind', ENTERPRISE), is('isSmallOrMicro'), is('firstEcommerceLicence'), ...startup],
    [[over('annualOnlineRetail', 500_000 * YUAN), 10_000]],
  ),
  ...tiers(
    '3.1.2b',
    [is('kind', INDIVIDUAL_BUSINESS), ...startup],
    [[over('annualOnlineRetail', 200_000 * YUAN), 5_000]],
  ),
  ...tiers(
    '3.1.3',
    [is('isEcommerce'), is('sellsLocalSpecialty', false)],
    steps(atLeast, 'annualOnlineSales', grownBusiness),
  ),
  ...tiers(
    '3.1.3',
    [is('isEcommerce'), is('sellsLocalSpecialty')],
    steps(atLeast, 'annualOnlineSales', grownBusiness, 0.5),
  ),
  ...tiers('3.3.2b', [is('kind', ENTERPRISE)], steps(over, 'annualCrossBorderExports', grownBusiness)),
  ...tiers('3.5.3', returning, steps(atLeast, 'firstYearOnlineRetail', [50_000, 80_000, 120_000, 200_000])),
  ...tiers(
    '3.7.1',
    [is('kind', ENTERPRISE), is('inStatistics')],
    [
      [atLeast('annualOnlineRetail', 5_000_000 * YUAN), 30_000],
      [atLeast('annualEcommerceTurnover', 20_000_000 * YUAN), 50_000],
    ],
  ),
];

/** The items of the slice, in clause order. */
export const sliceItems: readonly string[] = [...new Set(outcomes.map(({ item }) => item))];

/** Rules of json-rules-engine: one rule for each way to be paid, the amount in its event. Shared gates are slower. */
export function jsonRules(): object[] {
  const operators = { '=': 'equal', '>=': 'greaterThanInclusive', '>': 'greaterThan' } as const;
  return outcomes.map(({ item, tests, fen }) => ({
    conditions: {
      all: tests.map(({ fact, sign, value }) => ({ fact, operator: operators[sign], value })),
    },
    event: { type: item, params: { fen } },
  }));
}

/** Expressions of zen-engine: one for each item, the ways to be paid from the highest down. */
export function zenExpressions(): { id: string; key: string; value: string }[] {
  return sliceItems.map((item) => {
    const value = highestFirst(item).reduceRight((otherwise, { tests, fen }) => {
      const test = tests.map(
        (one) => `${one.fact} ${one.sign === '=' ? '==' : one.sign} ${String(one.value)}`,
      );
      return `(${test.join(' and ')}) ? ${String(fen)} : (${otherwise})`;
    }, '0');
    return { id: item, key: plainName(item), value };
  });
}

/** Rules of publicodes: the gates, one for each item with its ways to be paid from the highest down, and each fact. */
export function publicodesRules(): Record<string, unknown> {
  const facts = new Set(outcomes.flatMap(({ tests }) => tests.map(({ fact }) => fact)));
  const rules: Record<string, unknown> = Object.fromEntries([...facts].map((fact) => [fact, null]));
  rules['gates'] = { 'toutes ces conditions': frenchTests(gates) };
  for (const item of sliceItems) {
    const cases = highestFirst(item).map(({ ownTests, fen }) => ({
      si: { 'toutes ces conditions': ['gates', ...frenchTests(ownTests)] },
      alors: fen,
    }));
    rules[plainName(item)] = { variations: [...cases, { sinon: 0 }] };
  }
  return rules;
}

function frenchTests(tests: readonly Test[]): string[] {
  return tests.map(({ fact, sign, value }) => `${fact} ${sign} ${inFrench(value)}`);
}

/** A value as publicodes writes it. */
export function inFrench(value: number | boolean): string | number {
  return typeof value === 'number' ? value : value ? 'oui' : 'non';
}

/** An item's name without points. */
export function plainName(item: string): string {
  return `item${item.replaceAll('.', '')}`;
}

function highestFirst(item: string): Outcome[] {
  return outcomes.filter((outcome) => outcome.item === item).sort((a, b) => b.fen - a.fen);
}
