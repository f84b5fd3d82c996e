import { expect, test } from 'vitest';
import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { failureOf } from './check.ts';
import { compiledEngine, interpreterEngine } from './engines.ts';
import { chipingScenarios, loadScenarios } from './load.ts';

const scenarios = loadScenarios(chipingScenarios);
const files = [...new Set(scenarios.map(({ file }) => file))];
const engines = [compiledEngine(chiping202215), interpreterEngine(chiping202215)];

test('there are examples', () => {
  expect(files.length).toBeGreaterThanOrEqual(18);
  expect(scenarios.length).toBeGreaterThan(1000);
});

test.each(files)('%s holds, compiled and interpreted', (file) => {
  const failures = scenarios
    .filter((scenario) => scenario.file === file)
    .flatMap((scenario) => engines.map((engine) => failureOf(scenario, engine)))
    .filter((failure) => failure !== undefined);
  expect(failures.join('\n')).toBe('');
});
