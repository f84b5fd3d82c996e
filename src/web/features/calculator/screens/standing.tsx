import { Money } from '../../../components/money.tsx';
import { shortMoney } from '../../../components/money-words.ts';
import { screensLeft } from '../plan.ts';
import type { Situation } from '../situation.ts';

/** The result so far, beside the questions: what is certain, what is possible, how much is still open. */
export function Standing({ situation }: { readonly situation: Situation }) {
  const { known } = situation;
  if (!known) return null;
  const { outcomes, certainFen, possibleFen } = known;
  const decided = outcomes.filter(({ status }) => status !== 'undetermined').length;
  const left = screensLeft(situation);
  const more = possibleFen > certainFen;
  return (
    <aside className="standing" aria-label="目前的结果" aria-live="polite">
      <p className="standing-line">
        <span className="standing-word">目前可得</span> <Money fen={certainFen} />
      </p>
      <p className="standing-line soft">
        {more ? (
          <>
            <span className="standing-word">最多还可能</span> {shortMoney(possibleFen)}
          </>
        ) : (
          '没有更高的可能了'
        )}
      </p>
      <div className="standing-progress">
        <progress max={outcomes.length} value={decided} aria-label="已判明的奖补项目" />
        <p className="soft">
          {outcomes.length} 项奖补，已判明 {decided} 项
          {left !== undefined && left > 0 && `，大约还有 ${String(left)} 步`}
        </p>
      </div>
    </aside>
  );
}
