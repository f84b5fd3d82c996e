import { expect, test } from 'vitest';
import { filesBelow, textOf } from '../architecture/repository.ts';

const sources = ['src', 'policies']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path));
const words = new Set(sources.flatMap((path) => textOf(path).match(/[\p{L}\p{N}_]+/gu) ?? []));

/** Names in the column that says what a term is called in code. */
const names = textOf('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([A-Za-z]+)`/g)])
  .map((match) => match[1] ?? '');

test('every name in the glossary is a name in code', () => {
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});
