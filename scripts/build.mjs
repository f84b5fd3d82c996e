// @ts-check
/**
 * Builds what is run: `node scripts/build.mjs cli|start|web|all`.
 * A build writes under a name of its own and is renamed into place, so two at once do no harm.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, pid, stderr } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {'cli' | 'start' | 'web'} Target */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const sources = ['src', 'policies', 'package-lock.json'];

/** @type {Record<Target, { entry: string, output: string }>} */
const targets = {
  cli: { entry: 'src/cli/main.ts', output: 'cli.mjs' },
  start: { entry: 'src/cli/start.ts', output: 'start.mjs' },
  web: { entry: 'src/web/index.html', output: 'web/index.html' },
};

/**
 * Whether anything below the path is newer than the moment. Folders count too: their time moves when a file
 * is added, renamed or deleted.
 * @param {string} path
 * @param {number} moment
 * @returns {boolean}
 */
function isNewer(path, moment) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.mtimeMs > moment) return true;
  if (!found.isDirectory()) return false;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (isNewer(join(path, entry.name), moment)) return true;
  }
  return false;
}

/**
 * Whether the target has sources here at all.
 * @param {Target} target
 */
export function hasSource(target) {
  return existsSync(join(root, targets[target].entry));
}

/**
 * Whether the output is missing or older than any source.
 * @param {Target} target
 */
export function isStale(target) {
  const built = statSync(join(dist, targets[target].output), { throwIfNoEntry: false });
  return built === undefined || sources.some((source) => isNewer(join(root, source), built.mtimeMs));
}

/**
 * Bundles one entry point for Node. Names and lines stay readable, so a stack trace needs no map.
 * @param {'cli' | 'start'} target
 */
async function buildForNode(target) {
  const { entry, output } = targets[target];
  const started = new Date();
  const { build } = await import('esbuild');
  mkdirSync(dist, { recursive: true });
  const unfinished = join(dist, `.${pid}-${output}`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: unfinished,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      charset: 'utf8',
      logLevel: 'silent',
    });
    // A source saved while the bundle was being made is newer than its result.
    utimesSync(unfinished, started, started);
    renameSync(unfinished, join(dist, output));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Bundles the pages for the browser. */
async function buildForBrowser() {
  const started = new Date();
  // The development half of the packages is three times as large, and is not for people.
  env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  const unfinished = join(dist, `.${pid}-web`);
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'src/web'),
      logLevel: 'warn',
      build: { outDir: unfinished, emptyOutDir: true },
    });
    utimesSync(join(unfinished, 'index.html'), started, started);
    replaceFolder(unfinished, join(dist, 'web'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Puts a folder in the place of another one; a folder cannot be renamed onto one that has files.
 * @param {string} finished
 * @param {string} place
 */
function replaceFolder(finished, place) {
  const outgoing = join(dist, `.${pid}-web-outgoing`);
  for (let attempt = 1; ; attempt += 1) {
    if (existsSync(place)) renameSync(place, outgoing);
    try {
      renameSync(finished, place);
      break;
    } catch (error) {
      // Another build took the place in between: move its folder away and try again.
      if (attempt === 5) throw error;
    } finally {
      rmSync(outgoing, { recursive: true, force: true });
    }
  }
}

/**
 * Builds one target, stale or not.
 * @param {Target} target
 */
export async function build(target) {
  if (!hasSource(target)) throw new Error(`nothing to build: ${targets[target].entry} does not exist`);
  await (target === 'web' ? buildForBrowser() : buildForNode(target));
}

/** @param {string | undefined} wanted */
async function main(wanted = 'all') {
  const all = /** @type {Target[]} */ (Object.keys(targets));
  const chosen = wanted === 'all' ? all.filter(hasSource) : all.filter((target) => target === wanted);
  if (chosen.length === 0) throw new Error(`usage: node scripts/build.mjs ${all.join('|')}|all`);
  for (const target of chosen) {
    const started = performance.now();
    await build(target);
    console.log(`built ${target} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  try {
    await main(argv[2]);
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    exit(1);
  }
}
