import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const MOST_STEPS = 12;

/** The page's heading. */
export function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/** Goes on, and waits until another question stands there. */
export async function next(page: Page): Promise<void> {
  const before = await heading(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect.poll(() => heading(page)).not.toBe(before);
}

/** Fills in whatever is asked for until the result stands there; returns the headings on the way. */
export async function walk(page: Page, figures: Readonly<Record<string, string>>): Promise<string[]> {
  const seen: string[] = [];
  while (seen.length <= MOST_STEPS) {
    seen.push(await heading(page));
    if ((await page.locator('.headline').count()) > 0) break;
    for (const field of await page.locator('.field').all()) {
      await answer(field, figures[await field.locator('label, legend').first().innerText()]);
    }
    await next(page);
  }
  return seen;
}

/** Gives a figure or a date; without one, yes where there is a yes, else "I do not know". */
async function answer(field: Locator, figure: string | undefined): Promise<void> {
  const yes = field.getByLabel('是', { exact: true });
  const unsure = field.getByLabel('不清楚', { exact: true });
  if (figure?.includes('-')) {
    for (const [place, part] of figure.split('-').entries()) {
      await field.locator('.date-part input').nth(place).fill(part);
    }
  } else if (figure !== undefined) await field.locator('input').first().fill(figure);
  else if ((await yes.count()) > 0) await yes.check();
  else if ((await unsure.count()) > 0 && !(await unsure.isChecked())) await unsure.check();
}

/** Says who one is and that the basic conditions are met: on to the page with many lines to tick. */
export async function toGateways(page: Page, kind: string): Promise<void> {
  await page.getByLabel(kind, { exact: true }).check();
  await next(page);
  for (const yes of await page.getByLabel('是', { exact: true }).all()) await yes.check();
  await next(page);
}
