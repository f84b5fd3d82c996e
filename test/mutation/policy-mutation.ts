/** Mutates the policy's data and asks the examples; run by scripts/mutation.mjs. Ends with 1 when a mutant survives. */

import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { chipingScenarios, loadScenarios } from '../scenarios/load.ts';
import { equivalents } from './equivalent.ts';
import { failures, faults, tally, tryMutants } from './kill.ts';
import { mutantsOf } from './mutants.ts';
import { policySection, table, writeSection } from './report.ts';

const scenarios = loadScenarios(chipingScenarios);
const broken = failures(chiping202215, scenarios);
if (broken.length > 0) {
  console.log(
    `The examples do not hold for the policy as it is, so mutants say nothing:\n${broken.join('\n')}`,
  );
  process.exit(1);
}

const started = performance.now();
const trials = tryMutants(mutantsOf(chiping202215), scenarios);
const tallies = tally(trials, equivalents);
const wrong = faults(trials, equivalents);
const rows = tallies.map(({ kind, made, noticed, equivalent }) => [kind, made, noticed, equivalent]);

console.log(table(['Slip', 'Made', 'Noticed', 'Equivalent'], rows));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${String(trials.length)} mutants, ${String(scenarios.length)} examples, ${String(seconds)} s`);
for (const fault of wrong) console.log(fault);
if (wrong.length === 0) writeSection('policy', policySection(tallies, equivalents, scenarios.length));
process.exit(wrong.length === 0 ? 0 : 1);
