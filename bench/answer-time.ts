/** How long a person waits for the answer to a small file. */

import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { figure, hand } from './report.ts';
import { median } from './rounds.ts';

const ROUNDS = 11;
const MOST_SECONDS = 0.5;
const FILE = 'examples/year-2024.json';

function secondsOf(program: string, args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return (performance.now() - started) / 1000;
}

const calls = [
  { name: 'npx duixian assess', program: 'npx', args: ['duixian', 'assess', FILE] },
  { name: 'node bin/duixian.mjs assess', program: execPath, args: ['bin/duixian.mjs', 'assess', FILE] },
  { name: 'node -e 0', program: execPath, args: ['-e', '0'] },
];
for (const { program, args } of calls) secondsOf(program, args);
const seconds = calls.map((): number[] => []);
for (let round = 0; round < ROUNDS; round += 1) {
  calls.forEach(({ program, args }, place) => seconds[place]?.push(secondsOf(program, args)));
}

hand({
  title: 'The answer to a small file',
  paragraphs: [
    `\`${FILE}\`, about 300 dossiers, ${String(ROUNDS)} runs in turn; an empty Node.js beside it.`,
  ],
  tables: [
    {
      columns: ['call', 's, median', 's, fastest'],
      rows: calls.map(({ name }, place) => [
        name,
        figure(median(seconds[place] ?? [])),
        figure(Math.min(...(seconds[place] ?? []))),
      ]),
    },
  ],
  goals: calls.slice(0, 2).map(({ name }, place) => ({
    what: name,
    goal: `at most ${String(MOST_SECONDS)} s`,
    measured: `${figure(median(seconds[place] ?? []))} s`,
    reached: median(seconds[place] ?? []) <= MOST_SECONDS,
  })),
});
