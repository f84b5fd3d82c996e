/** Values of facts in the words that people read. */

import { dayInWords, NEVER } from './calendar.ts';
import type { FieldFact } from './fact.ts';
import { fenInWords, fenToDecimal, withSeparators } from './money.ts';

/** A fact's value for people, with its unit; 未填 when unknown. */
export function valueInWords(fact: FieldFact, value: number): string {
  if (Number.isNaN(value)) return '未填';
  switch (fact.type) {
    case 'flag':
      return value === 1 ? '是' : '否';
    case 'money':
      return fenInWords(value);
    case 'count':
      // A year is a name, not a quantity.
      return fact.unit === '年' ? `${String(value)}年` : `${withSeparators(String(value))} ${fact.unit}`;
    case 'hundredths':
      return `${withSeparators(fenToDecimal(value))} ${fact.unit}`.trimEnd();
    case 'date':
      return value === NEVER ? '没有' : dayInWords(value);
    case 'choice':
      return Object.values(fact.options)[value] ?? String(value);
    case 'text':
      return '';
  }
}

/** 万元 beside large amounts, as help for the eye: `（500 万元）`; nothing below 10,000 yuan. */
export function inWan(fen: number): string {
  if (fen < 1_000_000) return '';
  return fen % 10_000 === 0 ? `（${withSeparators(String(fen / 1_000_000))} 万元）` : '';
}
