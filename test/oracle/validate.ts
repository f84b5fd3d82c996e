/** Reads a batch, or says everything that is wrong with it. */

import { DEFAULT_READINGS, ITEMS, READING_CHOICES } from './catalogue.ts';
import { FACT_TYPES } from './fact-types.ts';
import type { FactType, FieldType, ScalarType } from './fact-types.ts';
import { MAX_COUNT, readDecimal, yuan } from './money.ts';
import type { Batch, Dossier, Entry, Facts, Faults, Readings, Scalar } from './types.ts';

type Json = Record<string, unknown>;

/** Collects faults; `at` names the place. */
class Report {
  faults: string[] = [];
  add(at: string, reason: string): void {
    this.faults.push(`${at}: ${reason}`);
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkKeys(value: Json, known: readonly string[], at: string, report: Report): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) report.add(at, `unknown key ${key}`);
}

function isPolicyYear(value: unknown): value is number {
  return value === 2023 || value === 2024;
}

export function dateExists(text: string): boolean {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function readCount(value: unknown, most: bigint): bigint | string {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'is not an integer';
  if (value < 0 || BigInt(value) > most) return 'is out of range';
  return BigInt(value);
}

function readText(value: unknown, allowed: readonly string[]): { value: Scalar } | string {
  if (typeof value !== 'string') return 'is not a string';
  return allowed.includes(value) ? { value } : 'is none of the words allowed';
}

const asValue = (read: bigint | string): { value: Scalar } | string =>
  typeof read === 'bigint' ? { value: read } : read;

function readRate(value: unknown): bigint | string {
  const rate = readDecimal(value);
  if (typeof rate === 'string') return rate;
  return rate >= 30n && rate <= 100n ? rate : 'is not within 0.30 and 1.00';
}

function readDate(value: unknown): { value: Scalar } | string {
  if (typeof value !== 'string') return 'is not a string';
  return dateExists(value) ? { value } : 'is not a date that exists';
}

function readPriorYear(value: unknown, year: number): bigint | string {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'is not an integer';
  return value >= 2023 && value < year ? BigInt(value) : 'is not an earlier year of the policy';
}

/** The value, or a text that says what is wrong with it. */
function readScalar(type: ScalarType, value: unknown, year: number): { value: Scalar } | string {
  if (typeof type !== 'string') return readText(value, type);
  switch (type) {
    case 'bool':
      return typeof value === 'boolean' ? { value } : 'is not true or false';
    case 'money':
      return asValue(readDecimal(value));
    case 'count':
      return asValue(readCount(value, MAX_COUNT));
    case 'twelveMonths':
      return asValue(readCount(value, 12n));
    case 'rate':
      return asValue(readRate(value));
    case 'dateOrNull':
      return value === null ? { value } : readDate(value);
    case 'date':
      return readDate(value);
    case 'text':
      return typeof value === 'string' ? { value } : 'is not a string';
    case 'item':
      return readText(value, ITEMS);
    case 'priorYear':
      return asValue(readPriorYear(value, year));
  }
}

function readEntry(
  fields: Record<string, FieldType>,
  value: unknown,
  year: number,
  at: string,
  report: Report,
): Entry {
  const entry: Entry = {};
  if (!isObject(value)) {
    report.add(at, 'is not an object');
    return entry;
  }
  checkKeys(value, Object.keys(fields), at, report);
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) {
      if (!field.optional) report.add(at, `${name} is missing`);
      continue;
    }
    const read = readScalar(field.type, value[name], year);
    if (typeof read === 'string') report.add(`${at} ${name}`, read);
    else entry[name] = read.value;
  }
  return entry;
}

function readFact(
  type: FactType,
  value: unknown,
  year: number,
  at: string,
  report: Report,
): Scalar | Entry[] {
  if (typeof type === 'object' && 'entry' in type) {
    if (Array.isArray(value)) {
      return value.map((e, i) => readEntry(type.entry, e, year, `${at}[${i}]`, report));
    }
    report.add(at, 'is not a list');
    return [];
  }
  const read = readScalar(type, value, year);
  if (typeof read !== 'string') return read.value;
  report.add(at, read);
  return null;
}

