import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xlsx, xlsxFiles } from '../../test/support/xlsx.ts';
import { zip } from '../../test/support/zip.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';

async function refusalOf(bytes: Uint8Array, limits = {}): Promise<string> {
  const { sheets, refusal } = await readWorkbook(bytes, limits);
  expect(sheets).toBeUndefined();
  return refusal!;
}

const rowOf = (cells: string): string => `<row r="1">${cells}</row>`;

describe('files that are no workbook', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const old = (name: string): Uint8Array =>
    new Uint8Array([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...Buffer.alloc(600),
      ...Buffer.from(name, 'utf16le'),
    ]);

  test.each([
    ['nothing', new Uint8Array(), '文件是空的'],
    ['text', bytes('申报主体编号,金额\n'), '不是 .xlsx 文件'],
    ['an old .xls', old('Workbook'), '旧版 .xls'],
    ['a locked workbook', old('EncryptedPackage'), '设有打开密码'],
    ['a container of something else', zip([{ name: 'mimetype', content: 'x' }]), '不是 .xlsx 文件'],
    [
      'a word document',
      zip(
        xlsxFiles({}).map((file) =>
          file.name === 'xl/workbook.xml' ? { ...file, content: '<w:document xmlns:w="w"/>' } : file,
        ),
      ),
      '不是 .xlsx 文件',
    ],
    ['a container behind a password', zip(xlsxFiles({}).map((file) => ({ ...file, flags: 1 }))), '设有密码'],
    ['an unusual compression', zip(xlsxFiles({}).map((file) => ({ ...file, method: 12 }))), '压缩方式不常见'],
  ])('%s', async (_what, file, reason) => {
    expect(await refusalOf(file)).toContain(reason);
  });
});

describe('damaged files', () => {
  const good = xlsx({ rows: rowOf('<c r="A1"><v>1</v></c>') });
  const damaged = '文件已损坏';

  test('cut off anywhere', async () => {
    for (let length = 1; length < good.length; length += 97) {
      expect(await refusalOf(good.slice(0, length))).toMatch(/不完整|不是 .xlsx/);
    }
  });

  test.each([
    ['a wrong checksum', { claimedChecksum: 1 }],
    ['a wrong size', { claimedBytes: 5 }],
    ['bytes that are no deflate', { method: 8, content: '' }],
  ])('%s', async (what, change) => {
    const files = xlsxFiles({}).map((file) =>
      file.name.endsWith('sheet1.xml') && !what.startsWith('bytes') ? { ...file, ...change } : file,
    );
    const file = zip(files);
    if (what.startsWith('bytes')) file.fill(0xff, 60, 75);
    expect(await refusalOf(file)).toContain(damaged);
  });

  test.each([
    ['a sheet cut off', { sheet: '<worksheet><sheetData><row><c><v>1</v></c>' }],
    ['crossed tags', { rows: '<row><c></row></c>' }],
    ['a document type', { sheet: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }],
    ['an entity of its own', { rows: rowOf('<c t="str"><v>&b;</v></c>') }],
    ['text outside', { sheet: '<worksheet/>and more' }],
    ['a value twice', { rows: rowOf('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') }],
    ['a cell of another row', { rows: rowOf('<c r="A2"><v>1</v></c>') }],
    ['a row twice', { rows: '<row r="2"/><row r="2"/>' }],
    ['a number that is none', { rows: rowOf('<c r="A1"><v>0x10</v></c>') }],
    ['a text that is not there', { rows: rowOf('<c r="A1" t="s"><v>3</v></c>') }],
    ['a merge that is none', { afterRows: '<mergeCells><mergeCell ref="A"/></mergeCells>' }],
    ['an attribute without quotes', { rows: '<row r=1/>' }],
  ])('%s', async (_what, parts) => {
    expect(await refusalOf(xlsx(parts))).toContain(damaged);
  });

  test('a sheet that is named but missing', async () => {
    const files = xlsxFiles({}).filter(({ name }) => !name.endsWith('sheet1.xml'));
    expect(await refusalOf(zip(files))).toContain(damaged);
  });

  test('whatever bytes are changed, the answer is sheets or a reason', async () => {
    const bytes = await writeWorkbook([
      { name: '表', columns: [{ width: 9, format: 'text' }], rows: [['a'], [{ fen: 123 }]] },
    ]);
    const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = bytes.slice();
        for (const { at, byte } of changes) changed[at] = byte;
        const { sheets, refusal } = await readWorkbook(changed);
        expect((sheets === undefined) !== (refusal === undefined)).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('limits', () => {
  const many = (rows: number): string =>
    Array.from(
      { length: rows },
      (_, place) => `<row r="${place + 1}"><c r="A${place + 1}"><v>1</v></c></row>`,
    ).join('');

  test('bytes of the file', async () => {
    expect(await refusalOf(xlsx({}), { fileBytes: 100 })).toContain('上限');
    expect(await refusalOf(new Uint8Array(20 * 1024 * 1024 + 1))).toContain('超过 20 MB');
  });

  test('bytes once inflated, whether the container owns up to them or not', async () => {
    const rows = `<!--${' '.repeat(3_000_000)}-->`;
    const limits = { plainBytes: 1024 * 1024 };
    expect(xlsx({ rows }).length).toBeLessThan(10_000);
    expect(await refusalOf(xlsx({ rows }), limits)).toContain('解压后超过 1 MB');
    const lying = xlsxFiles({ rows }).map((file) => ({ ...file, claimedBytes: 10 }));
    expect(await refusalOf(zip(lying), limits)).toMatch(/解压后超过 1 MB|文件已损坏/);
    const lyingSheet = xlsxFiles({ rows }).map((file) =>
      file.name.endsWith('sheet1.xml') ? { ...file, claimedBytes: 10 } : file,
    );
    expect(await refusalOf(zip(lyingSheet), limits)).toContain('解压后超过 1 MB');
  });

  test('bytes that a small file grows to, and the length of one text', async () => {
    const rows = `<!--${' '.repeat(60_000_000)}-->`;
    expect(await refusalOf(xlsx({ rows }))).toMatch(/解压后超过 2\d MB/);
    const long = rowOf(`<c t="str"><v>${'&amp;'.repeat(300_000)}</v></c>`);
    expect(await refusalOf(xlsx({ rows: long }))).toContain('文件已损坏');
  });

  test('rows, columns and cells, blank ones not counted', async () => {
    const limits = { rowsPerSheet: 3, columns: 2, cells: 3 };
    const far = '<row r="900"><c r="XFD900" s="0"/></row>';
    expect((await readWorkbook(xlsx({ rows: many(3) + far }), limits)).refusal).toBeUndefined();
    expect(await refusalOf(xlsx({ rows: many(4) }), limits)).toBe(
      '工作表“表”超过 3 行的上限；请分几个文件上传',
    );
    expect(await refusalOf(xlsx({ rows: rowOf('<c r="C1"><v>1</v></c>') }), limits)).toContain('2 列');
    expect(await refusalOf(xlsx({ rows: many(3) }), { cells: 2 })).toContain('2 个');
  });

  test('merged cells', async () => {
    const afterRows = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(20_001)}</mergeCells>`;
    expect(await refusalOf(xlsx({ afterRows }))).toContain('20000 处合并单元格');
  });
});
