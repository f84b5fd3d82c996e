import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../architecture/repository.ts';
import { anchors, links, pages } from './markdown.ts';

/** Why a link of a page leads nowhere; undefined when it leads somewhere. */
function deadEnd(page: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? page : normalize(join(dirname(page), decodeURI(target)));
  if (path.startsWith('..') || !existsSync(join(root, path))) return `${page}: there is no ${path}`;
  if (anchor === undefined || anchors(path).includes(decodeURI(anchor))) return undefined;
  return `${page}: ${path} has no heading #${anchor}`;
}

describe('links', () => {
  test('the pages are found, and hold links', () => {
    expect(pages).toContain('README.md');
    expect(pages.flatMap(links).length).toBeGreaterThan(40);
  });

  test('a dead end is seen', () => {
    expect(deadEnd('README.md', 'docs/no-such-page.md')).toContain('no-such-page');
    expect(deadEnd('README.md', '#no-such-heading')).toContain('no-such-heading');
    expect(deadEnd('README.md', '../outside.md')).toContain('outside');
    expect(deadEnd('README.md', 'CHANGELOG.md')).toBeUndefined();
  });

  test('every relative link leads to a file, and to a heading where it names one', () => {
    expect(pages.flatMap((page) => links(page).flatMap((link) => deadEnd(page, link) ?? []))).toEqual([]);
  });

  test('every page of docs can be reached from the readme', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const link of links(page)) {
        const path = normalize(join(dirname(page), decodeURI(link.split('#')[0] ?? '')));
        if (path.endsWith('.md') && pages.includes(path)) reached.add(path);
      }
    }
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
  });
});
