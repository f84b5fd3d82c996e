import { useState } from 'react';
import { noAnswers, withAnswer } from '../answers.ts';
import { FactField } from '../fields/fact-field.tsx';
import { resumeAddress } from '../journey.ts';
import { fieldId, rawOf, type FieldError } from '../raw-answers.ts';
import { FormFrame } from './form-frame.tsx';
import type { StepProps } from './step-props.ts';

/** The first step: who is asking, and for which year. */
export function StartScreen({ situation, onDone, onBack }: StepProps) {
  const { policy, answers } = situation;
  const before = rawOf(policy.kind, answers);
  const [kind, setKind] = useState(typeof before === 'string' ? before : '');
  const [year, setYear] = useState(answers.year);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [resume] = useState(() => resumeAddress(policy));
  const id = fieldId(policy.kind.name);
  const submit = (): void => {
    const found = kind === '' ? [{ id, message: '请选择你是哪一类申报主体' }] : [];
    setErrors(found);
    setAttempts(attempts + 1);
    if (found.length > 0) return;
    const kept = kind === before ? { ...answers, year } : { ...noAnswers(year), facts: answers.facts };
    onDone(withAnswer(kept, policy.kind.name, { value: kind }));
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
      {resume !== undefined && before === '' && (
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
          setKind(raw);
          setErrors([]);
        }}
      />
      <Years years={policy.years} year={year} onChange={setYear} />
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
