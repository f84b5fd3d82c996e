/** The dossiers that engines are timed on: made-up applicants of 2024 who have answered every question. */

import { applicant } from '../examples/applicants.ts';
import { settle, withPriorAwards, type BatchJson } from '../examples/years.ts';
import { chiping202215 } from '../policies/chiping-2022-15/policy.ts';
import type { Dossier } from '../src/engine/dossier.ts';
import { createDossierReader, faultInWords, type Fault } from '../src/engine/read-dossier.ts';

const SEED = 11;
const FUND = '10000000.00';

/** The year that engines are timed in: the second one, in which earlier awards count. */
export const BENCH_YEAR = 2024;

/** Complete dossiers in the mix of the examples, with what was decided the year before. */
export function completeDossiers(size: number): Dossier[] {
  const batch = (year: number): BatchJson => ({
    year,
    fund: FUND,
    dossiers: Array.from({ length: size }, (_, place) => applicant(SEED, place + 1, year, 'complete')),
  });
  return readDossiers(withPriorAwards(batch(BENCH_YEAR), settle(batch(BENCH_YEAR - 1))).dossiers);
}

/** Reads dossiers; a fault in them is a bug of the benchmark. */
export function readDossiers(dossiers: readonly unknown[]): Dossier[] {
  const read = createDossierReader(chiping202215);
  const faults: Fault[] = [];
  const found = dossiers.flatMap((json) => read(json, '', faults) ?? []);
  const [first] = faults;
  if (first) throw new Error(faultInWords(first));
  return found;
}
