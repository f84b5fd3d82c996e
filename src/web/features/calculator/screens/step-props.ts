import type { Answers } from '../answers.ts';
import type { SituationOf } from '../plan.ts';
import type { Situation } from '../situation.ts';

/** What every step is handed. */
export interface StepProps {
  readonly situation: Situation;
  readonly situationOf: SituationOf;
  onDone(answers: Answers): void;
  onBack(): void;
}
