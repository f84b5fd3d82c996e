/**
 * SQL as a target: expressions over the columns of one dossier or one list entry. Facts keep their natural types
 * (boolean, date, text), and a number that meets one of them is written in its type.
 */

import { formatDay, NEVER } from '../calendar.ts';
import type { ChoiceFact, FieldFact, ListFact } from '../fact.ts';
import { fieldName, itemColumn, sqlName, sqlText } from './sql-names.ts';
import { LARGEST_WHOLE, sqlProportion } from './sql-proportion.ts';
import type { ComparisonSign, EntryReduction, Target } from './target.ts';

/** A piece of SQL with what its surroundings must know of it. */
export interface SqlExpression {
  readonly text: string;
  readonly type: 'number' | 'flag' | 'date' | 'choice' | 'test';
  /** Bound of a number, for the proof that products stay whole and exact. */
  readonly highest: number;
  /** Of a constant: its value, to be written in another type where it must be. */
  readonly constant?: number;
  readonly options?: readonly string[];
  /** Of a case expression: its branches, so that a chain of them becomes one. */
  readonly branches?: string;
  /** Of a test for null: what it tests. */
  readonly absent?: string;
}

/** One step of the query that makes one amount for each dossier out of a list's entries. */
export interface ListStep {
  readonly name: string;
  readonly list: ListFact;
  readonly query: string;
}

export interface SqlTarget extends Target<SqlExpression> {
  /** The steps behind the list amounts that were asked for, each once. */
  listSteps(): readonly ListStep[];
  /** Facts of the dossier that were asked for. */
  facts(): readonly FieldFact[];
  /** Lists of which was asked whether they are known. */
  lists(): readonly ListFact[];
}

/** A target that writes SQL for the dossiers of one year. */
export function sqlTarget(year: number, itemIds: readonly string[]): SqlTarget {
  const steps = new Map<string, ListStep>();
  const facts = new Set<FieldFact>();
  const lists = new Set<ListFact>();
  return {
    number: constant,
    fact: (fact) => {
      facts.add(fact);
      return column(fact, sqlName(fact.name));
    },
    entryField: (field) => column(field, fieldText(field)),
    isUnknown: (fact) => {
      if (fact.type !== 'list') facts.add(fact);
      else lists.add(fact);
      return fact.type === 'list' ? test(`not ${knownColumn(fact)}`) : absence(sqlName(fact.name));
    },
    compare,
    every: (tests) => joined(tests, 'and', 'true', 'false'),
    some: (tests) => joined(tests, 'or', 'false', 'true'),
    always: () => test('true'),
    never: () => test('false'),
    choose,
    smallest: (values) => ofNumbers(`least(${texts(values).join(', ')})`, Math.min(...values.map(highestOf))),
    largest: (values) =>
      ofNumbers(`greatest(${texts(values).join(', ')})`, Math.max(...values.map(highestOf))),
    sum: (values) =>
      ofNumbers(
        `(${texts(values).join(' + ')})`,
        values.reduce((sum, { highest }) => sum + highest, 0),
      ),
    difference: (left, right) => ofNumbers(`(${left.text} - ${right.text})`, left.highest),
    proportion,
    entries: (reduction) => {
      const query = reductionQuery(reduction, year);
      const again = [...steps.values()].filter(({ list }) => list === reduction.list).length;
      const suffix = again === 0 ? '' : `_${String(again + 1)}`;
      const name = `${sqlName(`${reduction.list.name}Amount`)}${suffix}`;
      const step = steps.get(query) ?? { name, list: reduction.list, query };
      steps.set(query, step);
      return ofNumbers(step.name, LARGEST_WHOLE);
    },
    prior: (itemIndex) => ofNumbers(itemColumn('prior', itemIds[itemIndex] ?? ''), LARGEST_WHOLE),
    listSteps: () => [...steps.values()],
    facts: () => [...facts],
    lists: () => [...lists],
  };
}

/** The column that says whether a list is known. */
export function knownColumn(list: ListFact): string {
  return sqlName(`${list.name}Known`);
}

function column(fact: FieldFact, text: string): SqlExpression {
  const { highest } = fact;
  if (fact.type === 'choice') return { text, type: 'choice', highest, options: Object.keys(fact.options) };
  const type = fact.type === 'flag' || fact.type === 'date' ? fact.type : 'number';
  return { text, type, highest };
}

/** Of an entry's fields only those with a fallback may be absent. */
function fieldText(field: FieldFact): string {
  const name = fieldName(field.name);
  const { fallback } = field;
  if (typeof fallback !== 'number') return name;
  return `coalesce(${name}, ${spelt(constant(fallback), column(field, name))})`;
}

