import { bindPolicy, type BoundPolicy } from '../../../engine/bind.ts';
import { requirementInWords } from '../../../engine/mechanisms/conditions.ts';
import { FilterSelect } from '../../components/filter-select.tsx';
import { ItemCode } from '../../components/item-fold.tsx';
import { thePolicy } from '../../components/the-policy.ts';
import { addressOf, replaceAddress, useAddress } from '../../routing/address.ts';
import { ItemCard, kindLabels } from './item-card.tsx';

const PAGE = 'policy';

/** 政策读法: every clause in one card, then the readings of unclear words. */
export function PolicyPage() {
  const { parameters } = useAddress();
  const kind = Object.keys(thePolicy.kind.options).find((name) => name === parameters.get('kind')) ?? '';
  const year =
    thePolicy.years.find((one) => String(one) === parameters.get('year')) ?? thePolicy.years[0] ?? 0;
  const bound = bindPolicy(thePolicy, year);
  const items = bound.items.filter((item) => kind === '' || item.kinds.includes(kind));
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
      <search className="filters no-print">
        <FilterSelect
          label="申报主体"
          value={kind}
          options={[['', '全部'], ...Object.entries(thePolicy.kind.options)]}
          onChange={(value) => show('kind', value)}
        />
        <FilterSelect
          label="考核年度"
          value={String(year)}
          options={thePolicy.years.map((one) => [String(one), `${String(one)} 年度`] as const)}
          onChange={(value) => show('year', value)}
        />
      </search>
      <GateList bound={bound} />
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

/** The conditions before every item, and the papers that all need. */
function GateList({ bound }: { readonly bound: BoundPolicy }) {
  return (
    <section>
      <h2>不管哪一项都要看的</h2>
      {bound.policy.gates.map((gate) => (
        <div key={gate.title}>
          <h3>
            {gate.title} <span className="clause">{gate.clause}</span>
          </h3>
          <p className="soft">{gate.kinds ? `适用于：${kindLabels(gate.kinds)}` : '适用于所有申报主体'}</p>
          <ul>
            {gate.conditions.map((condition, place) => (
              <li key={place}>{requirementInWords(condition)}</li>
            ))}
          </ul>
        </div>
      ))}
      <div>
        <h3>都要交的材料</h3>
        <ul>
          {thePolicy.commonMaterials.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </ul>
      </div>
    </section>
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
      <div>
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
      </div>
    </section>
  );
}
