import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldError } from '../raw-answers.ts';
import { ErrorSummary } from './error-summary.tsx';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly errors: readonly FieldError[];
  /** Rises with every attempt to go on, so that the list of errors is shown to everyone each time. */
  readonly attempts: number;
  readonly children: ReactNode;
  onSubmit(): void;
  onBack(): void;
}

/** One step: heading, errors, questions, on and back. */
export function FormFrame({ title, lead, errors, attempts, children, onSubmit, onBack }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  return (
    <form
      noValidate
      className="step"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {errors.length > 0 && <ErrorSummary ref={summary} errors={errors} />}
      <h1>{title}</h1>
      {lead !== undefined && <div className="lead">{lead}</div>}
      {children}
      <div className="step-buttons">
        <button type="submit" className="button button-main">
          下一步
        </button>
        <button type="button" className="button button-quiet" onClick={onBack}>
          上一步
        </button>
      </div>
    </form>
  );
}
