import type { Fault } from '../../../engine/read-dossier.ts';
import { groupBy } from '../../components/group-by.ts';

/** Waiting: the shape of what will come, shown only when it takes a while. */
export function Loading() {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">正在清算……</span>
      <div className="skeleton-totals">
        <div />
        <div />
        <div />
        <div />
      </div>
      <div className="skeleton-line" />
      <div className="skeleton-line" />
      <div className="skeleton-line" />
      <div className="skeleton-line" />
    </div>
  );
}

/** The file could not be had. */
export function Failed({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  return (
    <div className="state" role="alert">
      <h2>没有读到数据</h2>
      <p>{reason}</p>
      <button type="button" className="button button-main" onClick={onRetry}>
        再试一次
      </button>
    </div>
  );
}

/** A file of one's own after a reload. */
export function Gone() {
  return (
    <div className="state">
      <h2>请再选一次文件</h2>
      <p>你打开的文件只在这个页面里用，浏览器没有把它存下来，刷新以后要重新选择。</p>
    </div>
  );
}

const MOST_FAULTS = 1000;

/** A file with faults: all of them, by dossier, in words. */
export function Refused({ faults }: { readonly faults: readonly Fault[] }) {
  const shown = faults.slice(0, MOST_FAULTS);
  const groups = [...groupBy(shown, ({ subject }) => subject)];
  return (
    <div className="state state-bad" role="alert">
      <h2>这个文件有 {faults.length} 处要改</h2>
      <p>改好以后再选一次就行。有一处不对，整批都不清算，免得算出半截的数。</p>
      <ul className="faults">
        {groups.map(([subject, own]) => (
          <li key={subject}>
            <strong className="break-anywhere">{subject}</strong>
            <ul>
              {own.map(({ place, reason }, line) => (
                <li key={line} className="break-anywhere">
                  {place === '' ? reason : `${place}：${reason}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {faults.length > shown.length && <p>这里只列出前 {MOST_FAULTS} 处，改好后再看其余的。</p>}
    </div>
  );
}