function constant(value: number): SqlExpression {
  const whole = Math.max(-LARGEST_WHOLE, Math.min(LARGEST_WHOLE, value));
  return { text: String(whole), type: 'number', highest: value, constant: value };
}

function test(text: string): SqlExpression {
  return { text, type: 'test', highest: 1 };
}

function absence(text: string): SqlExpression {
  return { ...test(`${text} is null`), absent: text };
}

function ofNumbers(text: string, highest: number): SqlExpression {
  return { text, type: 'number', highest };
}

function highestOf({ highest }: SqlExpression): number {
  return highest;
}

function texts(values: readonly SqlExpression[]): string[] {
  return values.map(({ text }) => text);
}

/** A value's text beside another one: a constant is written in the other's type. */
function spelt(value: SqlExpression, beside: SqlExpression): string {
  if (value.constant === undefined) return value.text;
  switch (beside.type) {
    case 'flag':
      return value.constant === 1 ? 'true' : 'false';
    case 'date':
      return dateLiteral(value.constant);
    case 'choice':
      return sqlText((beside.options ?? [])[value.constant] ?? '');
    case 'number':
    case 'test':
      return value.text;
  }
}

/** A date literal; the day that never came is before every other day. */
export function dateLiteral(day: number): string {
  return `date ${sqlText(day === NEVER ? '-infinity' : formatDay(day))}`;
}

function compare(left: SqlExpression, sign: ComparisonSign, right: SqlExpression): SqlExpression {
  if (left.type === 'flag' && sign === '=' && right.constant !== undefined) {
    return test(right.constant === 1 ? left.text : `not ${left.text}`);
  }
  return test(`${spelt(left, right)} ${sign} ${spelt(right, left)}`);
}

function joined(
  tests: readonly SqlExpression[],
  word: 'and' | 'or',
  neutral: string,
  decisive: string,
): SqlExpression {
  const open = texts(tests).filter((text) => text !== neutral);
  if (open.length === 0) return test(neutral);
  if (open.includes(decisive)) return test(decisive);
  return test(open.length === 1 ? (open[0] ?? '') : `(${open.join(` ${word} `)})`);
}

function choose(when: SqlExpression, then: SqlExpression, otherwise: SqlExpression): SqlExpression {
  if (when.text === 'true') return then;
  if (when.text === 'false') return otherwise;
  if (then.text === 'false' && otherwise.text === 'true') return test(`(${when.text}) is not true`);
  const typed = then.constant === undefined ? then : otherwise;
  const [yes, no] = [spelt(then, otherwise), spelt(otherwise, then)];
  const highest = Math.max(then.highest, otherwise.highest);
  const result = { type: typed.type, highest, ...(typed.options && { options: typed.options }) };
  if (when.absent !== undefined && when.absent === no) return { ...result, text: `coalesce(${no}, ${yes})` };
  const branches = `when ${when.text} then ${yes} ${otherwise.branches ?? `else ${no}`}`;
  return { ...result, text: `case ${branches} end`, branches };
}

function proportion(
  factors: readonly SqlExpression[],
  numerator: number,
  denominator: number,
): SqlExpression {
  return { type: 'number', ...sqlProportion(factors, numerator, denominator) };
}

/** One amount for each dossier with entries; entries that do not count are left out. */
function reductionQuery(
  { list, kind, largest, tests, each }: EntryReduction<SqlExpression>,
  year: number,
): string {
  const conditions = [`year = ${String(year)}`, ...texts(tests).filter((text) => text !== 'true')];
  const entries = (columns: string): string =>
    `select applicant_id, ${columns}\n  from ${sqlName(list.name)}\n  where ${conditions.join('\n    and ')}`;
  if (kind === 'best') return `${entries(`max(${each.text}) as amount`)}\n  group by applicant_id`;
  if (largest === undefined) {
    return `${entries(`${boundedSum(each.text)} as amount`)}\n  group by applicant_id`;
  }
  const placed = `select applicant_id, amount,
    row_number() over (partition by applicant_id order by amount desc, entry) as place
  from (${entries(`entry, ${each.text} as amount`)}) as counting`;
  return `select applicant_id, ${boundedSum('amount')} as amount
  from (${placed}) as placed
  where place <= ${String(largest)}
  group by applicant_id`;
}

/** A sum as a bigint, whatever wider type the database adds up in; nothing adds up to 0. */
export function boundedSum(text: string, only = ''): string {
  const filter = only === '' ? '' : ` filter (where ${only})`;
  return `cast(least(coalesce(sum(${text})${filter}, 0), ${String(LARGEST_WHOLE)}) as bigint)`;
}

/** Options of a choice by place, for those who write or read the tables. */
export function optionAt(fact: ChoiceFact, place: number): string {
  return Object.keys(fact.options)[place] ?? '';
}
