/** The pages that are made from code, by their path from the root. */

import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { sentences } from '../../policies/chiping-2022-15/sentences.ts';
import { formatted } from './markdown.ts';
import { policyPage } from './policy-page.ts';
import { readingsPage } from './readings-page.ts';

/** Every generated page with its text, formatted as it is committed. */
export async function generatedPages(): Promise<Map<string, string>> {
  const pages = new Map([
    ['docs/readings.md', readingsPage(chiping202215)],
    [`docs/policy/${chiping202215.id}.md`, policyPage(chiping202215, sentences)],
  ]);
  for (const [path, text] of pages) pages.set(path, await formatted(path, text));
  return pages;
}
