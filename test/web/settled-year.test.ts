import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession, type Session } from './session.ts';
import { exampleFolder, longName, smallYear } from './year-fixture.ts';

let session: Session;
const examples = exampleFolder();

beforeAll(async () => {
  session = await startSession(examples);
});

afterAll(async () => {
  await session.close();
  rmSync(examples, { recursive: true });
});

async function openYear(hash: string): Promise<Page> {
  const page = await session.open(hash);
  await page.locator('.totals, .case, .state').first().waitFor();
  return page;
}

const applicants = (page: Page): Promise<string[]> => page.locator('.row-link').allInnerTexts();
const mainText = (page: Page): Promise<string> => page.locator('main').innerText();

async function give(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content, 'utf8') });
  await page.locator('.totals, .state-bad').waitFor();
}

describe('a settled year', () => {
  test('shows fund, total, ratio and surplus, and every award with its instalments', async () => {
    const page = await openYear('#/settled-year');
    const text = await mainText(page);
    // 60,000 + 5,000 + 50,000 + 150,000: the second shop of one owner gets nothing.
    expect(text).toMatch(/核定合计\s*265,000\.00 元/);
    expect(text).toMatch(/结余\s*9,735,000\.00 元/);
    expect(text).toContain('6 户申报，4 户有奖补，2 户没有。');
    expect(await applicants(page)).toEqual(['E-1', 'I-1', 'V-1', longName]);
    const cells = await page.locator('.award-table tbody tr').first().locator('td').allInnerTexts();
    expect(cells.slice(2).map((cell) => cell.trim())).toEqual([
      '60,000.00',
      '60,000.00',
      '30,000.00',
      '30,000.00',
    ]);
    expect(session.troubles).toEqual([]);
  });

  test('reduces every award by the same ratio when the fund is too small', async () => {
    const page = await openYear('#/settled-year?source=year-2023-overdrawn&sort=-awarded');
    const text = await mainText(page);
    expect(text).toContain('少于政策规定的每年 10,000,000.00 元');
    expect(text).toContain('37.73%');
    // 150,000 × 100,000 ÷ 265,000, one fen of the rest included.
    expect(await page.locator('.award-table tbody tr').first().innerText()).toContain('56,603.77');
  });

  test('keeps filter and order in the address, and finds a way out of an empty list', async () => {
    const page = await openYear('#/settled-year');
    await page.getByRole('button', { name: '兑现', exact: true }).click();
    await page.getByRole('button', { name: '兑现', exact: true }).click();
    expect(await applicants(page)).toEqual([longName, 'E-1', 'V-1', 'I-1']);
    await page.getByRole('combobox', { name: '乡镇（街道）' }).selectOption('博平镇');
    expect(await applicants(page)).toEqual(['I-1']);
    const other = await openYear(new URL(page.url()).hash);
    expect(await applicants(other)).toEqual(['I-1']);
    await page.getByRole('searchbox', { name: '申报主体' }).fill('没有这个名字');
    await page.getByText('没有符合筛选的申报主体。').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(await applicants(page)).toHaveLength(6);
  });

  test('opens a row to its reasons: what was met, what it beat, what went to the same owner', async () => {
    const page = await openYear('#/settled-year?show=all');
    await page.getByRole('link', { name: 'E-1' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.case').waitFor();
    expect(await page.locator('.headline').innerText()).toMatch(/电商经营主体培育\s*60,000\.00 元/);
    expect(await mainText(page)).toContain('也符合，但不高于“电商经营主体培育”');
    await page.goBack();
    await page.getByRole('link', { name: 'I-2' }).click();
    await page.locator('.case').waitFor();
    expect(await mainText(page)).toContain('这一项由 I-1 领取');
    await page.getByRole('link', { name: '回到清算结果' }).click();
    expect(await applicants(page)).toHaveLength(6);
  });

  test('takes the list along as a file that a spreadsheet reads', async () => {
    const page = await openYear('#/settled-year?item=3.4.1a');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出这些' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')[1]).toBe(
      '"V-1","行政村","韩屯镇","三（四）1","新命名淘宝村、淘宝镇","50000.00","50000.00","25000.00","25000.00"',
    );
  });

  test('settles a file of one’s own, and asks for it again after a reload', async () => {
    const page = await openYear('#/settled-year');
    await give(
      page,
      '我的批次.json',
      JSON.stringify({ ...smallYear, interpretations: { exclusivity: 'none' } }),
    );
    await page.getByText('这一批改用了下面的解释口径').waitFor();
    expect(await mainText(page)).toMatch(/核定合计\s*295,000\.00 元/);
    await page.reload();
    await page.getByText('请再选一次文件').waitFor();
  });

  test('lists every fault of a file in Chinese, and settles nothing of it', async () => {
    const page = await openYear('#/settled-year');
    const [first, ...others] = smallYear.dossiers;
    const broken = [
      { ...first, year: 2022 },
      ...others,
      { applicantId: 'E-1', year: 2023, facts: { kind: 'x', foo: 1 } },
    ];
    await give(page, 'b.json', JSON.stringify({ year: 2023, dossiers: broken }));
    const text = await page.getByRole('alert').innerText();
    expect(text).toMatch(/这个文件有 [45] 处要改/);
    expect(text).toContain('应填考核年度 2023 或 2024');
    expect(text).toContain('没有这一项事实');
    expect(text).toContain('同一申报主体在批次中出现两次');
    await give(page, 'c.json', '{"year":');
    await page.getByText('不是完整的 JSON 文件').waitFor();
  });

  test('says so when the examples are not there, and tries again', async () => {
    const page = await session.open('#/policy');
    await page.route('**/examples/**', (route) => route.abort());
    await page.goto(`${session.address}#/settled-year`);
    await page.getByText('没有读到数据').waitFor();
    await page.unroute('**/examples/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.totals').waitFor();
  });
});
