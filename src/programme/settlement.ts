/** The yearly settlement 年度清算: highest only, one owner, the fund, two instalments, in this order. */

import type { BoundPolicy } from '../engine/bind.ts';
import type { CompiledPolicy } from '../engine/compile/javascript.ts';
import type { Dossier } from '../engine/dossier.ts';
import { applyDistrictPools } from './district-pool.ts';
import { shareFund, splitInstalments } from './fund.ts';
import { byApplicantId } from './order.ts';
import { applyOwnerRule } from './owner-rule.ts';
import { selectFor, type SettledCase } from './settled-case.ts';

export interface Instalment {
  readonly year: number;
  readonly fen: number;
}

export interface SettledAward {
  readonly applicantId: string;
  readonly itemIndex: number;
  /** Before the reduction to the fund. */
  readonly assessedFen: number;
  /** After it. */
  readonly awardedFen: number;
  readonly instalments: readonly Instalment[];
}

export interface Settlement {
  readonly year: number;
  readonly fundFen: bigint;
  readonly totalFen: bigint;
  readonly scaled: boolean;
  readonly surplusFen: bigint;
  /** By applicantId, then clause. */
  readonly awards: readonly SettledAward[];
  /** Every dossier with what it lost and to what, by applicantId. */
  readonly cases: readonly SettledCase[];
}

/**
 * Settles a year. The dossiers are all of the policy's bound year, each applicant once.
 * The order of rules is that of the policy: 附则4, then 三（一）2, then 二, then 附则2.
 */
export function settleYear(
  compiled: CompiledPolicy,
  fundFen: bigint,
  dossiers: readonly Dossier[],
): Settlement {
  const { bound } = compiled;
  const cases = assessCases(compiled, [...dossiers].sort(byApplicantId));
  applyDistrictPools(bound, cases);
  applyOwnerRule(bound, cases);
  const assessed: number[] = [];
  for (const { awards } of cases) for (const { payableFen } of awards) assessed.push(payableFen);
  const shares = shareFund(assessed, fundFen);
  const { totalFen, scaled, surplusFen } = shares;
  const awards = awardsOf(bound, cases, shares.awardedFen);
  return { year: bound.year, fundFen, totalFen, scaled, surplusFen, awards, cases };
}

/** Assesses every dossier and selects its awards; what is undetermined pays nothing yet. */
function assessCases({ bound, assess }: CompiledPolicy, dossiers: readonly Dossier[]): SettledCase[] {
  const nothing: readonly number[] = bound.items.map(() => 0);
  const payableFen = [...nothing];
  const potentialFen = [...nothing];
  const untouched = (dossier: Dossier): SettledCase => ({
    dossier,
    payableFen: nothing,
    awards: none,
    notes: none,
  });
  return dossiers.map((dossier) => {
    if (!assess(dossier, payableFen, potentialFen)) return untouched(dossier);
    let pays = false;
    for (let index = 0; index < payableFen.length; index += 1) {
      if ((payableFen[index] ?? 0) > 0) pays = true;
      else payableFen[index] = 0;
    }
    if (!pays) return untouched(dossier);
    const settled = { dossier, payableFen: payableFen.slice(), awards: none, notes: none };
    selectFor(bound, settled);
    return settled;
  });
}

const none: readonly never[] = [];

/** The awards with what the fund leaves of each, split into instalments. */
function awardsOf(
  { policy, year }: BoundPolicy,
  cases: readonly SettledCase[],
  awardedFen: readonly number[],
): SettledAward[] {
  const settled: SettledAward[] = [];
  for (const { dossier, awards } of cases) {
    for (const { itemIndex, payableFen } of awards) {
      const fen = awardedFen[settled.length] ?? 0;
      const parts = splitInstalments(fen, policy.instalmentPercent);
      settled.push({
        applicantId: dossier.applicantId,
        itemIndex,
        assessedFen: payableFen,
        awardedFen: fen,
        instalments: parts.map((part, later) => ({ year: year + later, fen: part })),
      });
    }
  }
  return settled;
}
