import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';

const user = 'duixian';
const longestStartMs = 30_000;
const longestStopMs = 10_000;

/** A PostgreSQL of its own for one test file or one benchmark. */
export interface RunningPostgres {
  /** Ready for `new pg.Client(…)` or `new pg.Pool(…)`: int8 is read as bigint, a date as its text. */
  readonly connectionConfig: pg.ClientConfig;
  /** The server's own process. */
  readonly processId: number;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/**
 * What stands before a program of PostgreSQL, which refuses to run as root: a namespace in which root is
 * somebody else. The kernel also ends the server when this process dies without a farewell.
 */
function prefix(): string[] {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid?.() === 0;
  const stranger = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];
  const mortal = ['setpriv', '--pdeathsig', 'QUIT', '--'];
  const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;
  return [...(isRoot ? stranger : []), ...(hasSetpriv ? mortal : [])];
}

function withPrefix(program: string, words: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...prefix(), program, ...words];
  return [first, rest];
}

async function createCluster(program: string, data: string): Promise<void> {
  const words = ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'];
  const [command, rest] = withPrefix(program, [...words, '--locale=C.UTF-8']);
  await promisify(execFile)(command, rest);
}

function spawnServer(program: string, data: string): { server: ChildProcess; output: () => string } {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: data,
    shared_buffers: '64MB',
    max_connections: '50',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, words] = withPrefix(program, ['-D', data, ...options]);
  const server = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (line: string) => lines.push(line));
  }
  server.on('error', (error) => lines.push(error.message));
  return { server, output: () => lines.join('') };
}

/** Reads whole numbers and dates without loss: a bigint instead of a text, a date without a time zone. */
function exactTypes(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, BigInt);
  types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
  return types;
}

async function untilReady(
  config: pg.ClientConfig,
  server: ChildProcess,
  output: () => string,
): Promise<void> {
  const deadline = Date.now() + longestStartMs;
  for (;;) {
    if (server.pid === undefined || server.exitCode !== null) {
      throw new Error(`PostgreSQL did not start:\n${output()}`);
    }
    const client = new pg.Client(config);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL is not ready:\n${output()}`, { cause: error });
      await wait(25);
    }
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGQUIT'), longestStopMs);
  await ended;
  clearTimeout(late);
}

/** Starts an empty PostgreSQL on a socket in a temporary folder; nothing of it outlives `stop`. */
export async function startPostgres(): Promise<RunningPostgres> {
  const { initdb, postgres } = postgresBinaries();
  // The path of a socket has to stay under 107 bytes, so the folder's name is short.
  const data = mkdtempSync(join(tmpdir(), 'dx-pg-'));
  let server: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (server !== undefined) await stopServer(server);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await createCluster(initdb, data);
    const started = spawnServer(postgres, data);
    server = started.server;
    const connectionConfig = { host: data, port: 5432, user, database: 'postgres', types: exactTypes() };
    await untilReady(connectionConfig, server, started.output);
    return { connectionConfig, processId: server.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
