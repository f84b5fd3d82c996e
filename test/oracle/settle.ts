/** Rules 1 to 4 over a whole batch. */

import { ITEMS } from './catalogue.ts';
import type { Item } from './catalogue.ts';
import { prior } from './case.ts';
import { eventAmounts } from './items-trade.ts';
import { formatFen, min, sum, yuan } from './money.ts';
import { selectAwards } from './select.ts';
import type { Award, Verdicts } from './select.ts';
import type { Batch, Entry, Facts, SettledAward, Settlement } from './types.ts';

/** One applicant's claim on the year. */
export interface Claim {
  applicantId: string;
  ownerId: string | undefined;
  facts: Facts;
  verdicts: Verdicts;
  awards: Award[];
}

const STARTUP_ITEMS: readonly Item[] = ['3.1.2a', '3.1.2b'];

/** By code unit. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The larger first. */
function byAmount(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}

/** Reading `eventLimit: district`: five events in all, whoever held them. */
function limitEvents(claims: Claim[]): void {
  const organisers = claims.filter((claim) => (claim.verdicts.get('3.2.2')?.payable ?? 0n) > 0n);
  const events = organisers.flatMap((claim) =>
    eventAmounts(claim.facts['events'] as Entry[]).map((amount, place) => ({ claim, amount, place })),
  );
  events.sort(
    (a, b) =>
      byAmount(a.amount, b.amount) || byText(a.claim.applicantId, b.claim.applicantId) || a.place - b.place,
  );
  const kept = events.slice(0, 5);
  for (const claim of organisers) {
    const payable = sum(kept.filter((event) => event.claim === claim).map((event) => event.amount));
    claim.verdicts.set('3.2.2', { payable, missing: [], most: payable });
  }
}

/** Takes an award away; the applicant falls back to its next best item. */
function lose(claim: Claim, item: Item, exclusivity: string): void {
  claim.awards = selectAwards(claim.verdicts, claim.facts, exclusivity, [item]);
}

/** Rule 2 for one owner and one item; returns what the item costs the owner's limit. */
function serveOwner(owned: Claim[], item: Item, room: bigint, exclusivity: string): bigint {
  const awardOf = (claim: Claim): Award | undefined => claim.awards.find((award) => award.item === item);
  const claimants = owned.filter((claim) => awardOf(claim) !== undefined);
  const paidBefore = owned.filter((claim) => prior(claim.facts, item) > 0n);
  const entitled =
    paidBefore.length > 0 ? claimants.filter((claim) => paidBefore.includes(claim)) : claimants;
  const ranked = [...entitled].sort(
    (a, b) =>
      byAmount(awardOf(a)?.payable ?? 0n, awardOf(b)?.payable ?? 0n) || byText(a.applicantId, b.applicantId),
  );
  const winner = ranked[0];
  let used = 0n;
  for (const claim of claimants) {
    const award = awardOf(claim);
    if (award === undefined) continue;
    const granted = claim === winner ? min(award.payable, room) : 0n;
    if (granted === 0n) lose(claim, item, exclusivity);
    else award.payable = granted;
    used += granted;
  }
  return used;
}

/** Rule 2: startup awards under one owner. */
function applyOwnerRule(claims: Claim[], exclusivity: string): void {
  const owners = new Set(claims.map((claim) => claim.ownerId));
  for (const owner of owners) {
    if (owner === undefined) continue;
    const owned = claims.filter((claim) => claim.ownerId === owner);
    let spent = 0n;
    for (const item of STARTUP_ITEMS) for (const claim of owned) spent += prior(claim.facts, item);
    for (const item of STARTUP_ITEMS) {
      const limit = yuan(100_000);
      spent += serveOwner(owned, item, spent < limit ? limit - spent : 0n, exclusivity);
    }
  }
}

interface Row {
  applicantId: string;
  item: Item;
  assessed: bigint;
  awarded: bigint;
}

/** Rule 3: all are scaled alike when the year's awards are more than the fund. */
function scale(rows: Row[], fund: bigint, total: bigint): void {
  for (const row of rows) row.awarded = (row.assessed * fund) / total;
  const remainder = (row: Row): bigint => (row.assessed * fund) % total;
  const queue = [...rows].sort(
    (a, b) =>
      byAmount(remainder(a), remainder(b)) ||
      byAmount(a.assessed, b.assessed) ||
      byText(a.applicantId, b.applicantId) ||
      ITEMS.indexOf(a.item) - ITEMS.indexOf(b.item),
  );
  let left = fund - sum(rows.map((row) => row.awarded));
  for (const row of queue) {
    if (left === 0n) break;
    row.awarded += 1n;
    left -= 1n;
  }
}

/** Rule 4: the first half is rounded down. */
function present(row: Row, year: number): SettledAward {
  const first = row.awarded / 2n;
  return {
    applicantId: row.applicantId,
    item: row.item,
    assessed: formatFen(row.assessed),
    awarded: formatFen(row.awarded),
    instalments: [
      { year, amount: formatFen(first) },
      { year: year + 1, amount: formatFen(row.awarded - first) },
    ],
  };
}

export function settleBatch(batch: Batch, claims: Claim[]): Settlement {
  const { exclusivity, eventLimit } = batch.readings;
  if (eventLimit === 'district') limitEvents(claims);
  for (const claim of claims) claim.awards = selectAwards(claim.verdicts, claim.facts, exclusivity, []);
  applyOwnerRule(claims, exclusivity);
  const rows: Row[] = claims.flatMap(({ applicantId, awards }) =>
    awards.map(({ item, payable }) => ({ applicantId, item, assessed: payable, awarded: payable })),
  );
  rows.sort((a, b) => byText(a.applicantId, b.applicantId) || ITEMS.indexOf(a.item) - ITEMS.indexOf(b.item));
  const total = sum(rows.map((row) => row.assessed));
  const scaled = total > batch.fund;
  if (scaled) scale(rows, batch.fund, total);
  return {
    year: batch.year,
    fund: formatFen(batch.fund),
    total: formatFen(total),
    scaled,
    surplus: formatFen(scaled ? 0n : batch.fund - total),
    awards: rows.map((row) => present(row, batch.year)),
  };
}
