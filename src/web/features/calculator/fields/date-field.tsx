import { NEVER_HAPPENED, UNSURE } from '../raw-answers.ts';
import { describedBy, FieldBody, type FieldProps } from './field-frame.tsx';
import { UnsureTick } from './unsure-tick.tsx';

const parts = [
  { word: '年', digits: 4 },
  { word: '月', digits: 2 },
  { word: '日', digits: 2 },
] as const;

/** A date as year, month and day; for some also "has not happened". */
export function DateField({ fact, id, raw, error, allowUnsure, labelHidden, onChange }: FieldProps) {
  const set = raw !== UNSURE && raw !== NEVER_HAPPENED;
  const typed = set ? raw.split('-') : [];
  const change = (place: number, text: string): void => {
    onChange(
      parts.map((_, other) => (other === place ? text.replaceAll('-', '') : (typed[other] ?? ''))).join('-'),
    );
  };
  return (
    <fieldset className="field" aria-describedby={describedBy(id, error)} data-invalid={error !== undefined}>
      <legend className={labelHidden ? 'visually-hidden' : 'label'}>{fact.label}</legend>
      <FieldBody id={id} fact={fact} error={error}>
        <div className="date-parts">
          {parts.map(({ word, digits }, place) => (
            <label key={word} className="date-part">
              <input
                className={`input input-digits-${String(digits)}`}
                id={place === 0 ? id : undefined}
                inputMode="numeric"
                autoComplete="off"
                maxLength={digits}
                value={typed[place] ?? ''}
                disabled={!set}
                aria-invalid={error !== undefined}
                onChange={(event) => change(place, event.target.value)}
              />
              <span>{word}</span>
            </label>
          ))}
        </div>
        <div className="ticks">
          {fact.type === 'date' && fact.nullable && (
            <label className="tick-small">
              <input
                type="checkbox"
                name={`${id}-never`}
                checked={raw === NEVER_HAPPENED}
                onChange={(event) => onChange(event.target.checked ? NEVER_HAPPENED : '')}
              />
              <span>没有</span>
            </label>
          )}
          {allowUnsure && <UnsureTick id={id} unsure={raw === UNSURE} onChange={onChange} />}
        </div>
      </FieldBody>
    </fieldset>
  );
}
