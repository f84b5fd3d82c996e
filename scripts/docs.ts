/** `npm run docs`: writes the pages that are made from code. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedPages } from './docs/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [path, text] of await generatedPages()) {
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
