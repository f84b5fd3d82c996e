/**
 * Compiles a bound policy to one query that assesses a whole table of dossiers inside a database. The same text
 * runs on PostgreSQL 15 and on DuckDB, and is held equal to the interpreter.
 *
 * The result has one row for each dossier of the bound year. For each item (3.1.3 stands for them all):
 * `payable_3_1_3` in fen, null when undetermined; `potential_3_1_3`, the most that it could pay;
 * `missing_3_1_3`, the facts that could still decide it, sorted, with commas between; `award_3_1_3` in fen, null
 * where it is not selected or other policies use it up; `provisional_3_1_3` of that award. And the highest award:
 * `award_item`, `award_fen`, `award_provisional`.
 */

import type { BoundItem, BoundPolicy } from '../bind.ts';
import { lastDayOf } from '../calendar.ts';
import type { FieldFact, ListFact } from '../fact.ts';
import { listFacts } from '../policy.ts';
import { sqlGates, sqlItem, type SqlGates, type SqlItem } from './sql-items.ts';
import { fieldName, itemColumn, refuseRepeatedNames, sqlComment, sqlName, sqlText } from './sql-names.ts';
import { awardSteps, resultQuery } from './sql-selection.ts';
import { ownSteps, step } from './sql-step.ts';
import { createTables } from './sql-tables.ts';
import { boundedSum, dateLiteral, knownColumn, sqlTarget, type SqlTarget } from './sql-target.ts';

/** Columns that the query makes beside those of the items. */
const ownColumns = ['applicant_id', 'year', 'gates_refuse', 'gates_hold'];

export interface SqlPolicy {
  /** Statements that create the input tables. */
  readonly tables: string;
  readonly query: string;
}

/** Compiles a bound policy to the tables of its input and the query over them. */
export function compileToSql(bound: BoundPolicy): SqlPolicy {
  const ids = bound.items.map(({ id }) => id);
  const target = sqlTarget(bound.year, ids);
  const items = bound.items.map((item) => sqlItem(bound, item, target));
  const gates = sqlGates(bound, target);
  const inputs = inputColumns(bound, target);
  refuseRepeatedNames([...inputs.map(({ name }) => name), ...ownColumns, ...ids.flatMap(resultColumns)]);
  const tables = ['dossier', ...listFacts(bound.policy).map(({ name }) => sqlName(name))];
  refuseRepeatedNames([...tables, ...ownSteps, ...target.listSteps().map(({ name }) => name)]);
  const steps = [
    ...target.listSteps().map(({ name, query }) => `${name} as (\n  ${query}\n)`),
    sumsByItem(bound, 'prior', bound.policy.priorAwards, itemsWithPriors(bound)),
    sumsByItem(bound, 'other', bound.policy.otherPolicyAwards, bound.items),
    knownStep(bound, target, inputs),
    gatedStep(gates),
    potentialStep(items),
    payableStep(items),
    outcomeStep(bound, items),
    ...awardSteps(bound),
  ];
  const query = `with ${steps.filter((step) => step !== '').join(',\n')}\n${resultQuery(bound)}`;
  return { tables: createTables(bound.policy), query };
}

/** Columns of the result that belong to one item. */
export function resultColumns(itemId: string): string[] {
  return ['payable', 'potential', 'missing', 'award', 'provisional'].map((what) => itemColumn(what, itemId));
}

interface InputColumn {
  readonly name: string;
  readonly from: string;
}

/** What the rules read of a dossier: facts with their defaults, and one amount for each list. */
function inputColumns(bound: BoundPolicy, target: SqlTarget): InputColumn[] {
  const { kind } = bound.policy;
  const facts = [kind, ...target.facts().filter(({ name }) => name !== kind.name)];
  return [
    ...facts.map((fact) => ({ name: sqlName(fact.name), from: withDefault(fact, bound.year) })),
    ...target.lists().map((list) => ({ name: knownColumn(list), from: `d.${knownColumn(list)}` })),
    ...target.listSteps().map(({ name }) => ({ name, from: `coalesce(${name}.amount, 0)` })),
    ...itemsWithPriors(bound).map(({ id }) => {
      const name = itemColumn('prior', id);
      return { name, from: `coalesce(prior.${name}, 0)` };
    }),
  ];
}

