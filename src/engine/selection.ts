/** The choice among a dossier's evaluated items. */

import type { BoundPolicy } from './bind.ts';
import type { Dossier } from './dossier.ts';
import type { ItemOutcome } from './evaluate.ts';
import { selectAwards, type Selection } from './select.ts';

/** Selects the awards of one dossier from what the interpreter found for each item. */
export function selectionOf(
  bound: BoundPolicy,
  dossier: Dossier,
  outcomes: readonly ItemOutcome[],
): Selection {
  return selectAwards(
    bound,
    outcomes.map(({ payableFen }) => payableFen ?? Number.NaN),
    outcomes.map(({ potentialFen }) => potentialFen),
    dossier.otherPolicyFen,
  );
}
