/** Reads a batch 年度批次: one year's dossiers with the fund and the readings they are settled under. */

import { BindingError, bindPolicy, type BoundPolicy } from '../engine/bind.ts';
import type { Dossier } from '../engine/dossier.ts';
import type { Policy, ReadingChoices } from '../engine/policy.ts';
import { createDossierReader, type Fault } from '../engine/read-dossier.ts';
import { isObject, readMoney } from '../engine/read-value.ts';

export interface Batch {
  readonly bound: BoundPolicy;
  readonly fundFen: bigint;
  readonly dossiers: readonly Dossier[];
}

/** The batch, or every fault in it; never a part of it. */
export type ReadBatch =
  | { readonly batch: Batch; readonly faults: readonly [] }
  | { readonly batch: undefined; readonly faults: readonly Fault[] };

const BATCH = '批次';
const BATCH_KEYS = new Set(['year', 'fund', 'interpretations', 'dossiers']);

/** Reads parsed JSON as a batch: all faults in one go, nothing guessed or dropped. */
export function readBatch(policy: Policy, json: unknown): ReadBatch {
  const faults: Fault[] = [];
  if (!isObject(json)) {
    return refused([{ subject: BATCH, place: '', reason: '应是一个 JSON 对象，含 year 和 dossiers' }]);
  }
  for (const key of Object.keys(json)) {
    if (!BATCH_KEYS.has(key)) {
      faults.push({ subject: BATCH, place: key.slice(0, 60), reason: '批次里没有这一项' });
    }
  }
  const fundFen = readFund(policy, json['fund'], faults);
  const year = readYear(policy, json['year'], faults);
  const bound = readReadings(policy, year, json['interpretations'], faults);
  const dossiers = readDossiers(policy, json['dossiers'], year, faults);
  if (faults.length > 0 || !bound) return refused(faults);
  return { batch: { bound, fundFen, dossiers }, faults: [] };
}

/** Binds the policy to readings given as JSON: an object of names and options. */
export function readReadings(
  policy: Policy,
  year: number | undefined,
  json: unknown,
  faults: Fault[],
): BoundPolicy | undefined {
  const place = 'interpretations';
  if (json !== undefined && !isObject(json)) {
    faults.push({ subject: BATCH, place, reason: '应是一个 JSON 对象：解释口径的名称和选项' });
    return undefined;
  }
  try {
    return bindPolicy(policy, year ?? policy.years[0] ?? 0, (json ?? {}) as ReadingChoices);
  } catch (error) {
    if (!(error instanceof BindingError)) throw error;
    for (const reason of error.message.split('\n')) faults.push({ subject: BATCH, place, reason });
    return undefined;
  }
}

function readFund(policy: Policy, json: unknown, faults: Fault[]): bigint {
  if (json === undefined) return BigInt(policy.fundFloorFen);
  const fen = readMoney(json);
  if (typeof fen === 'number') return BigInt(fen);
  faults.push({ subject: BATCH, place: 'fund', reason: fen });
  return 0n;
}

function readYear(policy: Policy, json: unknown, faults: Fault[]): number | undefined {
  if (typeof json === 'number' && policy.years.includes(json)) return json;
  faults.push({ subject: BATCH, place: 'year', reason: `应填考核年度 ${policy.years.join(' 或 ')}` });
  return undefined;
}

function readDossiers(policy: Policy, json: unknown, year: number | undefined, faults: Fault[]): Dossier[] {
  if (!Array.isArray(json)) {
    faults.push({ subject: BATCH, place: 'dossiers', reason: '应是年度档案的列表' });
    return [];
  }
  const read = createDossierReader(policy);
  const dossiers: Dossier[] = [];
  const seen = new Set<string>();
  json.forEach((one: unknown, index) => {
    const position = `第 ${String(index + 1)} 份档案`;
    const dossier = read(one, position, faults);
    const applicantId = dossier?.applicantId ?? applicantIdOf(one);
    if (applicantId !== undefined) {
      if (seen.has(applicantId)) {
        faults.push({ subject: applicantId, place: position, reason: '同一申报主体在批次中出现两次' });
      }
      seen.add(applicantId);
    }
    // A year that no batch can have is the reader's fault to tell.
    const stated = isObject(one) ? one['year'] : undefined;
    if (year !== undefined && stated !== year && policy.years.some((known) => known === stated)) {
      const reason = `应与批次年度 ${String(year)} 一致`;
      faults.push({ subject: applicantId ?? position, place: 'year', reason });
    }
    if (dossier) dossiers.push(dossier);
  });
  return dossiers;
}

function applicantIdOf(json: unknown): string | undefined {
  const id = isObject(json) ? json['applicantId'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function refused(faults: readonly Fault[]): ReadBatch {
  return { batch: undefined, faults };
}
