import { describedBy, FieldBody, type FieldProps } from './field-frame.tsx';

/** A short free text, such as a name. */
export function TextField({ fact, id, raw, error, labelHidden, onChange }: FieldProps) {
  return (
    <div className="field" data-invalid={error !== undefined}>
      <label className={labelHidden ? 'visually-hidden' : 'label'} htmlFor={id}>
        {fact.label}
      </label>
      <FieldBody id={id} fact={fact} error={error}>
        <input
          className="input input-text"
          id={id}
          autoComplete="off"
          value={raw}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, error)}
          onChange={(event) => onChange(event.target.value)}
        />
      </FieldBody>
    </div>
  );
}
