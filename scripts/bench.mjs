// @ts-check
/**
 * Runs the benchmarks and writes docs/benchmarks.md: `npm run bench`, or `npm run bench -- engines stream` to run
 * only these and print what they say. What is measured is bundled as it is shipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, exit, stderr, stdout, versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = join(root, 'node_modules/.cache/duixian-bench');
const page = join(root, 'docs/benchmarks.md');
const benchmarks = ['engines', 'peer-engines', 'stream', 'settlement', 'answer-time'];

/** @typedef {{ columns: string[], rows: string[][] }} Table */
/** @typedef {{ what: string, goal: string, measured: string, reached: boolean }} Goal */
/** @typedef {{ title: string, paragraphs: string[], tables: Table[], goals: Goal[] }} Report */

/** Installs the packages that only benchmarks use, once. */
function installPeers() {
  const folder = join(root, 'bench/peers');
  if (existsSync(join(folder, 'node_modules'))) return;
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('the packages of bench/peers could not be installed');
}

/**
 * @param {string} name
 * @returns {Promise<Report>}
 */
async function run(name) {
  const outfile = join(bundles, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const { status, stdout: said } = spawnSync(execPath, ['--max-old-space-size=8192', outfile], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`bench/${name}.ts ended with ${status}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '');
}

/** @param {Table} table */
function tableText({ columns, rows }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map((_, place) => (place === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

/** @param {Report} report */
function sectionText({ title, paragraphs, tables }) {
  return [`## ${title}`, ...paragraphs, ...tables.map(tableText)].join('\n\n');
}

/** @param {Report[]} reports */
function pageText(reports) {
  const goals = reports.flatMap((report) => report.goals);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const machine = `${cpus().length} shared cores, Node.js ${versions.node}, Duixian ${version}, ${new Date().toISOString().slice(0, 10)}`;
  return [
    '# Benchmarks',
    'Written whole by `npm run bench`; do not edit. Contenders take turns in one run, so that a slow moment of the machine hits all of them; ratios are medians of the ratios of the same rounds. Compare figures with each other, not with those of another machine.',
    `Machine: ${machine}.`,
    '## Goals',
    tableText({
      columns: ['what', 'goal', 'measured', 'reached'],
      rows: goals.map(({ what, goal, measured, reached }) => [
        what,
        goal,
        measured,
        reached ? 'yes' : '**no**',
      ]),
    }),
    ...reports.map(sectionText),
  ].join('\n\n');
}

const chosen = argv.slice(2);
const unknown = chosen.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  stderr.write(`there is no benchmark ${unknown.join(', ')}; there are ${benchmarks.join(', ')}\n`);
  exit(2);
}
installPeers();
mkdirSync(bundles, { recursive: true });
/** @type {Report[]} */
const reports = [];
for (const name of chosen.length > 0 ? chosen : benchmarks) {
  stderr.write(`── ${name}\n`);
  reports.push(await run(name));
}
rmSync(bundles, { recursive: true, force: true });
const text = pageText(reports);
if (chosen.length > 0) stdout.write(`${text}\n`);
else {
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
  stdout.write(`wrote docs/benchmarks.md\n`);
}
const missed = reports.flatMap((report) => report.goals).filter(({ reached }) => !reached);
for (const { what, goal, measured } of missed) stderr.write(`not reached: ${what}: ${measured}, ${goal}\n`);
