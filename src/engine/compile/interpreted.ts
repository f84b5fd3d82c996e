/**
 * The interpreter in the shape of a compiled policy, for places where code may not be made at run time
 * (a browser page under a strict content policy) and for comparing the compilers with it.
 */

import type { BoundPolicy } from '../bind.ts';
import { evaluateDossier, evaluateItem } from '../evaluate.ts';
import type { CompiledPolicy } from './javascript.ts';

/** A policy that answers like a compiled one, by reading the tree anew for every dossier. */
export function interpretPolicy(bound: BoundPolicy): CompiledPolicy {
  return {
    bound,
    assess: (dossier, payableFen, potentialFen) => {
      const outcomes = evaluateDossier(bound, dossier);
      outcomes.forEach((outcome, index) => {
        payableFen[index] = outcome.payableFen ?? Number.NaN;
        potentialFen[index] = outcome.potentialFen;
      });
      return outcomes.some(({ status }) => status !== 'ineligible');
    },
    missing: (dossier, itemIndex) => {
      const item = bound.items[itemIndex];
      return item ? evaluateItem(bound, item, dossier).missing : [];
    },
  };
}
