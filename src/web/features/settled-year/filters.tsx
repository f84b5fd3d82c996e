import { thePolicy } from '../../components/the-policy.ts';
import type { RowFilter, YearRow } from './year-rows.ts';

interface Props {
  readonly filter: RowFilter;
  readonly rows: readonly YearRow[];
  onChange(changes: Readonly<Record<string, string>>): void;
}

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
      <label className="filter">
        <span>乡镇（街道）</span>
        <select
          className="input"
          value={filter.township}
          onChange={(event) => onChange({ township: event.target.value })}
        >
          <option value="">全部</option>
          {townships
            .sort((a, b) => a.localeCompare(b, 'zh-CN'))
            .map((township) => (
              <option key={township} value={township}>
                {township}
              </option>
            ))}
        </select>
      </label>
      <label className="filter">
        <span>奖补项目</span>
        <select
          className="input"
          value={filter.item}
          onChange={(event) => onChange({ item: event.target.value })}
        >
          <option value="">全部</option>
          {items.map((index) => {
            const item = thePolicy.items[index];
            return (
              item && (
                <option key={item.id} value={item.id}>
                  {item.title}
                </option>
              )
            );
          })}
        </select>
      </label>
      <label className="filter">
        <span>结果</span>
        <select
          className="input"
          value={filter.shown}
          onChange={(event) => onChange({ show: event.target.value })}
        >
          <option value="awarded">有奖补的</option>
          <option value="none">没有奖补的</option>
          <option value="all">全部</option>
        </select>
      </label>
    </search>
  );
}
