// @ts-check
/**
 * Mutation testing: `policy` changes the policy's data and asks the examples, `engine` changes the code that
 * computes and settles awards and asks its unit tests. Without a name: both. Ends with 1 when one of them fails.
 */
import { spawnSync } from 'node:child_process';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Readonly<Record<string, readonly string[][]>>} */
const parts = {
  policy: [['--import', 'tsx', 'test/mutation/policy-mutation.ts']],
  engine: [
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'],
    ['--import', 'tsx', 'test/mutation/engine-report.ts'],
  ],
};

const asked = argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(' and ')}`);
  exit(2);
}

let failed = false;
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  for (const command of parts[name] ?? []) {
    const { status } = spawnSync(execPath, command, { cwd: root, stdio: 'inherit' });
    if (status !== 0) failed = true;
  }
}
exit(failed ? 1 : 0);
