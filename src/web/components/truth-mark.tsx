import type { Truth } from '../../engine/mechanisms/conditions.ts';

/** Drawn, since not every font has a cross. */
const signs = {
  good: 'M3.5 8.5l3 3 6-7',
  bad: 'M4.5 4.5l7 7M11.5 4.500l-7 7',
  open: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.9-1.1 1.700M8 12.700v.1',
} as const;

const marks = {
  true: { tone: 'good', word: '符合' },
  false: { tone: 'bad', word: '不符合' },
  undefined: { tone: 'open', word: '未知' },
} as const;

/** A tick, a cross or a question mark; what it says stands beside it in words. */
export function Sign({ tone }: { readonly tone: keyof typeof signs }) {
  return (
    <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={signs[tone]} />
    </svg>
  );
}

/** Met, not met or not known: by sign, word and colour, never by colour alone. */
export function TruthMark({ truth }: { readonly truth: Truth }) {
  const { tone, word } = marks[String(truth) as keyof typeof marks];
  return (
    <span className={`mark mark-${tone}`}>
      <Sign tone={tone} />
      {word}
    </span>
  );
}
