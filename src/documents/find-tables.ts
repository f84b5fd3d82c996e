/**
 * Finds the tables of the layout in a workbook that came back: which sheet, where the headings end, which
 * column is which. Columns are known by the machine names of the hidden row; where somebody deleted it, by
 * their headings.
 */

import { refuseMerges, type CellPlace, type FaultList } from './cell-faults.ts';
import { SHEETS, type LayoutColumn, type LayoutTable } from './dossier-layout.ts';
import type { RawCell, RawRow, RawSheet } from './raw-sheet.ts';

/** A table in a workbook. */
export interface FoundTable {
  readonly table: LayoutTable;
  readonly sheet: string;
  /** Rows below the headings with at least one cell filled in. */
  readonly rows: readonly RawRow[];
  /** The layout's columns by place in the sheet. */
  readonly columns: ReadonlyMap<number, LayoutColumn>;
  /** Place of a column by machine name. */
  placeOf(machineName: string): number | undefined;
  /** A cell of the table, for faults. */
  cellPlace(row: number, column: number): CellPlace;
}

/** Headings are looked for in the first rows, so that a title may stand above them. */
const HEADING_ROWS = 12;

/** Finds every table that is there; what belongs to no table is a fault. */
export function findTables(
  sheets: readonly RawSheet[],
  tables: readonly LayoutTable[],
  faults: FaultList,
): FoundTable[] {
  const found = new Map<LayoutTable, FoundTable>();
  const others: ReadonlySet<string> = new Set([SHEETS.guide, SHEETS.options]);
  for (const sheet of sheets) {
    const table = tableIn(sheet, tables);
    if (!table) {
      if (sheet.rows.length > 0 && !others.has(sheet.name)) {
        faults.atSheet(sheet.name, '模板里没有这张工作表；请删去它，或改回原来的名称');
      }
      continue;
    }
    const earlier = found.get(table);
    if (earlier) {
      faults.atSheet(sheet.name, `与工作表“${earlier.sheet}”重复，请合成一张`);
      continue;
    }
    const read = readTable(sheet, table, faults);
    if (read) found.set(table, read);
  }
  return tables.flatMap((table) => found.get(table) ?? []);
}

/** The table of a sheet, by the machine names it holds, else by its name. */
function tableIn(sheet: RawSheet, tables: readonly LayoutTable[]): LayoutTable | undefined {
  const texts = new Set<string>();
  for (const row of sheet.rows.slice(0, HEADING_ROWS)) for (const cell of row.cells) texts.add(textOf(cell));
  const byMachineName = tables.find(({ columns }) => texts.has(columns[0]?.machineName ?? ''));
  return byMachineName ?? tables.find((table) => table.sheet === sheet.name);
}

function readTable(sheet: RawSheet, table: LayoutTable, faults: FaultList): FoundTable | undefined {
  const headings = findHeadings(sheet, table);
  if (!headings) {
    const wanted = table.columns[0]?.heading ?? '';
    faults.atSheet(sheet.name, `前 ${String(HEADING_ROWS)} 行里找不到“${wanted}”的表头，请用原来的模板`);
    return undefined;
  }
  const rows = sheet.rows.slice(headings.next).filter(({ cells }) => cells.some(isFilled));
  const columns = nameColumns(sheet.name, table, headings, rows, faults);
  const places = new Map([...columns].map(([place, { machineName }]) => [machineName, place]));
  refuseMerges(sheet, headings.firstRow, faults);
  const idName = table.columns[0]?.machineName ?? '';
  if (!places.has(idName)) {
    faults.atSheet(sheet.name, `缺少“${table.columns[0]?.heading ?? ''}”一列`);
    return undefined;
  }
  return {
    table,
    sheet: sheet.name,
    rows,
    columns,
    placeOf: (machineName) => places.get(machineName),
    cellPlace: (row, column) => ({
      sheet: sheet.name,
      row,
      column,
      label: columns.get(column)?.label ?? '',
    }),
  };
}

