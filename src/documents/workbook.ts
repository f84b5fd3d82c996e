/**
 * Workbooks (.xlsx), written and read. Writing is done by the package `hucre`; reading is our own, since a
 * file from outside must be held to limits, and since a cell must be told as the file has it: the exact
 * digits of a number, whether a value is the result of a formula, a date without a time zone.
 */

import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { fenToDecimal } from '../engine/money.ts';
import { columnLetters, type RawSheet } from './raw-sheet.ts';
import { readSheets, type WorkbookLimits } from './read-workbook-parts.ts';
import { RefusedFile } from './refused-file.ts';

/** The sheets, or the reason for people why the file is refused. */
export type ReadWorkbook =
  | { readonly sheets: readonly RawSheet[]; readonly refusal: undefined }
  | { readonly sheets: undefined; readonly refusal: string };

const defaultLimits: WorkbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  plainBytes: 200 * 1024 * 1024,
  rowsPerSheet: 200_000,
  columns: 500,
  cells: 1_000_000,
};

/** Reads a workbook into raw cells; never computes, converts or corrects anything. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<ReadWorkbook> {
  try {
    return { sheets: await readSheets(bytes, { ...defaultLimits, ...limits }), refusal: undefined };
  } catch (error) {
    if (error instanceof RefusedFile) return { sheets: undefined, refusal: error.message };
    throw error;
  }
}

/** Kind of a column: how its values are written and shown, also in cells that are still blank. */
export type ColumnFormat = 'text' | 'money' | 'count' | 'hundredths' | 'date';

/** How a cell looks apart from its column. */
export type Look = 'title' | 'heading' | 'code' | 'total' | 'paragraph' | 'amount';

/** Text (never a formula, whatever it begins with), a plain number, or an amount of money in fen. */
export type PlainValue = string | number | { readonly fen: number | bigint };

export interface StyledCell {
  readonly value: PlainValue;
  readonly look: Look;
}

export type CellToWrite = PlainValue | StyledCell | undefined;

export interface ColumnToWrite {
  readonly width: number;
  readonly format: ColumnFormat;
  readonly hidden?: boolean;
  /** Long texts go on in the next line of the same cell. */
  readonly wraps?: boolean;
}

/** A drop-down or a bound on what may be typed below a heading, with a hint beside the cell. */
export interface ValidationToWrite {
  /** `F3:F1000`. */
  readonly range: string;
  readonly allowed:
    | { readonly type: 'options'; readonly options: readonly string[] }
    /** Options that stand in cells, as in `'选项'!$A$1:$A$9`: for many or long ones. */
    | { readonly type: 'cells'; readonly cells: string }
    | { readonly type: 'decimal' | 'whole'; readonly lowest: string; readonly highest: string }
    | { readonly type: 'anything' };
  readonly hint?: { readonly title: string; readonly text: string };
  /** What is said when something else is typed. */
  readonly refusal?: string;
}

export interface NoteToWrite {
  /** The first row is 1, the first column 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly CellToWrite[])[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Rows from the top that are printed on every page. */
  readonly repeatedRows?: number;
  /** Rows, the first is 1, that are not shown. */
  readonly hiddenRows?: readonly number[];
  /** Last row whose blank cells already have the format of their column. */
  readonly formattedRows?: number;
  readonly validations?: readonly ValidationToWrite[];
  readonly notes?: readonly NoteToWrite[];
  readonly hidden?: boolean;
  /** Guards against slips: cells cannot be changed until the protection is taken off. */
  readonly isProtected?: boolean;
}

/** Most characters of a cell. */
const LONGEST_TEXT = 32_767;
const LINE_POINTS = 15;
/** A row is at most 409 points high. */
const MOST_LINES = 27;
/** A sheet with more columns is printed in its full size. */
const MOST_COLUMNS_ON_A_PAGE = 12;
/** Digits that a spreadsheet's numbers keep. */
const MOST_DIGITS = 15;
/** Texts that the package would write as errors. */
const ERROR_WORD = /^#[A-Z0-9/_]+[!?]?$/;

const numberFormats: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  money: '#,##0.00',
  count: '0',
  hundredths: '0.00',
  date: 'yyyy-mm-dd',
};

const wrapped = { vertical: 'top', wrapText: true } as const;
const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 16 }, alignment: { vertical: 'center' } },
  heading: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
    border: { bottom: { style: 'thin' } },
  },
  code: { font: { size: 8, color: { rgb: '8C8C8C' } } },
  total: { font: { bold: true }, border: { top: { style: 'thin' } } },
  paragraph: { alignment: wrapped },
  amount: { numFmt: '#,##0.00' },
};

