import { canBeUnknown, type Fact } from '../../../../engine/fact.ts';
import { shortMoney } from '../../../components/money-words.ts';
import { isSettled, negativeAnswer, withAnswer, type Answers } from '../answers.ts';
import type { Row } from '../gateways.ts';
import { keepDrafts } from '../journey.ts';
import { fieldId } from '../raw-answers.ts';

/** What a line to tick says: yes, no, or not known. */
export type Ticks = Readonly<Record<string, 'yes' | 'no' | 'unsure'>>;

/** The ticks as the answers have them. */
export function ticksOf(rows: readonly Row[], answers: Answers): Ticks {
  return Object.fromEntries(rows.map(({ fact }) => [fact.name, tickOf(fact, answers)]));
}

function tickOf(fact: Fact, answers: Answers): 'yes' | 'no' | 'unsure' {
  if (answers.unsure.includes(fact.name)) return 'unsure';
  if (answers.has.includes(fact.name)) return 'yes';
  if (!isSettled(answers, fact.name)) return 'no';
  const negative = JSON.stringify(negativeAnswer(fact));
  return JSON.stringify(answers.facts[fact.name]) === negative ? 'no' : 'yes';
}

/** The answers with the ticks: a tick on a yes-or-no fact answers it, on any other it promises details. */
export function withTicks(rows: readonly Row[], ticks: Ticks, answers: Answers): Answers {
  return rows.reduce((sum, { fact }) => {
    const tick = ticks[fact.name] ?? 'no';
    const before = tickOf(fact, answers);
    if (tick === 'unsure') return withAnswer(sum, fact.name, 'unsure');
    if (tick === 'no') return withAnswer(sum, fact.name, { value: negativeAnswer(fact) });
    if (fact.type === 'flag') return withAnswer(sum, fact.name, { value: true });
    return before === 'yes' && fact.name in answers.facts ? sum : withAnswer(sum, fact.name, 'some');
  }, answers);
}

/** Forgets what was once typed about facts that are not ticked any more. */
export function forgetUnticked(rows: readonly Row[], ticks: Ticks): void {
  const unticked = rows.filter(({ fact }) => ticks[fact.name] !== 'yes');
  keepDrafts(Object.fromEntries(unticked.map(({ fact }) => [fact.name, undefined])));
}

interface Props {
  readonly rows: readonly Row[];
  readonly ticks: Ticks;
  onChange(ticks: Ticks): void;
}

/** Lines to tick, any number of them; for those in doubt a second, folded list. */
export function TickRows({ rows, ticks, onChange }: Props) {
  const set = (name: string, tick: 'yes' | 'no' | 'unsure'): void => onChange({ ...ticks, [name]: tick });
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
