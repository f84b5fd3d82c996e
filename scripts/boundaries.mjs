// @ts-check
/**
 * Checks which folder may import which. The rules and their reasons are in .dependency-cruiser.cjs; a run
 * that saw no module at all fails too, because it has proved nothing.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src', 'policies', 'test', 'bench', 'scripts', 'bin'];

/**
 * Cruises the repository.
 * @returns {Promise<{ modules: number, violations: string[] }>}
 */
export async function cruiseRepository() {
  const { options, ...ruleSet } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const present = folders.filter((folder) => existsSync(`${root}/${folder}`));
  const { output } = await cruise(present, { ...options, baseDir: root, ruleSet, validate: true });
  if (typeof output === 'string') throw new Error(output);
  const violations = output.summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle === undefined ? to : cycle.map((step) => step.name).join(' → ');
    const reason = output.summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule.name)?.comment;
    return `${rule.name}: ${from === path ? from : `${from} → ${path}`}\n    ${reason ?? ''}`;
  });
  // Only TypeScript of the product counts: a parser that cannot read it would still see the scripts.
  const product = output.modules.filter(({ source }) => /^(src|policies)\/.*\.tsx?$/.test(source));
  return { modules: product.length, violations };
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const { modules, violations } = await cruiseRepository();
  for (const violation of violations) console.log(violation);
  console.log(`${modules} modules, ${violations.length} violations`);
  exit(modules === 0 || violations.length > 0 ? 1 : 0);
}
