/** Reads a filled-in template into the JSON of a batch, or names every cell that cannot be taken. */

import type { Policy } from '../engine/policy.ts';
import type { Fault } from '../engine/read-dossier.ts';
import { createPlaces, type BatchPlaces } from './batch-places.ts';
import {
  cellInWords,
  createFaultList,
  type CellFault,
  type CellPlace,
  type FaultList,
} from './cell-faults.ts';
import { SHEETS, tablesOf } from './dossier-layout.ts';
import { findTables, type FoundTable } from './find-tables.ts';
import type { RawSheet } from './raw-sheet.ts';
import { readBatchSheet } from './read-batch-sheet.ts';
import { checkPresence, factsOf, readApplicants, readEntries } from './read-tables.ts';
import { readWorkbook } from './workbook.ts';

/** The batch as JSON with the cells it came from, or every fault in it; never a part of it. */
export type BatchFromWorkbook =
  | { readonly json: unknown; readonly places: BatchPlaces; readonly faults?: undefined }
  | { readonly json?: undefined; readonly places?: undefined; readonly faults: readonly CellFault[] };

/** Reads a workbook made with `dossierTemplate`. */
export async function batchFromWorkbook(policy: Policy, bytes: Uint8Array): Promise<BatchFromWorkbook> {
  const { sheets, refusal } = await readWorkbook(bytes);
  if (refusal !== undefined) {
    return { faults: [{ subject: '', place: '', reason: refusal, cell: undefined }] };
  }
  const faults = createFaultList();
  const read = readBatchSheets(policy, sheets, faults);
  return faults.count === 0 && read ? read : { faults: faults.finished() };
}

function readBatchSheets(
  policy: Policy,
  sheets: readonly RawSheet[],
  faults: FaultList,
): BatchFromWorkbook | undefined {
  const batch = readBatchSheet(policy, sheets, faults);
  const others = sheets.filter((sheet) => sheet !== batch.sheet);
  const found = findTables(others, tablesOf(policy), faults);
  const applicants = found.find(({ table }) => table.list === undefined);
  if (!applicants) {
    const isThere = sheets.some(({ name }) => name === SHEETS.applicants);
    if (!isThere) faults.atSheet(SHEETS.applicants, '缺少这张工作表，请用原来的模板');
    return undefined;
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
  const { year, fund, interpretations, places } = batch;
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
  return { json, places: createPlaces({ batch: places, applicants, lists, dossiers }) };
}

/** The engine's places: a name, with an entry and a field in lists, and a label behind it. */
const PLACE = /^([^[（]+)(?:\[(\d+)\](?:\.([^（]+))?)?(?:（.*）)?$/;

/** The same faults with the cell as their subject; a fault that no cell has stays as it is. */
export function faultsWithPlaces(faults: readonly Fault[], places: BatchPlaces): CellFault[] {
  return faults.map((fault) => {
    const cell = placeOf(fault, places);
    if (!cell) return { ...fault, cell };
    const [, name = ''] = PLACE.exec(fault.place) ?? [];
    const isNamed = name === '' || cell.label !== '';
    return { subject: cellInWords(cell), place: isNamed ? '' : fault.place, reason: fault.reason, cell };
  });
}

function placeOf({ subject, place, reason }: Fault, places: BatchPlaces): CellPlace | undefined {
  const [, name = '', entry, field] = PLACE.exec(place) ?? [];
  const inDossier =
    entry === undefined
      ? places.ofApplicant(subject, name)
      : places.ofApplicant(subject, name, Number(entry), field);
  if (inDossier) return inDossier;
  const reading = /解释口径 (\S+)/.exec(reason)?.[1];
  return places.ofBatch(name) ?? (reading === undefined ? undefined : places.ofBatch(reading));
}
