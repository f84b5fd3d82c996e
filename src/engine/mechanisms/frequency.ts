/** How often an item pays: every year, once, or up to a cap over the life of the policy. */

import type { Range } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { Frequency } from '../rule.ts';
import type { Target } from '../compile/target.ts';

/** What an amount still pays after the earlier awards of the same item, in fen. */
export function payableAfter(frequency: Frequency, amountFen: number, priorFen: number): number {
  switch (frequency.type) {
    case 'annual':
      return amountFen;
    case 'once':
      return onceAfter(frequency.upgrade, amountFen, priorFen);
    case 'lifetimeCap':
      return Math.max(0, Math.min(amountFen, frequency.capFen - priorFen));
  }
}

function onceAfter(upgrade: 'difference' | 'full' | 'none', amountFen: number, priorFen: number): number {
  if (upgrade === 'difference') return Math.max(0, amountFen - priorFen);
  const pays = upgrade === 'full' ? amountFen > priorFen : priorFen === 0;
  return pays ? amountFen : 0;
}

/** Bounds of the payable from bounds of the amount. */
export function payableRange(frequency: Frequency, amount: Range, priorFen: number): Range {
  return {
    lowest: payableAfter(frequency, amount.lowest, priorFen),
    highest: payableAfter(frequency, amount.highest, priorFen),
  };
}

/** The payable as an expression of a target language. */
export function payableIn<E>(frequency: Frequency, amount: E, prior: E, target: Target<E>): E {
  const zero = target.number(0);
  if (frequency.type === 'annual') return amount;
  if (frequency.type === 'lifetimeCap') {
    return target.largest([
      zero,
      target.smallest([amount, target.difference(target.number(frequency.capFen), prior)]),
    ]);
  }
  switch (frequency.upgrade) {
    case 'difference':
      return target.largest([zero, target.difference(amount, prior)]);
    case 'full':
      return target.choose(target.compare(amount, '>', prior), amount, zero);
    case 'none':
      return target.choose(target.compare(prior, '=', zero), amount, zero);
  }
}

/** How often the item pays, in words. */
export function frequencyInWords(frequency: Frequency): string {
  switch (frequency.type) {
    case 'annual':
      return '每年';
    case 'once':
      return '一次性';
    case 'lifetimeCap':
      return `政策期内累计最高 ${fenInWords(frequency.capFen)}`;
  }
}

/** What earlier awards take off, in words; empty when they change nothing. */
export function priorInWords(frequency: Frequency, amountFen: number, priorFen: number): string {
  if (priorFen === 0 || frequency.type === 'annual') return '';
  const payable = fenInWords(payableAfter(frequency, amountFen, priorFen));
  const prior = fenInWords(priorFen);
  if (frequency.type === 'lifetimeCap') return `以前年度已核定 ${prior}，累计上限内还可得 ${payable}`;
  if (frequency.upgrade === 'difference') return `一次性奖补，以前年度已核定 ${prior}，补足差额 ${payable}`;
  return `一次性奖补，以前年度已核定 ${prior}，本年可得 ${payable}`;
}
