import { FilterSelect } from '../../components/filter-select.tsx';
import { thePolicy } from '../../components/the-policy.ts';
import type { RowFilter, YearRow } from './year-rows.ts';

interface Props {
  readonly filter: RowFilter;
  readonly rows: readonly YearRow[];
  onChange(changes: Readonly<Record<string, string>>): void;
}

const all = ['', '全部'] as const;

/** Which rows are shown; kept in the address, so that a view can be sent to somebody. */
export function Filters({ filter, rows, onChange }: Props) {
  const townships = [...new Set(rows.map(({ township }) => township))].filter((name) => name !== '');
  const items = [...new Set(rows.map(({ itemIndex }) => itemIndex))].sort((a, b) => a - b);
  return (
    <search className="filters no-print">
      <label className="filter">
        <span>申报主体</span>
        <input
          className="input"
          type="search"
          value={filter.text}
          placeholder="编号或名称"
          onChange={(event) => onChange({ q: event.target.value })}
        />
      </label>
      <FilterSelect
        label="乡镇（街道）"
        value={filter.township}
        options={[
          all,
          ...townships.sort((a, b) => a.localeCompare(b, 'zh-CN')).map((name) => [name, name] as const),
        ]}
        onChange={(township) => onChange({ township })}
      />
      <FilterSelect
        label="奖补项目"
        value={filter.item}
        options={[all, ...items.flatMap((index) => itemOption(index))]}
        onChange={(item) => onChange({ item })}
      />
      <FilterSelect
        label="结果"
        value={filter.shown}
        options={[
          ['awarded', '有奖补的'],
          ['none', '没有奖补的'],
          ['all', '全部'],
        ]}
        onChange={(show) => onChange({ show })}
      />
    </search>
  );
}

function itemOption(index: number): (readonly [string, string])[] {
  const item = thePolicy.items[index];
  return item ? [[item.id, item.title]] : [];
}
