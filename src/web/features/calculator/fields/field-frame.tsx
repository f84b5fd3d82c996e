import type { ReactNode } from 'react';
import type { FieldFact } from '../../../../engine/fact.ts';
import { Sign } from '../../../components/truth-mark.tsx';

/** What every field is handed. */
export interface FieldProps {
  readonly fact: FieldFact;
  readonly id: string;
  readonly raw: string;
  readonly error: string | undefined;
  /** Whether "I do not know" may be chosen; not within a list. */
  readonly allowUnsure: boolean;
  /** Where the page's heading is the question already, the label is for screen readers only. */
  readonly labelHidden: boolean;
  onChange(raw: string): void;
}

/** Ids of the texts that describe a field, for screen readers. */
export function describedBy(id: string, error: string | undefined): string {
  return error === undefined ? `${id}-help` : `${id}-help ${id}-error`;
}

interface FrameProps {
  readonly id: string;
  readonly fact: FieldFact;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** Help, error and field, in this order, under a label. */
export function FieldBody({ id, fact, error, children }: FrameProps) {
  return (
    <>
      <p className="help" id={`${id}-help`}>
        {fact.help}
      </p>
      {error !== undefined && <FieldErrorText id={id} message={besideLabel(error, fact)} />}
      {children}
    </>
  );
}

/** At its field a message need not begin with the name that stands above it. */
function besideLabel(message: string, fact: FieldFact): string {
  const name = `“${fact.label}”`;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

/** The message of a field that was filled in wrongly. */
export function FieldErrorText({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className="field-error" id={`${id}-error`}>
      <Sign tone="bad" />
      {message}
    </p>
  );
}
