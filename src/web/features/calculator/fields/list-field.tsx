import type { ListFact } from '../../../../engine/fact.ts';
import { fieldId, UNSURE, type FieldError, type Raw, type RawEntry } from '../raw-answers.ts';
import { FactField } from './fact-field.tsx';
import { UnsureTick } from './unsure-tick.tsx';

interface Props {
  readonly list: ListFact;
  readonly raw: Raw;
  readonly errors: readonly FieldError[];
  /** Labels of the options by field, where a policy's own codes are not for people. */
  readonly labelHidden: boolean;
  onChange(raw: Raw): void;
}

/** The entries of a list, each with its fields, to add to and to remove from. */
export function ListField({ list, raw, errors, labelHidden, onChange }: Props) {
  const unsure = raw === UNSURE;
  const entries: readonly RawEntry[] = typeof raw === 'string' ? [] : raw;
  const id = fieldId(list.name);
  return (
    <fieldset className="field">
      <legend className={labelHidden ? 'visually-hidden' : 'label'}>{list.label}</legend>
      <p className="help">{list.help}</p>
      {!unsure && entries.length === 0 && (
        <p className="empty-line">一项也没有。没有就直接下一步，有就添加一项。</p>
      )}
      {entries.map((entry, place) => (
        <Entry
          key={place}
          list={list}
          place={place}
          entry={entry}
          errors={errors}
          onChange={(changed) => onChange(entries.with(place, changed))}
          onRemove={() => onChange(entries.toSpliced(place, 1))}
        />
      ))}
      {!unsure && (
        <button
          type="button"
          className="button button-quiet"
          id={id}
          onClick={() => onChange([...entries, {}])}
        >
          {entries.length === 0 ? '添加一项' : '再添加一项'}
        </button>
      )}
      <UnsureTick id={id} unsure={unsure} onChange={onChange} />
    </fieldset>
  );
}

interface EntryProps {
  readonly list: ListFact;
  readonly place: number;
  readonly entry: RawEntry;
  readonly errors: readonly FieldError[];
  onChange(entry: RawEntry): void;
  onRemove(): void;
}

function Entry({ list, place, entry, errors, onChange, onRemove }: EntryProps) {
  const title = `第 ${String(place + 1)} 项`;
  return (
    <section className="entry" aria-label={`${list.label}${title}`}>
      <div className="entry-head">
        <h2>{title}</h2>
        <button type="button" className="button-link" onClick={onRemove}>
          删除<span className="visually-hidden">{title}</span>
        </button>
      </div>
      {Object.values(list.fields).map((field) => {
        const id = fieldId(list.name, place, field.name);
        return (
          <FactField
            key={field.name}
            fact={field}
            id={id}
            raw={entry[field.name] ?? ''}
            error={errors.find((error) => error.id === id)?.message.replace(`${title}：`, '')}
            allowUnsure={false}
            labelHidden={false}
            onChange={(raw) => onChange({ ...entry, [field.name]: raw })}
          />
        );
      })}
    </section>
  );
}
