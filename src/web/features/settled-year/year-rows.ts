/** The rows of a settled year, and how they are filtered and sorted by the address. */

import type { Policy } from '../../../engine/policy.ts';
import type { SettledCase } from '../../../programme/settled-case.ts';
import type { Instalment, Settlement } from '../../../programme/settlement.ts';
import { groupBy } from '../../components/group-by.ts';

/** An award, or an applicant that got none. */
export interface YearRow {
  readonly applicantId: string;
  readonly township: string;
  readonly kind: string;
  /** Place of the item; -1 without an award. */
  readonly itemIndex: number;
  readonly assessedFen: number;
  readonly awardedFen: number;
  readonly instalments: readonly Instalment[];
}

export const sortKeys = ['applicant', 'township', 'item', 'assessed', 'awarded'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Whose rows are shown. */
export type Shown = 'awarded' | 'none' | 'all';

export interface RowFilter {
  readonly text: string;
  readonly township: string;
  /** Id of an item; empty for all. */
  readonly item: string;
  readonly shown: Shown;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** The filter that stands in an address; what makes no sense there counts as not said. */
export function filterFrom(parameters: URLSearchParams): RowFilter {
  const shown = parameters.get('show');
  const sort = parameters.get('sort') ?? '';
  const key = sortKeys.find((one) => one === sort.replace(/^-/, ''));
  return {
    text: parameters.get('q') ?? '',
    township: parameters.get('township') ?? '',
    item: parameters.get('item') ?? '',
    shown: shown === 'none' || shown === 'all' ? shown : 'awarded',
    sort: key ?? 'applicant',
    descending: key !== undefined && sort.startsWith('-'),
  };
}

/** All rows of a settlement, by applicant. */
export function rowsOf(policy: Policy, settlement: Settlement): YearRow[] {
  const kinds = Object.values(policy.kind.options);
  const awards = groupBy(settlement.awards, ({ applicantId }) => applicantId);
  return settlement.cases.flatMap(({ dossier }: SettledCase): YearRow[] => {
    const { applicantId, township = '', kind } = dossier;
    const who = { applicantId, township, kind: kinds[kind] ?? '' };
    const own = awards.get(applicantId) ?? [];
    if (own.length > 0) return own.map((award) => ({ ...award, ...who }));
    return [{ ...who, itemIndex: -1, assessedFen: 0, awardedFen: 0, instalments: [] }];
  });
}

/** The rows that pass the filter, in its order; equal ones stay in the order of applicants. */
export function filterRows(policy: Policy, rows: readonly YearRow[], filter: RowFilter): YearRow[] {
  const text = filter.text.trim().toLowerCase();
  const found = rows.filter((row) => {
    if (filter.shown !== 'all' && row.itemIndex >= 0 !== (filter.shown === 'awarded')) return false;
    if (filter.township !== '' && row.township !== filter.township) return false;
    if (filter.item !== '' && policy.items[row.itemIndex]?.id !== filter.item) return false;
    return text === '' || row.applicantId.toLowerCase().includes(text);
  });
  const direction = filter.descending ? -1 : 1;
  return found.sort((a, b) => direction * compareRows(a, b, filter.sort));
}

function compareRows(a: YearRow, b: YearRow, key: SortKey): number {
  switch (key) {
    case 'applicant':
      return a.applicantId < b.applicantId ? -1 : a.applicantId > b.applicantId ? 1 : 0;
    case 'township':
      return a.township.localeCompare(b.township, 'zh-CN');
    case 'item':
      return a.itemIndex - b.itemIndex;
    case 'assessed':
      return a.assessedFen - b.assessedFen;
    case 'awarded':
      return a.awardedFen - b.awardedFen;
  }
}

/** Sums over the rows with an award that share a property. */
export interface GroupSum {
  readonly name: string;
  readonly count: number;
  readonly assessedFen: number;
  readonly awardedFen: number;
}

/** Sums by a property of the rows with an award, the largest first. */
export function sumsBy(rows: readonly YearRow[], nameOf: (row: YearRow) => string): GroupSum[] {
  const groups = groupBy(
    rows.filter(({ itemIndex }) => itemIndex >= 0),
    nameOf,
  );
  const sums = [...groups].map(([name, members]) => ({
    name,
    count: members.length,
    assessedFen: members.reduce((sum, row) => sum + row.assessedFen, 0),
    awardedFen: members.reduce((sum, row) => sum + row.awardedFen, 0),
  }));
  return sums.sort((a, b) => b.awardedFen - a.awardedFen);
}
