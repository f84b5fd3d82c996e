/** Reads the batch's own sheet: year, fund and readings. */

import type { Policy } from '../engine/policy.ts';
import { refuseMerges, type CellPlace, type FaultList } from './cell-faults.ts';
import { readDecimalCell, readOptionCell, readWholeCell, type CellValue } from './cell-values.ts';
import { batchLinesOf, SHEETS, type BatchLine } from './dossier-layout.ts';
import { isFilled } from './find-tables.ts';
import type { RawCell, RawRow, RawSheet } from './raw-sheet.ts';

/** What stands above the dossiers of a batch; absent where nothing is filled in. */
export interface BatchSheet {
  /** The sheet it was read from. */
  readonly sheet: RawSheet | undefined;
  readonly year: unknown;
  readonly fund: unknown;
  readonly interpretations: Readonly<Record<string, unknown>>;
  /** By `year`, `fund` or the name of a reading. */
  readonly places: ReadonlyMap<string, CellPlace>;
}

/** Where the template has the values. */
const VALUE_COLUMN = 1;
const VALUE_HEADING = '填写';

/** Reads the sheet, which must be there with its year. */
export function readBatchSheet(policy: Policy, sheets: readonly RawSheet[], faults: FaultList): BatchSheet {
  const lines = batchLinesOf(policy);
  const values = new Map<string, unknown>();
  const places = new Map<string, CellPlace>();
  const sheet = sheets.find(({ name }) => name === SHEETS.batch) ?? sheets.find((one) => hasLine(one, lines));
  if (!sheet) faults.atSheet(SHEETS.batch, '缺少这张工作表，请用原来的模板');
  else {
    refuseMerges(sheet, 1, faults);
    readLines(sheet, lines, policy, values, places, faults);
    if (!places.has('year')) faults.atSheet(sheet.name, '找不到“考核年度”一行，请用原来的模板');
  }
  const { year, fund, ...interpretations } = Object.fromEntries(values);
  return { sheet, year, fund, interpretations, places };
}

function readLines(
  sheet: RawSheet,
  lines: readonly BatchLine[],
  policy: Policy,
  values: Map<string, unknown>,
  places: Map<string, CellPlace>,
  faults: FaultList,
): void {
  const column = valueColumn(sheet);
  for (const row of sheet.rows) {
    const cell = row.cells[column];
    const line = lineOf(row, lines);
    const place = { sheet: sheet.name, row: row.number, column, label: line?.label ?? '' };
    if (!line) {
      const isHeading = cell?.kind === 'text' && cell.text.trim() === VALUE_HEADING;
      if (isFilled(cell) && !isHeading) faults.atCell(place, '模板里没有这一项，请删去这一行');
      continue;
    }
    const key = keyOf(line);
    if (places.has(key)) faults.atCell(place, '这一项有两行，请删去一行');
    places.set(key, place);
    if (!isFilled(cell)) {
      if (key === 'year') faults.atCell(place, '必须填写');
      continue;
    }
    const value = readLine(line, policy, cell);
    if (value.reason === undefined) values.set(key, value.json);
    else faults.atCell(place, value.reason);
  }
}

function readLine({ content }: BatchLine, policy: Policy, cell: RawCell): CellValue {
  if (content.type === 'fund') return readDecimalCell(cell);
  if (content.type === 'reading') return readOptionCell(content.options, cell);
  const year = readWholeCell(cell);
  if (year.reason !== undefined || policy.years.some((one) => one === year.json)) return year;
  return { reason: `应填考核年度 ${policy.years.join(' 或 ')}` };
}

/** `year`, `fund`, or the name of the reading. */
function keyOf({ content }: BatchLine): string {
  return content.type === 'reading' ? content.name : content.type;
}

function lineOf(row: RawRow, lines: readonly BatchLine[]): BatchLine | undefined {
  const texts = row.cells.map((cell) => (cell?.kind === 'text' ? cell.text.trim() : ''));
  const byCode = lines.find(({ machineName }) => texts.includes(machineName));
  return byCode ?? lines.find(({ label }) => texts[0] === label);
}

function hasLine({ rows }: RawSheet, lines: readonly BatchLine[]): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell) => cell?.kind === 'text' && cell.text === lines[0]?.machineName),
  );
}

function valueColumn({ rows }: RawSheet): number {
  for (const { cells } of rows) {
    const place = cells.findIndex((cell) => cell?.kind === 'text' && cell.text.trim() === VALUE_HEADING);
    if (place >= 0) return place;
  }
  return VALUE_COLUMN;
}
