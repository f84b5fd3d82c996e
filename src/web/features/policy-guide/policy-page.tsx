import { bindPolicy, type BoundItem } from '../../../engine/bind.ts';
import { requirementInWords } from '../../../engine/mechanisms/conditions.ts';
import { frequencyInWords } from '../../../engine/mechanisms/frequency.ts';
import { defaultOption, type Reading } from '../../../engine/policy.ts';
import { commonMaterials } from '../../components/common-materials.ts';
import { ItemCode } from '../../components/item-fold.tsx';
import { amountRule, type RuleLine } from '../../components/rule-words.ts';
import { thePolicy } from '../../components/the-policy.ts';
import { addressOf, replaceAddress, useAddress } from '../../routing/address.ts';

const PAGE = 'policy';

/** 政策读法: every clause in one card, then the readings of unclear words. */
export function PolicyPage() {
  const { parameters } = useAddress();
  const kinds = Object.entries(thePolicy.kind.options);
  const kind = kinds.some(([name]) => name === parameters.get('kind')) ? parameters.get('kind') : null;
  const stated = Number(parameters.get('year'));
  const year = thePolicy.years.includes(stated) ? stated : (thePolicy.years[0] ?? 0);
  const bound = bindPolicy(thePolicy, year);
  const items = bound.items.filter((item) => kind === null || item.kinds.includes(kind));
  const show = (name: string, value: string): void => {
    const changed = new URLSearchParams(parameters);
    if (value === '') changed.delete(name);
    else changed.set(name, value);
    replaceAddress(addressOf(PAGE, changed));
  };
  return (
    <div className="guide">
      <h1>政策读法</h1>
      <p className="lead">
        {thePolicy.title}（{thePolicy.documentNumber}）的每一项奖补，用平常话写一遍，与计算用的是同一份规则。
      </p>
      <div className="filters no-print">
        <label className="filter">
          <span>申报主体</span>
          <select className="input" value={kind ?? ''} onChange={(event) => show('kind', event.target.value)}>
            <option value="">全部</option>
            {kinds.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="filter">
          <span>考核年度</span>
          <select className="input" value={year} onChange={(event) => show('year', event.target.value)}>
            {thePolicy.years.map((one) => (
              <option key={one} value={one}>
                {one} 年度
              </option>
            ))}
          </select>
        </label>
      </div>
      <section>
        <h2>不管哪一项都要看的</h2>
        {bound.policy.gates.map((gate) => (
          <div key={gate.title}>
            <h3>
              {gate.title} <span className="clause">{gate.clause}</span>
            </h3>
            <p className="soft">{gate.kinds ? `适用于：${labelsOf(gate.kinds)}` : '适用于所有申报主体'}</p>
            <ul>
              {gate.conditions.map((condition, place) => (
                <li key={place}>{requirementInWords(condition)}</li>
              ))}
            </ul>
          </div>
        ))}
        <h3>都要交的材料</h3>
        <p>{commonMaterials.join('；')}。</p>
      </section>
      <section>
        <h2>{items.length} 项奖补</h2>
        <div className="cards">
          {items.map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </div>
      </section>
      <ServiceList />
      <ReadingList />
    </div>
  );
}

function labelsOf(kinds: readonly string[]): string {
  return kinds.map((kind) => thePolicy.kind.options[kind] ?? kind).join('、');
}

function ItemCard({ item }: { readonly item: BoundItem }) {
  const readings = [...item.readings, ...(item.settledReadings ?? [])];
  return (
    <article className="card" id={item.id}>
      <h3>
        {item.title} <ItemCode id={item.id} clause={item.clause} />
      </h3>
      <p>{item.summary}</p>
      <dl className="card-facts">
        <dt>给谁</dt>
        <dd>{labelsOf(item.kinds)}</dd>
        {item.conditions.length > 0 && (
          <>
            <dt>条件</dt>
            <dd>
              <ul>
                {item.conditions.map((condition, place) => (
                  <li key={place}>{requirementInWords(condition)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>给多少</dt>
        <dd>
          <RuleLines lines={amountRule(item.amount)} />
          {item.ceiling && <p className="soft">这是上限，具体金额由领导小组审议确定。</p>}
        </dd>
        <dt>多久一次</dt>
        <dd>{frequencyInWords(item.frequency)}</dd>
        <dt>材料</dt>
        <dd>{item.materials.join('；')}</dd>
        {readings.length > 0 && (
          <>
            <dt>怎么读</dt>
            <dd>
              <ul>
                {readings.map((name) => (
                  <ReadingLine
                    key={name}
                    reading={thePolicy.readings.find((reading) => reading.name === name)}
                  />
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

function RuleLines({ lines }: { readonly lines: readonly RuleLine[] }) {
  return (
    <ul>
      {lines.map(({ text, parts }, place) => (
        <li key={place}>
          {text}
          {parts.length > 0 && <RuleLines lines={parts} />}
        </li>
      ))}
    </ul>
  );
}

function ReadingLine({ reading }: { readonly reading: Reading | undefined }) {
  if (!reading) return null;
  return (
    <li>
      {reading.question}
      <strong>{reading.options[defaultOption(reading)]}。</strong>
    </li>
  );
}

function ServiceList() {
  return (
    <section>
      <h2>不发钱的支持</h2>
      {thePolicy.services.map(({ id, clause, title, summary }) => (
        <div key={id}>
          <h3>
            {title} <ItemCode id={id} clause={clause} />
          </h3>
          <p>{summary}</p>
        </div>
      ))}
    </section>
  );
}

/** Every reading, with what else it could have been. */
function ReadingList() {
  return (
    <section>
      <h2>原文说得不清楚的 {thePolicy.readings.length} 处，怎么读</h2>
      <p className="soft">
        最终解释权在主管部门。每一处都记着现在的读法、别的读法和理由；起了作用的，会写在结果旁边。
      </p>
      {thePolicy.readings.map((reading) => {
        const [chosen, ...others] = Object.values(reading.options);
        return (
          <div key={reading.name} className="reading">
            <p className="reading-question">
              {reading.question} <span className="clause">{reading.clause}</span>
            </p>
            <p>
              现行口径：<strong>{chosen}</strong>。{reading.reason}
            </p>
            {others.length > 0 && <p className="soft">别的读法：{others.join('；')}。</p>}
          </div>
        );
      })}
    </section>
  );
}
