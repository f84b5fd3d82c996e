import { UNSURE } from '../raw-answers.ts';

interface Props {
  readonly id: string;
  readonly unsure: boolean;
  onChange(raw: string): void;
}

/** "I do not know" for a field that is typed. */
export function UnsureTick({ id, unsure, onChange }: Props) {
  return (
    <label className="tick-small">
      <input
        type="checkbox"
        name={`${id}-unsure`}
        checked={unsure}
        onChange={(event) => onChange(event.target.checked ? UNSURE : '')}
      />
      <span>不清楚</span>
    </label>
  );
}
