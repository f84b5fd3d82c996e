import type { FieldFact } from '../../../../engine/fact.ts';
import { moneyFigure, shortMoney } from '../../../components/money-words.ts';
import { valueInWords } from '../../../../engine/value-words.ts';
import { typedNumber, UNSURE } from '../raw-answers.ts';
import { describedBy, FieldBody, type FieldProps } from './field-frame.tsx';
import { UnsureTick } from './unsure-tick.tsx';

/** An amount of money, a count or a quantity, with its reading beside it while it is typed. */
export function NumberField({ fact, id, raw, error, allowUnsure, labelHidden, onChange }: FieldProps) {
  const unsure = raw === UNSURE;
  const text = unsure ? '' : raw;
  return (
    <div className="field" data-invalid={error !== undefined}>
      <label className={labelHidden ? 'visually-hidden' : 'label'} htmlFor={id}>
        {fact.label}
      </label>
      <FieldBody id={id} fact={fact} error={error}>
        <div className="with-unit">
          <input
            className={fact.type === 'money' ? 'input input-money' : 'input input-count'}
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            disabled={unsure}
            aria-invalid={error !== undefined}
            aria-describedby={describedBy(id, error)}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="unit" aria-hidden="true">
            {unitOf(fact)}
          </span>
          <output className="reading-back" htmlFor={id}>
            {readBack(fact, text)}
          </output>
        </div>
        {allowUnsure && <UnsureTick id={id} unsure={unsure} onChange={onChange} />}
      </FieldBody>
    </div>
  );
}

function unitOf(fact: FieldFact): string {
  return 'unit' in fact ? fact.unit.replace(/[（）]/g, '') : '元';
}

/** What has been typed, said back: `5,000,000.00 元 = 500 万元`. */
function readBack(fact: FieldFact, text: string): string {
  const number = typedNumber(fact, text);
  if (number === undefined) return '';
  if (fact.type !== 'money') return number >= 10_000 ? valueInWords(fact, number) : '';
  const short = shortMoney(number);
  const full = `${moneyFigure(number)} 元`;
  return number < 1_000_000 ? full : `${full} = ${short}`;
}
