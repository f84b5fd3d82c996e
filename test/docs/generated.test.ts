import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedPages } from '../../scripts/docs/pages.ts';
import { root, textOf } from '../architecture/repository.ts';

const made = await generatedPages();

test.each([...made])('%s is what `npm run docs` writes', (path, text) => {
  const kept = existsSync(join(root, path)) ? textOf(path).split('\n') : [];
  const lines = text.split('\n');
  const differing = lines.filter((line, place) => line !== kept[place]);
  expect(differing.slice(0, 3)).toEqual([]);
  expect(kept).toHaveLength(lines.length);
});
