/** Highest only 就高不就低 (select.ts) as steps of the query: of each group the highest, and what could beat it. */

import type { BoundItem, BoundPolicy } from '../bind.ts';
import { itemColumn, sqlText } from './sql-names.ts';
import { step } from './sql-step.ts';

interface Group {
  readonly items: readonly BoundItem[];
  /** Columns of a group of several items. */
  readonly most: string;
  readonly selected: string;
  readonly provisional: string;
}

/** The steps from outcomes to awards. */
export function awardSteps(bound: BoundPolicy): string[] {
  const groups = groupsOf(bound);
  const shared = groups.filter(({ items }) => items.length > 1);
  return [
    step(
      'compared',
      'outcomes',
      shared.map(({ items, most }) => `coalesce(${greatest(items, 'payable')}, 0) as ${most}`),
    ),
    step('selected', 'compared', shared.map(selectedColumn)),
    step('awarded', 'selected left join other using (applicant_id)', [
      ...shared.map(provisionalColumn),
      ...groups.flatMap((group) => group.items.map((item) => awardColumn(group, item))),
    ]),
    step('decided', 'awarded', [
      `${greatest(
        groups.flatMap(({ items }) => items),
        'award',
      )} as award_fen`,
    ]),
  ];
}

/** The last select: one row for each dossier. */
export function resultQuery(bound: BoundPolicy): string {
  const groups = groupsOf(bound);
  const awards = groups.flatMap((group) => group.items.map((item) => ({ item, group })));
  awards.sort((a, b) => a.item.index - b.item.index);
  const columns = bound.items.map((item) => {
    const group = groups.find(({ items }) => items.includes(item));
    const award = group
      ? itemColumn('award', item.id)
      : `cast(null as bigint) as ${itemColumn('award', item.id)}`;
    const outcome = ['payable', 'potential', 'missing'].map((what) => itemColumn(what, item.id));
    return `${outcome.join(', ')}, ${award}, ${provisionalOf(item, group)} as ${itemColumn('provisional', item.id)}`;
  });
  const highest = (then: (item: BoundItem, group: Group) => string): string =>
    `case ${awards.map(({ item, group }) => `when ${itemColumn('award', item.id)} = award_fen then ${then(item, group)}`).join(' ')} end`;
  return `select applicant_id, year,
  ${columns.join(',\n  ')},
  ${highest(({ id }) => sqlText(id))} as award_item,
  award_fen,
  ${highest((_, { items, provisional }) => (items.length > 1 ? provisional : 'false'))} as award_provisional
from decided`;
}

/** Without exclusivity every item stands alone. */
function groupsOf({ exclusivity, items }: BoundPolicy): Group[] {
  const places = exclusivity.length > 0 ? exclusivity : items.map(({ index }) => [index]);
  return places.map((group, place) => {
    const number = String(place + 1);
    return {
      items: group.flatMap((index) => items[index] ?? []),
      most: `group_most_${number}`,
      selected: `group_selected_${number}`,
      provisional: `group_provisional_${number}`,
    };
  });
}

/** The earlier clause among equals. */
function selectedColumn({ items, most, selected }: Group): string {
  const first = items.map(
    (item) => `when ${itemColumn('payable', item.id)} = ${most} then ${String(item.index)}`,
  );
  return `case when ${most} = 0 then null ${first.join(' ')} end as ${selected}`;
}

/** An undetermined item that could pay more, or as much under an earlier clause. */
function provisionalColumn({ items, most, selected, provisional }: Group): string {
  const rivals = items.map((item) => {
    const potential = itemColumn('potential', item.id);
    const payable = itemColumn('payable', item.id);
    const beats = `${potential} > ${most} or (${potential} = ${most} and ${selected} > ${String(item.index)})`;
    return `(${payable} is null and (${beats}))`;
  });
  return `${selected} is not null and (${rivals.join('\n      or ')}) as ${provisional}`;
}

/** What is left after awards under other policies. */
function awardColumn({ items, selected }: Group, item: BoundItem): string {
  const payable = itemColumn('payable', item.id);
  const other = `coalesce(${itemColumn('other', item.id)}, 0)`;
  const isSelected = items.length > 1 ? `${selected} = ${String(item.index)} and ` : '';
  return `case when ${isSelected}${payable} > ${other} then ${payable} - ${other} end as ${itemColumn('award', item.id)}`;
}

function provisionalOf(item: BoundItem, group: Group | undefined): string {
  if (!group) return 'cast(null as boolean)';
  const isProvisional = group.items.length > 1 ? group.provisional : 'false';
  return `case when ${itemColumn('award', item.id)} is not null then ${isProvisional} end`;
}

function greatest(items: readonly BoundItem[], what: string): string {
  return `greatest(${items.map(({ id }) => itemColumn(what, id)).join(', ')})`;
}
