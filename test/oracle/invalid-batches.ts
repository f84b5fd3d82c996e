/** Malformed inputs, each wrong in one way, and inputs that look odd but are valid. */

import { BAD_BATCHES, BAD_DOSSIERS, BAD_FACTS, BAD_LISTS } from './bad-inputs.ts';
import { ODD_BATCHES, ODD_DOSSIERS, ODD_FACTS } from './odd-inputs.ts';

export interface NamedBatch {
  name: string;
  batch: unknown;
}

/** Changes to a good object: undefined takes the key away. Null stands for itself. */
export type Patch = Record<string, unknown>;

function patched(good: Record<string, unknown>, patch: Patch): Record<string, unknown> {
  // JSON.parse, unlike assignment, makes an own key of "__proto__", as a parsed file would.
  const entries = [
    ...Object.entries(good).filter(([key]) => !Object.hasOwn(patch, key)),
    ...Object.entries(patch),
  ];
  const texts = entries
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${texts.join(',')}}`) as Record<string, unknown>;
}

const GOOD_FACTS = { kind: 'enterprise' };
const goodDossier = (facts: unknown, year: number): Record<string, unknown> => ({
  applicantId: 'A-1',
  year,
  facts,
});
const batchOf = (dossiers: unknown[], year: number): Record<string, unknown> => ({ year, dossiers });

/** A batch as it stands when it is no object; else the changes to a good one. */
function fromBatch(patch: unknown, year: number): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  return patched(batchOf([goodDossier(GOOD_FACTS, year)], year), patch as Patch);
}

function fromDossier(patch: unknown, year: number): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return batchOf([patch], year);
  return batchOf([patched(goodDossier(GOOD_FACTS, year), patch as Patch)], year);
}

function fromFacts(patch: Patch, year: number): unknown {
  return batchOf([goodDossier(patched(GOOD_FACTS, patch), year)], year);
}

function fromList(fact: string, entry: unknown, year: number): unknown {
  return fromFacts({ [fact]: [entry] }, year);
}

/** Every one of these is refused. */
export function invalidBatches(): NamedBatch[] {
  return [
    ...BAD_BATCHES.map(([name, patch]) => ({ name: `batch: ${name}`, batch: fromBatch(patch, 2023) })),
    ...BAD_DOSSIERS.map(([name, patch]) => ({ name: `dossier: ${name}`, batch: fromDossier(patch, 2023) })),
    ...BAD_FACTS.map(([name, patch]) => ({ name: `fact: ${name}`, batch: fromFacts(patch, 2023) })),
    ...BAD_LISTS.map(([name, fact, entry]) => ({
      name: `list: ${name}`,
      batch: fromList(fact, entry, 2024),
    })),
  ];
}

/** Every one of these is accepted. */
export function oddButValidBatches(): NamedBatch[] {
  return [
    ...ODD_BATCHES.map(([name, patch]) => ({ name: `batch: ${name}`, batch: fromBatch(patch, 2023) })),
    ...ODD_DOSSIERS.map(([name, patch]) => ({ name: `dossier: ${name}`, batch: fromDossier(patch, 2024) })),
    ...ODD_FACTS.map(([name, patch]) => ({ name: `fact: ${name}`, batch: fromFacts(patch, 2024) })),
  ];
}
