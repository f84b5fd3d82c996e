/** The most that an item may ever pay, read off its tree alone, without evaluating anything. */

import type { BoundItem } from '../bind.ts';
import type { Amount } from '../rule.ts';

/** The most that an amount can be, in fen; infinite where nothing limits it. */
export function capOf(amount: Amount): number {
  switch (amount.type) {
    case 'fixed':
      return amount.fen;
    case 'byGrade':
      return Math.max(0, ...Object.values(amount.fen));
    case 'tiers':
      return Math.max(0, ...amount.tiers.map(({ fen }) => fen));
    case 'proportion':
      return Infinity;
    case 'upTo':
      return Math.min(amount.capFen, capOf(amount.amount));
    case 'highest':
      return Math.max(0, ...amount.amounts.map(capOf));
    case 'when':
      return Math.max(capOf(amount.then), capOf(amount.otherwise));
    case 'sumOf':
      return (amount.largest ?? Infinity) * capOf(amount.each);
    case 'bestOf':
      return capOf(amount.each);
  }
}

/** The most that an item can pay in one year. */
export function payableCapOf({ amount, frequency }: BoundItem): number {
  return frequency.type === 'lifetimeCap' ? Math.min(frequency.capFen, capOf(amount)) : capOf(amount);
}
