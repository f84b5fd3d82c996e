/** Rule 1: the highest of an applicant's eligible items, less what other policies granted for it. */

import { ITEMS, SAME_MATTER } from './catalogue.ts';
import type { Item } from './catalogue.ts';
import type { Verdict } from './determine.ts';
import { sum } from './money.ts';
import type { Entry, Facts } from './types.ts';

export interface Award {
  item: Item;
  payable: bigint;
  provisional: boolean;
}

export type Verdicts = Map<Item, Verdict>;

/** Items that shut each other out, each group in clause order. */
function groupsOf(exclusivity: string): Item[][] {
  if (exclusivity === 'applicantYear') return [[...ITEMS]];
  if (exclusivity === 'none') return ITEMS.map((item) => [item]);
  const groups: Item[][] = [];
  for (const names of SAME_MATTER) groups.push(ITEMS.filter((item) => names.includes(item)));
  for (const item of ITEMS) if (!SAME_MATTER.some((names) => names.includes(item))) groups.push([item]);
  return groups;
}

function payableIn(verdicts: Verdicts, item: Item): bigint {
  return verdicts.get(item)?.payable ?? 0n;
}

/** The first item of the highest payable above zero. */
function bestOf(group: Item[], verdicts: Verdicts): Item | undefined {
  let best: Item | undefined;
  for (const item of group) {
    const payable = payableIn(verdicts, item);
    if (payable > 0n && (best === undefined || payable > payableIn(verdicts, best))) best = item;
  }
  return best;
}

function couldBeReplaced(selected: Item, group: Item[], verdicts: Verdicts): boolean {
  const payable = payableIn(verdicts, selected);
  for (const item of group) {
    const verdict = verdicts.get(item);
    if (verdict === undefined || verdict.payable !== null) continue;
    if (verdict.most > payable) return true;
    if (verdict.most === payable && ITEMS.indexOf(item) < ITEMS.indexOf(selected)) return true;
  }
  return false;
}

function grantedElsewhere(facts: Facts, item: Item): bigint {
  const others = (facts['otherPolicyAwards'] ?? []) as Entry[];
  return sum(others.filter((other) => other['item'] === item).map((other) => other['amount'] as bigint));
}

/** The awards in clause order; items in `lost` take no part. */
export function selectAwards(verdicts: Verdicts, facts: Facts, exclusivity: string, lost: Item[]): Award[] {
  const awards: Award[] = [];
  for (const group of groupsOf(exclusivity)) {
    const open = group.filter((item) => !lost.includes(item));
    const selected = bestOf(open, verdicts);
    if (selected === undefined) continue;
    const payable = payableIn(verdicts, selected) - grantedElsewhere(facts, selected);
    if (payable <= 0n) continue;
    awards.push({ item: selected, payable, provisional: couldBeReplaced(selected, open, verdicts) });
  }
  return awards.sort((a, b) => ITEMS.indexOf(a.item) - ITEMS.indexOf(b.item));
}

/** The highest award; of equal ones that of the earlier clause. */
export function highestAward(awards: Award[]): Award | null {
  let highest: Award | null = null;
  for (const award of awards) if (highest === null || award.payable > highest.payable) highest = award;
  return highest;
}
