/** `duixian assess` over a million lines, beside a bare loop that parses and writes the same lines. */

import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { applicant } from '../examples/applicants.ts';
import { figure, hand, times } from './report.ts';
import { median } from './rounds.ts';

const LINES = 1_000_000;
const DIFFERENT = 20_000;
const SEED = 31;
const ROUNDS = 3;
const MOST_RATIO = 2.5;
const MOST_MEMORY_MB = 300;

interface Run {
  readonly seconds: number;
  readonly memoryMb: number;
}

/** Runs a program on the file with its output thrown away; GNU time reports its memory at the end. */
function run(program: readonly string[], file: string): Run {
  const started = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', execPath, ...program, file], {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) {
    throw new Error(`${program.join(' ')} ended with ${String(status)}: ${stderr.slice(0, 500)}`);
  }
  return { seconds, memoryMb: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'duixian-bench-'));
try {
  const file = join(folder, 'dossiers.ndjson');
  const some = Array.from(
    { length: DIFFERENT },
    (_, place) => `${JSON.stringify(applicant(SEED, place + 1, 2023))}\n`,
  );
  const descriptor = openSync(file, 'w');
  for (let written = 0; written < LINES; written += DIFFERENT) writeSync(descriptor, some.join(''));
  closeSync(descriptor);
  const bytes = statSync(file).size / LINES;

  const bare: Run[] = [];
  const assess: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(run(['bench/bare-loop.mjs'], file));
    assess.push(run(['bin/duixian.mjs', 'assess'], file));
  }
  const ratio = median(assess.map(({ seconds }, round) => seconds / (bare[round]?.seconds ?? Number.NaN)));
  const memoryMb = Math.max(...assess.map((one) => one.memoryMb));
  const row = (name: string, runs: readonly Run[]): string[] => [
    name,
    figure(median(runs.map(({ seconds }) => seconds))),
    figure(Math.min(...runs.map(({ seconds }) => seconds))),
    figure(Math.max(...runs.map((one) => one.memoryMb))),
  ];
  hand({
    title: 'A million dossiers as NDJSON',
    paragraphs: [
      `${figure(LINES)} lines of ${figure(bytes)} bytes on average, in the mix of the example years (many questions unanswered, so many items undetermined with the facts that are missing). The bare loop (\`bench/bare-loop.mjs\`) reads, parses and writes each line again; both write to nowhere, ${String(ROUNDS)} runs in turn.`,
    ],
    tables: [
      {
        columns: ['program', 's, median', 's, fastest', 'peak memory, MB'],
        rows: [row('bare loop', bare), row('duixian assess', assess)],
      },
    ],
    goals: [
      {
        what: 'assess against the bare loop, wall time',
        goal: `at most ${String(MOST_RATIO)} ×`,
        measured: times(ratio),
        reached: ratio <= MOST_RATIO,
      },
      {
        what: 'memory of assess',
        goal: `below ${String(MOST_MEMORY_MB)} MB`,
        measured: `${figure(memoryMb)} MB`,
        reached: memoryMb < MOST_MEMORY_MB,
      },
    ],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
