import { useState } from 'react';
import { noAnswers, withAnswer } from '../answers.ts';
import { resumeAddress } from '../journey.ts';
import { fieldId, type FieldError } from '../raw-answers.ts';
import { FormFrame } from './form-frame.tsx';
import type { StepProps } from './step-props.ts';

const yearId = fieldId('year');

/** The first step: who is asking, and for which year. */
export function StartScreen({ situation, back, onDone }: StepProps) {
  const { policy, answers } = situation;
  const [kind, setKind] = useState(String(answers.facts[policy.kind.name] ?? ''));
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
    const same = kind === answers.facts[policy.kind.name];
    const kept = same ? { ...answers, year } : { ...noAnswers(year), facts: answers.facts };
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
      back={back}
      onSubmit={submit}
    >
      {resume !== undefined && !(policy.kind.name in answers.facts) && (
        <p className="notice">
          这个窗口里还有你上次的回答。<a href={resume}>接着上次的</a>
        </p>
      )}
      <fieldset className="field" aria-describedby={`${id}-help`} data-invalid={errors.length > 0}>
        <legend className="label">{policy.kind.label}</legend>
        <p className="help" id={`${id}-help`}>
          {policy.kind.help}
        </p>
        {errors[0] && (
          <p className="field-error" id={`${id}-error`}>
            <span aria-hidden="true">✗ </span>
            {errors[0].message}
          </p>
        )}
        <div className="options">
          {Object.entries(policy.kind.options).map(([value, label], place) => (
            <label key={value} className="option">
              <input
                type="radio"
                id={place === 0 ? id : undefined}
                name={id}
                value={value}
                checked={kind === value}
                onChange={() => {
                  setKind(value);
                  setErrors([]);
                }}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend className="label">核算哪一个年度</legend>
        <div className="options options-row">
          {policy.years.map((one) => (
            <label key={one} className="option">
              <input
                type="radio"
                name={yearId}
                value={one}
                checked={year === one}
                onChange={() => setYear(one)}
              />
              <span>{one} 年度</span>
            </label>
          ))}
        </div>
      </fieldset>
    </FormFrame>
  );
}
