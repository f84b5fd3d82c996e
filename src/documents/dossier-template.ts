/** The workbook that a clerk fills in: headings, drop-downs and help for every fact of a policy. */

import type { FieldFact } from '../engine/fact.ts';
import type { Policy } from '../engine/policy.ts';
import {
  batchLinesOf,
  NO,
  NONE,
  SHEETS,
  SOME,
  tablesOf,
  YES,
  type BatchLine,
  type LayoutColumn,
  type LayoutTable,
} from './dossier-layout.ts';
import { columnLetters } from './raw-sheet.ts';
import { guideSheet } from './template-guide.ts';
import {
  rangeBelow,
  writeWorkbook,
  type CellToWrite,
  type ColumnFormat,
  type NoteToWrite,
  type SheetToWrite,
  type ValidationToWrite,
} from './workbook.ts';

/** Machine names, then headings, then what the clerk fills in. */
const HEADING_ROW = 2;
const FIRST_ROW = 3;

/** Columns of the hidden sheet of options, for drop-downs too long to stand in a cell. */
interface OptionColumns {
  /** A reference to the cells that hold these options. */
  referenceTo(options: readonly string[]): string;
  readonly columns: readonly (readonly string[])[];
}

/**
 * Writes the template for one assessment year.
 * @param formattedRows rows of each table that have drop-downs and formats ready, which keeps long codes from
 *   being turned into numbers; rows below them are read just as well
 */
export async function dossierTemplate(
  policy: Policy,
  year: number,
  formattedRows = 1000,
): Promise<Uint8Array> {
  const tables = tablesOf(policy);
  const lines = batchLinesOf(policy);
  const options = optionColumns();
  const sheets = [
    guideSheet(policy, year, tables),
    ...tables.map((table) => tableSheet(table, options, formattedRows)),
    batchSheet(policy, year, lines, options),
  ];
  return writeWorkbook([...sheets, optionsSheet(options)], `${policy.title}申报主体填报表 ${String(year)}`);
}

function tableSheet(table: LayoutTable, options: OptionColumns, formattedRows: number): SheetToWrite {
  const { columns } = table;
  return {
    name: table.sheet,
    columns: columns.map((column) => ({ width: widthOf(column), format: formatOf(column) })),
    rows: [
      columns.map(({ machineName }) => ({ value: machineName, look: 'code' })),
      columns.map(({ heading }) => ({ value: heading, look: 'heading' })),
    ],
    hiddenRows: [1],
    frozen: { rows: HEADING_ROW, columns: 1 },
    formattedRows: HEADING_ROW + formattedRows,
    notes: columns.map((column, place) => noteOf(column, place)),
    validations: columns.map((column, place) =>
      validationOf(column, rangeBelow(place, FIRST_ROW, HEADING_ROW + formattedRows), options),
    ),
  };
}

function noteOf({ label, help, content }: LayoutColumn, column: number): NoteToWrite {
  const source = content.type === 'fact' ? `\n来源：${content.fact.source}` : '';
  return { row: HEADING_ROW, column, text: `${label}\n${help}${source}` };
}

function validationOf(column: LayoutColumn, range: string, options: OptionColumns): ValidationToWrite {
  const { content, label, help } = column;
  const hint = { title: label, text: help };
  const base = { range, hint };
  if (content.type === 'presence') {
    const refusal = `请选“${SOME}”或“${NONE}”，不知道就不填。`;
    return { ...base, allowed: { type: 'options', options: [SOME, NONE] }, refusal };
  }
  if (content.type !== 'fact') return { ...base, allowed: { type: 'anything' } };
  return { ...base, ...allowedFor(content.fact, options) };
}

