/** The yearly settlement 年度清算: highest only, one owner, the fund, two instalments, in this order. */

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
  for (const settled of cases) selectFor(bound, settled);
  applyOwnerRule(bound, cases);
  const assessed = cases.flatMap(({ dossier, awards }) =>
    awards.map(({ itemIndex, payableFen }) => ({
      applicantId: dossier.applicantId,
      itemIndex,
      assessedFen: payableFen,
    })),
  );
  const shares = shareFund(
    assessed.map(({ assessedFen }) => assessedFen),
    fundFen,
  );
  const awards = assessed.map((award, place) => {
    const awardedFen = shares.awardedFen[place] ?? 0;
    const parts = splitInstalments(awardedFen, bound.policy.instalmentPercent);
    const instalments = parts.map((fen, later) => ({ year: bound.year + later, fen }));
    return { ...award, awardedFen, instalments };
  });
  const { totalFen, scaled, surplusFen } = shares;
  return { year: bound.year, fundFen, totalFen, scaled, surplusFen, awards, cases };
}

function assessCases({ bound, assess }: CompiledPolicy, dossiers: readonly Dossier[]): SettledCase[] {
  const potentialFen = bound.items.map(() => 0);
  return dossiers.map((dossier) => {
    const payableFen = bound.items.map(() => 0);
    assess(dossier, payableFen, potentialFen);
    for (let index = 0; index < payableFen.length; index += 1) {
      if (Number.isNaN(payableFen[index])) payableFen[index] = 0;
    }
    return { dossier, payableFen, awards: [], notes: [] };
  });
}
