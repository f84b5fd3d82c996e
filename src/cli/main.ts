/** The command line: one command, its file, its options. */

import { argv, exit, stderr, stdout } from 'node:process';
import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { assess } from './assess.ts';
import { explain } from './explain.ts';
import { facts } from './facts.ts';
import { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import { template } from './template.ts';
import { usageOf, usage } from './usage.ts';
import { verify } from './verify-policy.ts';

const REFUSED = 2;

const commands = new Map([
  ['assess', assess],
  ['settle', settle],
  ['explain', explain],
  ['facts', facts],
  ['verify-policy', verify],
  ['template', template],
]);

function run([name, ...args]: readonly string[]): number | Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    stdout.write(args[0] === undefined ? usage : usageOf(args[0]));
    return 0;
  }
  const command = commands.get(name);
  if (!command) throw new Refusal([`没有 ${name} 这个命令，见 duixian --help`]);
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(usageOf(name));
    return 0;
  }
  return command(chiping202215, args);
}

// A reader that closes the pipe (head, less) ends the program quietly.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') exit(0);
  throw error;
});

try {
  process.exitCode = await run(argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  for (const line of error.lines) stderr.write(`${line}\n`);
  process.exitCode = REFUSED;
}
