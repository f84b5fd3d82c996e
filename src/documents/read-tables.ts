/** Turns the rows of the found tables into dossiers, with every fault at its cell. */

import type { ListFact } from '../engine/fact.ts';
import { readFactCell, readPresenceCell, readTextCell, type CellValue } from './cell-values.ts';
import type { CellPlace, FaultList } from './cell-faults.ts';
import { NONE, SHEETS, SOME, type LayoutColumn } from './dossier-layout.ts';
import { isFilled, type FoundTable } from './find-tables.ts';
import type { RawRow } from './raw-sheet.ts';

/** A dossier on its way to JSON, with the rows it came from. */
export interface DossierRows {
  readonly applicantId: string;
  readonly row: number;
  readonly head: Readonly<Record<string, string>>;
  /** Facts of the applicant's own row. */
  readonly facts: Record<string, unknown>;
  /** What the presence columns say, by list. */
  readonly presence: ReadonlyMap<ListFact, boolean>;
  /** Entries with the numbers of their rows, by list, in order. */
  readonly entries: Map<string, { readonly rows: number[]; readonly values: unknown[] }>;
}

/** Reads the applicants' table; a row without a usable id is read for its faults alone. */
export function readApplicants(found: FoundTable, faults: FaultList): Map<string, DossierRows> {
  const dossiers = new Map<string, DossierRows>();
  const required = requiredColumns(found, faults);
  for (const row of found.rows) {
    const dossier = readApplicant(found, row, faults);
    requireCells(found, row, required, faults);
    if (dossier.applicantId === '') continue;
    const earlier = dossiers.get(dossier.applicantId);
    if (earlier) {
      const place = idPlace(found, row.number);
      faults.atCell(
        place,
        `编号“${dossier.applicantId}”与第 ${String(earlier.row)} 行重复，一个主体只填一行`,
      );
    } else dossiers.set(dossier.applicantId, dossier);
  }
  return dossiers;
}

function readApplicant(found: FoundTable, row: RawRow, faults: FaultList): DossierRows {
  const head: Record<string, string> = {};
  const facts: Record<string, unknown> = {};
  const presence = new Map<ListFact, boolean>();
  for (const [column, value] of readCells(found, row, faults)) {
    const { content } = column;
    if (content.type === 'fact') facts[content.fact.name] = value;
    else if (content.type === 'presence') presence.set(content.list, value === true);
    else head[content.type] = String(value);
  }
  const { applicantId = '', ...others } = head;
  return { applicantId, row: row.number, head: others, facts, presence, entries: new Map() };
}

/** Reads the entries of one list into the dossiers they belong to. */
export function readEntries(
  found: FoundTable,
  list: ListFact,
  dossiers: ReadonlyMap<string, DossierRows>,
  faults: FaultList,
): void {
  const required = found.rows.length > 0 ? requiredColumns(found, faults) : [];
  for (const row of found.rows) {
    const entry: Record<string, unknown> = {};
    let applicantId = '';
    for (const [{ content }, value] of readCells(found, row, faults)) {
      if (content.type === 'fact') entry[content.fact.name] = value;
      else applicantId = String(value);
    }
    requireCells(found, row, required, faults);
    if (applicantId === '') continue;
    const dossier = dossiers.get(applicantId);
    if (!dossier) {
      faults.atCell(idPlace(found, row.number), `“${SHEETS.applicants}”表里没有编号“${applicantId}”`);
      continue;
    }
    const entries = dossier.entries.get(list.name) ?? { rows: [], values: [] };
    entries.rows.push(row.number);
    entries.values.push(entry);
    dossier.entries.set(list.name, entries);
  }
}

/** The dossier's facts with its entries; 没有 is an empty list, blank without entries stays unknown. */
export function factsOf(dossier: DossierRows): Record<string, unknown> {
  const facts = { ...dossier.facts };
  for (const [list, isThere] of dossier.presence) if (!isThere) facts[list.name] = [];
  for (const [name, { values }] of dossier.entries) facts[name] = values;
  return facts;
}

/** Holds 有 and 没有 against the entries. */
export function checkPresence(found: FoundTable, dossier: DossierRows, faults: FaultList): void {
  for (const [list, isThere] of dossier.presence) {
    const rows = dossier.entries.get(list.name)?.rows ?? [];
    const place = found.cellPlace(dossier.row, found.placeOf(list.name) ?? 0);
    if (isThere && rows.length === 0) {
      faults.atCell(place, `选了“${SOME}”，但“${list.label}”表里没有这个主体的内容`);
    } else if (!isThere && rows.length > 0) {
      const named = rows.slice(0, 5).join('、');
      faults.atCell(place, `选了“${NONE}”，但“${list.label}”表第 ${named} 行有这个主体的内容`);
    }
  }
}

/** The values of a row's filled cells; a cell that cannot be taken is a fault. */
function readCells(found: FoundTable, row: RawRow, faults: FaultList): [LayoutColumn, unknown][] {
  const values: [LayoutColumn, unknown][] = [];
  for (const [place, column] of found.columns) {
    const cell = row.cells[place];
    if (!isFilled(cell)) continue;
    const value = cellValue(column, cell);
    if (value.reason === undefined) values.push([column, value.json]);
    else faults.atCell(found.cellPlace(row.number, place), value.reason);
  }
  return values;
}

function cellValue({ content }: LayoutColumn, cell: Parameters<typeof readTextCell>[0]): CellValue {
  if (content.type === 'fact') return readFactCell(content.fact, cell);
  return content.type === 'presence' ? readPresenceCell(cell) : readTextCell(cell);
}

function requireCells(
  found: FoundTable,
  row: RawRow,
  required: readonly LayoutColumn[],
  faults: FaultList,
): void {
  for (const { machineName } of required) {
    const place = found.placeOf(machineName);
    if (place !== undefined && !isFilled(row.cells[place])) {
      faults.atCell(found.cellPlace(row.number, place), '必须填写');
    }
  }
}

/** Columns that no row may leave blank; one that was deleted is a fault. */
function requiredColumns(found: FoundTable, faults: FaultList): LayoutColumn[] {
  const required = found.table.columns.filter(isRequired);
  for (const { machineName, heading } of required) {
    if (found.placeOf(machineName) === undefined) faults.atSheet(found.sheet, `缺少“${heading}”一列`);
  }
  return required;
}

function isRequired({ content }: LayoutColumn): boolean {
  if (content.type === 'applicantId') return true;
  if (content.type !== 'fact') return false;
  const { fact } = content;
  return fact.list === undefined ? fact.required === true : fact.fallback === undefined;
}

function idPlace(found: FoundTable, row: number): CellPlace {
  return found.cellPlace(row, found.placeOf(found.table.columns[0]?.machineName ?? '') ?? 0);
}
