import type { Ref } from 'react';
import type { FieldError } from '../raw-answers.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly errors: readonly FieldError[];
}

/** All that is wrong on a page, on top, each line jumping to its field. */
export function ErrorSummary({ ref, errors }: Props) {
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>有 {errors.length} 处要改一下</h2>
      <ul className="plain">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(id);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
