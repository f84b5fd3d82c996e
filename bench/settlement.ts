/** A year with a million awards: the whole settlement, and its last stages alone. */

import { chiping202215 } from '../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from '../src/engine/bind.ts';
import { compileToJavascript } from '../src/engine/compile/javascript.ts';
import type { Dossier } from '../src/engine/dossier.ts';
import { shareFund, splitInstalments } from '../src/programme/fund.ts';
import { settleYear } from '../src/programme/settlement.ts';
import { applicant } from '../examples/applicants.ts';
import { readDossiers } from './dossiers.ts';
import { figure, hand, type Goal } from './report.ts';
import { median, timeInTurns } from './rounds.ts';

const AWARDS = 1_000_000;
const DIFFERENT = 200_000;
const ROUNDS = 5;
const SEED = 7;
const YEAR = 2023;
const READ_AT_ONCE = 10_000;
/** About two thirds of what the awards add up to: everything is reduced. */
const FUND_FEN = 40_000_000_000_00n;

const compiled = compileToJavascript(bindPolicy(chiping202215, YEAR));
const { policy } = compiled.bound;

/** Applicants that get an award, one after the other; each stands for five, under ids and owners of their own. */
function awardedDossiers(): Dossier[] {
  const different: Dossier[] = [];
  for (let number = 1; different.length < DIFFERENT; number += READ_AT_ONCE) {
    const lot = Array.from({ length: READ_AT_ONCE }, (_, place) => applicant(SEED, number + place, YEAR));
    const dossiers = readDossiers(lot).map((dossier): Dossier => ({ ...dossier, ownerId: undefined }));
    const { awards } = settleYear(compiled, FUND_FEN, dossiers);
    const awarded = new Set(awards.map(({ applicantId }) => applicantId));
    different.push(...dossiers.filter(({ applicantId }) => awarded.has(applicantId)));
  }
  return Array.from({ length: AWARDS }, (_, place) => ({
    ...(different[place % DIFFERENT] as Dossier),
    applicantId: `A-${String(place).padStart(7, '0')}`,
    // One in five has an owner, who has four applicants.
    ownerId: place % 5 === 0 ? `P-${String(Math.floor(place / 20))}` : undefined,
  }));
}

function lastStages(assessedFen: readonly number[]): number {
  const { awardedFen } = shareFund(assessedFen, FUND_FEN);
  let instalments = 0;
  for (const fen of awardedFen) instalments += splitInstalments(fen, policy.instalmentPercent).length;
  return instalments;
}

/** Settles once, refuses wrong sums and keeps what was assessed; nothing else of it stays in memory. */
function checkedAwards(dossiers: readonly Dossier[]): number[] {
  const { awards, scaled, totalFen } = settleYear(compiled, FUND_FEN, dossiers);
  let awardedFen = 0n;
  let paidFen = 0n;
  for (const award of awards) {
    awardedFen += BigInt(award.awardedFen);
    for (const { fen } of award.instalments) paidFen += BigInt(fen);
  }
  if (!scaled || totalFen <= FUND_FEN || awardedFen !== FUND_FEN || paidFen !== FUND_FEN) {
    throw new Error(`awards add up to ${String(awardedFen)}, instalments to ${String(paidFen)}`);
  }
  return awards.map((award) => award.assessedFen);
}

const dossiers = awardedDossiers();
const assessedFen = checkedAwards(dossiers);
const [whole, last] = await timeInTurns(
  [
    { name: 'the whole settlement', run: () => settleYear(compiled, FUND_FEN, dossiers) },
    { name: 'fund and instalments alone', run: () => lastStages(assessedFen) },
  ],
  ROUNDS,
);
const stages = [whole, last].flatMap((timed) => timed ?? []);
const seconds = (ms: number): string => figure(ms / 1000);
const goal = (what: string, timed: typeof whole, most: number): Goal => {
  const measured = median(timed?.times ?? []) / 1000;
  return {
    what,
    goal: `at most ${String(most)} s`,
    measured: `${figure(measured)} s`,
    reached: measured <= most,
  };
};

hand({
  title: 'Settlement of a million awards',
  paragraphs: [
    `${figure(AWARDS)} dossiers in memory (${figure(DIFFERENT)} different ones, each under five ids) that all get an award by themselves (${figure(assessedFen.length)} are left after the rule on owners), a fund that they pass: assessment, highest only, owners, reduction to the fund, instalments. The awards add up to the fund to the fen, and so do the instalments; this is checked.`,
  ],
  tables: [
    {
      columns: ['stage', 's, median', 's, fastest round'],
      rows: stages.map(({ name, times }) => [name, seconds(median(times)), seconds(Math.min(...times))]),
    },
  ],
  goals: [goal('the whole settlement of a million awards', whole, 2)],
});
