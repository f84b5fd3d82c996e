import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build, isStale } from '../../scripts/build.mjs';
import { root } from '../architecture/repository.ts';
import { servePages } from './pages.ts';

const running: ChildProcess[] = [];

beforeAll(async () => {
  if (isStale('start')) await build('start');
  // The pages have to be built once.
  await (await servePages()).stop();
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly output: string;
  readonly address: string;
}

async function start(...words: string[]): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'dist/start.mjs'), ...words], {
    env: { ...process.env, CI: '1' },
  });
  running.push(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return { child, output, address: /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0] ?? '' };
}

describe('npm start', () => {
  test('serves the pages and the examples, and stops cleanly when told to', async () => {
    const { child, output, address } = await start('--port', '0');
    expect(output).toContain('兑现 已打开：http://127.0.0.1:');
    expect(await (await fetch(address)).text()).toContain('<div id="root">');
    const example = await fetch(`${address}examples/year-2023.json`);
    expect(example.headers.get('content-type')).toBe('application/json; charset=utf-8');
    await example.arrayBuffer();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('takes the next port when the usual one is taken, and says so when a wanted one is', async () => {
    const first = await start();
    const second = await start();
    const ports = [first, second].map(({ address }) => Number(new URL(address).port));
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const refused = await start('--port', port);
    expect(refused.output).toContain(`端口 ${port} 已被占用`);
    taken.close();
  });

  test.each([['--port', 'x'], ['--port', '70000'], ['--what']])(
    'shows how to use it for %s %s',
    async (...words) => {
      const { child, output } = await start(...words);
      expect(output).toContain('用法：npm start');
      if (child.exitCode === null) await once(child, 'exit');
      expect(child.exitCode).toBe(2);
    },
  );
});
