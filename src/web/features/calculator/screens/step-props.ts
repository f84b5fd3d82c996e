import type { Answers } from '../answers.ts';
import type { SituationOf } from '../plan.ts';
import type { Situation } from '../situation.ts';

/** What every step is handed. */
export interface StepProps {
  readonly situation: Situation;
  readonly situationOf: SituationOf;
  /** Where "back" leads: through the history, to an address, or nowhere. */
  readonly back: 'history' | string | undefined;
  onDone(answers: Answers): void;
}
