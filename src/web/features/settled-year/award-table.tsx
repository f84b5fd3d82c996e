import { useState } from 'react';
import type { Settlement } from '../../../programme/settlement.ts';
import { thePolicy } from '../../components/the-policy.ts';
import { addressOf, replaceAddress } from '../../routing/address.ts';
import { AwardRow, HeadCell } from './award-row.tsx';
import { Filters } from './filters.tsx';
import { rowsToCsv } from './rows-csv.ts';
import { filterFrom, filterRows, type YearRow } from './year-rows.ts';

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
  const found = filterRows(thePolicy, rows, filterFrom(parameters));
  const years = thePolicy.instalmentPercent.map((_, later) => settlement.year + later);
  const change = (changes: Readonly<Record<string, string>>): void => {
    const changed = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') changed.delete(name);
      else changed.set(name, value);
    }
    replaceAddress(addressOf(PAGE, changed));
  };
  return (
    <section>
      <h2>逐户结果</h2>
      <Filters filter={filterFrom(parameters)} rows={rows} onChange={change} />
      <FoundLine
        count={found.length}
        onClear={() => change({ q: '', township: '', item: '', show: 'all' })}
        onExport={() => download(`清算-${String(settlement.year)}.csv`, rowsToCsv(thePolicy, found, years))}
      />
      {found.length > 0 && (
        <Table found={found.slice(0, most)} years={years} parameters={parameters} onChange={change} />
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

interface FoundProps {
  readonly count: number;
  onClear(): void;
  onExport(): void;
}

/** How many rows there are, with the way to take them along, or out of a filter that finds none. */
function FoundLine({ count, onClear, onExport }: FoundProps) {
  return (
    <div className="table-head no-print">
      <p role="status">{count === 0 ? '没有符合筛选的申报主体。' : `${String(count)} 条`}</p>
      <button type="button" className="button button-quiet" onClick={count === 0 ? onClear : onExport}>
        {count === 0 ? '清除筛选' : '导出这些（.csv）'}
      </button>
    </div>
  );
}

interface TableProps {
  readonly found: readonly YearRow[];
  readonly years: readonly number[];
  readonly parameters: URLSearchParams;
  onChange(changes: Readonly<Record<string, string>>): void;
}

function Table({ found, years, parameters, onChange }: TableProps) {
  const sorted = { filter: filterFrom(parameters), onSort: (sort: string) => onChange({ sort }) };
  return (
    <table role="table" className="award-table">
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell {...sorted} name="applicant" label="申报主体" />
          <HeadCell {...sorted} name="township" label="乡镇（街道）" />
          <HeadCell {...sorted} name="item" label="奖补项目" />
          <HeadCell {...sorted} name="assessed" label="核定" numeric />
          <HeadCell {...sorted} name="awarded" label="兑现" numeric />
          {years.map((year) => (
            <th key={year} role="columnheader" scope="col" className="numeric">
              {year} 年拨付
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {found.map((row) => (
          <AwardRow
            key={`${row.applicantId} ${String(row.itemIndex)}`}
            row={row}
            years={years}
            address={caseAddress(parameters, row.applicantId)}
          />
        ))}
      </tbody>
    </table>
  );
}

function caseAddress(parameters: URLSearchParams, applicantId: string): string {
  const opened = new URLSearchParams(parameters);
  opened.set('applicant', applicantId);
  return addressOf(PAGE, opened);
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
