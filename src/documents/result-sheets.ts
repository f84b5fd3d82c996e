/** Sheets of results: headings that stay in sight and are repeated in print, and a line of sums at the end. */

import type { CellToWrite, ColumnFormat, PlainValue, SheetToWrite } from './workbook.ts';

export interface ResultColumn {
  readonly heading: string;
  readonly width: number;
  readonly format: ColumnFormat;
  readonly wraps?: boolean;
}

export interface ResultTable {
  readonly name: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly CellToWrite[])[];
  readonly total?: readonly (PlainValue | undefined)[];
}

/** A spreadsheet has 1,048,576 rows. */
const MOST_ROWS = 1_000_000;

/** The sheets of a table; more than one only where a sheet could not hold all rows. */
export function resultSheets({ name, columns, rows, total }: ResultTable): SheetToWrite[] {
  const sheets: SheetToWrite[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += MOST_ROWS) {
    const isLast = from + MOST_ROWS >= rows.length;
    sheets.push({
      name: from === 0 ? name : `${name}${String(sheets.length + 1)}`,
      columns,
      rows: [
        columns.map(({ heading }) => ({ value: heading, look: 'heading' })),
        ...rows.slice(from, from + MOST_ROWS),
        ...(isLast && total ? [totalLine(total)] : []),
      ],
      frozen: { rows: 1, columns: 1 },
      repeatedRows: 1,
    });
  }
  return sheets;
}

function totalLine(total: readonly (PlainValue | undefined)[]): CellToWrite[] {
  return total.map((value) => ({ value: value ?? '', look: 'total' }));
}
