import { thePolicy } from '../../components/the-policy.ts';
import { shortMoney } from '../../components/money-words.ts';
import { addressOf } from '../../routing/address.ts';
import { ExampleCard } from './example-card.tsx';
import { kindsOf, periodInWords, type KindSummary } from './summary.ts';

/** 首页: what is paid, to whom, until when; the ways on. */
export function HomePage() {
  const kinds = kindsOf(thePolicy);
  return (
    <div className="home">
      <header className="hero">
        <div className="hero-text">
          <p className="hero-document">
            {thePolicy.title} · {thePolicy.documentNumber}
          </p>
          <h1>你能拿到多少电商奖补？</h1>
          <p className="hero-lead">
            回答几个问题，马上知道能得多少、依据哪一条、还差什么。每一分钱都说得清。
          </p>
          <a className="button button-main button-large" href={addressOf('calculator')}>
            算一算
          </a>
          <p className="soft">大约两分钟。全部在你的浏览器里计算，不会上传。</p>
        </div>
        <ExampleCard />
      </header>
      <KeyFacts kinds={kinds} />
      <KindTable kinds={kinds} />
      <Doors />
    </div>
  );
}

function KeyFacts({ kinds }: { readonly kinds: readonly KindSummary[] }) {
  const mostFen = Math.max(...kinds.map((kind) => kind.mostFen));
  return (
    <dl className="key-facts">
      <div>
        <dt>发多少</dt>
        <dd>
          每年不少于 <strong>{shortMoney(thePolicy.fundFloorFen)}</strong>，{thePolicy.items.length}{' '}
          项奖补，单项最高 <strong>{shortMoney(mostFen)}</strong>
        </dd>
      </div>
      <div>
        <dt>发给谁</dt>
        <dd>{kinds.map(({ label }) => label).join('、')}</dd>
      </div>
      <div>
        <dt>到什么时候</dt>
        <dd>{periodInWords(thePolicy.years, new Date().getFullYear())}</dd>
      </div>
    </dl>
  );
}

function KindTable({ kinds }: { readonly kinds: readonly KindSummary[] }) {
  return (
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
  );
}

function Doors() {
  return (
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
  );
}
