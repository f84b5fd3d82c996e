import { DateField } from './date-field.tsx';
import type { FieldProps } from './field-frame.tsx';
import { NumberField } from './number-field.tsx';
import { OptionsField } from './options-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** More options than this are chosen from a folded list. */
const MOST_OPEN = 8;

/** The field that fits a fact. */
export function FactField(props: FieldProps) {
  switch (props.fact.type) {
    case 'choice':
      if (Object.keys(props.fact.options).length > MOST_OPEN) return <SelectField {...props} />;
      return <OptionsField {...props} />;
    case 'flag':
      return <OptionsField {...props} />;
    case 'money':
    case 'count':
    case 'hundredths':
      return <NumberField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'text':
      return <TextField {...props} />;
  }
}
