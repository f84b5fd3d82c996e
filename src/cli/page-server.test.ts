import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageServer } from './page-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'duixian-pages-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  mkdirSync(join(folder, 'examples'));
  writeFileSync(join(folder, 'web/index.html'), '<h1>兑现</h1>');
  writeFileSync(join(folder, 'web/assets/main-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'web/notes.exe'), 'no');
  writeFileSync(join(folder, 'examples/year.json'), '{}');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'web/link.json'));
  server = createPageServer({ pages: join(folder, 'web'), examples: join(folder, 'examples') });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.close();
  await once(server, 'close');
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as it is written; fetch would tidy it up. */
async function ask(path: string, method = 'GET', headers = {}): Promise<IncomingMessage & { body: string }> {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return Object.assign(response, { body: await text(response) });
}

describe('the page server', () => {
  test('serves the first page under the root, with its type and a policy that allows nothing foreign', async () => {
    const { statusCode, headers, body } = await ask('/?x=1');
    expect([statusCode, body]).toEqual([200, '<h1>兑现</h1>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('lets files under a name of their own be kept, and examples be asked for again', async () => {
    expect((await ask('/assets/main-1a2b.js')).headers['cache-control']).toContain('immutable');
    const example = await ask('/examples/year.json');
    expect([example.headers['content-type'], example.body]).toEqual([
      'application/json; charset=utf-8',
      '{}',
    ]);
    const tag = example.headers.etag;
    expect((await ask('/examples/year.json', 'GET', { 'if-none-match': tag })).statusCode).toBe(304);
  });

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/examples/../../secret.json',
    '/examples/..%2f..%2fsecret.json',
    '/examples/%2e%2e%2fsecret.json',
    '/link.json',
    '/assets',
    '/notes.exe',
    '/nothing.html',
  ])('does not give out %s', async (path) => {
    const { statusCode, body } = await ask(path);
    expect([statusCode, body]).toEqual([404, '没有这个页面\n']);
  });

  test.each(['/%zz', '/a%00b', '/a%5cb'])('refuses the address %s', async (path) => {
    expect((await ask(path)).statusCode).toBe(400);
  });

  test('answers HEAD without a body and refuses what would change something', async () => {
    const head = await ask('/', 'HEAD');
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '15']);
    const post = await ask('/', 'POST');
    expect([post.statusCode, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});
