import { beforeAll, describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { openTemplate, type OpenTemplate } from '../../test/support/fill-template.ts';
import { faultInWords } from '../engine/read-dossier.ts';
import { listFacts } from '../engine/policy.ts';
import { dossierTemplate } from './dossier-template.ts';
import { batchFromWorkbook } from './read-batch-workbook.ts';

const label = (name: string): string => policy.facts[name]!.label;
const field = (list: string, name: string): string =>
  listFacts(policy).find((one) => one.name === list)!.fields[name]!.label;
const standards = label('leadStandards');
const lockers = label('lockerSites');

let template: Uint8Array;

beforeAll(async () => {
  template = await dossierTemplate(policy, 2023, 40);
});

/** Fills two applicants in, lets the test spoil the workbook, and gives the faults in words. */
async function faultsAfter(spoil: (open: OpenTemplate) => void): Promise<string[]> {
  const open = await openTemplate(template);
  for (const row of [1, 2]) {
    open.cell('申报主体', row, 'dossier.applicantId').value = `A-${String(row)}`;
    open.cell('申报主体', row, 'kind').value = '企业';
  }
  spoil(open);
  const { faults } = await batchFromWorkbook(policy, await open.save());
  return (faults ?? []).map(faultInWords);
}

/** The address of a cell of the applicants, such as N3. */
function at(open: OpenTemplate, row: number, name: string): string {
  return open.cell('申报主体', row, name).address;
}

describe('faults', () => {
  test('of cells, all in one go, each with its place', async () => {
    let sales = '';
    const faults = await faultsAfter((open) => {
      const set = (row: number, name: string, value: unknown): void => {
        open.cell('申报主体', row, name).value = value as string;
      };
      set(1, 'annualOnlineSales', '五百万');
      set(1, 'annualOnlineRetail', { formula: '1+1', result: 2 });
      set(1, 'registeredOn', 45_107);
      set(1, 'operatingMonths', 12.5);
      set(2, 'isEcommerce', '有');
      set(2, 'platformInvestment', 0.1 + 0.2);
      set(2, 'leasedArea', { error: '#REF!' });
      set(2, 'leasedMonths', 13);
      set(2, 'outOfDistrictTitle', '区级');
      set(2, 'carveOutCost', new Date('2023-06-30T00:00:00Z'));
      // A style is shared by many cells: it must be replaced, not changed.
      open.cell('申报主体', 1, 'registeredOn').style = { numFmt: '0' };
      open.cell('申报主体', 2, 'carveOutCost').style = { numFmt: 'yyyy-mm-dd' };
      sales = at(open, 1, 'annualOnlineSales');
    });
    expect(faults).toContain(
      `申报主体!${sales}（${label('annualOnlineSales')}）：应填金额，不能是文字“五百万”；请换算成元，五百万元填 5000000`,
    );
    expect(faults.map((fault) => fault.replace(/^.*?：/, ''))).toEqual([
      '应填日期，不能是数字 45107；请填成 2023-06-30 的样子',
      '应填整数，不能有小数，现在是 12.5',
      '单元格是公式，请粘贴为数值',
      '应填金额，不能是文字“五百万”；请换算成元，五百万元填 5000000',
      '应填“是”或“否”，不能是文字“有”',
      '应填下拉列表里的选项，不能是文字“区级”；可选：国家级、省级、市级、没有',
      '最多两位小数，现在是 0.30000000000000004',
      '单元格是错误值 #REF!，请改正',
      '应在 0 到 12 之间',
      '应填金额，不能是日期 2023-06-30',
    ]);
  });

  test('of ids and entries', async () => {
    const faults = await faultsAfter((open) => {
      open.cell('申报主体', 3, 'dossier.applicantId').value = 'A-1';
      open.cell('申报主体', 3, 'kind').value = '企业';
      open.cell('申报主体', 4, 'kind').value = '企业';
      open.cell('申报主体', 5, 'dossier.applicantId').value = 'A-5';
      open.cell('申报主体', 1, 'leadStandards').value = '有';
      open.cell('申报主体', 2, 'lockerSites').value = '没有';
      open.cell(lockers, 1, 'lockerSites.applicantId').value = 'A-2';
      open.cell(lockers, 1, 'lockerSites.equipmentCost').value = '1万';
      open.cell(lockers, 2, 'lockerSites.applicantId').value = 'A-9';
      open.cell(lockers, 2, 'lockerSites.equipmentCost').value = 1;
      open.cell(lockers, 2, 'lockerSites.free').value = '是';
      open.cell(lockers, 2, 'lockerSites.accepted').value = '是';
    });
    expect(faults.map((fault) => fault.replace(/![A-Z]+(\d+)/, '!$1'))).toEqual([
      '申报主体!5（申报主体编号）：编号“A-1”与第 3 行重复，一个主体只填一行',
      '申报主体!6（申报主体编号）：必须填写',
      `申报主体!7（${label('kind')}）：必须填写`,
      `${lockers}!3（${field('lockerSites', 'equipmentCost')}）：应填金额，不能是文字“1万”；请换算成元，五百万元填 5000000`,
      `${lockers}!3（${field('lockerSites', 'free')}）：必须填写`,
      `${lockers}!3（${field('lockerSites', 'accepted')}）：必须填写`,
      `${lockers}!4（申报主体编号）：“申报主体”表里没有编号“A-9”`,
      `申报主体!3（${standards}）：选了“有”，但“${standards}”表里没有这个主体的内容`,
      `申报主体!4（${lockers}）：选了“没有”，但“${lockers}”表第 3 行有这个主体的内容`,
    ]);
  });

  test('of columns: unknown, twice, without a heading, missing', async () => {
    const faults = await faultsAfter((open) => {
      const sheet = open.sheet('申报主体');
      const { columnCount } = sheet;
      sheet.getCell(2, columnCount + 1).value = '备注';
      sheet.getCell(2, columnCount + 2).value = `${label('annualOnlineSales')}（元）`;
      sheet.getCell(4, columnCount + 3).value = '先不填';
      sheet.spliceColumns(4, 1);
    });
    expect(faults.map((fault) => fault.replace(/![A-Z]+/, '!'))).toEqual([
      '申报主体!2（备注）：模板里没有这一栏，请删去这一列或改回原来的表头',
      `申报主体!2（${label('annualOnlineSales')}（元））：这一栏有两列，请删去一列`,
      '申报主体!2：这一列没有表头，不知道填的是什么',
      `申报主体：缺少“${label('kind')}”一列`,
    ]);
  });

  test('of headings that were exchanged without their hidden names', async () => {
    const faults = await faultsAfter((open) => {
      open.cell('申报主体', 0, 'annualOnlineSales').value = `${label('annualOnlineRetail')}（元）`;
    });
    expect(faults).toEqual([expect.stringContaining('表头与隐藏的代码 annualOnlineSales 对不上')]);
  });

  test('of sheets: missing, unknown, copied', async () => {
    const faults = await faultsAfter((open) => {
      open.book.removeWorksheet(open.sheet('批次').id);
      open.book.addWorksheet('草稿').getCell('A1').value = 'x';
      open.book.addWorksheet('标准二').getCell('A1').value = 'leadStandards.applicantId';
    });
    expect(faults).toEqual([
      '批次：缺少这张工作表，请用原来的模板',
      '草稿：模板里没有这张工作表；请删去它，或改回原来的名称',
      `标准二：与工作表“${standards}”重复，请合成一张`,
    ]);
    expect(await faultsAfter((open) => open.book.removeWorksheet(open.sheet('申报主体').id))).toEqual([
      '申报主体：缺少这张工作表，请用原来的模板',
    ]);
    expect(await faultsAfter((open) => open.sheet('申报主体').spliceRows(1, 2))).toEqual([
      '申报主体：前 12 行里找不到“申报主体编号”的表头，请用原来的模板',
    ]);
  });

  test('of merged cells over what is filled in, and only there', async () => {
    const faults = await faultsAfter((open) => {
      open.sheet('申报主体').mergeCells('C4:C5');
      open.sheet('申报主体').mergeCells('C20:D30');
      open.sheet('填表说明').mergeCells('A4:F4');
    });
    expect(faults).toEqual(['申报主体!C4:C5：合并了单元格，看不出内容属于哪一格；请取消合并，逐格填写']);
  });

  test('of the batch: year, fund, reading, a line too many', async () => {
    const faults = await faultsAfter((open) => {
      open.batchCell('batch.year').value = 2022;
      open.batchCell('batch.fund').value = '1000万';
      open.batchCell('reading.exceeds').value = '随便';
      open.sheet('批次').getCell('A30').value = '备注';
      open.sheet('批次').getCell('B30').value = '请从快';
    });
    expect(faults).toEqual([
      '批次!B2（考核年度）：应填考核年度 2023 或 2024',
      '批次!B3（专项资金（元））：应填金额，不能是文字“1000万”；请换算成元，五百万元填 5000000',
      expect.stringMatching(
        /^批次!B7（解释口径：.*）：应填下拉列表里的选项，不能是文字“随便”；可选：必须大于门槛、等于门槛也算$/,
      ),
      '批次!B30：模板里没有这一项，请删去这一行',
    ]);
    expect(await faultsAfter((open) => (open.batchCell('batch.year').value = null))).toEqual([
      '批次!B2（考核年度）：必须填写',
    ]);
  });

  test('of a workbook wrong throughout stay readable', async () => {
    const faults = await faultsAfter((open) => {
      for (let row = 1; row <= 600; row += 1) open.cell('申报主体', row, 'annualOnlineSales').value = '多';
    });
    expect(faults).toHaveLength(501);
    expect(faults.at(-1)).toMatch(/^还有 \d+ 处问题没有列出/);
  });

  test('of the file itself', async () => {
    const { faults } = await batchFromWorkbook(policy, new TextEncoder().encode('a,b'));
    expect(faults!.map(faultInWords)).toEqual([
      '这不是 .xlsx 文件，请用表格软件另存为“Excel 工作簿（.xlsx）”后再上传',
    ]);
  });
});
