/** One owner, several applicants 同一人名下 (三（一）2): each startup item once, and both together up to a limit. */

import { itemIndex, type BoundPolicy } from '../engine/bind.ts';
import { byApplicantId } from './order.ts';
import { withoutItem, type SettledCase } from './settled-case.ts';

/** Applies the rule to the awards of every owner's applicants; whoever loses falls back to its next best item. */
export function applyOwnerRule(bound: BoundPolicy, cases: readonly SettledCase[]): void {
  const items = bound.policy.ownerRule.items.map((id) => itemIndex(bound.policy, id));
  const owners = new Set<string>();
  for (const { dossier, awards } of cases) {
    const { ownerId } = dossier;
    if (ownerId !== undefined && awards.some((award) => items.includes(award.itemIndex))) owners.add(ownerId);
  }
  const groups = new Map([...owners].map((ownerId): [string, SettledCase[]] => [ownerId, []]));
  for (const settled of cases) groups.get(settled.dossier.ownerId ?? '')?.push(settled);
  for (const group of groups.values()) settleOwner(bound, group, items);
}

function settleOwner(bound: BoundPolicy, group: readonly SettledCase[], items: readonly number[]): void {
  let leftFen = bound.policy.ownerRule.capFen;
  for (const item of items) for (const { dossier } of group) leftFen -= dossier.priorFen[item] ?? 0;
  for (const item of items) leftFen -= grant(bound, group, item, Math.max(0, leftFen));
}

/** Grants one item to at most one applicant of the owner; returns what it took of the limit, in fen. */
function grant(bound: BoundPolicy, group: readonly SettledCase[], item: number, leftFen: number): number {
  const candidates = group.filter((settled) => awardFen(settled, item) > 0);
  if (candidates.length === 0) return 0;
  const holders = group.filter(({ dossier }) => (dossier.priorFen[item] ?? 0) > 0);
  const entitled =
    holders.length === 0 ? candidates : candidates.filter((settled) => holders.includes(settled));
  const winner = entitled.reduce<SettledCase | undefined>(
    (best, settled) => (best ? better(best, settled, item) : settled),
    undefined,
  );
  const paidTo = (winner ?? holders[0])?.dossier.applicantId;
  for (const settled of candidates) {
    if (settled === winner) continue;
    const by = paidTo === undefined ? {} : { byApplicantId: paidTo };
    withoutItem(bound, settled, {
      itemIndex: item,
      reason: 'paidToSameOwner',
      lessFen: awardFen(settled, item),
      ...by,
    });
  }
  return winner ? cutToLimit(bound, winner, item, leftFen) : 0;
}

function better(a: SettledCase, b: SettledCase, item: number): SettledCase {
  const difference = awardFen(a, item) - awardFen(b, item);
  if (difference !== 0) return difference > 0 ? a : b;
  return byApplicantId(a.dossier, b.dossier) <= 0 ? a : b;
}

function cutToLimit(bound: BoundPolicy, winner: SettledCase, item: number, leftFen: number): number {
  const wanted = awardFen(winner, item);
  const granted = Math.min(wanted, leftFen);
  const note = { itemIndex: item, reason: 'ownerLimit', lessFen: wanted - granted } as const;
  if (granted === 0) withoutItem(bound, winner, note);
  else if (granted < wanted) {
    winner.awards = winner.awards.map((award) =>
      award.itemIndex === item ? { ...award, payableFen: granted } : award,
    );
    winner.notes = [...winner.notes, note];
  }
  return granted;
}

function awardFen(settled: SettledCase, item: number): number {
  return settled.awards.find((award) => award.itemIndex === item)?.payableFen ?? 0;
}
