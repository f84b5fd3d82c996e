import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../engine/fact.ts';
import { thePolicy } from '../../components/the-policy.ts';
import { negativeAnswer, noAnswers, withAnswer, withDone, type Answers } from './answers.ts';
import { nextScreen, placeOf, screenAt, screensLeft, type Screen } from './plan.ts';
import { createSituations } from './situation.ts';

const situationOf = createSituations(thePolicy);
const kinds = Object.keys(thePolicy.kind.options);

/** An answer that keeps an item alive as long as there is one. */
function hopeful(fact: Fact): unknown {
  if (fact.type === 'flag') return fact.name !== 'isAffiliated';
  if (fact.type === 'list') return [];
  if (fact.type === 'date') return '2023-05-01';
  if (fact.type === 'choice') return Object.keys(fact.options)[0];
  return fact.type === 'count' ? Math.min(60, fact.highest) : '60000000.00';
}

function answered(screen: Screen, answers: Answers, ticked: (fact: Fact) => boolean): Answers {
  const give = (sum: Answers, fact: Fact): Answers => withAnswer(sum, fact.name, { value: hopeful(fact) });
  switch (screen.type) {
    case 'basics':
      return withDone(screen.facts.reduce(give, answers), 'basics');
    case 'ask':
      return screen.facts.reduce(give, answers);
    case 'which':
    case 'more':
      return withDone(
        screen.rows.reduce((sum, { fact }) => {
          if (!ticked(fact)) return withAnswer(sum, fact.name, { value: negativeAnswer(fact) });
          return withAnswer(sum, fact.name, fact.type === 'flag' ? { value: true } : 'some');
        }, answers),
        screen.type,
      );
    case 'start':
    case 'result':
      return answers;
  }
}

/** The screens on the way to the result when one answers hopefully and ticks what is given. */
function wayOf(kind: string, ticked: (fact: Fact) => boolean, year = 2023): Screen[] {
  let answers = withAnswer(noAnswers(year), 'kind', { value: kind });
  const way: Screen[] = [];
  while (way.length < 60) {
    const screen = nextScreen(situationOf(answers), situationOf);
    way.push(screen);
    if (screen.type === 'result') return way;
    answers = answered(screen, answers, ticked);
  }
  return way;
}

describe('the order of questions', () => {
  test('begins with who is asking', () => {
    expect(nextScreen(situationOf(noAnswers(2023)), situationOf)).toEqual({ type: 'start' });
  });

  test.each(kinds)('%s reaches a result in at most ten screens when one thing is ticked', (kind) => {
    const rows = wayOf(kind, () => false).flatMap((screen) => (screen.type === 'which' ? screen.rows : []));
    for (const { fact: chosen } of rows) {
      const way = wayOf(kind, (fact) => fact === chosen);
      expect(way.at(-1)).toEqual({ type: 'result' });
      expect(way.length + 1).toBeLessThanOrEqual(10);
    }
    expect(wayOf(kind, () => false).length + 1).toBeLessThanOrEqual(10);
  });

  test('an enterprise rules out on one page: a line for every item but those that share one', () => {
    const which = wayOf('enterprise', () => false).find((screen) => screen.type === 'which');
    const items = which?.type === 'which' ? which.rows.flatMap(({ itemIndexes }) => itemIndexes) : [];
    const own = thePolicy.items.filter(({ kinds: some }) => some.includes('enterprise'));
    expect(new Set(items).size).toBe(own.length);
    const facts = which?.type === 'which' ? which.rows.map(({ fact }) => fact.name) : [];
    expect(facts).toContain('overseasWarehouseRent');
    expect(facts).not.toContain('annualOnlineSales');
  });

  test('a broken basic condition ends the questions at once', () => {
    const answers = withDone(
      withAnswer(withAnswer(noAnswers(2023), 'kind', { value: 'enterprise' }), 'registeredInDistrict', {
        value: false,
      }),
      'basics',
    );
    expect(nextScreen(situationOf(answers), situationOf)).toEqual({ type: 'result' });
  });

  test('what somebody does not know is not asked again', () => {
    const way = wayOf('village', () => false);
    const [first] = way.filter((screen) => screen.type === 'ask');
    const names = first?.type === 'ask' ? first.facts.map(({ name }) => name) : [];
    const base = withDone(withAnswer(noAnswers(2023), 'kind', { value: 'village' }), 'basics');
    const unsure = names.reduce((sum, name) => withAnswer(sum, name, 'unsure'), base);
    const after = nextScreen(situationOf(unsure), situationOf);
    expect(after.type === 'ask' && after.facts.map(({ name }) => name)).not.toEqual(names);
  });

  test('earlier awards are asked for in the second year alone, and only where they matter', () => {
    const asked = (year: number): string[] =>
      wayOf('village', () => false, year).flatMap((screen) =>
        screen.type === 'more' ? screen.rows.map(({ fact }) => fact.name) : [],
      );
    expect(asked(2023)).not.toContain('priorAwards');
    expect(asked(2024)).toContain('priorAwards');
  });

  test('something ticked that has a default is asked for before the result', () => {
    const way = wayOf('village', (fact) => fact.name === 'priorAwards', 2024);
    expect(way.map(placeOf).slice(-2)).toEqual(['priorAwards', 'result']);
  });
});

describe('places in an address', () => {
  const base = withAnswer(noAnswers(2023), 'kind', { value: 'enterprise' });

  test('every screen is found again under its name', () => {
    for (const screen of wayOf('individualBusiness', () => true)) {
      const answers = withAnswer(noAnswers(2023), 'kind', { value: 'individualBusiness' });
      const found = screenAt(placeOf(screen), situationOf(answers), situationOf);
      expect(placeOf(found)).toBe(placeOf(screen));
    }
  });

  test('a name that means nothing leads to the next question', () => {
    expect(placeOf(screenAt('nothing.atAll', situationOf(base), situationOf))).toBe('basics');
    expect(screenAt('start', situationOf(base), situationOf)).toEqual({ type: 'start' });
    expect(screenAt('result', situationOf(noAnswers(2023)), situationOf)).toEqual({ type: 'start' });
  });

  test('the number of screens left is told once it can be', () => {
    expect(screensLeft(situationOf(base))).toBeUndefined();
    expect(screensLeft(situationOf(withDone(withDone(base, 'basics'), 'which')))).toBeGreaterThan(0);
  });
});
