/** What stands in the fields of a form, and what it comes to: an answer, or what is wrong with it. */

import { valueInWords } from '../../../engine/value-words.ts';
import type { Fact, FieldFact, ListFact } from '../../../engine/fact.ts';
import type { Fault } from '../../../engine/read-dossier.ts';
import { valueReader } from '../../../engine/read-value.ts';
import { readTypedNumber } from '../../components/money-words.ts';
import type { Answers, Outcome } from './answers.ts';

/** One entry of a list, by field. */
export type RawEntry = Readonly<Record<string, string>>;
/** The text of a field, or the entries of a list. `unsure` is "I do not know", `never` a date that never came. */
export type Raw = string | readonly RawEntry[];

export const UNSURE = 'unsure';
export const NEVER_HAPPENED = 'never';

/** What is wrong with a field, by the field's id in the page. */
export interface FieldError {
  readonly id: string;
  readonly message: string;
}

/** The id of a fact's field in the page. */
export function fieldId(name: string, place?: number, field?: string): string {
  return ['fact', name, place, field].filter((part) => part !== undefined).join('-');
}

/** A fault that only the whole dossier shows, at the field that it is about. */
export function errorOfFault({ place, reason }: Fault): FieldError {
  const [, name = place, entry, field] = /^(\w+)(?:\[(\d+)\]\.(\w+))?/.exec(place) ?? [];
  const label = /（(.+)）$/.exec(place)?.[1] ?? '';
  const subject = label === '' ? '' : `“${label}”`;
  if (entry === undefined) return { id: fieldId(name), message: `${subject}${reason}` };
  const number = Number(entry);
  return { id: fieldId(name, number, field), message: `第 ${String(number + 1)} 项：${subject}${reason}` };
}

/** What a form came to. */
export type ReadForm =
  | { readonly outcome: Outcome; readonly errors: readonly [] }
  | { readonly outcome: undefined; readonly errors: readonly FieldError[] };

/** Reads a fact's field. */
export function readRaw(fact: Fact, raw: Raw): ReadForm {
  if (raw === UNSURE) return { outcome: 'unsure', errors: [] };
  if (fact.type === 'list') return readList(fact, typeof raw === 'string' ? [] : raw);
  const id = fieldId(fact.name);
  const read = readField(fact, typeof raw === 'string' ? raw : '', '，或者选“不清楚”');
  if ('message' in read) return { outcome: undefined, errors: [{ id, message: read.message }] };
  return { outcome: { value: read.value }, errors: [] };
}

function readList(list: ListFact, entries: readonly RawEntry[]): ReadForm {
  const errors: FieldError[] = [];
  const value = entries.map((entry, place) => {
    const fields = Object.values(list.fields).flatMap((field): [string, unknown][] => {
      const text = entry[field.name] ?? '';
      if (text.trim() === '' && field.fallback !== undefined) return [];
      const read = readField(field, text, '');
      if (!('message' in read)) return [[field.name, read.value]];
      errors.push({
        id: fieldId(list.name, place, field.name),
        message: `第 ${String(place + 1)} 项：${read.message}`,
      });
      return [];
    });
    return Object.fromEntries(fields);
  });
  return errors.length > 0 ? { outcome: undefined, errors } : { outcome: { value }, errors: [] };
}

type ReadField = { readonly value: unknown } | { readonly message: string };

function readField(fact: FieldFact, raw: string, otherwise: string): ReadField {
  const text = raw.trim();
  if (text === '') return { message: `请${isChosen(fact) ? '选择' : '填写'}“${fact.label}”${otherwise}` };
  switch (fact.type) {
    case 'flag':
      return { value: text === 'yes' };
    case 'choice':
    case 'text':
      return { value: text };
    case 'date':
      return readDate(fact, text);
    case 'money':
    case 'hundredths':
    case 'count':
      return readNumber(fact, text);
  }
}

function isChosen(fact: FieldFact): boolean {
  return fact.type === 'flag' || fact.type === 'choice';
}

function readDate(fact: FieldFact, text: string): ReadField {
  if (text === NEVER_HAPPENED) return { value: null };
  const parts = text.split('-').map((part) => part.normalize('NFKC').trim());
  const [year = '', month = '', day = ''] = parts;
  if (parts.length !== 3 || parts.includes('')) return { message: `“${fact.label}”要填全年、月、日` };
  const value = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const refused = typeof valueReader(fact)(value) === 'string';
  return refused ? { message: `“${fact.label}”没有这一天，请检查年、月、日` } : { value };
}

function readNumber(fact: FieldFact, text: string): ReadField {
  const unit = 'unit' in fact ? fact.unit : '元';
  const plain = readTypedNumber(text, unit);
  if (plain === undefined) {
    const example = fact.type === 'money' ? '只填数字，如 5000000，也可以写成 500万' : '只填数字';
    return { message: text.startsWith('-') ? `“${fact.label}”不能是负数` : `“${fact.label}”${example}` };
  }
  const value = fact.type === 'count' ? Number(plain) : plain;
  const read = valueReader(fact)(value);
  return typeof read === 'string' ? { message: `“${fact.label}”${read}` } : { value };
}

/** The number behind a figure that is being typed; undefined while it is none. */
export function typedNumber(fact: FieldFact, raw: string): number | undefined {
  const read = raw.trim() === '' ? undefined : readNumber(fact, raw);
  if (!read || 'message' in read) return undefined;
  const number = valueReader(fact)(read.value);
  return typeof number === 'number' ? number : undefined;
}

/** The field of a fact as the answers have it. */
export function rawOf(fact: Fact, answers: Answers): Raw {
  if (answers.unsure.includes(fact.name)) return UNSURE;
  const value = answers.facts[fact.name];
  if (fact.type !== 'list') return value === undefined ? '' : rawField(fact, value);
  if (!Array.isArray(value)) return answers.has.includes(fact.name) ? [{}] : [];
  return value.map((entry: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.values(fact.fields)
        .filter((field) => field.name in entry)
        .map((field) => [field.name, rawField(field, entry[field.name])]),
    ),
  );
}

function rawField(fact: FieldFact, value: unknown): string {
  if (fact.type === 'flag') return value === true ? 'yes' : 'no';
  if (value === null) return NEVER_HAPPENED;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** An answer in the words that people read. */
export function answerInWords(fact: Fact, answers: Answers): string {
  if (answers.unsure.includes(fact.name)) return '不清楚';
  const value = answers.facts[fact.name];
  if (fact.type === 'list') {
    const entries = Array.isArray(value) ? value.length : 0;
    return entries === 0 ? '没有' : `${String(entries)} 项`;
  }
  const number = valueReader(fact)(value);
  return typeof number === 'number' ? valueInWords(fact, number) : '';
}
