import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession, type Session } from './session.ts';
import { exampleFolder, longName } from './year-fixture.ts';

let session: Session;
const examples = exampleFolder();

beforeAll(async () => {
  session = await startSession(examples);
});

afterAll(async () => {
  await session.close();
  rmSync(examples, { recursive: true });
});

const basics =
  'year=2023&kind=enterprise&yes=registeredInDistrict.commitsToStayTwoYears.isEcommerce&done=basics';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens what is folded away, of many equal explanations two. */
const openFolds = `
  for (const fold of document.querySelectorAll('details.fold')) fold.open = true;
  for (const fold of [...document.querySelectorAll('details.item-fold')].slice(0, 2)) fold.open = true;
`;

/** Every page and every kind of step, by what shows that it is there. */
const pages = [
  ['the front page', '#/', '.hero'],
  ['the first step', '#/calculator', '.step'],
  ['the basic conditions', '#/calculator?at=basics&year=2023&kind=enterprise', '.step'],
  ['the lines to tick', `#/calculator?at=which&${basics}`, '.tick-rows'],
  ['a list to fill in', `#/calculator?at=events&${basics}&has=events`, '.entry'],
  ['a date and a figure', `#/calculator?at=storeRelocatedOn.firstYearOnlineRetail&${basics}`, '.date-parts'],
  ['a result', `#/calculator?at=result&${basics}.which.more&annualOnlineSales=999999999999.99`, '.headline'],
  ['the policy', '#/policy?kind=village', '.card'],
  ['a settled year', '#/settled-year?show=all', '.award-table'],
  ['one applicant', `#/settled-year?applicant=${encodeURIComponent(longName)}`, '.case .explanation'],
] as const;

describe.each([
  { width: 375, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const)('at a width of $width in $colorScheme', ({ width, colorScheme }) => {
  let page: Page;

  beforeAll(async () => {
    const viewport = { width, height: 900 };
    page = await session.open('#/', { viewport, colorScheme, reducedMotion: 'reduce' });
  });

  test.each(pages)('%s is accessible and no wider than the window', async (_name, hash, mark) => {
    await page.goto(`${session.address}${hash}`);
    await page.locator(mark).first().waitFor();
    await page.evaluate(openFolds);
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
  });
});
