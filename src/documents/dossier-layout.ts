/**
 * The layout of the workbook that a clerk fills in, for the template and for the reader alike: one sheet of
 * applicants, one sheet for each list fact, one of the batch. Columns have a machine name in a hidden row,
 * so that they may be moved and their headings reworded.
 */

import type { FieldFact, ListFact } from '../engine/fact.ts';
import { listFacts, type Policy } from '../engine/policy.ts';

/** Names of the sheets that every template has. */
export const SHEETS = { guide: '填表说明', applicants: '申报主体', batch: '批次', options: '选项' } as const;

export const YES = '是';
export const NO = '否';
/** A list that has entries, and a list (or a date) that is known to be missing. */
export const SOME = '有';
export const NONE = '没有';

/** What stands in a column. */
export type ColumnContent =
  | { readonly type: 'applicantId' | 'ownerId' | 'township' }
  | { readonly type: 'fact'; readonly fact: FieldFact }
  /** Whether the applicant has entries in the sheet of the list. */
  | { readonly type: 'presence'; readonly list: ListFact };

export interface LayoutColumn {
  /** In the hidden row. */
  readonly machineName: string;
  readonly label: string;
  /** The label with its unit. */
  readonly heading: string;
  readonly help: string;
  readonly content: ColumnContent;
}

/** A sheet of rows below headings: the applicants, or the entries of one list. */
export interface LayoutTable {
  readonly sheet: string;
  /** Undefined for the sheet of applicants. */
  readonly list: ListFact | undefined;
  readonly columns: readonly LayoutColumn[];
}

/** A line of the batch's sheet. */
export interface BatchLine {
  readonly machineName: string;
  readonly label: string;
  readonly help: string;
  readonly content:
    | { readonly type: 'year' }
    | { readonly type: 'fund' }
    /** Options with their meaning; the first is the default. */
    | {
        readonly type: 'reading';
        readonly name: string;
        readonly options: Readonly<Record<string, string>>;
      };
}

/** Every table of the template, the applicants first. */
export function tablesOf(policy: Policy): LayoutTable[] {
  const lists = listFacts(policy);
  const names = sheetNames(lists);
  return [
    { sheet: SHEETS.applicants, list: undefined, columns: applicantColumns(policy, lists) },
    ...lists.map((list, place) => ({
      sheet: names[place] ?? list.label,
      list,
      columns: [applicantIdColumn(list), ...Object.values(list.fields).map(factColumn)],
    })),
  ];
}

/** Every line of the batch's sheet: year, fund, and the readings that can be chosen. */
export function batchLinesOf(policy: Policy): BatchLine[] {
  const years = policy.years.join('、');
  const open = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
  return [
    {
      machineName: 'batch.year',
      label: '考核年度',
      help: `必填，只能是 ${years}。`,
      content: { type: 'year' },
    },
    {
      machineName: 'batch.fund',
      label: '专项资金（元）',
      help: '当年可用的资金总额。不填按政策规定的最低数。',
      content: { type: 'fund' },
    },
    ...open.map(({ name, clause, question, reason, options }) => ({
      machineName: `reading.${name}`,
      label: `解释口径：${question}`,
      help: `${clause}。${reason}`,
      content: { type: 'reading' as const, name, options },
    })),
  ];
}

function applicantColumns(policy: Policy, lists: readonly ListFact[]): LayoutColumn[] {
  const facts = Object.values(policy.facts).filter((fact): fact is FieldFact => fact.type !== 'list');
  const about: readonly LayoutColumn[] = [
    applicantIdColumn(undefined),
    plainColumn('ownerId', '所有人编号', '同一个人名下有几个主体的，填同一个编号；没有就不填。'),
    plainColumn('township', '乡镇（街道）', '申报主体所在的乡镇（街道）。'),
  ];
  return [...about, ...facts.map(factColumn), ...lists.map(presenceColumn)];
}

function plainColumn(
  type: 'applicantId' | 'ownerId' | 'township',
  label: string,
  help: string,
): LayoutColumn {
  return { machineName: `dossier.${type}`, label, heading: label, help, content: { type } };
}

function applicantIdColumn(list: ListFact | undefined): LayoutColumn {
  const column = plainColumn(
    'applicantId',
    '申报主体编号',
    list
      ? `这一行属于哪个主体，填“${SHEETS.applicants}”表里的编号。`
      : '必填，每个主体一个编号，不能重复。统一社会信用代码或档案号都可以。',
  );
  return list ? { ...column, machineName: `${list.name}.applicantId` } : column;
}

function factColumn(fact: FieldFact): LayoutColumn {
  const machineName = fact.list === undefined ? fact.name : `${fact.list}.${fact.name}`;
  const { label, help } = fact;
  return { machineName, label, heading: `${label}${unitOf(fact)}`, help, content: { type: 'fact', fact } };
}

function presenceColumn(list: ListFact): LayoutColumn {
  const unknown = list.emptyWhenAbsent ? '不填按没有算' : '还不知道就不填';
  return {
    machineName: list.name,
    label: list.label,
    heading: `${list.label}（${SOME}/${NONE}）`,
    help: `${list.help}选“${SOME}”的，在同名的工作表里一项一行填写；${unknown}。`,
    content: { type: 'presence', list },
  };
}

function unitOf(fact: FieldFact): string {
  switch (fact.type) {
    case 'money':
      return '（元）';
    case 'count':
    case 'hundredths':
      return fact.unit === '' ? '' : `（${fact.unit}）`;
    case 'flag':
      return `（${YES}/${NO}）`;
    case 'date':
      return fact.nullable ? `（日期，或“${NONE}”）` : '（日期）';
    case 'choice':
    case 'text':
      return '';
  }
}

const LONGEST_SHEET_NAME = 31;

/** Sheet names that every spreadsheet accepts, each once. */
function sheetNames(lists: readonly ListFact[]): string[] {
  const taken = new Set<string>(Object.values(SHEETS));
  return lists.map(({ label }) => {
    const wanted = label.replace(/[[\]:*?/\\']/g, '、');
    let name = wanted.slice(0, LONGEST_SHEET_NAME);
    for (let copy = 2; taken.has(name); copy += 1) {
      name = `${wanted.slice(0, LONGEST_SHEET_NAME - 3)}${String(copy)}`;
    }
    taken.add(name);
    return name;
  });
}
