import { expect, test } from 'vitest';
import { codeBlocks, headings, links } from './markdown.ts';

const [english, chinese] = ['README.md', 'README.zh-CN.md'] as const;

test('both readmes have the same headings, level by level', () => {
  expect(headings(english).length).toBeGreaterThan(8);
  expect(headings(chinese).map(({ level }) => level)).toEqual(headings(english).map(({ level }) => level));
});

test('both readmes have the same code blocks', () => {
  expect(codeBlocks(english).length).toBeGreaterThan(4);
  expect(codeBlocks(chinese)).toEqual(codeBlocks(english));
});

test('both readmes link to the same pages', () => {
  const targets = (page: string): string[] => links(page).filter((link) => !link.startsWith('README'));
  expect(targets(chinese)).toEqual(targets(english));
});
