/**
 * What a cell says of a fact, as the JSON of a dossier, or why it cannot be taken. Only what is written
 * beyond doubt is taken: nothing is rounded, converted from 万元 or guessed from a look-alike.
 */

import { parseDay, formatDay } from '../engine/calendar.ts';
import type { ChoiceFact, FieldFact } from '../engine/fact.ts';
import { valueReader } from '../engine/read-value.ts';
import { NO, NONE, SOME, YES } from './dossier-layout.ts';
import type { RawCell } from './raw-sheet.ts';

/** The value, or the reason for people. */
export type CellValue = { readonly json: unknown; readonly reason?: undefined } | { readonly reason: string };

const DECIMAL = /^\d+(\.\d{1,2})?$/;
const DIGITS = /^\d+$/;
const YEAR_FIRST = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
/** More digits than this, and a spreadsheet has already changed the number. */
const MOST_DIGITS = 15;

/** Reads a fact's cell, its bounds included. */
export function readFactCell(fact: FieldFact, cell: RawCell): CellValue {
  const value = unboundedValue(fact, cell);
  if (value.reason !== undefined) return value;
  const read = valueReader(fact)(value.json);
  return typeof read === 'number' ? value : { reason: read };
}

/** The text of a cell that holds a code or a name, kept letter by letter. */
export function readTextCell(cell: RawCell): CellValue {
  if (cell.kind === 'text') {
    if (cell.text.trim() === cell.text) return { json: cell.text };
    return { reason: `前后有空格或换行，请删去：“${cell.text.trim()}”` };
  }
  if (cell.kind !== 'number') return { reason: notThis('文字', cell) };
  const digits = plainDecimal(cell.text);
  if (cell.look !== 'plain' || digits === undefined || !DIGITS.test(digits)) {
    return { reason: notThis('文字', cell) };
  }
  if (digits.length > MOST_DIGITS) {
    return { reason: '超过 15 位的编号不能存成数字（末尾已经变了），请把单元格设为文本后重新输入' };
  }
  return { json: digits };
}

/** Whether a list has entries: 有, 没有. */
export function readPresenceCell(cell: RawCell): CellValue {
  const text = cell.kind === 'text' ? cell.text.trim() : '';
  if (text === SOME || text === NONE) return { json: text === SOME };
  return { reason: notThis(`“${SOME}”或“${NONE}”`, cell) };
}

/** An option by its meaning or by its name. */
export function readOptionCell(options: Readonly<Record<string, string>>, cell: RawCell): CellValue {
  const entries = Object.entries(options);
  const text = cell.kind === 'text' ? cell.text.trim() : cell.kind === 'number' ? cell.text : undefined;
  const byMeaning = entries.filter(([, meaning]) => meaning === text);
  const found = byMeaning.length === 1 ? byMeaning[0] : entries.find(([name]) => name === text);
  if (found) return { json: found[0] };
  const reason = notThis('下拉列表里的选项', cell);
  return {
    reason:
      cell.kind === 'formula' || cell.kind === 'error'
        ? reason
        : `${reason}；可选：${entries.map(([, meaning]) => meaning).join('、')}`,
  };
}

/** An amount with at most two decimals, as text. */
export function readDecimalCell(cell: RawCell, what = '金额'): CellValue {
  if (cell.kind === 'text') {
    const text = cell.text.trim();
    return DECIMAL.test(text) ? { json: text } : { reason: notThis(what, cell) + hintFor(text) };
  }
  if (cell.kind !== 'number') return { reason: notThis(what, cell) };
  if (cell.look === 'percent') return { reason: `应填${what}，不能是百分比` };
  if (Number(cell.text) < 0) return { reason: '不能为负数' };
  const decimal = plainDecimal(cell.text);
  if (decimal === undefined) return { reason: Number(cell.text) < 1 ? '最多两位小数' : '数字过大' };
  return DECIMAL.test(decimal) ? { json: decimal } : { reason: `最多两位小数，现在是 ${decimal}` };
}

