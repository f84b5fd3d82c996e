/** Reads a filled-in template into the JSON of a batch, or names every cell that cannot be taken. */

import type { Policy } from '../engine/policy.ts';
import { createPlaces, type BatchPlaces } from './batch-places.ts';
import {
  createFaultList,
  refuseMerges,
  type CellFault,
  type CellPlace,
  type FaultList,
} from './cell-faults.ts';
import { readDecimalCell, readOptionCell, readWholeCell, type CellValue } from './cell-values.ts';
import { batchLinesOf, SHEETS, tablesOf, type BatchLine } from './dossier-layout.ts';
import { findTables, isFilled, type FoundTable } from './find-tables.ts';
import type { RawCell, RawRow, RawSheet } from './raw-sheet.ts';
import { checkPresence, factsOf, readApplicants, readEntries } from './read-tables.ts';
import { readWorkbook } from './workbook.ts';

/** The batch as JSON with the cells it came from, or every fault in it; never a part of it. */
export type BatchFromWorkbook =
  | { readonly json: unknown; readonly places: BatchPlaces; readonly faults?: undefined }
  | { readonly json?: undefined; readonly places?: undefined; readonly faults: readonly CellFault[] };

/** Reads a workbook made with `dossierTemplate`. */
export async function batchFromWorkbook(policy: Policy, bytes: Uint8Array): Promise<BatchFromWorkbook> {
  const faults = createFaultList();
  const { sheets, refusal } = await readWorkbook(bytes);
  if (refusal !== undefined)
    return { faults: [{ subject: '', place: '', reason: refusal, cell: undefined }] };
  const batch = readBatchSheet(policy, sheets, faults);
  const found = findTables(sheets, tablesOf(policy), faults);
  const applicants = found.find(({ table }) => table.list === undefined);
  if (!applicants) {
    if (faults.count === 0 || !sheets.some(({ name }) => name === SHEETS.applicants)) {
      faults.atSheet(SHEETS.applicants, '缺少这张工作表，请用原来的模板');
    }
    return { faults: faults.finished() };
  }
  const dossiers = readApplicants(applicants, faults);
  const lists = new Map<string, FoundTable>();
  for (const table of found) {
    const { list } = table.table;
    if (!list) continue;
    lists.set(list.name, table);
    readEntries(table, list, dossiers, faults);
  }
  for (const dossier of dossiers.values()) checkPresence(applicants, dossier, faults);
  if (faults.count > 0) return { faults: faults.finished() };
  const { year, fund, interpretations } = batch;
  const json = {
    year,
    ...(fund === undefined ? {} : { fund }),
    ...(Object.keys(interpretations).length === 0 ? {} : { interpretations }),
    dossiers: [...dossiers.values()].map((dossier) => ({
      applicantId: dossier.applicantId,
      year,
      ...dossier.head,
      facts: factsOf(dossier),
    })),
  };
  return { json, places: createPlaces({ batch: batch.places, applicants, lists, dossiers }) };
}

interface BatchSheet {
  readonly year: unknown;
  readonly fund: unknown;
  readonly interpretations: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<string, CellPlace>;
}

/** Where the template has the values. */
const VALUE_COLUMN = 1;
const VALUE_HEADING = '填写';

function readBatchSheet(policy: Policy, sheets: readonly RawSheet[], faults: FaultList): BatchSheet {
  const lines = batchLinesOf(policy);
  const sheet = sheets.find(({ name }) => name === SHEETS.batch) ?? sheets.find((one) => hasLine(one, lines));
  const values = new Map<string, unknown>();
  const places = new Map<string, CellPlace>();
  if (sheet) {
    refuseMerges(sheet, 1, faults);
    const column = valueColumn(sheet);
    for (const row of sheet.rows) {
      const line = lineOf(row, lines);
      if (!line) continue;
      const place = { sheet: sheet.name, row: row.number, column, label: line.label };
      const key = keyOf(line);
      const cell = row.cells[column];
      if (places.has(key)) faults.atCell(place, '这一项有两行，请删去一行');
      places.set(key, place);
      if (!isFilled(cell)) continue;
      const value = readLine(line, policy, cell);
      if (value.reason === undefined) values.set(key, value.json);
      else faults.atCell(place, value.reason);
    }
    const yearPlace = places.get('year');
    if (!yearPlace) faults.atSheet(sheet.name, '找不到“考核年度”一行，请用原来的模板');
    else if (!isFilled(cellAt(sheet, yearPlace))) faults.atCell(yearPlace, '必须填写');
  } else faults.atSheet(SHEETS.batch, '缺少这张工作表，请用原来的模板');
  const { year, fund, ...interpretations } = Object.fromEntries(values);
  return { year, fund, interpretations, places };
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

function cellAt({ rows }: RawSheet, { row, column }: CellPlace): RawCell | undefined {
  return rows.find(({ number }) => number === row)?.cells[column];
}
