import { canBeUnknown, type Fact } from '../../../../engine/fact.ts';
import { shortMoney } from '../../../components/money-words.ts';
import type { Row } from '../gateways.ts';
import { fieldId } from '../raw-answers.ts';
import type { Tick, Ticks } from './ticks.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly ticks: Ticks;
  onChange(ticks: Ticks): void;
}

/** Lines to tick, any number of them; for those in doubt a second, folded list. */
export function TickRows({ rows, ticks, onChange }: Props) {
  const set = (name: string, tick: Tick): void => onChange({ ...ticks, [name]: tick });
  const open = rows.filter(({ fact }) => canBeUnknown(fact));
  const unsure = open.filter(({ fact }) => ticks[fact.name] === 'unsure').length;
  return (
    <>
      <div className="tick-rows">
        {rows.map((row) => (
          <TickRow
            key={row.fact.name}
            row={row}
            checked={ticks[row.fact.name] === 'yes'}
            onChange={(checked) => set(row.fact.name, checked ? 'yes' : 'no')}
          />
        ))}
      </div>
      {open.length > 0 && (
        <details className="fold">
          <summary>有拿不准的？{unsure > 0 && `（已选 ${String(unsure)} 条）`}</summary>
          <p className="soft">选上的会先当作“不清楚”，结果里会告诉你它们最多能带来多少。</p>
          <div className="tick-rows tick-rows-small">
            {open
              .filter(({ fact }) => ticks[fact.name] !== 'yes')
              .map(({ fact }) => (
                <label key={fact.name} className="tick-small">
                  <input
                    type="checkbox"
                    name={`${fieldId(fact.name)}-unsure`}
                    checked={ticks[fact.name] === 'unsure'}
                    onChange={(event) => set(fact.name, event.target.checked ? 'unsure' : 'no')}
                  />
                  <span>
                    <span className="visually-hidden">不清楚：</span>
                    {statementOf(fact)}
                  </span>
                </label>
              ))}
          </div>
        </details>
      )}
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

function TickRow({ row: { fact, potentialFen }, checked, onChange }: RowProps) {
  const id = fieldId(fact.name);
  return (
    <label className="tick-row">
      <input
        type="checkbox"
        id={id}
        name={id}
        checked={checked}
        aria-labelledby={`${id}-statement`}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="tick-row-text">
        <span className="tick-row-statement" id={`${id}-statement`}>
          {statementOf(fact)}
        </span>
        <span className="help" id={`${id}-help`}>
          {hintOf(fact)}
        </span>
      </span>
      {potentialFen > 0 && <span className="tick-row-figure">最高 {shortMoney(potentialFen)}</span>}
    </label>
  );
}

/** A fact as something that one can say of oneself. */
function statementOf(fact: Fact): string {
  if (fact.type === 'flag') return fact.label;
  if (fact.type === 'date') return fact.label.replace(/的?(日期|截止日)$/, '');
  return /已|^有/.test(fact.label) ? fact.label : `有${fact.label}`;
}

/** The help's first statement, without the advice on how to fill in a list. */
function hintOf({ help }: Fact): string {
  return (help.split(/[。；]/, 1)[0] ?? help).replace(/，一.{1,4}一行$/, '');
}
