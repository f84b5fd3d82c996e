import type { AmountMechanism } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { Fixed } from '../rule.ts';

/** The same amount for everyone who meets the conditions. */
export const fixedAmount: AmountMechanism<Fixed> = {
  range: ({ fen }) => ({ lowest: fen, highest: fen }),
  lower: ({ fen }, { target }) => target.number(fen),
  explain: ({ fen }) => ({
    text: `定额 ${fenInWords(fen)}`,
    range: { lowest: fen, highest: fen },
    parts: [],
  }),
};
