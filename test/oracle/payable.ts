/** The payable of an item for a case in which everything the item reads is known. */

import { KINDS } from './catalogue.ts';
import type { Item } from './catalogue.ts';
import { day, is, word } from './case.ts';
import * as district from './items-district.ts';
import * as trade from './items-trade.ts';
import type { Case } from './types.ts';

export function isMarketEntity(kind: unknown): boolean {
  return kind === 'enterprise' || kind === 'individualBusiness';
}

/** The conditions put before every item. */
function passesGates(c: Case): boolean {
  if (isMarketEntity(word(c, 'kind'))) {
    if (!is(c, 'registeredInDistrict')) return false;
    if (!is(c, 'commitsToStayTwoYears')) return false;
  }
  if (is(c, 'investigatedForViolation')) return false;
  if (is(c, 'penalisedInYear')) return false;
  const barredUntil = day(c, 'barredUntil');
  return barredUntil === null || barredUntil < word(c, 'appliedOn');
}

const PAY: Record<Item, (c: Case) => bigint> = {
  '3.1.1a': trade.pay311a,
  '3.1.1b': trade.pay311b,
  '3.1.2a': trade.pay312a,
  '3.1.2b': trade.pay312b,
  '3.1.3': trade.pay313,
  '3.2.1a': trade.pay321a,
  '3.2.1b': trade.pay321b,
  '3.2.2': trade.pay322,
  '3.3.1a': trade.pay331a,
  '3.3.1b': trade.pay331b,
  '3.3.2a': trade.pay332a,
  '3.3.2b': trade.pay332b,
  '3.4.1a': district.pay341a,
  '3.4.1b': district.pay341b,
  '3.4.1c': district.pay341c,
  '3.4.2': district.pay342,
  '3.4.3a': district.pay343a,
  '3.4.3b': district.pay343b,
  '3.4.3c': district.pay343c,
  '3.5.1': district.pay351,
  '3.5.2': district.pay352,
  '3.5.3': district.pay353,
  '3.6a': district.pay36a,
  '3.6b': district.pay36b,
  '3.7.1': district.pay371,
  '3.7.2': district.pay372,
};

export function payableOf(item: Item, c: Case): bigint {
  if (!KINDS[item].includes(word(c, 'kind'))) return 0n;
  if (!passesGates(c)) return 0n;
  return PAY[item](c);
}
