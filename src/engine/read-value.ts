/** Reads one JSON value of a fact into its number, or says in plain Chinese why it is refused. */

import { NEVER, parseDay } from './calendar.ts';
import type { ChoiceFact, FieldFact } from './fact.ts';
import { LARGEST_FEN } from './money.ts';

/** The number, or the reason of the refusal. */
export type ReadValue = number | string;

/** Whether parsed JSON is an object, neither null nor a list. */
export function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Reads values of one fact; made once per fact, used for every dossier. */
export type ValueReader = (json: unknown) => ReadValue;

/** The reader of a fact's values. Money comes out in fen, dates as day numbers, choices as places. */
export function valueReader(fact: FieldFact): ValueReader {
  switch (fact.type) {
    case 'flag':
      return (json) => (json === true ? 1 : json === false ? 0 : '应填 true（是）或 false（否）');
    case 'count':
      return (json) => readCount(json, fact.lowest, fact.highest);
    case 'money':
      return readMoney;
    case 'hundredths':
      return (json) => withinBounds(readMoney(json), fact.lowest, fact.highest);
    case 'date':
      return fact.nullable ? (json) => (json === null ? NEVER : readDate(json)) : readDate;
    case 'choice':
      return choiceReader(fact);
    case 'text':
      return (json) => (typeof json === 'string' ? 0 : '应填文字');
  }
}

function readCount(json: unknown, lowest: number, highest: number): ReadValue {
  if (typeof json !== 'number') return '应填整数';
  if (!Number.isInteger(json)) return '应填整数，不能有小数';
  if (json < 0) return '不能为负数';
  if (json > Number.MAX_SAFE_INTEGER) return '数字过大';
  if (json < lowest || json > highest) return `应在 ${String(lowest)} 到 ${String(highest)} 之间`;
  return json;
}

/**
 * Money (and other quantities with two decimals) as a JSON number or as decimal text: whole
 * hundredths. Text is `digits`, `digits.d` or `digits.dd`; no sign, exponent or space.
 */
export function readMoney(json: unknown): ReadValue {
  if (typeof json === 'string') return readDecimal(json);
  if (typeof json !== 'number' || Number.isNaN(json)) return '应填数字或数字文本，如 5000000.00';
  if (json < 0) return '不能为负数';
  if (json > LARGEST_FEN / 100) return '数字过大，最大 9999999999999.99';
  return Number.isInteger(json) ? json * 100 : readDecimal(String(json));
}

const DOT = 46;
const ZERO = 48;

function readDecimal(text: string): ReadValue {
  let value = 0;
  let decimals = -1;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= ZERO && code <= ZERO + 9) {
      value = value * 10 + code - ZERO;
      if (decimals >= 0) decimals += 1;
    } else if (code === DOT && decimals < 0 && place > 0) decimals = 0;
    else return malformed(text);
  }
  if (decimals > 2) return '最多两位小数';
  if (decimals === 0 || text === '') return malformed(text);
  if (decimals < 2) value *= decimals === 1 ? 10 : 100;
  return value > LARGEST_FEN ? '数字过大，最大 9999999999999.99' : value;
}

function malformed(text: string): string {
  if (/^-\d/.test(text)) return '不能为负数';
  if (/^\d+(\.\d+)?e-\d+$/.test(text)) return '最多两位小数';
  return '应填数字或数字文本，如 5000000.00（不带逗号、空格、正负号和单位）';
}

function withinBounds(value: ReadValue, lowest: number, highest: number): ReadValue {
  if (typeof value === 'string' || (value >= lowest && value <= highest)) return value;
  return `应在 ${(lowest / 100).toFixed(2)} 到 ${(highest / 100).toFixed(2)} 之间`;
}

function readDate(json: unknown): ReadValue {
  if (typeof json !== 'string') return '应填日期，如 2023-06-30';
  return parseDay(json) ?? '没有这一天，日期应写成 2023-06-30 的样子';
}

function choiceReader(fact: ChoiceFact): ValueReader {
  const places = new Map(Object.keys(fact.options).map((option, place) => [option, place]));
  const refusal = `应填下列之一：${[...places.keys()].join('、')}`;
  return (json) => (typeof json === 'string' ? (places.get(json) ?? refusal) : refusal);
}