/** What may be typed for a fact; dates are left open, since a spreadsheet knows no date that may also be 没有. */
function allowedFor(fact: FieldFact, options: OptionColumns): Pick<ValidationToWrite, 'allowed' | 'refusal'> {
  switch (fact.type) {
    case 'flag':
      return { allowed: { type: 'options', options: [YES, NO] }, refusal: '请选“是”或“否”，不知道就不填。' };
    case 'choice': {
      const cells = options.referenceTo(Object.values(fact.options));
      return { allowed: { type: 'cells', cells }, refusal: '请从下拉列表里选，不知道就不填。' };
    }
    case 'count': {
      const bounds = { lowest: String(fact.lowest), highest: String(fact.highest) };
      return { allowed: { type: 'whole', ...bounds }, refusal: '请填整数，不要带单位和逗号。' };
    }
    case 'money':
    case 'hundredths': {
      const bounds = { lowest: String(fact.lowest / 100), highest: String(fact.highest / 100) };
      return { allowed: { type: 'decimal', ...bounds }, refusal: '请填数字，最多两位小数，不要带单位。' };
    }
    case 'date':
    case 'text':
      return { allowed: { type: 'anything' } };
  }
}

function widthOf({ heading }: LayoutColumn): number {
  return Math.min(26, Math.max(14, heading.length + 4));
}

function formatOf({ content }: LayoutColumn): ColumnFormat {
  if (content.type !== 'fact') return 'text';
  const { type } = content.fact;
  return type === 'flag' || type === 'choice' ? 'text' : type;
}

function batchSheet(
  policy: Policy,
  year: number,
  lines: readonly BatchLine[],
  options: OptionColumns,
): SheetToWrite {
  return {
    name: SHEETS.batch,
    columns: [
      { width: 60, format: 'text' },
      { width: 40, format: 'text' },
      { width: 80, format: 'text' },
      { width: 20, format: 'text', hidden: true },
    ],
    rows: [
      ['项目', '填写', '说明', ''].map((value) => ({ value, look: 'heading' as const })),
      ...lines.map((line): CellToWrite[] => [
        { value: line.label, look: 'paragraph' },
        valueOf(line, policy, year),
        { value: line.help, look: 'paragraph' },
        { value: line.machineName, look: 'code' },
      ]),
    ],
    frozen: { rows: 1, columns: 0 },
    validations: lines.map((line, place) => batchValidation(line, place + 2, policy, options)),
  };
}

function valueOf({ content }: BatchLine, policy: Policy, year: number): CellToWrite {
  if (content.type === 'year') return year;
  if (content.type === 'fund') return { value: { fen: policy.fundFloorFen }, look: 'amount' };
  return { value: Object.values(content.options)[0] ?? '', look: 'paragraph' };
}

function batchValidation(
  { content, label }: BatchLine,
  row: number,
  policy: Policy,
  options: OptionColumns,
): ValidationToWrite {
  const range = rangeBelow(1, row, row);
  if (content.type === 'year') {
    const allowed = { type: 'options', options: policy.years.map(String) } as const;
    return { range, allowed, refusal: `只能是 ${policy.years.join('、')}。` };
  }
  if (content.type === 'fund') {
    const allowed = { type: 'decimal', lowest: '0', highest: '9999999999999.99' } as const;
    return { range, allowed, refusal: '请填数字，最多两位小数，单位是元。' };
  }
  const cells = options.referenceTo(Object.values(content.options));
  const hint = { title: '解释口径', text: label };
  return { range, hint, allowed: { type: 'cells', cells }, refusal: '请从下拉列表里选。' };
}

function optionColumns(): OptionColumns {
  const columns: (readonly string[])[] = [];
  return {
    columns,
    referenceTo: (options) => {
      const same = columns.findIndex((column) => column.join('\n') === options.join('\n'));
      const place = same < 0 ? columns.push(options) - 1 : same;
      const letters = columnLetters(place);
      return `'${SHEETS.options}'!$${letters}$1:$${letters}$${String(options.length)}`;
    },
  };
}

function optionsSheet({ columns }: OptionColumns): SheetToWrite {
  const longest = Math.max(0, ...columns.map(({ length }) => length));
  return {
    name: SHEETS.options,
    columns: columns.map(() => ({ width: 24, format: 'text' })),
    rows: Array.from({ length: longest }, (_, row) => columns.map((column) => column[row])),
    hidden: true,
    isProtected: true,
  };
}
