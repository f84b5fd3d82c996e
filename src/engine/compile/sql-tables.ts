/**
 * The tables that the compiled query reads, and dossiers as their rows. One table holds what is known of each
 * dossier once, one table for each list holds its entries. Null is unknown; a date that is known not to have come
 * is `-infinity`. Lists that may be unknown have a column that says whether they are known.
 */

import { formatDay, NEVER } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import type { FieldFact, ListFact } from '../fact.ts';
import type { Entry } from '../mechanism.ts';
import { listFacts, scalarFacts, type Policy } from '../policy.ts';
import { fieldName, refuseRepeatedNames, sqlComment, sqlName, sqlText } from './sql-names.ts';
import { knownColumn, optionAt } from './sql-target.ts';

/** A value of a row; whole numbers stay below 2^53. */
export type SqlValue = string | number | boolean | null;

/** The rows of one table. */
export interface SqlRows {
  readonly table: string;
  /** As SQL writes them: in double quotes where the name is a word of SQL. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

interface Column<Source> {
  readonly name: string;
  /** Type and constraints. */
  readonly definition: string;
  /** What it holds, in words. */
  readonly comment: string;
  value(source: Source): SqlValue;
}

interface NumberedEntry {
  readonly dossier: Dossier;
  readonly place: number;
  readonly entry: Entry;
}

/** Statements that create the input tables, in a schema of their own, as a rule. */
export function createTables(policy: Policy): string {
  const lists = listFacts(policy);
  refuseRepeatedNames(['dossier', ...lists.map(({ name }) => sqlName(name))]);
  return [
    createTable('dossier', dossierColumns(policy), ['applicant_id', 'year']),
    ...lists.map((list) =>
      createTable(sqlName(list.name), entryColumns(list), ['applicant_id', 'year', 'entry']),
    ),
  ].join('\n');
}

/** Dossiers as rows of the input tables. */
export function dossierRows(policy: Policy, dossiers: readonly Dossier[]): SqlRows[] {
  const entriesOf = (list: ListFact): NumberedEntry[] =>
    dossiers.flatMap((dossier) =>
      (dossier.lists[list.slot] ?? []).map((entry, index) => ({ dossier, place: index + 1, entry })),
    );
  return [
    rowsOf('dossier', dossierColumns(policy), dossiers),
    ...listFacts(policy).map((list) => rowsOf(sqlName(list.name), entryColumns(list), entriesOf(list))),
  ];
}

function createTable<Source>(
  table: string,
  columns: readonly Column<Source>[],
  key: readonly string[],
): string {
  refuseRepeatedNames(columns.map(({ name }) => name));
  const lines = columns.map(
    ({ name, definition, comment }) => `  ${name} ${definition}, ${sqlComment(comment)}`,
  );
  return [`create table ${table} (`, ...lines, `  primary key (${key.join(', ')})`, ');'].join('\n');
}

function rowsOf<Source>(
  table: string,
  columns: readonly Column<Source>[],
  sources: readonly Source[],
): SqlRows {
  return {
    table,
    columns: columns.map(({ name }) => name),
    rows: sources.map((source) => columns.map((column) => column.value(source))),
  };
}

function dossierColumns(policy: Policy): Column<Dossier>[] {
  return [
    ...keyColumns((dossier: Dossier) => dossier),
    ...scalarFacts(policy).map((fact) =>
      factColumn(fact, fact.required === true, (dossier: Dossier) => dossier.values),
    ),
    ...listFacts(policy)
      .filter((list) => !list.emptyWhenAbsent)
      .map((list) => ({
        name: knownColumn(list),
        definition: 'boolean not null',
        comment: `Whether table ${sqlName(list.name)} holds every entry there is`,
        value: (dossier: Dossier) => dossier.lists[list.slot] !== undefined,
      })),
  ];
}

function entryColumns(list: ListFact): Column<NumberedEntry>[] {
  return [
    ...keyColumns(({ dossier }: NumberedEntry) => dossier),
    {
      name: 'entry',
      definition: 'integer not null check (entry > 0)',
      comment: 'Place in the list, from 1',
      value: ({ place }) => place,
    },
    // Text is for people and no rule reads it.
    ...Object.values(list.fields)
      .filter(({ type }) => type !== 'text')
      .map((field) => factColumn(field, field.fallback === undefined, ({ entry }: NumberedEntry) => entry)),
  ];
}

function keyColumns<Source>(dossierOf: (source: Source) => Dossier): Column<Source>[] {
  return [
    {
      name: 'applicant_id',
      definition: 'text not null',
      comment: 'Who applies',
      value: (source) => dossierOf(source).applicantId,
    },
    {
      name: 'year',
      definition: 'integer not null',
      comment: 'Assessment year',
      value: (source) => dossierOf(source).year,
    },
  ];
}

function factColumn<Source>(
  fact: FieldFact,
  isGiven: boolean,
  valuesOf: (source: Source) => readonly number[],
): Column<Source> {
  const name = fact.list === undefined ? sqlName(fact.name) : fieldName(fact.name);
  return {
    name,
    definition: `${typeOf(fact)}${isGiven ? ' not null' : ''}${constraintOf(fact, name)}`,
    comment: `${fact.english}${unitOf(fact)}`,
    value: (source) => valueOf(fact, valuesOf(source)[fact.slot] ?? Number.NaN),
  };
}

function typeOf(fact: FieldFact): string {
  if (fact.type === 'flag') return 'boolean';
  if (fact.type === 'date') return 'date';
  return fact.type === 'choice' ? 'text' : 'bigint';
}

function constraintOf(fact: FieldFact, name: string): string {
  switch (fact.type) {
    case 'choice':
      return ` check (${name} in (${Object.keys(fact.options).map(sqlText).join(', ')}))`;
    case 'count':
    case 'money':
    case 'hundredths':
      return ` check (${name} between ${String(fact.lowest)} and ${String(fact.highest)})`;
    case 'date':
      return fact.nullable ? '' : ` check (${name} > date '-infinity')`;
    case 'flag':
    case 'text':
      return '';
  }
}

function unitOf(fact: FieldFact): string {
  switch (fact.type) {
    case 'money':
      return ', fen';
    case 'hundredths':
      return ', hundredths';
    case 'date':
      return fact.nullable ? '; -infinity: known not to have come' : '';
    default:
      return '';
  }
}

function valueOf(fact: FieldFact, value: number): SqlValue {
  if (Number.isNaN(value)) return null;
  switch (fact.type) {
    case 'flag':
      return value === 1;
    case 'date':
      return value === NEVER ? '-infinity' : formatDay(value);
    case 'choice':
      return optionAt(fact, value);
    default:
      return value;
  }
}
