import { expect, test } from 'vitest';
import { textOf } from '../architecture/repository.ts';
import { pages } from './markdown.ts';

/** The docs say things in their own words: nothing as long as a sentence of the policy stands in quotation marks. */
const longQuotations = [/“[^”\n]*”/g, /「[^」\n]*」/g, /『[^』\n]*』/g, /"[^"\n]*"/g, /《[^》\n]*》/g];
const mostCharacters = 40;

function tooLong(text: string): string[] {
  return longQuotations
    .flatMap((pattern) => text.match(pattern) ?? [])
    .filter((quotation) => (quotation.match(/\p{Script=Han}/gu) ?? []).length > mostCharacters);
}

test('a long quotation is seen', () => {
  const sentence = '奖'.repeat(mostCharacters + 1);
  expect(tooLong(`“${sentence}”「短」`)).toHaveLength(1);
  expect(tooLong(`"${sentence}"`)).toHaveLength(1);
  expect(tooLong(sentence)).toEqual([]);
});

test.each(pages)('%s quotes no sentence of the policy', (page) => {
  expect(tooLong(textOf(page))).toEqual([]);
});
