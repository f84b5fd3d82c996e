import { thePolicy } from '../../../components/the-policy.ts';
import { describedBy, FieldBody, type FieldProps } from './field-frame.tsx';

/** One of many options, such as the items of the policy. */
export function SelectField({ fact, id, raw, error, labelHidden, onChange }: FieldProps) {
  const options = fact.type === 'choice' ? Object.entries(fact.options) : [];
  return (
    <div className="field" data-invalid={error !== undefined}>
      <label className={labelHidden ? 'visually-hidden' : 'label'} htmlFor={id}>
        {fact.label}
      </label>
      <FieldBody id={id} fact={fact} error={error}>
        <select
          className="input input-text"
          id={id}
          value={raw}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, error)}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">请选择</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {itemTitle(value) ?? label}
            </option>
          ))}
        </select>
      </FieldBody>
    </div>
  );
}

/** Items are named by their codes in records; people read their titles. */
function itemTitle(code: string): string | undefined {
  const item = thePolicy.items.find(({ id }) => id === code);
  return item && `${item.title}（${item.clause}）`;
}
