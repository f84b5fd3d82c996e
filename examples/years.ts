/** The example batches. */

import { chiping202215 } from '../policies/chiping-2022-15/policy.ts';
import { compileToJavascript } from '../src/engine/compile/javascript.ts';
import { fenToDecimal } from '../src/engine/money.ts';
import { readBatch } from '../src/programme/batch.ts';
import { settleYear, type Settlement } from '../src/programme/settlement.ts';
import { applicant, type DossierJson } from './applicants.ts';
import type { Facts } from './figures.ts';
import { oneShop } from './one-shop.ts';

/** A batch in the shape of the contract. */
export interface BatchJson {
  readonly year: number;
  readonly fund: string;
  readonly dossiers: readonly DossierJson[];
}

const SEED = 203_216;
const APPLICANTS = 300;
const MORE_APPLICANTS = 400;
const FUND = '10000000.00';

/** Every example file by its name, without the folder. */
export function exampleFiles(): ReadonlyMap<string, BatchJson> {
  const first = batch(2023, APPLICANTS);
  return new Map([
    ['year-2023.json', first],
    ['year-2023-overdrawn.json', batch(2023, MORE_APPLICANTS)],
    ['year-2024.json', withPriorAwards(batch(2024, APPLICANTS), settle(first))],
    ['one-shop.json', { year: 2023, fund: FUND, dossiers: [oneShop] }],
  ]);
}

/** Settles an example batch; a fault in it is a bug of the generator. */
export function settle(json: BatchJson): Settlement {
  const { batch: read, faults } = readBatch(chiping202215, json);
  if (!read) throw new Error(JSON.stringify(faults.slice(0, 5)));
  return settleYear(compileToJavascript(read.bound), read.fundFen, read.dossiers);
}

function batch(year: number, size: number): BatchJson {
  const dossiers = Array.from({ length: size }, (_, place) => applicant(SEED, place + 1, year));
  return { year, fund: FUND, dossiers };
}

/** What was decided in the first year stands in the dossiers of the second. */
export function withPriorAwards(next: BatchJson, { awards, year }: Settlement): BatchJson {
  const decided = new Map<string, Facts[]>();
  for (const { applicantId, itemIndex, awardedFen } of awards) {
    const item = chiping202215.items[itemIndex]?.id;
    const own = decided.get(applicantId) ?? [];
    decided.set(applicantId, [...own, { item, year, amount: fenToDecimal(awardedFen) }]);
  }
  const dossiers = next.dossiers.map((dossier) => {
    const priorAwards = decided.get(dossier.applicantId);
    return priorAwards ? { ...dossier, facts: { ...dossier.facts, priorAwards } } : dossier;
  });
  return { ...next, dossiers };
}
