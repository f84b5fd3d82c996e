import type { Fault } from '../../../../engine/read-dossier.ts';
import { startAnew } from '../journey.ts';

/** The name that people know, where the place gives one after its code. */
function readable(place: string): string {
  return /（(.+)）$/.exec(place)?.[1] ?? place;
}

/** A link whose answers cannot be read: what is wrong with them, and the way on. */
export function BrokenLink({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <div className="prose">
      <h1>这个链接里的内容看不懂</h1>
      <p>链接可能没有复制完整，或者被改动过。看不懂的地方有：</p>
      <ul>
        {faults.map(({ place, reason }, line) => (
          <li key={line} className="break-anywhere">
            {readable(place)}：{reason}
          </li>
        ))}
      </ul>
      <p>请让发链接的人重新复制一次，或者从头开始。</p>
      <button type="button" className="button button-main" onClick={startAnew}>
        从头开始
      </button>
    </div>
  );
}