function withDefault(fact: FieldFact, year: number): string {
  const name = `d.${sqlName(fact.name)}`;
  const { fallback } = fact;
  if (fallback === undefined) return name;
  const value = fallback === 'lastDayOfYear' ? lastDayOf(year) : fallback;
  if (fact.type === 'date') return `coalesce(${name}, ${dateLiteral(value)})`;
  return `coalesce(${name}, ${fact.type === 'flag' ? String(value === 1) : String(value)})`;
}

/** Items to which earlier awards make a difference. */
function itemsWithPriors({ items }: BoundPolicy): BoundItem[] {
  return items.filter(({ frequency }) => frequency.type !== 'annual');
}

/** Awards by item, one row for each dossier that has any. */
function sumsByItem(
  { year }: BoundPolicy,
  what: 'prior' | 'other',
  list: ListFact,
  items: readonly BoundItem[],
): string {
  if (items.length === 0) return '';
  const [item, amount] = [fieldName('item'), fieldName('amount')];
  const columns = items.map(
    ({ id }) => `${boundedSum(amount, `${item} = ${sqlText(id)}`)} as ${itemColumn(what, id)}`,
  );
  return `${what} as (
  select applicant_id,
    ${columns.join(',\n    ')}
  from ${sqlName(list.name)}
  where year = ${String(year)}
  group by applicant_id
)`;
}

function knownStep(bound: BoundPolicy, target: SqlTarget, inputs: readonly InputColumn[]): string {
  const lists = target.listSteps().map(({ name }) => name);
  const others = itemsWithPriors(bound).length > 0 ? [...lists, 'prior'] : lists;
  const joins = others.map((name) => `\n  left join ${name} using (applicant_id)`);
  return `${sqlComment('What is known, with the defaults')}
known as (
  select applicant_id, d.year,
    ${inputs.map(({ name, from }) => `${from}${from === `d.${name}` ? '' : ` as ${name}`}`).join(',\n    ')}
  from dossier as d${joins.join('')}
  where d.year = ${String(bound.year)}
)`;
}

function gatedStep({ refusals, holds }: SqlGates): string {
  return step('gated', 'known', [
    `${refusals.join('\n      or ') || 'false'} as gates_refuse`,
    `${holds.join('\n      and ') || 'true'} as gates_hold`,
  ]);
}

/** The most that each item could pay: nothing once something known refuses it. */
function potentialStep(items: readonly SqlItem[]): string {
  const columns = items.map(
    ({ item, refusals, highest }) => `${heading(item)}
    cast(case
      when ${['gates_refuse', ...refusals].join('\n        or ')} then 0
      else ${highest}
    end as bigint) as ${itemColumn('potential', item.id)}`,
  );
  return step('potentials', 'gated', columns);
}

/** What each item pays: its potential, once everything holds and nothing absent can lower it. */
function payableStep(items: readonly SqlItem[]): string {
  const columns = items.map(({ item, holds, lowest, highest }) => {
    const potential = itemColumn('potential', item.id);
    const settled = ['gates_hold', ...holds, ...(lowest === highest ? [] : [`${lowest} = ${potential}`])];
    return `${heading(item)}
    case
      when ${potential} = 0 then 0
      when ${settled.join('\n        and ')} then ${potential}
    end as ${itemColumn('payable', item.id)}`;
  });
  return step('payables', 'potentials', columns);
}

/** From here on only outcomes are carried along, no facts. */
function outcomeStep(bound: BoundPolicy, items: readonly SqlItem[]): string {
  const columns = items.map(({ item, missing }) => {
    const names = missing.map(({ fact, test }) => `case when ${test} then ${sqlText(fact)} end`);
    const payable = itemColumn('payable', item.id);
    return `${heading(item)}
    ${payable}, ${itemColumn('potential', item.id)},
    case when ${payable} is null then concat_ws(',',
      ${names.join(',\n      ') || "''"}
    ) else '' end as ${itemColumn('missing', item.id)}`;
  });
  const title = sqlComment(`Outcomes of ${bound.policy.id}, ${String(bound.year)}`);
  return `${title}\n${step('outcomes', 'payables', columns, 'applicant_id, year')}`;
}

function heading({ id, clause }: BoundItem): string {
  return sqlComment(`${id} ${clause}`);
}