interface Headings {
  readonly codes: RawRow | undefined;
  readonly headings: RawRow | undefined;
  /** Number of the first row that belongs to the headings. */
  readonly firstRow: number;
  /** Place among the sheet's rows after the headings. */
  readonly next: number;
}

function findHeadings(sheet: RawSheet, table: LayoutTable): Headings | undefined {
  const top = sheet.rows.slice(0, HEADING_ROWS);
  const names = new Set(table.columns.map(({ machineName }) => machineName));
  const isHeadings = (row: RawRow | undefined): boolean =>
    row?.cells.some((cell) => table.columns.some((column) => isHeadingOf(column, textOf(cell)))) ?? false;
  const codesAt = top.findIndex(({ cells }) => cells.some((cell) => names.has(textOf(cell))));
  const headingsAt = codesAt < 0 ? top.findIndex((row) => isHeadings(row)) : codesAt + 1;
  const codes = top[codesAt];
  const headings = isHeadings(top[headingsAt]) ? top[headingsAt] : undefined;
  const firstRow = (codes ?? headings)?.number;
  if (firstRow === undefined) return undefined;
  return { codes, headings, firstRow, next: headings ? headingsAt + 1 : headingsAt };
}

function nameColumns(
  sheet: string,
  table: LayoutTable,
  { codes, headings, firstRow }: Headings,
  rows: readonly RawRow[],
  faults: FaultList,
): Map<number, LayoutColumn> {
  const columns = new Map<number, LayoutColumn>();
  const taken = new Map<LayoutColumn, number>();
  const row = headings?.number ?? firstRow;
  const width = Math.max(0, ...[codes, headings].map((line) => line?.cells.length ?? 0), widest(rows));
  for (let place = 0; place < width; place += 1) {
    const heading = textOf(headings?.cells[place]);
    const column = columnFor(table, textOf(codes?.cells[place]), heading);
    const at: CellPlace = { sheet, row, column: place, label: heading };
    if (typeof column === 'string') {
      if (heading !== '' || rows.some(({ cells }) => isFilled(cells[place]))) faults.atCell(at, column);
      continue;
    }
    const earlier = taken.get(column);
    if (earlier === undefined) {
      taken.set(column, place);
      columns.set(place, column);
    } else faults.atCell(at, '这一栏有两列，请删去一列');
  }
  return columns;
}

/** The layout's column, or why it cannot be told. */
function columnFor(table: LayoutTable, code: string, heading: string): LayoutColumn | string {
  const byCode = table.columns.find(({ machineName }) => machineName === code);
  const byHeading = table.columns.filter((column) => isHeadingOf(column, heading));
  if (byCode) {
    const conflict = byHeading.length > 0 && !byHeading.includes(byCode);
    return conflict ? `表头与隐藏的代码 ${code} 对不上，请用原来的模板` : byCode;
  }
  if (byHeading.length === 1 && byHeading[0]) return byHeading[0];
  return heading === ''
    ? '这一列没有表头，不知道填的是什么'
    : '模板里没有这一栏，请删去这一列或改回原来的表头';
}

function isHeadingOf({ heading, label }: LayoutColumn, text: string): boolean {
  const given = bare(text);
  return given !== '' && (given === bare(heading) || given === bare(label));
}

/** A heading without what people change in passing: spaces, line breaks, the width of brackets. */
function bare(heading: string): string {
  return heading.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');
}

function widest(rows: readonly RawRow[]): number {
  let most = 0;
  for (const { cells } of rows) most = Math.max(most, cells.length);
  return most;
}

function textOf(cell: RawCell | undefined): string {
  return cell?.kind === 'text' ? cell.text.trim() : '';
}

/** Whether a cell holds anything; spaces alone are nothing. */
export function isFilled(cell: RawCell | undefined): cell is RawCell {
  return cell !== undefined && (cell.kind !== 'text' || cell.text.trim() !== '');
}
