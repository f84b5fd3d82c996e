import type { FieldFact } from '../../../../engine/fact.ts';
import { UNSURE } from '../raw-answers.ts';
import { describedBy, FieldBody, type FieldProps } from './field-frame.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
}

function optionsOf(fact: FieldFact, allowUnsure: boolean): Option[] {
  const own =
    fact.type === 'choice'
      ? Object.entries(fact.options).map(([value, label]) => ({ value, label }))
      : [
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ];
  return allowUnsure ? [...own, { value: UNSURE, label: '不清楚' }] : own;
}

/** Yes or no, or one of several options, as large radio buttons. */
export function OptionsField({ fact, id, raw, error, allowUnsure, labelHidden, onChange }: FieldProps) {
  const options = optionsOf(fact, allowUnsure);
  return (
    <fieldset className="field" aria-describedby={describedBy(id, error)} data-invalid={error !== undefined}>
      <legend className={labelHidden ? 'visually-hidden' : 'label'}>{fact.label}</legend>
      <FieldBody id={id} fact={fact} error={error}>
        <div className={options.length > 4 ? 'options' : 'options options-row'}>
          {options.map(({ value, label }, place) => (
            <label key={value} className="option">
              <input
                type="radio"
                id={place === 0 ? id : undefined}
                name={id}
                value={value}
                checked={raw === value}
                onChange={() => onChange(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </FieldBody>
    </fieldset>
  );
}
