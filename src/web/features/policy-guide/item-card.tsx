import type { ReactNode } from 'react';
import type { BoundItem } from '../../../engine/bind.ts';
import { requirementInWords } from '../../../engine/mechanisms/conditions.ts';
import { frequencyInWords } from '../../../engine/mechanisms/frequency.ts';
import { defaultOption } from '../../../engine/policy.ts';
import { ItemCode } from '../../components/item-fold.tsx';
import { amountRule, type RuleLine } from '../../../engine/rule-words.ts';
import { thePolicy } from '../../components/the-policy.ts';

/** Labels of legal kinds, in one line. */
export function kindLabels(kinds: readonly string[]): string {
  return kinds.map((kind) => thePolicy.kind.options[kind] ?? kind).join('、');
}

/** One item: who, condition, how much, how often, papers, readings. */
export function ItemCard({ item }: { readonly item: BoundItem }) {
  const names = [...item.readings, ...(item.settledReadings ?? [])];
  const readings = thePolicy.readings.filter(({ name }) => names.includes(name));
  return (
    <article className="card">
      <h3>
        {item.title} <ItemCode id={item.id} clause={item.clause} />
      </h3>
      <p>{item.summary}</p>
      <dl className="card-facts">
        <Line name="给谁">{kindLabels(item.kinds)}</Line>
        {item.conditions.length > 0 && (
          <Line name="条件">
            <ul>
              {item.conditions.map((condition, place) => (
                <li key={place}>{requirementInWords(condition)}</li>
              ))}
            </ul>
          </Line>
        )}
        <Line name="给多少">
          <RuleLines lines={amountRule(item.amount)} />
          {item.ceiling && <p className="soft">这是上限，具体金额由领导小组审议确定。</p>}
        </Line>
        <Line name="多久一次">{frequencyInWords(item.frequency)}</Line>
        <Line name="材料">{item.materials.join('；')}</Line>
        {readings.length > 0 && (
          <Line name="怎么读">
            <ul>
              {readings.map((reading) => (
                <li key={reading.name}>
                  {reading.question}
                  <strong>{reading.options[defaultOption(reading)]}。</strong>
                </li>
              ))}
            </ul>
          </Line>
        )}
      </dl>
    </article>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
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
