/**
 * The oracle: a second, deliberately plain reading of the policy that the tests hold against the real engine.
 * It shares no code with it and follows the policy's exact rules word by word.
 */

import { CEILING_ITEMS, ITEMS } from './catalogue.ts';
import { determine } from './determine.ts';
import type { Verdict } from './determine.ts';
import { formatFen } from './money.ts';
import { highestAward, selectAwards } from './select.ts';
import type { Award, Verdicts } from './select.ts';
import { settleBatch } from './settle.ts';
import type {
  Assessment,
  AwardResult,
  Case,
  Dossier,
  DossierResult,
  Faults,
  ItemResult,
  Readings,
  Settlement,
} from './types.ts';
import { readBatch } from './validate.ts';

function caseOf(dossier: Dossier, readings: Readings): Case {
  const defaults = {
    investigatedForViolation: false,
    penalisedInYear: false,
    barredUntil: null,
    appliedOn: `${dossier.year}-12-31`,
    sellsLocalSpecialty: false,
    priorAwards: [],
    otherPolicyAwards: [],
  };
  return { year: dossier.year, readings, facts: { ...defaults, ...dossier.facts } };
}

function verdictsOf(c: Case): Verdicts {
  const verdicts: Verdicts = new Map();
  for (const item of ITEMS) verdicts.set(item, determine(item, c));
  return verdicts;
}

function itemResult(item: string, verdict: Verdict): ItemResult {
  const ceiling = CEILING_ITEMS.includes(item);
  const { payable, missing } = verdict;
  if (payable === null) return { item, status: 'undetermined', payable: null, ceiling, missing };
  const status = payable > 0n ? 'eligible' : 'ineligible';
  return { item, status, payable: formatFen(payable), ceiling, missing: [] };
}

function awardResult(award: Award): AwardResult {
  return { item: award.item, payable: formatFen(award.payable), provisional: award.provisional };
}

function assessDossier(dossier: Dossier, readings: Readings): DossierResult {
  const c = caseOf(dossier, readings);
  const verdicts = verdictsOf(c);
  const awards = selectAwards(verdicts, c.facts, readings.exclusivity, []);
  const highest = highestAward(awards);
  return {
    applicantId: dossier.applicantId,
    year: dossier.year,
    items: [...verdicts].map(([item, verdict]) => itemResult(item, verdict)),
    award: highest === null ? null : awardResult(highest),
    awards: awards.map(awardResult),
  };
}

export function oracleAssess(input: unknown): Assessment | Faults {
  const read = readBatch(input);
  if ('faults' in read) return read;
  const { dossiers, readings } = read.batch;
  return { results: dossiers.map((dossier) => assessDossier(dossier, readings)) };
}

export function oracleSettle(input: unknown): Settlement | Faults {
  const read = readBatch(input);
  if ('faults' in read) return read;
  const { batch } = read;
  const claims = batch.dossiers.map((dossier) => {
    const c = caseOf(dossier, batch.readings);
    const { applicantId, ownerId } = dossier;
    return { applicantId, ownerId, facts: c.facts, verdicts: verdictsOf(c), awards: [] };
  });
  return settleBatch(batch, claims);
}
