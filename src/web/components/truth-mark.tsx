import type { Truth } from '../../engine/mechanisms/conditions.ts';

const marks = {
  true: { sign: '✓', word: '符合', tone: 'good' },
  false: { sign: '✗', word: '不符合', tone: 'bad' },
  undefined: { sign: '？', word: '未知', tone: 'open' },
} as const;

/** Met, not met or not known: by sign, word and colour, never by colour alone. */
export function TruthMark({ truth }: { readonly truth: Truth }) {
  const { sign, word, tone } = marks[String(truth) as keyof typeof marks];
  return (
    <span className={`mark mark-${tone}`}>
      <span aria-hidden="true" className="mark-sign">
        {sign}
      </span>
      {word}
    </span>
  );
}
