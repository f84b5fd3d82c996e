import { useState } from 'react';
import type { Fact } from '../../../../engine/fact.ts';
import { isSettled, negativeAnswer, withAnswer, type Answers } from '../answers.ts';
import type { Row } from '../gateways.ts';
import { keepDrafts, readDraft } from '../journey.ts';

/** What a line to tick says: yes, no, or not known. */
export type Tick = 'yes' | 'no' | 'unsure';
export type Ticks = Readonly<Record<string, Tick>>;

/** The ticks as the answers have them. */
export function ticksOf(rows: readonly Row[], answers: Answers): Ticks {
  return Object.fromEntries(rows.map(({ fact }) => [fact.name, tickOf(fact, answers)]));
}

function tickOf(fact: Fact, answers: Answers): Tick {
  if (answers.unsure.includes(fact.name)) return 'unsure';
  if (answers.has.includes(fact.name)) return 'yes';
  if (!isSettled(answers, fact.name)) return 'no';
  const negative = JSON.stringify(negativeAnswer(fact));
  return JSON.stringify(answers.facts[fact.name]) === negative ? 'no' : 'yes';
}

/** The answers with the ticks: a tick on a yes-or-no fact answers it, on any other it promises details. */
export function withTicks(rows: readonly Row[], ticks: Ticks, answers: Answers): Answers {
  return rows.reduce((sum, { fact }) => {
    const tick = ticks[fact.name] ?? 'no';
    const before = tickOf(fact, answers);
    if (tick === 'unsure') return withAnswer(sum, fact.name, 'unsure');
    if (tick === 'no') return withAnswer(sum, fact.name, { value: negativeAnswer(fact) });
    if (fact.type === 'flag') return withAnswer(sum, fact.name, { value: true });
    return before === 'yes' && fact.name in answers.facts ? sum : withAnswer(sum, fact.name, 'some');
  }, answers);
}

/** The ticks of a page, kept over a reload until the page is done. */
export interface TickForm {
  readonly ticks: Ticks;
  change(ticks: Ticks): void;
  /** The page is done: what was once typed about facts that are not ticked is forgotten. */
  finish(): void;
}

/** The ticks of a page: as they were left, or else as the answers have them. */
export function useTicks(page: string, rows: readonly Row[], answers: Answers): TickForm {
  const draft = `ticks-${page}`;
  const [ticks, setTicks] = useState<Ticks>(() => readTicks(draft) ?? ticksOf(rows, answers));
  return {
    ticks,
    change: (changed) => {
      setTicks(changed);
      keepDrafts({ [draft]: [changed] });
    },
    finish: () => {
      const unticked = rows.filter(({ fact }) => ticks[fact.name] !== 'yes').map(({ fact }) => fact.name);
      keepDrafts(Object.fromEntries([draft, ...unticked].map((name) => [name, undefined])));
    },
  };
}

function readTicks(draft: string): Ticks | undefined {
  const kept = readDraft(draft);
  // Only ticks are ever kept under this name.
  return typeof kept === 'object' ? (kept[0] as Ticks | undefined) : undefined;
}