/** A whole number that a program can hold exactly. */
export function readWholeCell(cell: RawCell): CellValue {
  const decimal = readDecimalCell(cell, '整数');
  if (decimal.reason !== undefined) return decimal;
  const text = String(decimal.json);
  if (!/^\d+(\.0+)?$/.test(text)) return { reason: `应填整数，不能有小数，现在是 ${text}` };
  const value = Number(text);
  return Number.isSafeInteger(value) ? { json: value } : { reason: '数字过大' };
}

function unboundedValue(fact: FieldFact, cell: RawCell): CellValue {
  switch (fact.type) {
    case 'flag':
      return readFlag(cell);
    case 'count':
      return readWholeCell(cell);
    case 'money':
      return readDecimalCell(cell);
    case 'hundredths':
      return fact.unit === '' && cell.kind === 'number'
        ? readDecimalCell({ ...cell, look: 'plain' }, '数字')
        : readDecimalCell(cell, '数字');
    case 'date':
      return readDateCell(cell, fact.nullable);
    case 'choice':
      return readChoice(fact, cell);
    case 'text':
      return readTextCell(cell);
  }
}

function readFlag(cell: RawCell): CellValue {
  if (cell.kind === 'boolean') return { json: cell.value };
  const text = cell.kind === 'text' ? cell.text.trim() : '';
  if (text === YES || text === NO) return { json: text === YES };
  return { reason: notThis(`“${YES}”或“${NO}”`, cell) };
}

function readChoice(fact: ChoiceFact, cell: RawCell): CellValue {
  return readOptionCell(fact.options, cell);
}

function readDateCell(cell: RawCell, nullable: boolean): CellValue {
  const what = nullable ? `日期或“${NONE}”` : '日期';
  if (cell.kind === 'date') {
    if (cell.date === '') return { reason: '没有这一天，请重新填日期' };
    return cell.hasTime ? { reason: `日期里带了时刻，请只填日期，如 ${cell.date}` } : { json: cell.date };
  }
  if (cell.kind !== 'text') return { reason: `${notThis(what, cell)}；请填成 2023-06-30 的样子` };
  const text = cell.text.trim();
  if (nullable && text === NONE) return { json: null };
  const match = YEAR_FIRST.exec(text);
  if (!match) return { reason: `${notThis(what, cell)}；请填成 2023-06-30 的样子` };
  const [month, day] = match.slice(2).filter(Boolean);
  const number = parseDay(
    `${match[1] ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`,
  );
  return number === undefined ? { reason: `没有这一天：${text}` } : { json: formatDay(number) };
}

/**
 * A number of a file as plain decimal digits: as written where it is written so, else the shortest digits
 * that mean the same number, since spreadsheets write 19.99 as 19.989999999999998. Undefined when it takes
 * more than 21 digits or less than a millionth.
 */
function plainDecimal(text: string): string | undefined {
  if (DECIMAL.test(text)) return text;
  const shortest = String(Number(text));
  return /^\d+(\.\d+)?$/.test(shortest) ? shortest : undefined;
}

/** Says what is wanted and what is there. */
function notThis(wanted: string, cell: RawCell): string {
  switch (cell.kind) {
    case 'formula':
      return '单元格是公式，请粘贴为数值';
    case 'error':
      return `单元格是错误值 ${cell.text}，请改正`;
    case 'text':
      return `应填${wanted}，不能是文字“${shortened(cell.text)}”`;
    case 'number':
      return `应填${wanted}，不能是数字 ${cell.text}`;
    case 'boolean':
      return `应填${wanted}，不能是 ${cell.value ? 'TRUE' : 'FALSE'}`;
    case 'date':
      return `应填${wanted}，不能是日期${cell.date === '' ? '' : ` ${cell.date}`}`;
  }
}

/** What to do about a text that looks like a number. */
function hintFor(text: string): string {
  if (/[万亿]/.test(text)) return '；请换算成元，五百万元填 5000000';
  if (/[０-９．，]/.test(text)) return '；请改用半角的数字和小数点';
  if (/^-/.test(text) || text.startsWith('负')) return '；不能为负数';
  if (text.includes(',')) return '；请去掉千分位逗号';
  if (/元|¥|￥|[a-z]/i.test(text)) return '；只填数字，不要带单位';
  if (/\s/.test(text)) return '；请去掉数字中间的空格';
  return /^\d+\.\d{3,}$/.test(text) ? '；最多两位小数' : '';
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
