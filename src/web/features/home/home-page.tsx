import type { Policy } from '../../../engine/policy.ts';
import { rangeOf } from '../../../engine/amounts.ts';
import { bindPolicy } from '../../../engine/bind.ts';
import { nothingKnown } from '../../../engine/mechanism.ts';
import { payableRange } from '../../../engine/mechanisms/frequency.ts';
import { shortMoney } from '../../components/money-words.ts';
import { thePolicy } from '../../components/the-policy.ts';
import { addressOf } from '../../routing/address.ts';
import { ExampleCard } from './example-card.tsx';

/** 首页: what is paid, to whom, until when; the ways on. */
export function HomePage() {
  const { title, documentNumber, years, fundFloorFen } = thePolicy;
  const kinds = kindsOf(thePolicy);
  return (
    <div className="home">
      <header className="hero">
        <div className="hero-text">
          <p className="hero-document">
            {title} · {documentNumber}
          </p>
          <h1>你能拿到多少电商奖补？</h1>
          <p className="hero-lead">
            回答几个问题，马上知道能得多少、依据哪一条、还差什么。每一分钱都说得清。
          </p>
          <a className="button button-main button-large" href={addressOf('calculator')}>
            算一算
          </a>
          <p className="soft">大约两分钟。全部在你的浏览器里计算，不上传，不留存。</p>
        </div>
        <ExampleCard />
      </header>
      <dl className="key-facts">
        <div>
          <dt>发多少</dt>
          <dd>
            每年不少于 <strong>{shortMoney(fundFloorFen)}</strong>，{thePolicy.items.length} 项奖补，单项最高{' '}
            <strong>{shortMoney(Math.max(...kinds.map(({ mostFen }) => mostFen)))}</strong>
          </dd>
        </div>
        <div>
          <dt>发给谁</dt>
          <dd>{kinds.map(({ label }) => label).join('、')}</dd>
        </div>
        <div>
          <dt>到什么时候</dt>
          <dd>{periodInWords(years, new Date())}</dd>
        </div>
      </dl>
      <section>
        <h2>谁能申报哪些</h2>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">申报主体</th>
              <th scope="col" className="numeric">
                奖补项目
              </th>
              <th scope="col" className="numeric">
                单项最高
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, label, items, mostFen }) => (
              <tr key={kind}>
                <th scope="row">
                  <a href={addressOf('policy', new URLSearchParams({ kind }))}>{label}</a>
                </th>
                <td className="numeric">{items} 项</td>
                <td className="numeric">{shortMoney(mostFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>还可以看</h2>
        <ul className="doors">
          <li>
            <a href={addressOf('settled-year')}>
              <strong>看一年的清算</strong>
              <span>一整年的奖补怎么算到每一户：就高不就低、同一人名下、资金总量、分两年拨付。</span>
            </a>
          </li>
          <li>
            <a href={addressOf('policy')}>
              <strong>政策读法</strong>
              <span>每一项给谁、要什么条件、给多少、交什么材料；原文说得不清楚的地方怎么读。</span>
            </a>
          </li>
        </ul>
      </section>
    </div>
  );
}

interface KindSummary {
  readonly kind: string;
  readonly label: string;
  readonly items: number;
  /** The most that one item pays, in fen. */
  readonly mostFen: number;
}

function kindsOf(policy: Policy): KindSummary[] {
  const bound = bindPolicy(policy, policy.years[0] ?? 0);
  return Object.entries(policy.kind.options).map(([kind, label], place) => {
    const items = bound.items.filter(({ kinds }) => kinds.includes(kind));
    const view = {
      ...nothingKnown,
      value: (fact: { slot: number }) => (fact.slot === policy.kind.slot ? place : Number.NaN),
    };
    const most = items.map(
      ({ amount, frequency }) => payableRange(frequency, rangeOf(amount, view), 0).highest,
    );
    return { kind, label, items: items.length, mostFen: Math.max(0, ...most) };
  });
}

function periodInWords(years: readonly number[], now: Date): string {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const span = `${String(first)}年1月1日至${String(last)}年12月31日`;
  if (now.getFullYear() <= last) return span;
  return `${span}，已经结束；这两年的情况仍可以核算，没拨完的继续拨`;
}
