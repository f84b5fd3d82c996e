/** Writes the result of the last run of Stryker into docs/mutation.md; run by scripts/mutation.mjs. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table, writeSection } from './report.ts';

interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Count {
  readonly noticed: number;
  readonly made: number;
}

const results = fileURLToPath(new URL('../../reports/mutation/mutation.json', import.meta.url));
const { files } = JSON.parse(readFileSync(results, 'utf8')) as StrykerReport;

function countOf(mutants: readonly { readonly status: string }[]): Count {
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { noticed, made: mutants.filter(({ status }) => status !== 'Ignored').length };
}

function rowOf(name: string, { noticed, made }: Count): readonly (string | number)[] {
  return [name, made, noticed, `${((noticed * 100) / made).toFixed(1)} %`];
}

const paths = Object.keys(files).sort();
const rows = paths.map((path) => rowOf(path.replace('src/', ''), countOf(files[path]?.mutants ?? [])));
const all = rowOf('all', countOf(paths.flatMap((path) => files[path]?.mutants ?? [])));

writeSection(
  'engine',
  `## The engine

Stryker changes the code of the mechanisms, the choice of awards and the settlement, its words included, and
asks the unit tests beside it (stryker.config.mjs; below 95 % the run fails).

${table(['File', 'Made', 'Noticed', 'Share'], [...rows, all])}

Those that nobody notices change nothing that can be seen: a short cut that saves time or memory, a guard
that only the compiler needs, an order that a stable sort keeps anyway. \`reports/mutation/mutation.html\` shows
each of them after a run.`,
);
