import { describe, expect, test } from 'vitest';
import { thePolicy } from '../../components/the-policy.ts';
import {
  answersFromParameters,
  answersToParameters,
  noAnswers,
  withAnswer,
  withDone,
  type Answers,
} from './answers.ts';

const answers: Answers = {
  year: 2024,
  facts: {
    kind: 'enterprise',
    isEcommerce: true,
    isSmallOrMicro: false,
    annualOnlineSales: '5000000.50',
    operatingMonths: 14,
    registeredOn: '2022-01-01',
    storeRelocatedOn: null,
    outOfDistrictTitle: 'none',
    leadStandards: [],
    events: [{ participants: 200, verifiedCost: '1000' }],
  },
  has: ['lockerSites'],
  unsure: ['inStatistics'],
  done: ['basics', 'which'],
};

describe('answers in an address', () => {
  test('come back as they were written', () => {
    const parameters = answersToParameters(thePolicy, answers);
    expect(answersFromParameters(thePolicy, new URLSearchParams(parameters.toString()))).toEqual(answers);
    expect(parameters.get('no')).toBe('isSmallOrMicro.storeRelocatedOn.leadStandards');
  });

  test('keep what is not understood, for the reader of dossiers to refuse', () => {
    const read = answersFromParameters(
      thePolicy,
      new URLSearchParams('year=1999&kind=x&operatingMonths=1.5&events=[&foo=1'),
    );
    expect(read.year).toBe(2023);
    expect(read.facts).toEqual({ kind: 'x', operatingMonths: '1.5', events: '[', foo: '1' });
  });
});

describe('giving an answer', () => {
  test('replaces whatever was said about the fact before', () => {
    const unsure = withAnswer(noAnswers(2023), 'events', 'unsure');
    const some = withAnswer(unsure, 'events', 'some');
    const given = withAnswer(some, 'events', { value: [] });
    expect([unsure.unsure, some.unsure, some.has, given.has, given.facts]).toEqual([
      ['events'],
      [],
      ['events'],
      [],
      { events: [] },
    ]);
    expect(withAnswer(given, 'events', 'open')).toEqual(noAnswers(2023));
  });

  test('a page is done once', () => {
    const once = withDone(noAnswers(2023), 'which');
    expect(withDone(once, 'which')).toBe(once);
  });
});
