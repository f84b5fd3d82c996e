import { expect, test } from 'vitest';
import { facts, inventedPolicy } from '../../../test/back-ends/invented-policy.ts';
import { bindPolicy } from '../bind.ts';
import { evaluateDossier } from '../evaluate.ts';
import { createDossierReader, type Fault } from '../read-dossier.ts';
import type { Condition } from '../rule.ts';
import { annual, anyOf, atLeast, fixed, isFalse, isTrue, over } from '../words.ts';
import { compileToJavascript } from './javascript.ts';

/** At most 12 hours and 9 helpers: a sum that one member can reach by itself, and one that it cannot. */
const reachable: readonly Condition[] = [over([facts.hours, facts.helpers], 5), isFalse(facts.isQuiet)];
const inAnyOf: readonly Condition[] = [
  anyOf(atLeast([facts.hours, facts.helpers], 20), isTrue(facts.isQuiet)),
];

/** Missing facts of an item with these conditions, by the compiler and by the interpreter. */
function missing(conditions: readonly Condition[], given: Readonly<Record<string, number>>): unknown[] {
  const [item] = inventedPolicy.items;
  const plain = { ...item!, id: 'hours', kinds: ['firm'], conditions, amount: fixed(1), frequency: annual() };
  const policy = { ...inventedPolicy, gates: [], items: [plain], exclusivity: [] };
  const bound = bindPolicy(policy, 2024);
  const faults: Fault[] = [];
  const json = { applicantId: 'A', year: 2024, facts: { kind: 'firm', ...given } };
  const dossier = createDossierReader(policy)(json, '', faults);
  expect(faults).toEqual([]);
  return [compileToJavascript(bound).missing(dossier!, 0), evaluateDossier(bound, dossier!)[0]?.missing];
}

test.each([
  ['reached', reachable, { hours: 6 }, ['isQuiet']],
  ['open', reachable, { hours: 5 }, ['helpers', 'isQuiet']],
  ['unknown', reachable, {}, ['helpers', 'hours', 'isQuiet']],
  ['out of reach in an "any of"', inAnyOf, { hours: 10 }, ['isQuiet']],
  ['open in an "any of"', inAnyOf, { hours: 11 }, ['helpers', 'isQuiet']],
])(
  'a member of a sum is missing only while it can decide: the sum is %s',
  (_, conditions, given, expected) => {
    expect(missing(conditions, given)).toEqual([expected, expected]);
  },
);
