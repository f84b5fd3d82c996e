import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeBelow, readWorkbook, writeWorkbook, type CellToWrite, type SheetToWrite } from './workbook.ts';

async function openInExceljs(sheets: readonly SheetToWrite[], title = ''): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeWorkbook(sheets, title)).buffer as ArrayBuffer);
  return book;
}

const columns = [
  { width: 20, format: 'text' },
  { width: 12, format: 'money' },
] as const;

async function onlySheet(parts: Partial<SheetToWrite>): Promise<ExcelJS.Worksheet> {
  const book = await openInExceljs([{ name: '表', columns, rows: [], ...parts }]);
  return book.worksheets[0]!;
}

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.test")'];

describe('what another program reads', () => {
  test('texts, amounts and numbers with their formats', async () => {
    const sheet = await onlySheet({
      columns: [...columns, { width: 8, format: 'count' }, { width: 8, format: 'date' }],
      rows: [['A-1', { fen: 123_456 }, 7], ['00012', { fen: 999_999_999_999_999 }], []],
      formattedRows: 4,
    });
    expect(sheet.getCell('A1').value).toBe('A-1');
    expect(sheet.getCell('A2').value).toBe('00012');
    expect(sheet.getCell('B1').value).toBe(1234.56);
    expect(sheet.getCell('B2').value).toBe(9_999_999_999_999.99);
    expect(sheet.getCell('C1').value).toBe(7);
    expect(['A4', 'B4', 'C4', 'D4'].map((name) => sheet.getCell(name).numFmt)).toEqual([
      '@',
      '#,##0.00',
      '0',
      'yyyy-mm-dd',
    ]);
    expect(sheet.getColumn(1).width).toBe(20);
  });

  test('an amount of more digits than a number keeps is text', async () => {
    const sheet = await onlySheet({
      rows: [
        [undefined, { fen: 1_000_000_000_000_000_001n }],
        [undefined, { fen: -5 }],
      ],
    });
    expect(sheet.getCell('B1').value).toBe('10000000000000000.01');
    expect(sheet.getCell('B2').value).toBe(-0.05);
  });

  test.each([...dangerous, '#N/A', '#REF!', '_x0041_', 'TRUE', '1.50'])(
    'the text %j is text',
    async (text) => {
      const sheet = await onlySheet({ rows: [[text, text, { value: text, look: 'total' }]] });
      for (const name of ['A1', 'B1', 'C1']) {
        const cell = sheet.getCell(name);
        const { value } = cell;
        const plain =
          typeof value === 'object' && value && 'richText' in value ? value.richText[0]!.text : value;
        expect(plain).toBe(text);
        expect(cell.formula).toBeUndefined();
        expect(cell.numFmt).toBe('@');
      }
    },
  );

  test('drop-downs, bounds and hints', async () => {
    const hint = { title: '标题', text: '说明' };
    const sheet = await onlySheet({
      validations: [
        { range: 'A2:A3', allowed: { type: 'options', options: ['是', '否'] }, hint, refusal: '请选' },
        { range: rangeBelow(1, 2, 2), allowed: { type: 'decimal', lowest: '0', highest: '9.99' } },
        { range: 'C2', allowed: { type: 'cells', cells: "'选项'!$A$1:$A$3" } },
        {
          range: 'D2',
          allowed: { type: 'anything' },
          hint: { title: '长'.repeat(40), text: '长'.repeat(300) },
        },
      ],
    });
    expect(sheet.getCell('A3').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"是,否"'],
      allowBlank: true,
      showErrorMessage: true,
      error: '请选',
      promptTitle: '标题',
      prompt: '说明',
    });
    expect(sheet.getCell('B2').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'between',
      formulae: [0, 9.99],
    });
    expect(sheet.getCell('C2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'选项'!$A$1:$A$3"],
    });
    const open = sheet.getCell('D2').dataValidation;
    expect(open.showErrorMessage ?? false).toBe(false);
    expect(open.promptTitle).toHaveLength(32);
    expect(open.prompt).toHaveLength(255);
  });

  test('notes, frozen headings, hidden rows and columns, protection', async () => {
    const book = await openInExceljs(
      [
        {
          name: '表',
          columns: [...columns, { width: 5, format: 'text', hidden: true }],
          rows: [['code'], [{ value: '名称', look: 'heading' }]],
          hiddenRows: [1],
          frozen: { rows: 2, columns: 1 },
          notes: [{ row: 2, column: 0, text: '怎么填' }],
          isProtected: true,
        },
        { name: '藏', columns, rows: [['x']], hidden: true },
      ],
      '标题',
    );
    const [sheet, hidden] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
    expect(sheet.getCell('A2').note).toBe('怎么填');
    expect(sheet.getCell('A2').font.bold).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getRow(2).hidden).toBe(false);
    expect(sheet.getColumn(3).hidden).toBe(true);
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({ sheet: true });
    expect([sheet.state, hidden.state]).toEqual(['visible', 'hidden']);
    expect(book.title).toBe('标题');
  });

  test('long texts are wrapped in rows high enough, at most as high as a row can be', async () => {
    const sheet = await onlySheet({
      columns: [{ width: 10, format: 'text', wraps: true }],
      rows: [['短'], ['字'.repeat(12)], ['字'.repeat(40_000)]],
    });
    expect(sheet.getCell('A2').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(sheet.getRow(2).height).toBe(48);
    expect(sheet.getRow(3).height).toBeLessThan(409);
    expect(sheet.getCell('A3').value).toHaveLength(32_767);
  });
});

describe('what is read back', () => {
  const text = fc.oneof(
    fc.constantFrom(...dangerous, '#VALUE!', '_x000D_', ' 空格 ', '\r\n', '𠮷\u0001', '\ud800', '\uffff'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const cell = fc.oneof(
    text,
    fc.nat().map((fen) => ({ fen })),
    fc.integer(),
  );

  test('any text and any number comes back as it was, but for what no file can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), async (rows) => {
        const bytes = await writeWorkbook([{ name: '表', columns, rows }]);
        const { sheets } = await readWorkbook(bytes);
        const read = new Map(sheets![0]!.rows.map(({ number, cells }) => [number, cells]));
        rows.forEach((row, place) => {
          row.forEach((value, column) => {
            expect(read.get(place + 1)?.[column]).toEqual(expected(value));
          });
        });
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  function expected(value: CellToWrite): unknown {
    if (typeof value === 'string') {
      const held = value
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
        .replace(/[\ufffe\uffff]/g, '\ufffd');
      return held === '' ? undefined : { kind: 'text', text: held };
    }
    const number = typeof value === 'number' ? value : (value as { fen: number }).fen / 100;
    return expect.objectContaining({ kind: 'number', text: String(number) });
  }
});
