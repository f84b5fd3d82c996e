import { useState } from 'react';
import { FactField } from '../fields/fact-field.tsx';
import { resumeAddress } from '../journey.ts';
import { fieldId, type FieldError } from '../raw-answers.ts';
import { FormFrame } from './form-frame.tsx';
import { useStartForm } from './start-form.ts';
import type { StepProps } from './step-props.ts';

/** The first step: who is asking, and for which year. */
export function StartScreen({ situation, onDone, onBack }: StepProps) {
  const { policy, known } = situation;
  const { kind, year, choose, finish } = useStartForm(situation);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [resume] = useState(() => resumeAddress(policy));
  const id = fieldId(policy.kind.name);
  const submit = (): void => {
    setAttempts(attempts + 1);
    if (kind === '') setErrors([{ id, message: '请选择你是哪一类申报主体' }]);
    else onDone(finish());
  };
  return (
    <FormFrame
      title="你是哪一类申报主体？"
      lead={
        <p>回答几个问题，就知道你能拿到多少、为什么、还差什么。大约两分钟，你填的内容不会离开这个浏览器。</p>
      }
      errors={errors}
      attempts={attempts}
      onSubmit={submit}
      onBack={onBack}
    >
      {resume !== undefined && !known && (
        <p className="notice">
          这个窗口里还有你上次的回答。<a href={resume}>接着上次的</a>
        </p>
      )}
      <FactField
        fact={policy.kind}
        id={id}
        raw={kind}
        error={errors[0]?.message}
        allowUnsure={false}
        labelHidden
        onChange={(raw) => {
          choose({ kind: raw, year });
          setErrors([]);
        }}
      />
      <Years years={policy.years} year={year} onChange={(chosen) => choose({ kind, year: chosen })} />
    </FormFrame>
  );
}

interface YearsProps {
  readonly years: readonly number[];
  readonly year: number;
  onChange(year: number): void;
}

function Years({ years, year, onChange }: YearsProps) {
  return (
    <fieldset className="field">
      <legend className="label">核算哪一个年度</legend>
      <div className="options options-row">
        {years.map((one) => (
          <label key={one} className="option">
            <input
              type="radio"
              name={fieldId('year')}
              value={one}
              checked={year === one}
              onChange={() => onChange(one)}
            />
            <span>{one} 年度</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
