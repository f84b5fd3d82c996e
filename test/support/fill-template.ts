import ExcelJS from 'exceljs';
import type { Fact, FieldFact } from '../../src/engine/fact.ts';
import { listFacts, type Policy } from '../../src/engine/policy.ts';

type Json = Record<string, unknown>;
type Plain = string | number | boolean | null;

/** How a clerk might fill it in: everything typed as it stands, or numbers and dates as Excel keeps them. */
export type FillStyle = 'asWritten' | 'asNumbersAndDates';

/** A template in another program, ready to be filled in. */
export interface OpenTemplate {
  readonly book: ExcelJS.Workbook;
  sheet(name: string): ExcelJS.Worksheet;
  /** A cell below the headings: the first row is 1; the column by its machine name. */
  cell(sheet: string, row: number, machineName: string): ExcelJS.Cell;
  /** The cell of the batch's sheet with this machine name. */
  batchCell(machineName: string): ExcelJS.Cell;
  save(): Promise<Uint8Array>;
}

/** Opens a template in exceljs. */
export async function openTemplate(bytes: Uint8Array): Promise<OpenTemplate> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = book.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    book,
    sheet,
    cell: (name, row, machineName) => {
      const columns = sheet(name).getRow(1).values as (string | undefined)[];
      const column = columns.indexOf(machineName);
      if (column < 0) throw new Error(`no column ${machineName} in ${name}`);
      return sheet(name).getCell(row + 2, column);
    },
    batchCell: (machineName) => {
      let row = 0;
      sheet('批次')
        .getColumn(4)
        .eachCell((cell, number) => {
          if (cell.value === machineName) row = number;
        });
      if (row === 0) throw new Error(`no line ${machineName}`);
      return sheet('批次').getCell(row, 2);
    },
    save: async () => new Uint8Array(await book.xlsx.writeBuffer()),
  };
}

/** Fills a batch into the template, as exceljs writes it. */
export async function fillTemplate(
  policy: Policy,
  template: Uint8Array,
  batch: Json,
  style: FillStyle,
): Promise<Uint8Array> {
  const open = await openTemplate(template);
  fillBatchSheet(open, policy, batch);
  const nextRow = new Map<string, number>();
  (batch['dossiers'] as Json[]).forEach((dossier, place) => {
    for (const key of ['applicantId', 'ownerId', 'township']) {
      const text = dossier[key] as string | undefined;
      if (text !== undefined) open.cell('申报主体', place + 1, `dossier.${key}`).value = text;
    }
    for (const [name, value] of Object.entries(dossier['facts'] as Json)) {
      const fact = policy.facts[name];
      if (fact?.type !== 'list') put(open.cell('申报主体', place + 1, name), fact, value, style);
      else {
        const entries = value as Json[];
        open.cell('申报主体', place + 1, name).value = entries.length === 0 ? '没有' : '有';
        for (const entry of entries) {
          const row = (nextRow.get(name) ?? 0) + 1;
          nextRow.set(name, row);
          open.cell(fact.label, row, `${name}.applicantId`).value = String(dossier['applicantId']);
          for (const [field, given] of Object.entries(entry)) {
            put(open.cell(fact.label, row, `${name}.${field}`), fact.fields[field], given, style);
          }
        }
      }
    }
  });
  return open.save();
}

function fillBatchSheet(open: OpenTemplate, policy: Policy, batch: Json): void {
  open.batchCell('batch.year').value = batch['year'] as number;
  open.batchCell('batch.fund').value = (batch['fund'] ?? null) as string | number | null;
  const readings = (batch['interpretations'] ?? {}) as Record<string, string>;
  for (const { name, options } of policy.readings) {
    if (Object.keys(options).length < 2) continue;
    const option = readings[name];
    open.batchCell(`reading.${name}`).value = option === undefined ? null : (options[option] ?? option);
  }
}

function put(cell: ExcelJS.Cell, fact: Fact | undefined, value: unknown, style: FillStyle): void {
  if (!fact || fact.type === 'list') throw new Error('no such column');
  cell.value = written(fact, value as Plain, style);
}

function written(fact: FieldFact, value: Plain, style: FillStyle): ExcelJS.CellValue {
  if (value === null) return '没有';
  if (fact.type === 'flag') return value === true ? '是' : '否';
  if (fact.type === 'choice') return fact.options[String(value)] ?? String(value);
  if (style === 'asNumbersAndDates') {
    if (fact.type === 'date') return new Date(`${String(value)}T00:00:00Z`);
    if (fact.type === 'money' || fact.type === 'hundredths') return Number(value);
  }
  return value;
}

/** The batch as a workbook gives it back: amounts as text, an empty choice of readings left out. */
export function asRead(policy: Policy, batch: Json): Json {
  const { interpretations, fund, ...rest } = batch as Json & { readonly fund?: string | number };
  const lists = new Map(listFacts(policy).map((list) => [list.name, list]));
  const readFields = (fields: Readonly<Record<string, Fact>>, values: Json): Json =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const type = fields[name]?.type;
        return [name, type === 'money' || type === 'hundredths' ? String(value) : value];
      }),
    );
  return {
    ...rest,
    ...(fund === undefined ? {} : { fund: String(fund) }),
    ...(Object.keys(interpretations ?? {}).length === 0 ? {} : { interpretations }),
    dossiers: (batch['dossiers'] as Json[]).map((dossier) => {
      const facts = readFields(policy.facts, dossier['facts'] as Json);
      for (const [name, list] of lists) {
        if (facts[name] === undefined) continue;
        facts[name] = (facts[name] as Json[]).map((entry) => readFields(list.fields, entry));
      }
      return { ...dossier, facts };
    }),
  };
}
