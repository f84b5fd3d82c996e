/** Short ways to write the cases that the tests work out by hand. */

import { oracleAssess, oracleSettle } from './oracle.ts';
import type { DossierResult, ItemResult, Readings, Settlement } from './types.ts';

export type Json = Record<string, unknown>;

/** An enterprise and an individual business that pass the gates. */
export const FIRM: Json = { kind: 'enterprise', registeredInDistrict: true, commitsToStayTwoYears: true };
export const TRADER: Json = { ...FIRM, kind: 'individualBusiness' };

/** A firm with everything that 3.1.2a asks for, and a trader with everything that 3.1.2b asks for. */
const STARTED: Json = {
  registeredOn: '2022-01-01',
  operatingMonths: 12,
  socialInsurancePaidOnTime: true,
  annualOnlineRetail: '500000.01',
};
export const NEW_FIRM: Json = { ...FIRM, ...STARTED, isSmallOrMicro: true, firstEcommerceLicence: true };
export const NEW_TRADER: Json = { ...TRADER, ...STARTED };

/** Facts for 3.7.2 at 8,000 yuan, for firms to fall back on. */
export const CARVED_OUT: Json = {
  carvedOutFromManufacturer: true,
  firstIncludedInRetailStatistics: true,
  bureauApproved: true,
  carveOutCost: 8000,
};

export function event(verifiedCost: number | string, more: Json = {}): Json {
  const plain = { participants: 200, isPublic: true, effective: true, isTraining: false };
  return { ...plain, municipalApproved: false, verifiedCost, ...more };
}

export function priorAward(item: string, amount: number | string): Json {
  return { item, year: 2023, amount };
}

export function otherAward(item: string, amount: number | string): Json {
  return { policy: 'another', item, amount };
}

export function assess(facts: Json, readings: Partial<Readings> = {}, year = 2023): DossierResult {
  const dossiers = [{ applicantId: 'A', year, facts }];
  const answer = oracleAssess({ year, interpretations: readings, dossiers });
  if ('faults' in answer) throw new Error(answer.faults.join('\n'));
  const [result] = answer.results;
  if (result === undefined) throw new Error('no result');
  return result;
}

export function itemOf(result: DossierResult, item: string): ItemResult {
  const found = result.items.find((other) => other.item === item);
  if (found === undefined) throw new Error(`no item ${item}`);
  return found;
}

/** The payable, or `?` and what is missing. */
export function pay(item: string, facts: Json, readings: Partial<Readings> = {}, year = 2023): string {
  const { status, payable, missing } = itemOf(assess(facts, readings, year), item);
  if (status === 'undetermined') return `? ${missing.join(' ')}`;
  if (missing.length > 0 || (status === 'eligible') !== (payable !== '0.00')) return 'contradiction';
  return payable ?? 'contradiction';
}

/** Applicants by name, each with its facts and, perhaps, its owner. */
export type Applicants = Record<string, { ownerId?: string; facts: Json }>;

export function settle(applicants: Applicants, more: Json = {}, year = 2023): Settlement {
  const dossiers = Object.entries(applicants).map(([applicantId, rest]) => ({ applicantId, year, ...rest }));
  const answer = oracleSettle({ year, dossiers, ...more });
  if ('faults' in answer) throw new Error(answer.faults.join('\n'));
  return answer;
}

/** Each award as `applicant item assessed awarded`. */
export function settled(applicants: Applicants, more: Json = {}, year = 2023): string[] {
  return settle(applicants, more, year).awards.map((a) =>
    [a.applicantId, a.item, a.assessed, a.awarded].join(' '),
  );
}
