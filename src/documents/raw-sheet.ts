/** Cells as a workbook file holds them, before anybody knows what they mean. */

/** How a number is shown: as it is, as a percentage, or in some other way. */
export type NumberLook = 'plain' | 'percent' | 'other';

/** A cell that is not empty. */
export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the number exactly as the file has it. */
  | { readonly kind: 'number'; readonly text: string; readonly look: NumberLook }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `date` is `YYYY-MM-DD`, or empty when there is no such day; a time of day besides it is only noted. */
  | { readonly kind: 'date'; readonly date: string; readonly hasTime: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string };

/** A row with at least one cell that is not empty. */
export interface RawRow {
  /** As people count: the first row is 1. */
  readonly number: number;
  /** By column, the first is 0. */
  readonly cells: readonly (RawCell | undefined)[];
}

/** A rectangle of cells; rows count from 1, columns from 0, both ends belong to it. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One sheet: its rows that are not empty, in order, and its merged cells. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly merges: readonly CellRange[];
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Row and column of a reference such as `B12`; undefined when it is none. */
export function parseReference(
  reference: string,
): { readonly row: number; readonly column: number } | undefined {
  const match = REFERENCE.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}

/** The rectangle of a reference such as `B2:D5`; undefined when it is none. */
export function parseRange(reference: string): CellRange | undefined {
  const [from, to = from] = reference.split(':');
  const first = parseReference(from ?? '');
  const last = parseReference(to ?? '');
  if (!first || !last) return undefined;
  return {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  };
}

/** A rectangle in words: `B2:D5`. */
export function rangeInWords({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  return `${columnLetters(firstColumn)}${String(firstRow)}:${columnLetters(lastColumn)}${String(lastRow)}`;
}
