import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { openTemplate, type OpenTemplate } from '../../test/support/fill-template.ts';
import { choice, defineFacts, flag, list } from '../engine/fact.ts';
import { listFacts, scalarFacts } from '../engine/policy.ts';
import { tablesOf } from './dossier-layout.ts';
import { dossierTemplate } from './dossier-template.ts';

let open: OpenTemplate;

beforeAll(async () => {
  open = await openTemplate(await dossierTemplate(policy, 2024, 20));
});

describe('the template in another program', () => {
  test('begins with the guide, and hides the options', () => {
    const sheets = open.book.worksheets.map(({ name, state }) => [name, state]);
    expect(sheets[0]).toEqual(['填表说明', 'visible']);
    expect(sheets[1]).toEqual(['申报主体', 'visible']);
    expect(sheets.slice(2, -2).map(([name]) => name)).toEqual(listFacts(policy).map(({ label }) => label));
    expect(sheets.slice(-2)).toEqual([
      ['批次', 'visible'],
      ['选项', 'hidden'],
    ]);
  });

  test('has a column for every fact, with its label, its unit and its help', () => {
    for (const fact of scalarFacts(policy)) {
      const cell = open.cell('申报主体', 0, fact.name);
      expect(cell.value).toContain(fact.label);
      expect(cell.note).toContain(fact.help);
      if (fact.type === 'money') expect(cell.value).toContain('（元）');
      if (fact.type === 'count') expect(cell.value).toContain(`（${fact.unit}）`);
    }
    for (const { label, name, fields } of listFacts(policy)) {
      expect(open.cell('申报主体', 0, name).value).toBe(`${label}（有/没有）`);
      for (const field of Object.values(fields)) {
        expect(open.cell(label, 0, `${name}.${field.name}`).value).toContain(field.label);
      }
    }
    expect(open.sheet('申报主体').getRow(1).hidden).toBe(true);
    expect(open.sheet('申报主体').views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 1 });
  });

  test('offers 是 and 否, the options of choices, 有 and 没有', () => {
    const validationOf = (sheet: string, name: string) => open.cell(sheet, 7, name).dataValidation;
    expect(validationOf('申报主体', 'isEcommerce')).toMatchObject({ type: 'list', formulae: ['"是,否"'] });
    expect(validationOf('申报主体', 'events')).toMatchObject({ type: 'list', formulae: ['"有,没有"'] });
    const [reference] = validationOf('申报主体', 'kind').formulae as [string];
    const [, column, last] = /^'选项'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(reference)!;
    const options = Array.from(
      { length: Number(last) },
      (_, row) => open.sheet('选项').getCell(`${column!}${String(row + 1)}`).value,
    );
    expect(options).toEqual(Object.values(policy.kind.options));
    expect(validationOf('申报主体', 'leasedMonths')).toMatchObject({ type: 'whole', formulae: [0, 12] });
    expect(validationOf('申报主体', 'annualOnlineSales')).toMatchObject({ type: 'decimal' });
  });

  test('keeps codes as text, and shows amounts and dates as such, in rows still blank', () => {
    const formatOf = (name: string): string => open.cell('申报主体', 20, name).numFmt;
    expect(formatOf('dossier.applicantId')).toBe('@');
    expect(formatOf('annualOnlineSales')).toBe('#,##0.00');
    expect(formatOf('registeredOn')).toBe('yyyy-mm-dd');
    expect(open.cell(policy.priorAwards.label, 20, 'priorAwards.item').numFmt).toBe('@');
  });

  test('states year, fund and the default of every reading that can be chosen', () => {
    expect(open.batchCell('batch.year').value).toBe(2024);
    expect(open.batchCell('batch.fund').value).toBe(10_000_000);
    const readings = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
    expect(readings).toHaveLength(10);
    for (const { name, options } of readings) {
      const cell = open.batchCell(`reading.${name}`);
      expect(cell.value).toBe(Object.values(options)[0]);
      expect(cell.dataValidation).toMatchObject({ type: 'list' });
    }
  });

  test('explains every column and every item in the guide, and cannot be changed there', () => {
    const guide = open.sheet('填表说明');
    const texts = new Set<unknown>();
    guide.eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
    const headings = tablesOf(policy).flatMap(({ columns }) => columns.map(({ heading }) => heading));
    for (const heading of headings) expect(texts).toContain(heading);
    for (const { id } of policy.items) expect(texts).toContain(id);
    expect((guide as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({ sheet: true });
  });
});

test('a thousand rows are ready unless told otherwise', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await dossierTemplate(policy, 2023)).buffer as ArrayBuffer);
  expect(book.getWorksheet('申报主体')!.rowCount).toBe(1002);
  expect(book.getWorksheet('批次')!.getCell('B2').value).toBe(2023);
});

test('sheet names are such as every spreadsheet takes, each once', () => {
  const texts = { english: 'x', help: 'x', source: 'x' };
  const fields = { open: flag({ ...texts, label: '是否' }) };
  const long = '很长的名称'.repeat(9);
  const facts = defineFacts({
    kind: choice({ ...texts, label: '类型', options: { a: '甲' }, required: true }),
    first: list({ ...texts, label: `${long}一`, fields }),
    second: list({ ...texts, label: `${long}二`, fields }),
    third: list({ ...texts, label: '设备/场地[全部]', fields }),
    fourth: list({ ...texts, label: '批次', fields }),
  });
  const names = tablesOf({ ...policy, facts }).map(({ sheet }) => sheet);
  expect(new Set(names).size).toBe(5);
  expect(names).not.toContain('批次');
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
});
