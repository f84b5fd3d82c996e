import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { xlsx, xlsxFiles } from '../../test/support/xlsx.ts';
import { zip } from '../../test/support/zip.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';
import { readWorkbook } from './workbook.ts';

async function readFirst(bytes: Uint8Array): Promise<RawSheet> {
  const { sheets, refusal } = await readWorkbook(bytes);
  expect(refusal).toBeUndefined();
  return sheets![0]!;
}

/** Cells of the first row of a sheet made by exceljs. */
async function madeByExceljs(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('表'), book);
  return readFirst(new Uint8Array(await book.xlsx.writeBuffer()));
}

const rowOf = (cells: string): string => `<row r="1">${cells}</row>`;

async function firstRow(cells: string, parts = {}): Promise<readonly (RawCell | undefined)[]> {
  const sheet = await readFirst(xlsx({ rows: rowOf(cells), ...parts }));
  return sheet.rows[0]?.cells ?? [];
}

describe('files of another program', () => {
  test('text, rich text, numbers, numbers as text, flags and blanks', async () => {
    const sheet = await madeByExceljs((sheet) => {
      sheet.getCell('A1').value = '乐平铺镇\n第二行 ';
      sheet.getCell('B1').value = { richText: [{ text: '电商' }, { font: { bold: true }, text: '企业' }] };
      sheet.getCell('C1').value = 19.99;
      sheet.getCell('D1').value = '00123';
      sheet.getCell('E1').value = true;
      sheet.getCell('G1').value = { text: '网址', hyperlink: 'http://example.test/' };
      sheet.getCell('H1').value = 0.3;
      sheet.getCell('H1').numFmt = '0%';
      sheet.getCell('A3').value = '隔一行';
      sheet.getCell('A5').font = { bold: true };
    });
    expect(sheet.name).toBe('表');
    expect(sheet.rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(sheet.rows[0]!.cells).toEqual([
      { kind: 'text', text: '乐平铺镇\n第二行 ' },
      { kind: 'text', text: '电商企业' },
      { kind: 'number', text: '19.99', look: 'plain' },
      { kind: 'text', text: '00123' },
      { kind: 'boolean', value: true },
      undefined,
      { kind: 'text', text: '网址' },
      { kind: 'number', text: '0.3', look: 'percent' },
    ]);
  });

  test('formulas of every kind, and errors', async () => {
    const sheet = await madeByExceljs((sheet) => {
      sheet.getCell('A1').value = { formula: 'B9*2', result: 7 };
      sheet.getCell('B1').value = { formula: '"a"&"b"', result: 'ab' };
      sheet.getCell('C1').value = { error: '#N/A' };
      sheet.getCell('D1').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.fillFormula('E1:E3', 'A1+1', [8, 9, 10]);
    });
    expect(sheet.rows.map(({ cells }) => cells.map((cell) => cell?.kind))).toEqual([
      ['formula', 'formula', 'error', 'formula', 'formula'],
      [undefined, undefined, undefined, undefined, 'formula'],
      [undefined, undefined, undefined, undefined, 'formula'],
    ]);
    expect(sheet.rows[0]!.cells[2]).toEqual({ kind: 'error', text: '#N/A' });
  });

  test('results of an array formula and of a data table are no plain values', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2"><c r="B2"><v>4</v></c><c r="C2"><f t="dataTable" ref="C2:C3"/><v>5</v></c></row>' +
      '<row r="3"><c r="B3"><v>7</v></c><c r="C3"><v>6</v></c></row>';
    const sheet = await readFirst(xlsx({ rows }));
    expect(sheet.rows.map(({ cells }) => cells.map((cell) => cell?.kind))).toEqual([
      ['formula', 'formula', 'number'],
      [undefined, 'formula', 'formula'],
      [undefined, 'number', 'formula'],
    ]);
  });

  test.each([
    ['2023-06-30', 'yyyy-mm-dd'],
    ['2024-02-29', 'yyyy"年"m"月"d"日"'],
    ['1900-03-01', 'm/d/yy'],
    ['9999-12-31', '[$-804]yyyy/m/d;@'],
  ])('the day %s shown as %s', async (date, format) => {
    const sheet = await madeByExceljs((sheet) => {
      sheet.getCell('A1').value = new Date(`${date}T00:00:00Z`);
      sheet.getCell('A1').numFmt = format;
    });
    expect(sheet.rows[0]!.cells[0]).toEqual({ kind: 'date', date, hasTime: false });
  });

  test('a time of day, and a workbook that counts from 1904', async () => {
    const sheet = await madeByExceljs((sheet, book) => {
      book.properties.date1904 = true;
      sheet.getCell('A1').value = new Date('2023-06-30T00:00:00Z');
      sheet.getCell('B1').value = new Date('2023-06-30T18:00:00Z');
    });
    expect(sheet.rows[0]!.cells).toEqual([
      { kind: 'date', date: '2023-06-30', hasTime: false },
      { kind: 'date', date: '2023-06-30', hasTime: true },
    ]);
  });

  test('merged cells', async () => {
    const sheet = await madeByExceljs((sheet) => {
      sheet.getCell('B2').value = 1;
      sheet.mergeCells('B2:D5');
    });
    expect(sheet.merges).toEqual([{ firstRow: 2, lastRow: 5, firstColumn: 1, lastColumn: 3 }]);
  });

  test('several sheets with their names', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('甲 & 乙').getCell('A1').value = 1;
    book.addWorksheet('丙', { state: 'hidden' }).getCell('AB7').value = 'x';
    const { sheets } = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets!.map(({ name, rows }) => [name, rows.map((row) => row.cells.length)])).toEqual([
      ['甲 & 乙', [1]],
      ['丙', [28]],
    ]);
  });
});

