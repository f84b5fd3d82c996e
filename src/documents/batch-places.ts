/** Leads what the engine says of a batch back to the cells it came from. */

import type { CellPlace } from './cell-faults.ts';
import type { FoundTable } from './find-tables.ts';
import type { DossierRows } from './read-tables.ts';

/** Looks up the cell that something in the batch was read from. */
export interface BatchPlaces {
  /** A cell of the batch's sheet: `year`, `fund`, or the name of a reading. */
  ofBatch(key: string): CellPlace | undefined;
  /**
   * A cell of one applicant: `name` is a key of the dossier or a fact; for a list, `entry` counts from 0 and
   * `field` is the column. Where the exact cell is not there, the nearest one that is: of an absent column
   * the applicant's id.
   */
  ofApplicant(applicantId: string, name: string, entry?: number, field?: string): CellPlace | undefined;
}

/** What the lookup is made from. */
export interface PlaceSources {
  readonly batch: ReadonlyMap<string, CellPlace>;
  readonly applicants: FoundTable;
  readonly lists: ReadonlyMap<string, FoundTable>;
  readonly dossiers: ReadonlyMap<string, DossierRows>;
}

/** Makes the lookup of one workbook. */
export function createPlaces({ batch, applicants, lists, dossiers }: PlaceSources): BatchPlaces {
  return {
    ofBatch: (key) => batch.get(key),
    ofApplicant: (applicantId, name, entry, field) => {
      const dossier = dossiers.get(applicantId);
      if (!dossier) return undefined;
      const list = lists.get(name);
      const row = entry === undefined ? undefined : dossier.entries.get(name)?.rows[entry];
      if (list && row !== undefined) {
        const place = list.placeOf(`${name}.${field ?? 'applicantId'}`);
        return list.cellPlace(row, place ?? list.placeOf(`${name}.applicantId`) ?? 0);
      }
      const place = applicants.placeOf(name) ?? applicants.placeOf(`dossier.${name}`);
      return applicants.cellPlace(dossier.row, place ?? applicants.placeOf('dossier.applicantId') ?? 0);
    },
  };
}
