import { fenInWords } from '../../../engine/money.ts';
import type { Settlement } from '../../../programme/settlement.ts';
import { Money } from '../../components/money.tsx';
import { moneyFigure, percentage } from '../../components/money-words.ts';
import { thePolicy } from '../../components/the-policy.ts';
import type { SettledYear } from './settle.ts';
import { sumsBy, type GroupSum, type YearRow } from './year-rows.ts';

interface Props {
  readonly year: SettledYear;
  readonly rows: readonly YearRow[];
}

/** The year in a few figures: fund, total, ratio, what is left, and where the money goes. */
export function Totals({ year: { settlement, readings }, rows }: Props) {
  const { fundFen, totalFen, scaled, surplusFen } = settlement;
  const applicants = settlement.cases.length;
  const awarded = new Set(settlement.awards.map(({ applicantId }) => applicantId)).size;
  return (
    <section className="totals">
      <h2>{settlement.year} 年度</h2>
      <p className="totals-sentence">{sentence(settlement)}</p>
      <dl className="figures">
        <Figure name="专项资金">
          <Money fen={fundFen} />
        </Figure>
        <Figure name="核定合计">
          <Money fen={totalFen} />
        </Figure>
        <Figure name="兑现比例">{scaled ? percentage(fundFen, totalFen) : '100.00%'}</Figure>
        <Figure name={scaled ? '超出资金' : '结余'}>
          <Money fen={scaled ? totalFen - fundFen : surplusFen} />
        </Figure>
      </dl>
      <Scale settlement={settlement} />
      <p className="soft">
        {applicants} 户申报，{awarded} 户有奖补，{applicants - awarded} 户没有。
      </p>
      <ChangedReadings readings={readings} />
      {awarded > 0 && (
        <div>
          <details className="fold">
            <summary>按奖补项目汇总</summary>
            <SumTable
              head="奖补项目"
              sums={sumsBy(rows, ({ itemIndex }) => thePolicy.items[itemIndex]?.title ?? '')}
            />
          </details>
          <details className="fold">
            <summary>按乡镇（街道）汇总</summary>
            <SumTable head="乡镇（街道）" sums={sumsBy(rows, ({ township }) => township || '没有填写')} />
          </details>
        </div>
      )}
    </section>
  );
}

function sentence({ scaled, fundFen, totalFen, surplusFen }: Settlement): string {
  if (totalFen === 0n) return '这一年没有核定出奖补，专项资金全部结余。';
  if (scaled) {
    return `核定的奖补超过了专项资金，所有奖补按同一比例缩减，兑现 ${percentage(fundFen, totalFen)}，合计正好等于专项资金。`;
  }
  return `核定的奖补没有超过专项资金，全额兑现；结余 ${fenInWords(surplusFen)}，用于乡镇（街道）年度考核奖励。`;
}

function Figure({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Fund and total as two bars on one scale; the figures stand beside them. */
function Scale({ settlement: { fundFen, totalFen } }: { readonly settlement: Settlement }) {
  const most = fundFen > totalFen ? fundFen : totalFen;
  const width = (fen: bigint): string =>
    most === 0n ? '0%' : `${String(Number((fen * 1000n) / most) / 10)}%`;
  return (
    <div className="scale" aria-hidden="true">
      {[
        { name: '核定', fen: totalFen, look: 'scale-total' },
        { name: '资金', fen: fundFen, look: 'scale-fund' },
      ].map(({ name, fen, look }) => (
        <div className="scale-row" key={name}>
          <span>{name}</span>
          <div className="scale-track">
            <div
              className={`scale-bar ${look}`}
              style={{ width: width(fen), minWidth: fen === 0n ? 0 : 2 }}
            />
          </div>
          <span className="numeric">{moneyFigure(fen)} 元</span>
        </div>
      ))}
    </div>
  );
}

/** Readings that this batch was settled under instead of the usual ones. */
function ChangedReadings({ readings }: { readonly readings: SettledYear['readings'] }) {
  const changed = thePolicy.readings.filter(({ name, options }) => {
    const chosen = readings[name];
    return chosen !== undefined && chosen !== Object.keys(options)[0];
  });
  if (changed.length === 0) return null;
  return (
    <div className="notice">
      <p>这一批改用了下面的解释口径：</p>
      <ul>
        {changed.map(({ name, question, options }) => (
          <li key={name}>
            {question}
            <strong>{options[readings[name] ?? '']}。</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SumTable({ head, sums }: { readonly head: string; readonly sums: readonly GroupSum[] }) {
  if (sums.length === 0) return <p className="soft">没有奖补。</p>;
  return (
    <div className="table-scroll" role="region" aria-label={`按${head}汇总`} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="numeric">
              户次
            </th>
            <th scope="col" className="numeric">
              核定
            </th>
            <th scope="col" className="numeric">
              兑现
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ name, count, assessedFen, awardedFen }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numeric">{count}</td>
              <td className="numeric">
                <Money fen={assessedFen} />
              </td>
              <td className="numeric">
                <Money fen={awardedFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
