// @ts-check
/**
 * One command for everything, from a fresh clone: `up.mjs start` builds and serves, `up.mjs test` runs every
 * check. It uses nothing but Node, because it is what installs the rest.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath, exit, stderr, version, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.installed');
const signals = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']);

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
/** @type {NodeJS.Signals | undefined} */
let stopping;

for (const signal of signals) {
  process.on(signal, () => {
    if (running === undefined) exit(128 + (signal === 'SIGINT' ? 2 : 15));
    stopping = signal;
    running.kill(signal);
  });
}

/**
 * Runs one Node program in the project's folder and gives its exit code. A signal sent to this process is
 * passed on, and this process ends when the program has.
 * @param {string[]} words
 * @returns {Promise<number>}
 */
async function node(...words) {
  const child = spawn(execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  running = child;
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status, signal) => resolve(status ?? (signal === 'SIGINT' ? 130 : 143)));
  });
  running = undefined;
  if (stopping !== undefined) exit(code);
  return code;
}

/** Stops with a plain message when this Node is too old for the project. */
function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = engines.node.match(/\d+/g).map(Number);
  const [hereMajor = 0, hereMinor = 0] = versions.node.split('.').map(Number);
  if (hereMajor > major || (hereMajor === major && hereMinor >= minor)) return;
  stderr.write(`Duixian needs Node.js ${major}.${minor} or later, and this is ${version}.\n`);
  stderr.write('Install a newer one (https://nodejs.org/en/download), then run the same command again.\n');
  exit(1);
}

/** Installs the dependencies when the lockfile or Node has changed since the last time. */
async function install() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).update(version).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing dependencies (npm ci) …');
  const code = await node(npmProgram(), 'ci', '--include=dev', '--no-audit', '--no-fund');
  if (code !== 0) {
    stderr.write('npm ci failed: the lines above say why.\n');
    exit(code);
  }
  writeFileSync(stamp, wanted);
}

/** The npm that runs this script, or the one that came with this Node. */
function npmProgram() {
  const folder = join(execPath, '../..');
  const places = [
    env['npm_execpath'],
    join(folder, 'lib/node_modules/npm/bin/npm-cli.js'),
    join(folder, 'share/npm/bin/npm-cli.js'),
    join(execPath, '../node_modules/npm/bin/npm-cli.js'),
  ];
  const found = places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place));
  if (found !== undefined) return found;
  stderr.write('npm was not found beside this Node: run `npm ci`, then `npm start` or `npm test`.\n');
  exit(1);
}

/** Builds what is out of date and serves until told to stop. */
async function start() {
  const { hasSource, isStale } = await import('./build.mjs');
  if (!hasSource('start')) {
    stderr.write('There is no server in this version yet: try `npx duixian --help`.\n');
    exit(1);
  }
  for (const target of /** @type {const} */ (['start', 'web'])) {
    if (!hasSource(target) || !isStale(target)) continue;
    const code = await node('scripts/build.mjs', target);
    if (code !== 0) exit(code);
  }
  exit(await node('dist/start.mjs', ...argv.slice(3)));
}

/** @param {string} report the file that vitest writes its figures to */
function checks(report) {
  const modules = 'node_modules';
  const tsc = `${modules}/typescript/bin/tsc`;
  const vitest = [`${modules}/vitest/vitest.mjs`, 'run', '--reporter=default', '--reporter=json'];
  return /** @type {[string, ...string[]][]} */ ([
    ['types', tsc, '-p', 'tsconfig.json'],
    ['types of the pure folders', tsc, '-p', 'tsconfig.pure.json'],
    ['types of the browser part', tsc, '-p', 'src/web/tsconfig.json'],
    ['lint', `${modules}/eslint/bin/eslint.js`, '.'],
    ['format', `${modules}/prettier/bin/prettier.cjs`, '--check', '--log-level=warn', '.'],
    ['boundaries', 'scripts/boundaries.mjs'],
    ['unused', `${modules}/knip/bin/knip.js`, '--no-progress'],
    ['tests', ...vitest, `--outputFile.json=${report}`],
  ]);
}

/**
 * Counts the tests of a run. A test file that could not even be loaded counts as one failed test.
 * @param {string} report
 */
function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const figures = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = figures.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: figures.numPassedTests, failed: figures.numFailedTests + unloaded.length };
}

/** Runs every check, also after one has failed, and ends with the count of tests. */
async function test() {
  env['NODE_ENV'] = 'test';
  const folder = mkdtempSync(join(tmpdir(), 'duixian-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const report = join(folder, 'vitest.json');
  const summary = [];
  let failures = 0;
  for (const [name, ...command] of checks(report)) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    const code = await node(...command);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
    summary.push(`  ${code === 0 ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  ${name}`);
    if (code !== 0) failures += 1;
  }
  const { passed, failed } = countTests(report);
  console.log(`\n${summary.join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  exit(failures > 0 || failed > 0 ? 1 : 0);
}

requireNode();
const command = argv[2];
if (command !== 'start' && command !== 'test') {
  stderr.write('usage: node scripts/up.mjs start|test\n');
  exit(2);
}
await install();
await (command === 'start' ? start() : test());
