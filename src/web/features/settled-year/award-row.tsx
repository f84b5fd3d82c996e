import { Money } from '../../components/money.tsx';
import { thePolicy } from '../../components/the-policy.ts';
import type { RowFilter, SortKey, YearRow } from './year-rows.ts';

interface HeadProps {
  readonly name: SortKey;
  readonly label: string;
  readonly numeric?: boolean;
  readonly filter: RowFilter;
  onSort(sort: string): void;
}

/** The head of a column that can be sorted by; pressed again it sorts the other way round. */
export function HeadCell({ name, label, numeric = false, filter, onSort }: HeadProps) {
  const active = filter.sort === name;
  return (
    <th
      role="columnheader"
      scope="col"
      className={numeric ? 'numeric' : undefined}
      aria-sort={active ? (filter.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort(active && !filter.descending ? `-${name}` : name)}
      >
        {label}
        <span aria-hidden="true" className="sort-sign">
          {active ? (filter.descending ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: YearRow;
  readonly years: readonly number[];
  /** Address of the reasons. */
  readonly address: string;
}

/** One award, or an applicant without one. */
export function AwardRow({ row, years, address }: RowProps) {
  const item = thePolicy.items[row.itemIndex];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a className="row-link break-anywhere" href={address}>
          {row.applicantId}
        </a>
        <span className="row-kind">{row.kind}</span>
      </th>
      <td role="cell" data-label="乡镇（街道）">
        {row.township || '没有填写'}
      </td>
      <td role="cell" data-label="奖补项目">
        {item ? (
          <>
            {item.title} <span className="clause">{item.clause}</span>
          </>
        ) : (
          '没有奖补'
        )}
      </td>
      <td role="cell" data-label="核定" className="numeric">
        {item && <Money fen={row.assessedFen} />}
      </td>
      <td role="cell" data-label="兑现" className="numeric">
        {item && <Money fen={row.awardedFen} />}
      </td>
      {years.map((year, place) => (
        <td key={year} role="cell" data-label={`${String(year)} 年拨付`} className="numeric">
          {item && <Money fen={row.instalments[place]?.fen ?? 0} />}
        </td>
      ))}
    </tr>
  );
}
