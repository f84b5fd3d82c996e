import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usage, usageOf } from '../../src/cli/usage.ts';
import { root, textOf } from '../architecture/repository.ts';
import { codeBlocks, pages, proseOf } from './markdown.ts';

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** Every piece of code of a page, a line each: blocks, and code inside sentences. */
function codeLines(page: string): string[] {
  const inline = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return [...codeBlocks(page).flatMap(({ lines }) => lines), ...inline];
}

const lines = pages.flatMap((page) => codeLines(page).map((line) => ({ page, line })));

/** What is wrong with the `npm` commands of a line. */
function npmFaults(line: string): string[] {
  const run = [...line.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
  const short = [...line.matchAll(/\bnpm (start|test)\b/g)].map((match) => match[1] ?? '');
  return [...run, ...short].filter((name) => !Object.hasOwn(scripts, name));
}

/** What is wrong with the `npx duixian` commands of a line. */
function duixianFaults(line: string): string[] {
  return [...line.matchAll(/\bnpx duixian ([a-z][\w-]*)([^|>&]*)/g)].flatMap(
    ([, command = '', rest = '']) => {
      const help = usageOf(command);
      if (help === usage) return [`no command ${command}`];
      const options = [...rest.matchAll(/(?<=\s)--?[a-z][\w-]*/g)].map(([option]) => option);
      const unknown = options.filter((option) => !` ${help}`.includes(` ${option}`) && option !== '--help');
      const files = [...rest.matchAll(/\bexamples\/[\w.-]+/g)].map(([file]) => file);
      return [...unknown, ...files.filter((file) => !existsSync(join(root, file)))];
    },
  );
}

describe('commands in the docs', () => {
  test('faults are seen', () => {
    expect(npmFaults('npm run nothing && npm run bench')).toEqual(['nothing']);
    expect(duixianFaults('npx duixian pay x.json')).toEqual(['no command pay']);
    expect(duixianFaults('npx duixian settle examples/none.json --fast -o x')).toEqual([
      '--fast',
      'examples/none.json',
    ]);
  });

  test('every npm script that is named exists', () => {
    expect(lines.filter(({ line }) => line.includes('npm run ')).length).toBeGreaterThan(5);
    expect(lines.flatMap(({ page, line }) => npmFaults(line).map((name) => `${page}: ${name}`))).toEqual([]);
  });

  test('every duixian command exists, with its options and its files', () => {
    expect(lines.filter(({ line }) => line.includes('npx duixian ')).length).toBeGreaterThan(20);
    expect(
      lines.flatMap(({ page, line }) => duixianFaults(line).map((fault) => `${page}: ${fault}`)),
    ).toEqual([]);
  });
});

/** A command of a `console` block with what it is said to print; `…` stands for lines left out. */
interface Transcript {
  readonly page: string;
  readonly command: string;
  readonly printed: readonly string[];
}

function transcriptsOf(page: string): Transcript[] {
  const consoles = codeBlocks(page).filter(({ language }) => language === 'console');
  return consoles.flatMap(({ lines: all }) => {
    const starts = all.flatMap((line, place) => (line.startsWith('$ ') ? [place] : []));
    return starts.map((start, index) => ({
      page,
      command: all[start]?.slice(2) ?? '',
      printed: all.slice(start + 1, starts[index + 1] ?? all.length),
    }));
  });
}

/** What a person sees on the screen: both streams and, as the docs show it, the status of a refusal. */
function run(command: string): string[] {
  const own = command.replaceAll('npx duixian', `"${process.execPath}" bin/duixian.mjs`);
  const { stdout } = spawnSync('sh', ['-c', `{ ${own} ; } 2>&1`], { cwd: root, encoding: 'utf8' });
  return stdout.trimEnd().split('\n');
}

/** The first line that is not printed in its place; undefined when all are. */
function wrongLine(printed: readonly string[], actual: readonly string[]): string | undefined {
  let at = 0;
  let skipping = false;
  for (const line of printed) {
    if (line.trim() === '…') {
      skipping = true;
      continue;
    }
    const found = skipping ? actual.indexOf(line, at) : actual[at] === line ? at : -1;
    if (found < 0) return line;
    at = found + 1;
    skipping = false;
  }
  return skipping || at === actual.length ? undefined : `missing: ${actual[at] ?? ''}`;
}

const transcripts = pages.flatMap(transcriptsOf);

describe('transcripts in the docs', () => {
  test('there are some, and a wrong line is seen', () => {
    expect(transcripts.length).toBeGreaterThan(5);
    expect(wrongLine(['a', '…', 'c'], ['a', 'b', 'c'])).toBeUndefined();
    expect(wrongLine(['a', 'c'], ['a', 'b', 'c'])).toBe('c');
    expect(wrongLine(['a'], ['a', 'b'])).toBe('missing: b');
  });

  test.each(transcripts)('$page: $command', ({ command, printed }) => {
    expect(wrongLine(printed, run(command))).toBeUndefined();
  });
});
