/** Reads a file of examples for the items of one clause. */

import type { BatchJson, ItemExample, ItemExpectation } from './scenario.ts';
import { readEntryBases, UNKNOWN, withFacts, type EntryBases, type Facts } from './given-facts.ts';
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

/** What a file of examples holds. */
export interface ItemFile {
  readonly clause: string;
  readonly entryBases: EntryBases;
  /** Base facts by item. */
  readonly bases: ReadonlyMap<string, Facts>;
  readonly examples: readonly ItemExample[];
}

interface Section {
  readonly file: string;
  readonly item: string;
  readonly about: string;
  readonly ceiling: boolean;
  readonly year: number;
  readonly readings: readonly Readings[];
  readonly facts: Facts;
  readonly entryBases: EntryBases;
}

type Readings = Readonly<Record<string, string>>;

const FILE_KEYS = { required: ['clause', 'base', 'examples'], optional: ['ceiling', 'common', 'entries'] };
const SECTION_KEYS = {
  required: ['item', 'about'],
  optional: ['year', 'readings', 'given', 'byFact', 'rows'],
};
const ROW_KEYS = {
  required: ['note'],
  optional: ['year', 'readings', 'given', 'pays', 'missing', 'refused'],
};

/** Reads a file; any fault in it throws, naming the place. */
export function readItemFile(file: string, text: string): ItemFile {
  const top = withKeys(parseYaml(file, text), file, FILE_KEYS);
  const entryBases = readEntryBases(top.get('entries'), `${file} entries`);
  const common = withFacts({}, top.get('common'), entryBases, `${file} common`);
  const given = [...asMap(top.get('base'), `${file} base`)].map(
    ([item, facts]) => [String(item), facts] as const,
  );
  const bases = new Map(
    given.map(([item, facts]) => [item, withFacts(common, facts, entryBases, `${file} base ${item}`)]),
  );
  const ceilings = asTexts(top.get('ceiling'), `${file} ceiling`);
  const examples = asList(top.get('examples'), `${file} examples`).flatMap((value, place) => {
    const map = withKeys(value, `${file} example ${String(place + 1)}`, SECTION_KEYS);
    return readSection(map, file, bases, entryBases, ceilings);
  });
  return { clause: asText(top.get('clause'), `${file} clause`), entryBases, bases, examples };
}

function readSection(
  map: YamlMap,
  file: string,
  bases: ReadonlyMap<string, Facts>,
  entryBases: EntryBases,
  ceilings: readonly string[],
): ItemExample[] {
  const item = asText(map.get('item'), `${file} item`);
  const about = asText(map.get('about'), `${file} ${item} about`);
  const place = `${file} ${item} ${about}`;
  const base = bases.get(item);
  if (!base) throw new Error(`${place}: there is no base for ${item}`);
  const section: Section = {
    file,
    item,
    about,
    ceiling: ceilings.includes(item),
    year: readYear(map.get('year'), 2023, place),
    readings: readReadings(map.get('readings'), [{}], place),
    facts: withFacts(base, map.get('given'), entryBases, place),
    entryBases,
  };
  const byFact = map.get('byFact');
  const tables = byFact === undefined ? [] : [...asMap(byFact, place)];
  return [
    ...tables.flatMap(([fact, table]) =>
      readTable(section, String(fact), asMap(table, `${place} ${String(fact)}`)),
    ),
    ...asList(map.get('rows'), place).flatMap((row) => readRow(section, row)),
  ];
}

/** A table of one fact: what the item pays at each of its values. */
function readTable(section: Section, fact: string, table: YamlMap): ItemExample[] {
  return [...table].flatMap(([value, result]) => {
    const note = `${fact} = ${String(value)}`;
    const place = `${section.file} ${section.item} ${section.about} ${note}`;
    const facts = withFacts(section.facts, new Map([[fact, value]]), section.entryBases, place);
    return examplesOf(
      section,
      note,
      section.year,
      section.readings,
      facts,
      tableResult(fact, value, result, place),
    );
  });
}

function tableResult(fact: string, value: unknown, result: unknown, place: string): ItemExpectation {
  if (result === 'refused') return { refused: fact };
  if (result !== 'asked') return { payable: asAmount(result, place) };
  if (value !== UNKNOWN) throw new Error(`${place}: only an unknown fact is asked for`);
  return { missing: [fact] };
}

function readRow(section: Section, value: unknown): ItemExample[] {
  const row = withKeys(value, `${section.file} ${section.item} ${section.about} row`, ROW_KEYS);
  const note = asText(row.get('note'), `${section.file} ${section.item} ${section.about} note`);
  const place = `${section.file} ${section.item} ${section.about} ${note}`;
  const facts = withFacts(section.facts, row.get('given'), section.entryBases, place);
  const year = readYear(row.get('year'), section.year, place);
  const readings = readReadings(row.get('readings'), section.readings, place);
  return examplesOf(section, note, year, readings, facts, rowResult(row, place));
}

function rowResult(row: YamlMap, place: string): ItemExpectation {
  const given = ['pays', 'missing', 'refused'].filter((key) => row.has(key));
  if (given.length !== 1) throw new Error(`${place}: say one of pays, missing and refused`);
  if (row.has('pays')) return { payable: asAmount(row.get('pays'), place) };
  if (row.has('refused')) return { refused: asText(row.get('refused'), place) };
  const missing = asTexts(row.get('missing'), place);
  if (missing.length === 0) throw new Error(`${place}: missing names at least one fact`);
  return { missing };
}

function examplesOf(
  { file, item, about, ceiling }: Section,
  note: string,
  year: number,
  readings: readonly Readings[],
  facts: Facts,
  expected: ItemExpectation,
): ItemExample[] {
  return readings.map((interpretations) => {
    const batch: BatchJson = { year, interpretations, dossiers: [{ applicantId: 'A', year, facts }] };
    const under = readings.length > 1 ? ` (${inWords(interpretations)})` : '';
    return { type: 'item', file, name: `${item} ${about} / ${note}${under}`, item, ceiling, batch, expected };
  });
}

/** An assessment year; `otherwise` where none is written. */
export function readYear(value: unknown, otherwise: number, place: string): number {
  if (value === undefined) return otherwise;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new Error(`${place}: expected a year`);
}

/** One choice of readings, or a list of choices under each of which the same holds. */
export function readReadings(
  value: unknown,
  otherwise: readonly Readings[],
  place: string,
): readonly Readings[] {
  if (value === undefined) return otherwise;
  const choices = Array.isArray(value) ? value : [value];
  return choices.map((choice) => {
    const readings = [...asMap(choice, place)];
    return Object.fromEntries(
      readings.map(([name, option]) => [String(name), asText(asJson(option), place)]),
    );
  });
}

/** Readings in words, to tell examples apart. */
export function inWords(readings: Readings): string {
  return Object.entries(readings)
    .map(([name, option]) => `${name}=${option}`)
    .join(', ');
}
