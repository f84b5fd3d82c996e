/** The whole answer to a dossier: what items pay and what is awarded in the end. */

import type { BoundItem } from '../bind.ts';
import { fenInWords } from '../money.ts';
import { selectAwards, type Award } from '../select.ts';
import { exhibit, payableOf, type Bench, type Exhibit, type Replay } from './bench.ts';

/** The answer as a text to compare: the payables of some items and, if asked, the awards among all. */
export function answerTo(
  bench: Bench,
  replay: Replay,
  items: readonly BoundItem[],
  withAwards: boolean,
): string {
  if (!replay.dossier) return 'refused';
  const payables = items.map((item) => payableOf(bench, item, replay));
  return JSON.stringify([payables, withAwards ? awardsOf(bench, replay) : []]);
}

/** The dossier with what the evaluator says of the item, and the awards of the applicant. */
export function exhibitAnswer(bench: Bench, item: BoundItem, replay: Replay): Exhibit {
  const shown = exhibit(bench, item, replay);
  if (!replay.dossier) return shown;
  const awards = awardsOf(bench, replay).map(
    ({ itemIndex, payableFen }) => `${bench.bound.items[itemIndex]?.id ?? ''} ${fenInWords(payableFen)}`,
  );
  return { ...shown, said: `${shown.said}；核定奖补：${awards.join('、') || '没有'}` };
}

function awardsOf(bench: Bench, replay: Replay): readonly Award[] {
  const { bound } = bench;
  const payables = bound.items.map((item) => payableOf(bench, item, replay) ?? Number.NaN);
  return selectAwards(bound, payables, payables, replay.dossier?.otherPolicyFen ?? []).awards;
}
