/** The cells of one sheet, from its XML: every cell as what it is, nothing computed and nothing corrected. */

import { formatDay } from '../engine/calendar.ts';
import { dayOfSerial, type CellLook } from './cell-styles.ts';
import {
  parseRange,
  parseReference,
  type CellRange,
  type RawCell,
  type RawRow,
  type RawSheet,
} from './raw-sheet.ts';
import { DAMAGED, RefusedFile } from './refused-file.ts';
import { scanXml, type Attributes } from './scan-xml.ts';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly sharedTexts: readonly string[];
  readonly looks: readonly CellLook[];
  readonly from1904: boolean;
  readonly mostRows: number;
  readonly mostColumns: number;
  /** Takes one more filled cell from the workbook's budget. */
  countCell(): void;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/;
const MOST_MERGES = 20_000;
const MOST_SPILLS = 100;

interface OpenCell {
  readonly type: string;
  readonly look: CellLook;
  value: string;
  inlineText: string;
  isFormula: boolean;
}

interface SheetState {
  readonly name: string;
  readonly context: SheetContext;
  readonly rows: RawRow[];
  readonly merges: CellRange[];
  /** Where results of array formulas stand. */
  readonly spills: CellRange[];
  row: number;
  column: number;
  cells: (RawCell | undefined)[];
  cell: OpenCell | undefined;
  /** Where the text that comes next belongs. */
  reading: 'nothing' | 'value' | 'inlineText';
  inPhonetic: boolean;
}

/** Reads one sheet; throws RefusedFile when it is damaged or past a limit. */
export function readSheetCells(name: string, xml: string, context: SheetContext): RawSheet {
  const state: SheetState = {
    name,
    context,
    rows: [],
    merges: [],
    spills: [],
    row: 0,
    column: -1,
    cells: [],
    cell: undefined,
    reading: 'nothing',
    inPhonetic: false,
  };
  scanXml(xml, {
    open: (element, attributes) => openElement(state, element, attributes),
    close: (element) => closeElement(state, element),
    text: (text) => {
      if (state.cell && state.reading !== 'nothing') state.cell[state.reading] += text;
    },
  });
  return { name, rows: state.rows, merges: state.merges };
}

function openElement(state: SheetState, element: string, attributes: Attributes): void {
  if (element === 'c') openCell(state, attributes);
  else if (element === 'v') state.reading = 'value';
  else if (element === 't') state.reading = state.inPhonetic ? 'nothing' : 'inlineText';
  else if (element === 'row') openRow(state, attributes);
  else if (element === 'f') openFormula(state, attributes);
  else if (element === 'rPh') state.inPhonetic = true;
  else if (element === 'mergeCell') addRange(state, attributes, state.merges, MOST_MERGES, '处合并单元格');
}

function closeElement(state: SheetState, element: string): void {
  if (element === 'c') closeCell(state);
  else if (element === 'v' || element === 't') state.reading = 'nothing';
  else if (element === 'rPh') state.inPhonetic = false;
  else if (element === 'row' && state.cells.length > 0) {
    state.rows.push({ number: state.row, cells: state.cells });
  }
}

function openRow(state: SheetState, attributes: Attributes): void {
  const number = Number(attributes.get('r') ?? state.row + 1);
  if (!Number.isInteger(number) || number <= state.row) throw new RefusedFile(DAMAGED);
  state.row = number;
  state.column = -1;
  state.cells = [];
}

function openCell(state: SheetState, attributes: Attributes): void {
  const reference = attributes.get('r');
  const { row, column } = state;
  const place = reference === undefined ? { row, column: column + 1 } : parseReference(reference);
  // Cells stand in order, each once: two values for one place would leave open which of them counts.
  if (!place || place.row !== row || place.column <= column) throw new RefusedFile(DAMAGED);
  state.column = place.column;
  const look = state.context.looks[Number(attributes.get('s') ?? 0)] ?? 'plain';
  state.cell = { type: attributes.get('t') ?? 'n', look, value: '', inlineText: '', isFormula: false };
}

function openFormula(state: SheetState, attributes: Attributes): void {
  if (!state.cell) return;
  state.cell.isFormula = true;
  // The results of an array formula stand in the other cells of its range without a formula of their own.
  const type = attributes.get('t');
  if ((type === 'array' || type === 'dataTable') && attributes.has('ref')) {
    addRange(state, attributes, state.spills, MOST_SPILLS, '个数组公式');
  }
}

function closeCell(state: SheetState): void {
  const { name, context, row, column, cell, spills } = state;
  if (!cell) return;
  state.cell = undefined;
  const isResult = cell.isFormula || spills.some((range) => isWithin(range, row, column));
  const raw: RawCell | undefined = isResult ? { kind: 'formula' } : rawCellOf(cell, context);
  if (!raw) return;
  if (column >= context.mostColumns) throw new RefusedFile(tooMany(name, context.mostColumns, '列'));
  if (row > context.mostRows) throw new RefusedFile(tooMany(name, context.mostRows, '行'));
  context.countCell();
  state.cells[column] = raw;
}

function addRange(
  state: SheetState,
  attributes: Attributes,
  ranges: CellRange[],
  most: number,
  what: string,
): void {
  const range = parseRange(attributes.get('ref') ?? '');
  if (!range) throw new RefusedFile(DAMAGED);
  if (ranges.length >= most) throw new RefusedFile(tooMany(state.name, most, what));
  ranges.push(range);
}

function isWithin(range: CellRange, row: number, column: number): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function rawCellOf({ type, look, value, inlineText }: OpenCell, context: SheetContext): RawCell | undefined {
  switch (type) {
    case 's': {
      if (value === '') return undefined;
      const text = /^\d+$/.test(value) ? context.sharedTexts[Number(value)] : undefined;
      if (text === undefined) throw new RefusedFile(DAMAGED);
      return textCell(text);
    }
    case 'inlineStr':
      return textCell(withoutEscapes(inlineText));
    case 'str':
      return textCell(withoutEscapes(value));
    case 'b':
      return value === '' ? undefined : { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return isoDateCell(value);
    default:
      return numberCell(value.trim(), look, context.from1904);
  }
}

function textCell(text: string): RawCell | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

function numberCell(text: string, look: CellLook, from1904: boolean): RawCell | undefined {
  if (text === '') return undefined;
  if (!NUMBER.test(text)) throw new RefusedFile(DAMAGED);
  if (look !== 'date') return { kind: 'number', text, look };
  const serial = Number(text);
  const day = dayOfSerial(Math.floor(serial), from1904);
  return {
    kind: 'date',
    date: day === undefined ? '' : formatDay(day),
    hasTime: !Number.isInteger(serial),
  };
}

function isoDateCell(text: string): RawCell | undefined {
  if (text === '') return undefined;
  const match = ISO_DATE.exec(text);
  const hasTime = /[1-9]/.test(match?.[2] ?? '');
  return { kind: 'date', date: match?.[1] ?? '', hasTime };
}

/** Characters that XML cannot hold are written as `_x000B_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function tooMany(sheet: string, most: number, what: string): string {
  return `工作表“${sheet}”超过 ${String(most)} ${what}的上限；请分几个文件上传`;
}
