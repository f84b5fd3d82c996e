import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isStale } from '../../scripts/build.mjs';
import { createPageServer } from '../../src/cli/page-server.ts';
import { root } from '../architecture/repository.ts';

/** The built pages behind their own server. */
export interface ServedPages {
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds as for people: a test run's own settings would bundle the development half of the packages. */
async function buildPages(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build.mjs'), 'web'], { env });
}

/** Builds the pages if a source is newer, and serves them on a free port. */
export async function servePages(examples: string = join(root, 'examples')): Promise<ServedPages> {
  if (isStale('web')) await buildPages();
  const server = createPageServer({ pages: join(root, 'dist/web'), examples });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
