import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, isStale } from '../../scripts/build.mjs';
import { createPageServer } from '../../src/cli/page-server.ts';
import { root } from '../architecture/repository.ts';

/** The built pages behind their own server. */
export interface ServedPages {
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds the pages if a source is newer, and serves them on a free port. */
export async function servePages(examples: string = join(root, 'examples')): Promise<ServedPages> {
  if (isStale('web')) await build('web');
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