describe('cells written by hand', () => {
  test('a number keeps its digits', async () => {
    const cells = await firstRow(
      '<c r="A1"><v>12345678901234567890</v></c><c r="B1"><v>19.989999999999998</v></c><c r="C1"><v>5E6</v></c><c><v>7</v></c>',
    );
    expect(cells.map((cell) => (cell?.kind === 'number' ? cell.text : cell))).toEqual([
      '12345678901234567890',
      '19.989999999999998',
      '5E6',
      '7',
    ]);
  });

  test('texts in every place they can stand, without the readings of characters', async () => {
    const sharedStrings =
      '<x:sst xmlns:x="m"><x:si><x:t>共</x:t><x:rPh sb="0" eb="1"><x:t>gong</x:t></x:rPh></x:si>' +
      '<x:si><x:r><x:t>a&amp;</x:t></x:r><x:r><x:t xml:space="preserve"> &#20048;_x000D_</x:t></x:r></x:si></x:sst>';
    const cells = await firstRow(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
        '<c r="C1" t="inlineStr"><is><t>内</t><phoneticPr/><rPh><t>nei</t></rPh></is></c>' +
        '<c r="D1" t="inlineStr"><is><r><t>一</t></r><r><t><![CDATA[<二>]]></t></r></is></c>' +
        '<c r="E1" t="str"><v>三</v></c><c r="F1" t="inlineStr"><is><t></t></is></c>',
      { sharedStrings },
    );
    expect(cells.map((cell) => (cell?.kind === 'text' ? cell.text : cell))).toEqual([
      '共',
      'a& 乐\r',
      '内',
      '一<二>',
      '三',
    ]);
  });

  test('dates written as text by the file', async () => {
    const cells = await firstRow(
      '<c r="A1" t="d"><v>2023-06-30</v></c><c r="B1" t="d"><v>2023-06-30T00:00:00</v></c><c r="C1" t="d"><v>2023-06-30T08:30:00Z</v></c><c r="D1" t="d"><v>soon</v></c>',
    );
    expect(cells).toEqual([
      { kind: 'date', date: '2023-06-30', hasTime: false },
      { kind: 'date', date: '2023-06-30', hasTime: false },
      { kind: 'date', date: '2023-06-30', hasTime: true },
      { kind: 'date', date: '', hasTime: false },
    ]);
  });

  test('the day that never was', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const cells = await firstRow(
      '<c r="A1"><v>59</v></c><c r="B1"><v>60</v></c><c r="C1"><v>61</v></c><c r="D1"><v>0.5</v></c>',
      { styles },
    );
    expect(cells.map((cell) => (cell?.kind === 'date' ? cell.date : cell))).toEqual([
      '1900-02-28',
      '',
      '1900-03-01',
      '',
    ]);
  });

  test('parts in UTF-16', async () => {
    const wide = Buffer.from(
      '\ufeff<worksheet><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>',
      'utf16le',
    );
    const files = xlsxFiles({}).map((file) =>
      file.name.endsWith('sheet1.xml') ? { ...file, content: wide } : file,
    );
    const sheet = await readFirst(zip(files));
    expect(sheet.rows[0]!.cells).toEqual([{ kind: 'number', text: '8', look: 'plain' }]);
  });
});
