import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
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

test('the command-line page names every reading that can be chosen, with its options, the default first', () => {
  const rows = textOf('docs/command-line.md')
    .split('\n')
    .map((line) => [...line.matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1] ?? ''));
  for (const { name, options } of chiping202215.readings) {
    const names = Object.keys(options);
    const row = rows.find(([first, second]) => first === name && second === names[0]);
    if (names.length > 1) expect(row?.slice(0, names.length + 1)).toEqual([name, ...names]);
    else expect(row, name).toBeUndefined();
  }
});
