import { useState } from 'react';
import type { Settlement } from '../../../programme/settlement.ts';
import { Money } from '../../components/money.tsx';
import { thePolicy } from '../../components/the-policy.ts';
import { addressOf, replaceAddress } from '../../routing/address.ts';
import { Filters } from './filters.tsx';
import { rowsToCsv } from './rows-csv.ts';
import { filterFrom, filterRows, type SortKey, type YearRow } from './year-rows.ts';

interface Props {
  readonly settlement: Settlement;
  readonly rows: readonly YearRow[];
  readonly parameters: URLSearchParams;
}

const PAGE = 'settled-year';
const ROWS_AT_ONCE = 100;

/** The awards of the year: filtered and sorted by the address, each row opening to its reasons. */
export function AwardTable({ settlement, rows, parameters }: Props) {
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const filter = filterFrom(parameters);
  const found = filterRows(thePolicy, rows, filter);
  const years = thePolicy.instalmentPercent.map((_, later) => settlement.year + later);
  const change = (changes: Readonly<Record<string, string>>): void => {
    const changed = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') changed.delete(name);
      else changed.set(name, value);
    }
    replaceAddress(addressOf(PAGE, changed));
  };
  const sortBy = (key: SortKey): void =>
    change({ sort: filter.sort === key && !filter.descending ? `-${key}` : key });
  const head = (key: SortKey, label: string, numeric = false) => (
    <th
      role="columnheader"
      scope="col"
      className={numeric ? 'numeric' : undefined}
      aria-sort={filter.sort === key ? (filter.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="sort" onClick={() => sortBy(key)}>
        {label}
        <span aria-hidden="true" className="sort-sign">
          {filter.sort === key ? (filter.descending ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
  return (
    <section>
      <h2>逐户结果</h2>
      <Filters filter={filter} rows={rows} onChange={change} />
      <div className="table-head">
        <p role="status">{found.length === 0 ? '没有符合筛选的申报主体。' : `${String(found.length)} 条`}</p>
        {found.length === 0 && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => change({ q: '', township: '', item: '', show: 'all' })}
          >
            清除筛选
          </button>
        )}
        {found.length > 0 && (
          <button
            type="button"
            className="button button-quiet no-print"
            onClick={() =>
              download(`清算-${String(settlement.year)}.csv`, rowsToCsv(thePolicy, found, years))
            }
          >
            导出这些（.csv）
          </button>
        )}
      </div>
      {found.length > 0 && (
        <table role="table" className="award-table">
          <thead role="rowgroup">
            <tr role="row">
              {head('applicant', '申报主体')}
              {head('township', '乡镇（街道）')}
              {head('item', '奖补项目')}
              {head('assessed', '核定', true)}
              {head('awarded', '兑现', true)}
              {years.map((year) => (
                <th key={year} role="columnheader" scope="col" className="numeric">
                  {year} 年拨付
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {found.slice(0, most).map((row) => (
              <Row
                key={`${row.applicantId} ${String(row.itemIndex)}`}
                row={row}
                years={years}
                parameters={parameters}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <button
          type="button"
          className="button button-quiet no-print"
          onClick={() => setMost(most + ROWS_AT_ONCE * 5)}
        >
          再显示一些（还有 {found.length - most} 条）
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: YearRow;
  readonly years: readonly number[];
  readonly parameters: URLSearchParams;
}

function Row({ row, years, parameters }: RowProps) {
  const item = thePolicy.items[row.itemIndex];
  const opened = new URLSearchParams(parameters);
  opened.set('applicant', row.applicantId);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a className="row-link break-anywhere" href={addressOf(PAGE, opened)}>
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

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
