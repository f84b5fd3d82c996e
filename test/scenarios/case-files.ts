/** Reads the files of whole cases: what one applicant is awarded, and what a batch settles to. */

import { readEntryBases, withFacts, type EntryBases, type Facts } from './given-facts.ts';
import { inWords, readReadings, readYear } from './item-file.ts';
import type {
  BatchJson,
  DossierJson,
  ExpectedAward,
  SelectionExample,
  SettlementExample,
} from './scenario.ts';
import {
  asAmount,
  asJson,
  asList,
  asMap,
  asText,
  asTexts,
  parseYaml,
  withKeys,
  type YamlMap,
} from './yaml-values.ts';

/** What the files of items lend: base facts by item, and what entries of lists start from. */
export interface Lent {
  readonly bases: ReadonlyMap<string, Facts>;
  readonly entryBases: EntryBases;
}

const TOP_OPTIONAL = ['entries', 'profiles'];
const PROFILE_KEYS = { required: [], optional: ['like', 'given'] };
const ROW_KEYS = {
  required: ['note', 'like', 'awards'],
  optional: ['year', 'readings', 'given', 'award', 'provisional', 'items'],
};
const CASE_KEYS = {
  required: ['note', 'dossiers', 'awards'],
  optional: ['year', 'readings', 'fund', 'total', 'surplus', 'scaled'],
};
const DOSSIER_KEYS = { required: ['like'], optional: ['owner', 'given'] };
const AWARD_KEYS = { required: ['to', 'item', 'assessed'], optional: ['awarded', 'instalments'] };

/** Reads examples of what one applicant is awarded. */
export function readSelectionFile(file: string, text: string, lent: Lent): SelectionExample[] {
  const top = withKeys(parseYaml(file, text), file, { required: ['clause', 'rows'], optional: TOP_OPTIONAL });
  const known = withProfiles(top, file, lent);
  return asList(top.get('rows'), file).flatMap((value, number) => {
    const row = withKeys(value, `${file} row ${String(number + 1)}`, ROW_KEYS);
    const note = asText(row.get('note'), `${file} note`);
    const place = `${file} ${note}`;
    const facts = withFacts(
      likeFacts(row.get('like'), known, place),
      row.get('given'),
      known.entryBases,
      place,
    );
    const year = readYear(row.get('year'), 2023, place);
    const readings = readReadings(row.get('readings'), [{}], place);
    return readings.map((interpretations): SelectionExample => {
      const under = readings.length > 1 ? ` (${inWords(interpretations)})` : '';
      const batch = { year, interpretations, dossiers: [{ applicantId: 'A', year, facts }] };
      return { type: 'selection', file, name: `${note}${under}`, batch, ...selectionResult(row, place) };
    });
  });
}

function selectionResult(
  row: YamlMap,
  place: string,
): Pick<SelectionExample, 'awards' | 'award' | 'provisional' | 'items'> {
  const awards = amounts(row.get('awards'), place);
  const items = amounts(row.get('items'), place);
  const provisional = row.has('provisional') ? asTexts(row.get('provisional'), place) : undefined;
  const [only, ...more] = Object.keys(awards);
  if (more.length > 0 !== row.has('award')) {
    throw new Error(`${place}: say award if and only if there are several`);
  }
  const award = row.has('award') ? asText(row.get('award'), place) : (only ?? null);
  return { awards, award, provisional, items };
}

/** Reads examples of what a batch settles to. */
export function readSettlementFile(file: string, text: string, lent: Lent): SettlementExample[] {
  const top = withKeys(parseYaml(file, text), file, {
    required: ['clause', 'cases'],
    optional: TOP_OPTIONAL,
  });
  const known = withProfiles(top, file, lent);
  return asList(top.get('cases'), file).map((value, number): SettlementExample => {
    const one = withKeys(value, `${file} case ${String(number + 1)}`, CASE_KEYS);
    const name = asText(one.get('note'), `${file} note`);
    const place = `${file} ${name}`;
    const year = readYear(one.get('year'), 2023, place);
    const [interpretations = {}] = readReadings(one.get('readings'), [{}], place);
    const dossiers = [...asMap(one.get('dossiers'), place)].map(([id, dossier]) =>
      readDossier(String(id), year, dossier, known, place),
    );
    const fund = one.has('fund') ? { fund: one.get('fund') } : {};
    const batch: BatchJson = { year, interpretations, dossiers, ...fund };
    const awards = asList(one.get('awards'), place).map((award) => readAward(award, place));
    const amount = (key: string): string | undefined =>
      one.has(key) ? asAmount(one.get(key), place) : undefined;
    const scaled = one.has('scaled') ? one.get('scaled') === true : undefined;
    return {
      type: 'settlement',
      file,
      name,
      batch,
      awards,
      total: amount('total'),
      surplus: amount('surplus'),
      scaled,
    };
  });
}

function readDossier(
  applicantId: string,
  year: number,
  value: unknown,
  known: Lent,
  place: string,
): DossierJson {
  const map = withKeys(value, `${place} ${applicantId}`, DOSSIER_KEYS);
  const like = likeFacts(map.get('like'), known, place);
  const facts = withFacts(like, map.get('given'), known.entryBases, `${place} ${applicantId}`);
  const owner = map.has('owner') ? { ownerId: asText(map.get('owner'), place) } : {};
  return { applicantId, year, facts, ...owner };
}

function readAward(value: unknown, place: string): ExpectedAward {
  const map = withKeys(value, `${place} awards`, AWARD_KEYS);
  const assessed = asAmount(map.get('assessed'), place);
  return {
    applicantId: asText(map.get('to'), place),
    item: asText(map.get('item'), place),
    assessed,
    awarded: map.has('awarded') ? asAmount(map.get('awarded'), place) : assessed,
    instalments: map.has('instalments') ? instalments(map.get('instalments'), place) : undefined,
  };
}

function instalments(value: unknown, place: string): ExpectedAward['instalments'] {
  return [...asMap(value, place)].map(([year, amount]) => ({
    year: Number(year),
    amount: asAmount(amount, place),
  }));
}

/** The lent facts and the file's own profiles, each built from those before it. */
function withProfiles(top: YamlMap, file: string, lent: Lent): Lent {
  const own = readEntryBases(top.get('entries'), `${file} entries`);
  const entryBases = new Map([...lent.entryBases, ...own]);
  const bases = new Map(lent.bases);
  const profiles = top.has('profiles') ? [...asMap(top.get('profiles'), file)] : [];
  for (const [key, value] of profiles) {
    const place = `${file} profile ${String(key)}`;
    const map = withKeys(value, place, PROFILE_KEYS);
    const like = likeFacts(map.get('like') ?? [], { bases, entryBases }, place);
    bases.set(String(key), withFacts(like, map.get('given'), entryBases, place));
  }
  return { bases, entryBases };
}

/** The facts of several items or profiles together; a later one wins. */
function likeFacts(value: unknown, { bases }: Lent, place: string): Facts {
  return asTexts(value, place).reduce<Facts>((facts, name) => {
    const more = bases.get(name);
    if (!more) throw new Error(`${place}: there is no item or profile ${name}`);
    return { ...facts, ...more };
  }, {});
}

function amounts(value: unknown, place: string): Record<string, string> {
  if (value === undefined) return {};
  const pairs = [...asMap(value, place)];
  return Object.fromEntries(pairs.map(([item, amount]) => [String(asJson(item)), asAmount(amount, place)]));
}
