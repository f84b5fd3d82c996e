import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession, type Session } from './session.ts';
import { heading, next, toGateways, walk } from './steps.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(async () => {
  await session.close();
});

describe('the calculator', () => {
  test('leads an enterprise to its award in at most twelve screens, and explains it', async () => {
    const page = await session.open('#/calculator');
    await toGateways(page, '企业');
    expect(await heading(page)).toBe('下面哪些说的是你？');
    await page.getByLabel('从事电商经营', { exact: true }).check();
    await page.getByLabel('属于小微企业', { exact: true }).check();
    await next(page);
    const screens = await walk(page, { 年网络销售额: '1200万' });
    expect(screens.length + 3).toBeLessThanOrEqual(12);
    expect(screens.at(-1)).toMatch(/你能拿到\s*60,000\.00 元/);
    const text = await page.locator('main').innerText();
    expect(text).toContain('电商经营主体培育');
    expect(text).toContain('2023 年 30,000.00 元，2024 年 30,000.00 元');
    expect(text).toMatch(/年网络销售额还差 38,000,000\.00\s元/);
    expect(text).toContain('申报要准备的材料');
    expect(text).toContain('与订单对应的运单');
    expect(session.troubles).toEqual([]);
  });

  test('leads an individual business with several chances to the highest of them', async () => {
    const page = await session.open('#/calculator');
    await toGateways(page, '个体工商户');
    await page.getByLabel('从事电商经营', { exact: true }).check();
    await page.getByLabel('按时缴纳职工社会保险费', { exact: true }).check();
    await page.getByLabel('网店迁回', { exact: true }).check();
    await next(page);
    const screens = await walk(page, {
      年网络销售额: '5000000',
      网店迁回日期: '2023-6-1',
      迁入后第一年网络零售额: '499万',
      登记注册日期: '2022-1-1',
      正常连续经营月数: '12',
      年网络零售额: '200000.01',
    });
    expect(screens.length + 3).toBeLessThanOrEqual(12);
    expect(screens.at(-1)).toMatch(/30,000\.00 元/);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/还差 10,000\.00\s元/);
  });

  test('goes back through the browser, forward again and over a reload without losing anything', async () => {
    const page = await session.open('#/calculator');
    await toGateways(page, '企业');
    await page.getByLabel('从事电商经营', { exact: true }).check();
    await next(page);
    const field = page.getByLabel('年网络销售额', { exact: true });
    await field.fill('8000000');
    await page.reload();
    expect(await field.inputValue()).toBe('8000000');
    expect(await page.locator('.standing').innerText()).toContain('30,000.00');
    await page.goBack();
    await page.getByText('下面哪些说的是你？').waitFor();
    expect(await page.getByLabel('从事电商经营', { exact: true }).isChecked()).toBe(true);
    await page.goBack();
    await page.getByText('先看基本条件').waitFor();
    expect(await page.getByLabel('是', { exact: true }).first().isChecked()).toBe(true);
    await page.goForward();
    await page.goForward();
    await field.waitFor();
    expect(await field.inputValue()).toBe('8000000');
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByText('下面哪些说的是你？').waitFor();
  });

  test('keeps ticks over a reload, and takes up an unfinished visit again', async () => {
    const page = await session.open('#/calculator');
    await toGateways(page, '企业');
    await page.getByLabel('从事电商经营', { exact: true }).check();
    await page.reload();
    expect(await page.getByLabel('从事电商经营', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('link', { name: '政策读法' }).click();
    await page.getByRole('link', { name: '算一算' }).click();
    await page.getByRole('link', { name: '接着上次的' }).click();
    await page.getByText('下面哪些说的是你？').waitFor();
  });

  test('refuses at its field what only the whole dossier shows to be wrong', async () => {
    const page = await session.open(
      '#/calculator?at=priorAwards&year=2024&kind=village&has=priorAwards&done=basics',
    );
    await page.getByRole('combobox', { name: '奖补项目' }).selectOption('3.4.1a');
    await page.getByLabel('获奖年度').fill('2024');
    await page.getByLabel('核定金额').fill('5万');
    await page.getByRole('button', { name: '下一步' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.innerText()).toContain('第 1 项：“获奖年度”应早于档案年度 2024');
    await summary.getByRole('link').click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('fact-priorAwards-0-year');
  });

  test('lets a keyboard skip the navigation and starts reading at the next question', async () => {
    const page = await session.open('#/calculator');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    await page.getByLabel('行政村', { exact: true }).check();
    await next(page);
    await expect.poll(() => page.locator(':focus').innerText()).toBe('先看基本条件');
    expect(await page.title()).toBe('先看基本条件 · 兑现');
  });

  test('keeps answers that were given before when an earlier one is changed', async () => {
    const page = await session.open('#/calculator');
    await toGateways(page, '企业');
    await page.getByLabel('从事电商经营', { exact: true }).check();
    await next(page);
    await walk(page, { 年网络销售额: '4000000' });
    expect(await heading(page)).toContain('还拿不到奖补');
    await page.getByRole('link', { name: /修改\s*年网络销售额/ }).click();
    await page.getByLabel('年网络销售额', { exact: true }).fill('1亿');
    await next(page);
    await walk(page, {});
    expect(await heading(page)).toMatch(/150,000\.00 元/);
  });

  test('opens a shared link at the same result in another browser', async () => {
    const page = await session.open('#/calculator');
    await toGateways(page, '行政村');
    await walk(page, {});
    const first = await page.locator('main').innerText();
    const other = await session.open(new URL(page.url()).hash);
    await other.locator('.headline').waitFor();
    expect(await other.locator('main').innerText()).toBe(first);
  });

  test('names everything wrong on a page at once, keeps what was typed and jumps to the field', async () => {
    const page = await session.open(
      '#/calculator?at=liveRooms.leasedArea.registeredAgencies&year=2023&kind=enterprise&done=basics',
    );
    await page.getByLabel('直播间数量', { exact: true }).fill('-3');
    await page.getByLabel('实际租用建筑面积', { exact: true }).fill('12.345');
    await page.getByRole('button', { name: '下一步' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.innerText()).toContain('有 3 处要改一下');
    expect(await summary.innerText()).toContain('“直播间数量”不能是负数');
    expect(await summary.innerText()).toContain('最多两位小数');
    expect(await summary.innerText()).toContain('请填写“注册机构数”');
    expect(await page.getByLabel('直播间数量', { exact: true }).inputValue()).toBe('-3');
    await summary.getByRole('link').first().click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('fact-liveRooms');
  });

  test('reads money as people type it, and says it back', async () => {
    const page = await session.open(
      '#/calculator?at=annualOnlineSales&year=2023&kind=enterprise&done=basics',
    );
    const field = page.getByLabel('年网络销售额', { exact: true });
    const back = page.locator('.reading-back');
    for (const [typed, said] of [
      ['5000000', '5,000,000.00 元 = 500 万元'],
      ['１,０００，０００', '1,000,000.00 元 = 100 万元'],
      ['1.5亿', '150,000,000.00 元 = 1.5 亿元'],
      ['0', '0.00 元'],
      ['1000000000', '1,000,000,000.00 元 = 10 亿元'],
    ] as const) {
      await field.fill(typed);
      expect(await back.innerText()).toBe(said);
    }
  });

  test('leaves open what somebody does not know, and says what it could bring', async () => {
    const page = await session.open(
      '#/calculator?at=which&year=2023&kind=individualBusiness&yes=registeredInDistrict.commitsToStayTwoYears&done=basics',
    );
    await page.getByLabel('从事电商经营', { exact: true }).check();
    await next(page);
    await page.getByLabel('不清楚').check();
    await next(page);
    await walk(page, {});
    expect(await heading(page)).toBe('现在还不能确定');
    expect(await page.locator('.headline').innerText()).toContain('15 万元');
    expect(await page.locator('main').innerText()).toContain('还缺：年网络销售额');
  });

  test('adds and removes the entries of a list', async () => {
    const page = await session.open(
      '#/calculator?at=lockerSites&year=2023&kind=enterprise&has=lockerSites&yes=registeredInDistrict.commitsToStayTwoYears&done=basics.which.more',
    );
    await page.getByLabel('终端设备费用').fill('100000');
    for (const name of ['免费使用', '验收合格']) {
      await page.getByRole('group', { name }).getByLabel('是', { exact: true }).check();
    }
    expect(await page.locator('.standing').innerText()).toContain('5,000.00');
    await page.getByRole('button', { name: '再添加一项' }).click();
    expect(await page.locator('.entry').count()).toBe(2);
    await page.getByRole('button', { name: /删除\s*第 2 项/ }).click();
    expect(await page.locator('.entry').count()).toBe(1);
  });

  test('says plainly that a damaged link cannot be read', async () => {
    const page = await session.open('#/calculator?at=result&year=2023&kind=enterprise&annualOnlineSales=x');
    expect(await heading(page)).toBe('这个链接里的内容看不懂');
    expect(await page.locator('main').innerText()).toContain('年网络销售额');
    await page.getByRole('button', { name: '从头开始' }).click();
    await page.getByText('你是哪一类申报主体？').waitFor();
  });
});