/** Writes a workbook. */
export async function writeWorkbook(sheets: readonly SheetToWrite[], title = ''): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: { name: '宋体', size: 11 },
    ...(title === '' ? {} : { properties: { title } }),
  });
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const { columns, rows, validations = [], notes = [] } = sheet;
  const hasHighRows = columns.some(({ wraps }) => wraps === true);
  const styles = columns.map(({ format, wraps = false }): CellStyle => {
    const numFmt = numberFormats[format];
    return hasHighRows ? { numFmt, alignment: { vertical: 'top', wrapText: wraps } } : { numFmt };
  });
  const cells = new Map<string, Cell>();
  const plainRows = rows.map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const style = styles[columnIndex] ?? {};
      const special = specialCell(cell, style);
      if (special) cells.set(`${String(rowIndex)},${String(columnIndex)}`, special);
      return special ? null : plainValue(cell);
    }),
  );
  const blankRow = columns.map(() => null);
  for (let row = rows.length; row < (sheet.formattedRows ?? 0); row += 1) plainRows.push(blankRow);
  for (const { row, column, text } of notes) {
    const key = `${String(row - 1)},${String(column)}`;
    const cell: Cell = cells.get(key) ?? { value: null, type: 'empty' };
    cells.set(key, { ...cell, comment: { author: '', text: safeText(text) } });
  }
  return {
    name: sheet.name,
    columns: columns.map(({ width, hidden = false }, column) => ({
      width,
      hidden,
      style: styles[column] ?? {},
    })),
    rows: plainRows,
    cells,
    rowDefs: rowDefinitions(sheet),
    dataValidations: validations.map(validationOf),
    hidden: sheet.hidden ?? false,
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.isProtected === true ? { protection: { sheet: true } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(columns.length <= MOST_COLUMNS_ON_A_PAGE && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      ...(sheet.repeatedRows !== undefined && { printTitlesRow: `$1:$${String(sheet.repeatedRows)}` }),
    },
  };
}

/** Hidden rows, and rows high enough for their title or for what is wrapped in them. */
function rowDefinitions({
  columns,
  rows,
  hiddenRows = [],
}: SheetToWrite): NonNullable<WriteSheet['rowDefs']> {
  const definitions = new Map<number, { hidden?: boolean; height?: number }>();
  rows.forEach((row, place) => {
    let lines = 1;
    row.forEach((cell, column) => {
      lines = Math.max(lines, linesOf(cell, columns[column]));
    });
    if (lines > 1) definitions.set(place, { height: LINE_POINTS * Math.min(lines, MOST_LINES) + 3 });
  });
  for (const row of hiddenRows) definitions.set(row - 1, { hidden: true });
  return definitions;
}

function linesOf(cell: CellToWrite, column: ColumnToWrite | undefined): number {
  const look = typeof cell === 'object' && 'look' in cell ? cell.look : undefined;
  if (look === 'title') return 2;
  const isWrapped = look === 'heading' || look === 'paragraph' || column?.wraps === true;
  const text = plainValue(cell);
  if (!isWrapped || typeof text !== 'string') return 1;
  // A Chinese character is as wide as two digits.
  const wide = text.replace(/[\x20-\x7e]/g, '').length;
  return Math.ceil((text.length + wide) / (column?.width ?? 10));
}

/** A cell that differs from its column, or that the package would not write as the text it is. */
function specialCell(cell: CellToWrite, columnStyle: CellStyle): Cell | undefined {
  if (cell === undefined) return undefined;
  const value = plainValue(cell);
  const isText = typeof value === 'string';
  const look = typeof cell === 'object' && 'look' in cell ? looks[cell.look] : undefined;
  const isErrorWord = isText && ERROR_WORD.test(value);
  if (!look && !isErrorWord && (!isText || columnStyle.numFmt === '@')) return undefined;
  const style = { ...(isText ? { numFmt: '@' } : columnStyle), ...look };
  if (isErrorWord) return { value, type: 'richText', richText: [{ text: value }], style };
  return { value, type: isText ? 'string' : 'number', style };
}

function plainValue(cell: CellToWrite): string | number | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return safeText(cell);
  if (typeof cell === 'number') return cell;
  if ('value' in cell) return plainValue(cell.value);
  // A number of more digits would lose the last of them.
  const decimal = fenToDecimal(cell.fen);
  return decimal.length > MOST_DIGITS + 1 ? decimal : Number(decimal);
}

/** Text as the file can hold it, and as it reads back the same. */
function safeText(text: string): string {
  const whole = text
    .replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g,
      '\ufffd',
    )
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return whole.length > LONGEST_TEXT ? `${whole.slice(0, LONGEST_TEXT - 1)}…` : whole;
}

function validationOf({ range, allowed, hint, refusal }: ValidationToWrite): DataValidation {
  return {
    range,
    allowBlank: true,
    ...allowedOf(allowed),
    ...(hint && {
      showInputMessage: true,
      inputTitle: hint.title.slice(0, 32),
      inputMessage: hint.text.slice(0, 255),
    }),
    ...(refusal !== undefined && {
      showErrorMessage: true,
      errorTitle: '请检查',
      errorMessage: refusal.slice(0, 225),
    }),
  };
}

function allowedOf(
  allowed: ValidationToWrite['allowed'],
): Pick<DataValidation, 'type'> & Partial<DataValidation> {
  switch (allowed.type) {
    case 'options':
      return { type: 'list', values: [...allowed.options] };
    case 'cells':
      return { type: 'list', formula1: allowed.cells };
    case 'anything':
      return { type: 'textLength', operator: 'between', formula1: '0', formula2: String(LONGEST_TEXT) };
    case 'decimal':
    case 'whole':
      return { type: allowed.type, operator: 'between', formula1: allowed.lowest, formula2: allowed.highest };
  }
}

/** A range below a heading, as validations name it: `F3:F1000`. */
export function rangeBelow(column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `${letters}${String(firstRow)}:${letters}${String(lastRow)}`;
}
