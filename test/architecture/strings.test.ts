import { describe, expect, test } from 'vitest';
import { filesBelow, textOf } from './repository.ts';

/** Put together from parts, so that this file does not contain what it looks for. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  [
    'a path of one machine',
    new RegExp(`(^|[^\\w.\\-/])/(${['wor' + 'k', 'roo' + 't', 'hom' + 'e'].join('|')})/`, 'm'),
  ],
  ['a host of packages', new RegExp(['registry', '(npmjs|npmmirror|yarnpkg)'].join('\\.'))],
  ['a folder beside the repository', new RegExp(['\\.\\./', 'shared/'].join(''))],
];

/** Generated, and full of strings of others. */
const generated = ['package-lock.json'];

const text =
  /\.(ts|tsx|mjs|cjs|js|json|jsonc|md|ya?ml|sql|html|css|svg|txt|csv)$|(^|\/)[^.]+$|(^|\/)\.[^/]+$/;

describe('strings', () => {
  test.each(forbidden)('no file holds %s', (_what, pattern) => {
    const files = filesBelow().filter((path) => text.test(path) && !generated.includes(path));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((path) => pattern.test(textOf(path)))).toEqual([]);
  });
});
