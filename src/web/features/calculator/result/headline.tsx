import type { DossierAccount } from '../../../../engine/explain.ts';
import type { Policy } from '../../../../engine/policy.ts';
import { splitInstalments } from '../../../../programme/fund.ts';
import { Money } from '../../../components/money.tsx';
import { shortMoney, yearsInWords } from '../../../components/money-words.ts';
import type { KnownSituation } from '../situation.ts';

interface Props {
  readonly account: DossierAccount;
  readonly known: KnownSituation;
  readonly policy: Policy;
}

/** The answer in one glance. */
export function Headline({ account, known, policy }: Props) {
  const { awards, items, year, kind } = account;
  const who = `${kind}，${String(year)} 年度`;
  if (awards.length === 0) return <NoAward who={who} possibleFen={known.possibleFen} />;
  const named = awards.flatMap(({ itemIndex }) => items[itemIndex] ?? []);
  const ceiling = named.some((item) => item.ceiling);
  const parts = splitInstalments(known.certainFen, policy.instalmentPercent);
  return (
    <header className="headline">
      <p className="headline-who">{who}</p>
      <h1>
        {ceiling ? '你最多能拿到' : '你能拿到'} <Money fen={known.certainFen} large />
      </h1>
      <p className="headline-item">{named.map(({ title }) => title).join('、')}</p>
      <ul className="headline-notes">
        {ceiling && <li>这一项的金额是上限，具体给多少由领导小组审议确定。</li>}
        <li>
          分{yearsInWords(parts.length)}年拨付：
          {parts.map((fen, later) => (
            <span key={later}>
              {later > 0 && '，'}
              {year + later} 年 <Money fen={fen} />
            </span>
          ))}
          。
        </li>
        <li>全年奖补总额超过专项资金时，所有人按同一比例缩减。</li>
        {awards.some(({ provisional }) => provisional) && (
          <li>还有没填清楚的情况，填清楚后可能换成更高的一项，最多 {shortMoney(known.possibleFen)}。</li>
        )}
        <li>这是按你填的内容测算的，最后以审核、公示为准。</li>
      </ul>
    </header>
  );
}

function NoAward({ who, possibleFen }: { readonly who: string; readonly possibleFen: number }) {
  return (
    <header className="headline headline-none">
      <p className="headline-who">{who}</p>
      <h1>{possibleFen > 0 ? '现在还不能确定' : '按现在的回答，还拿不到奖补'}</h1>
      <p className="headline-item">
        {possibleFen > 0
          ? `有些情况还不清楚，弄清楚以后最多可能拿到 ${shortMoney(possibleFen)}。`
          : '下面逐项写着为什么，以及差在哪里。'}
      </p>
    </header>
  );
}
