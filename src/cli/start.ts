/** `npm start`: serves the pages on this computer alone, until told to stop. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { argv, env, exit, platform, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPageServer } from './page-server.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 8750;
const PORTS_TRIED = 50;
const REFUSED = 2;

const usage = `用法：npm start -- [--port 端口] [--no-open]

  --port 端口   在哪个端口上打开页面，默认 ${String(DEFAULT_PORT)}，被占用时用下一个空闲的
  --no-open     不自动打开浏览器
`;

interface Options {
  /** Undefined: the default one or the next that is free. */
  readonly port: number | undefined;
  readonly open: boolean;
}

function readOptions(words: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help === true) return undefined;
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return undefined;
    return { port, open: values['no-open'] !== true };
  } catch {
    return undefined;
  }
}

/** The folder that holds the built pages: beside this file when bundled, else below the project's. */
function findFolders(): { pages: string; examples: string } {
  const here = dirname(fileURLToPath(import.meta.url));
  const project = existsSync(join(here, 'web/index.html')) ? join(here, '..') : join(here, '../..');
  return { pages: join(project, 'dist/web'), examples: join(project, 'examples') };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

/** Listens on the wanted port, or on the first free one from the default on. */
async function listenSomewhere(server: Server, wanted: number | undefined): Promise<boolean> {
  const ports =
    wanted === undefined ? Array.from({ length: PORTS_TRIED }, (_, step) => DEFAULT_PORT + step) : [wanted];
  for (const port of ports) {
    try {
      await listen(server, port);
      return true;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return false;
}

function hasDisplay(): boolean {
  if (env['CI'] !== undefined || env['SSH_CONNECTION'] !== undefined) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined;
}

/** Opens the page in the usual browser; where that fails, the printed address is enough. */
function openBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [program, ...words] = openers[platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

function stopOnSignals(server: Server): void {
  const stop = (): void => {
    server.close(() => exit(0));
    server.closeAllConnections();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
}

async function main(): Promise<void> {
  const options = readOptions(argv.slice(2));
  if (!options) {
    stderr.write(usage);
    process.exitCode = REFUSED;
    return;
  }
  const folders = findFolders();
  if (!existsSync(join(folders.pages, 'index.html'))) {
    stderr.write('页面还没有生成，请先运行 npm run build\n');
    process.exitCode = 1;
    return;
  }
  const server = createPageServer(folders);
  stopOnSignals(server);
  if (!(await listenSomewhere(server, options.port))) {
    const tried = options.port ?? `${String(DEFAULT_PORT)} 到 ${String(DEFAULT_PORT + PORTS_TRIED - 1)}`;
    stderr.write(`端口 ${String(tried)} 已被占用，请用 --port 换一个\n`);
    process.exitCode = 1;
    return;
  }
  const listening = server.address();
  const port = typeof listening === 'object' && listening ? listening.port : DEFAULT_PORT;
  const address = `http://${HOST}:${String(port)}/`;
  stdout.write(`兑现 已打开：${address}\n只在这台电脑上能访问，你填的内容不会发到别处。按 Ctrl+C 停止。\n`);
  if (options.open && hasDisplay()) openBrowser(address);
}

await main();
