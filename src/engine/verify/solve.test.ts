import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texts } from '../../../test/support/toy-policy.ts';
import * as fact from '../fact.ts';
import type { View } from '../mechanism.ts';
import { truthOf } from '../mechanisms/conditions.ts';
import { factsIn, type Condition } from '../rule.ts';
import * as words from '../words.ts';
import { wholeProportion } from '../money.ts';
import { waysToFail, waysToHold, type Alternative } from './literals.ts';
import { solve, type Values } from './solve.ts';

/** Facts with few values, so that every dossier can be tried. */
const small = fact.defineFacts({
  a: fact.count({ ...texts('甲'), unit: '个', highest: 3 }),
  b: fact.count({ ...texts('乙'), unit: '个', lowest: 1, highest: 4 }),
  c: fact.count({ ...texts('丙'), unit: '个', highest: 2 }),
  yes: fact.flag(texts('是')),
  no: fact.flag(texts('否')),
});
const numbers = [small.a, small.b, small.c];
const flags = [small.yes, small.no];

function view(values: Values): View {
  return { value: (of) => values.get(of) ?? Number.NaN, entries: () => undefined };
}

/** Every way to fill the facts. */
const everything: Values[] = [...numbers, ...flags].reduce<Values[]>(
  (filled, of) =>
    filled.flatMap((base) =>
      Array.from(
        { length: of.highest - of.lowest + 1 },
        (_, step) => new Map([...base, [of, of.lowest + step]]),
      ),
    ),
  [new Map()],
);

const threshold = fc.integer({ min: -1, max: 10 });
const sum = fc.subarray(numbers, { minLength: 1 });
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(sum, threshold).map(([of, at]) => words.atLeast(of, at)),
  fc.tuple(sum, threshold).map(([of, at]) => words.over(of, at)),
  fc.constantFrom(...flags).map(words.isTrue),
  fc.constantFrom(...flags).map(words.isFalse),
);
const condition: fc.Arbitrary<Condition> = fc
  .oneof(
    leaf,
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((parts) => words.anyOf(...parts)),
  )
  .filter((one) => everyFactOnce(one));

/** An item never reads an open fact twice; the engine refuses such a policy. */
function everyFactOnce(one: Condition): boolean {
  const parts = one.type === 'anyOf' ? one.conditions : [one];
  const read = parts.flatMap((part) => factsIn(part));
  return new Set(read).size === read.length;
}

function met(alternatives: readonly Alternative[], one: Condition, wanted: boolean): boolean {
  return alternatives.some((literals) => {
    const values = solve(literals, new Map(), (of) => of.lowest);
    return truthOf(one, view(values)) === wanted;
  });
}

describe('conditions', () => {
  test('are made to hold and to fail whenever some dossier does so', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const canHold = everything.some((values) => truthOf(one, view(values)) === true);
        const canFail = everything.some((values) => truthOf(one, view(values)) === false);
        expect([met(waysToHold(one), one, true), met(waysToFail(one), one, false)]).toEqual([
          canHold,
          canFail,
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('several at once, as long as no fact stands twice', () => {
    const both = [
      words.anyOf(words.over([small.a, small.c], 4), words.isTrue(small.yes)),
      words.atLeast(small.b, 4),
    ];
    const values = both
      .map((one) => waysToHold(one))
      .reduce<Alternative[]>((all, ways) => all.flatMap((x) => ways.map((y) => [...x, ...y])), [[]]);
    const solved = values.map((literals) => solve(literals, new Map(), (of) => of.lowest));
    expect(solved.map((one) => both.map((each) => truthOf(each, view(one))))).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(solved[0]).toEqual(
      new Map([
        [small.a, 3],
        [small.c, 2],
        [small.b, 4],
      ]),
    );
  });
});

describe('dates', () => {
  const dates = fact.defineFacts({
    end: fact.date({ ...texts('截止'), nullable: true }),
    before: fact.date(texts('申报')),
  });
  const unasked = () => 19_723;

  test.each([
    ['ends before', words.endedBefore(dates.end, dates.before)],
    ['lies in a period', words.within(dates.before, '2024-01-01', 20_000)],
    ['is late enough', words.onOrAfter(dates.end, '2024-05-01')],
  ])('%s, and does not', (_, one) => {
    const truths = [waysToHold(one), waysToFail(one)].map((ways) =>
      ways.map((literals) => truthOf(one, view(solve(literals, new Map(), unasked)))),
    );
    expect(truths[0]).toEqual([true]);
    expect(truths[1]?.every((truth) => truth === false)).toBe(true);
  });
});

describe('shares', () => {
  const facts = fact.defineFacts({
    cost: fact.money(texts('费用')),
    share: fact.hundredths({ ...texts('比例'), unit: '', lowest: 30, highest: 100 }),
    months: fact.count({ ...texts('月数'), unit: '个月', highest: 12 }),
  });

  test('land between any two amounts that they can land between', () => {
    const rates = fc.constantFrom<[readonly fact.NumberFact[], number, number]>(
      [[facts.cost], 1, 5],
      [[facts.cost], 1, 200],
      [[facts.share, facts.cost], 1, 100],
      [[facts.cost, facts.months], 1_000, 100],
      [[facts.cost], 3_333, 10_000],
    );
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 10, max: 50_000_000 }),
        (rate, from, width) => {
          const [read, numerator, denominator] = rate;
          const literal = {
            type: 'shareBetween',
            facts: read,
            numerator,
            denominator,
            from,
            to: from + width,
          } as const;
          const values = solve([literal], new Map(), (of) => of.lowest);
          const paid = wholeProportion(
            read.map((of) => values.get(of) ?? 0),
            numerator,
            denominator,
          );
          expect(paid).toBeGreaterThanOrEqual(from);
          expect(paid).toBeLessThanOrEqual(from + width);
        },
      ),
    );
  });
});
