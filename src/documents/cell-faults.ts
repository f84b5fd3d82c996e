/** Faults of a workbook: where in which sheet, about which fact, and why; all of them in one go. */

import type { Fault } from '../engine/read-dossier.ts';
import { columnLetters, rangeInWords, type CellRange, type RawSheet } from './raw-sheet.ts';

/** A cell that people can go to. */
export interface CellPlace {
  readonly sheet: string;
  /** The first row is 1. */
  readonly row: number;
  /** The first column is 0. */
  readonly column: number;
  /** What the cell holds, in the words of its heading. */
  readonly label: string;
}

/** A fault whose subject names the cell: 申报主体!F12（年网络销售额）. */
export interface CellFault extends Fault {
  readonly cell: CellPlace | undefined;
}

/** Gathers faults up to a limit, so that a file that is wrong throughout still gets a readable answer. */
export interface FaultList {
  atCell(place: CellPlace, reason: string): void;
  atRange(sheet: string, range: CellRange, reason: string): void;
  atSheet(sheet: string, reason: string): void;
  readonly count: number;
  /** The faults in order, the last of them telling how many more there are. */
  finished(): CellFault[];
}

const MOST_FAULTS = 500;

/** Makes an empty list of faults. */
export function createFaultList(): FaultList {
  const faults: CellFault[] = [];
  let count = 0;
  const add = (subject: string, reason: string, cell?: CellPlace): void => {
    count += 1;
    if (count <= MOST_FAULTS) faults.push({ subject, place: '', reason, cell });
  };
  return {
    atCell: (place, reason) => add(cellInWords(place), reason, place),
    atRange: (sheet, range, reason) => add(`${sheet}!${rangeInWords(range)}`, reason),
    atSheet: add,
    get count() {
      return count;
    },
    finished: () => {
      if (count <= MOST_FAULTS) return faults;
      const rest = String(count - MOST_FAULTS);
      const reason = `还有 ${rest} 处问题没有列出，请先改正上面的，再重新上传`;
      return [...faults, { subject: '', place: '', reason, cell: undefined }];
    },
  };
}

/** 申报主体!F12（年网络销售额） */
export function cellInWords({ sheet, row, column, label }: CellPlace): string {
  return `${sheet}!${columnLetters(column)}${String(row)}${label === '' ? '' : `（${label}）`}`;
}

/** Refuses merged cells that lie over rows with content: which of them the value belongs to is unknown. */
export function refuseMerges(sheet: RawSheet, firstRow: number, faults: FaultList): void {
  const numbers = sheet.rows.map((row) => row.number);
  for (const range of sheet.merges) {
    const from = Math.max(range.firstRow, firstRow);
    const next = numbers[firstAtLeast(numbers, from)];
    if (next === undefined || next > range.lastRow) continue;
    faults.atRange(sheet.name, range, '合并了单元格，看不出内容属于哪一格；请取消合并，逐格填写');
  }
}

/** Place of the first number that is at least so much, in a rising list. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