function readFacts(value: unknown, year: number, at: string, report: Report): Facts {
  const facts: Facts = {};
  if (!isObject(value)) {
    report.add(at, 'facts is not an object');
    return facts;
  }
  for (const [name, given] of Object.entries(value)) {
    const type = FACT_TYPES.get(name);
    if (type === undefined) report.add(at, `unknown fact ${name}`);
    else facts[name] = readFact(type, given, year, `${at} ${name}`, report);
  }
  if (!Object.hasOwn(value, 'kind')) report.add(at, 'kind is missing');
  return facts;
}

function readDossier(value: unknown, batchYear: unknown, index: number, report: Report): Dossier {
  const dossier: Dossier = { applicantId: '', year: 0, ownerId: undefined, facts: {} };
  const place = `dossiers[${index}]`;
  if (!isObject(value)) {
    report.add(place, 'is not an object');
    return dossier;
  }
  const at = typeof value['applicantId'] === 'string' ? `${place} ${value['applicantId']}` : place;
  checkKeys(value, ['applicantId', 'year', 'ownerId', 'township', 'facts'], at, report);
  for (const name of ['applicantId', 'ownerId', 'township']) {
    if (!Object.hasOwn(value, name)) {
      if (name === 'applicantId') report.add(at, 'applicantId is missing');
    } else if (typeof value[name] !== 'string' || value[name] === '') {
      report.add(at, `${name} is not a string with something in it`);
    }
  }
  if (typeof value['applicantId'] === 'string') dossier.applicantId = value['applicantId'];
  if (typeof value['ownerId'] === 'string') dossier.ownerId = value['ownerId'];
  if (!isPolicyYear(value['year'])) report.add(at, 'year is not 2023 or 2024');
  else if (value['year'] !== batchYear) report.add(at, "year is not the batch's");
  else dossier.year = value['year'];
  dossier.facts = readFacts(value['facts'], dossier.year, at, report);
  return dossier;
}

function readReadings(value: unknown, report: Report): Readings {
  const readings: Readings = { ...DEFAULT_READINGS };
  if (!isObject(value)) {
    report.add('interpretations', 'is not an object');
    return readings;
  }
  for (const [name, choice] of Object.entries(value)) {
    if (!Object.hasOwn(READING_CHOICES, name)) {
      report.add('interpretations', `unknown reading ${name}`);
      continue;
    }
    const known = name as keyof Readings;
    if (typeof choice !== 'string' || !READING_CHOICES[known].includes(choice)) {
      report.add('interpretations', `${name} has no such choice`);
    } else readings[known] = choice;
  }
  return readings;
}

function refuseTwins(dossiers: Dossier[], report: Report): void {
  const seen = new Set<string>();
  for (const { applicantId } of dossiers) {
    if (applicantId !== '' && seen.has(applicantId)) report.add(applicantId, 'appears twice');
    seen.add(applicantId);
  }
}

export function readBatch(value: unknown): { batch: Batch } | Faults {
  const report = new Report();
  if (!isObject(value)) return { faults: ['batch: is not an object'] };
  checkKeys(value, ['year', 'fund', 'interpretations', 'dossiers'], 'batch', report);
  const batch: Batch = { year: 0, fund: yuan(10_000_000), readings: { ...DEFAULT_READINGS }, dossiers: [] };
  if (isPolicyYear(value['year'])) batch.year = value['year'];
  else report.add('batch', 'year is not 2023 or 2024');
  if (Object.hasOwn(value, 'fund')) {
    const fund = readDecimal(value['fund']);
    if (typeof fund === 'bigint') batch.fund = fund;
    else report.add('batch', `fund ${fund}`);
  }
  if (Object.hasOwn(value, 'interpretations')) {
    batch.readings = readReadings(value['interpretations'], report);
  }
  if (Array.isArray(value['dossiers'])) {
    batch.dossiers = value['dossiers'].map((d, i) => readDossier(d, value['year'], i, report));
    refuseTwins(batch.dossiers, report);
  } else report.add('batch', 'dossiers is not a list');
  return report.faults.length > 0 ? { faults: report.faults } : { batch };
}
