/** Applicants of the published policy for tests of its settlement: who they are in a word, and their cases. */

import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy, itemIndex, type BoundPolicy } from '../../src/engine/bind.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateDossier } from '../../src/engine/evaluate.ts';
import type { ReadingChoices } from '../../src/engine/policy.ts';
import { createDossierReader, type Fault } from '../../src/engine/read-dossier.ts';
import { selectFor, type SettledCase } from '../../src/programme/settled-case.ts';

const stays = { registeredInDistrict: true, commitsToStayTwoYears: true };
const started = { registeredOn: '2022-05-01', operatingMonths: 12, socialInsurancePaidOnTime: true };

/** Facts of applicants with one award: 3.1.2a 10,000, 3.1.2b 5,000, 3.1.3 30,000, 3.7.2 its cost, 3.4.3a 5% of it. */
export const applicants = {
  micro: {
    ...stays,
    ...started,
    kind: 'enterprise',
    isSmallOrMicro: true,
    firstEcommerceLicence: true,
    annualOnlineRetail: 600_000,
  },
  shop: { ...stays, ...started, kind: 'individualBusiness', annualOnlineRetail: 300_000 },
  sales: { ...stays, kind: 'enterprise', isEcommerce: true, annualOnlineSales: 5_000_000 },
  carveOut: (cost: number | string) => ({
    ...stays,
    kind: 'enterprise',
    carvedOutFromManufacturer: true,
    firstIncludedInRetailStatistics: true,
    bureauApproved: true,
    carveOutCost: cost,
  }),
  lockers: (cost: number) => ({
    ...stays,
    kind: 'enterprise',
    lockerSites: [{ equipmentCost: cost, free: true, accepted: true }],
  }),
  events: (...costs: readonly number[]) => ({
    ...stays,
    kind: 'enterprise',
    events: costs.map((verifiedCost) => ({
      participants: 200,
      verifiedCost,
      isPublic: true,
      effective: true,
      isTraining: false,
      municipalApproved: false,
    })),
  }),
};

/** An award of an earlier year. */
export function prior(item: string, amount: number): { readonly priorAwards: readonly object[] } {
  return { priorAwards: [{ item, year: 2023, amount }] };
}

/** An award of another policy of the district for the same matter. */
export function elsewhere(item: string, amount: number): { readonly otherPolicyAwards: readonly object[] } {
  return { otherPolicyAwards: [{ policy: '区人才政策', item, amount }] };
}

/** The published policy in a year. */
export function boundIn(year: number, readings: ReadingChoices = {}): BoundPolicy {
  return bindPolicy(chiping202215, year, readings);
}

/** Place of an item of the published policy. */
export function place(id: string): number {
  return itemIndex(chiping202215, id);
}

const read = createDossierReader(chiping202215);

/** A dossier of the published policy. */
export function dossierOf(applicantId: string, year: number, facts: object, ownerId?: string): Dossier {
  const faults: Fault[] = [];
  const owner = ownerId === undefined ? {} : { ownerId };
  const dossier = read({ applicantId, year, facts, ...owner }, '', faults);
  if (!dossier) throw new Error(JSON.stringify(faults));
  return dossier;
}

/** A case as the settlement begins with it: assessed, and its awards selected. */
export function caseOf(
  bound: BoundPolicy,
  applicantId: string,
  facts: object,
  ownerId?: string,
): SettledCase {
  const dossier = dossierOf(applicantId, bound.year, facts, ownerId);
  const payableFen = evaluateDossier(bound, dossier).map((outcome) => outcome.payableFen ?? 0);
  const settled: SettledCase = { dossier, payableFen, awards: [], notes: [] };
  selectFor(bound, settled);
  return settled;
}

/** Awards in short: item and fen. */
export function awardsOf({ awards }: Pick<SettledCase, 'awards'>): readonly (readonly [string, number])[] {
  return awards.map(({ itemIndex: index, payableFen }) => [chiping202215.items[index]?.id ?? '', payableFen]);
}

/** Notes in short: item, reason, what was taken off, and who or what took its place. */
export function notesOf({ notes }: Pick<SettledCase, 'notes'>): readonly (readonly (string | number)[])[] {
  return notes.map(({ itemIndex: index, reason, lessFen, byItemIndex, byApplicantId }) => [
    chiping202215.items[index]?.id ?? '',
    reason,
    lessFen,
    ...(byItemIndex === undefined ? [] : [chiping202215.items[byItemIndex]?.id ?? '']),
    ...(byApplicantId === undefined ? [] : [byApplicantId]),
  ]);
}
