/** Settles the text of a batch file: the same reader, engine and settlement as everywhere else. */

import { interpretPolicy } from '../../../engine/compile/interpreted.ts';
import { fenInWords } from '../../../engine/money.ts';
import type { Policy, ReadingChoices } from '../../../engine/policy.ts';
import type { Fault } from '../../../engine/read-dossier.ts';
import { readBatch } from '../../../programme/batch.ts';
import { settleYear, type Settlement } from '../../../programme/settlement.ts';

/** A settled year, as plain data that a worker can hand over. */
export interface SettledYear {
  readonly settlement: Settlement;
  readonly readings: ReadingChoices;
  /** What the reader should know although nothing is wrong; empty as a rule. */
  readonly warning: string;
}

export type SettleAnswer =
  | { readonly settled: SettledYear; readonly faults: readonly [] }
  | { readonly settled: undefined; readonly faults: readonly Fault[] };

const FILE = '文件';

/** Reads and settles a batch; all faults in one go. */
export function settleText(policy: Policy, text: string): SettleAnswer {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const reason = text.trim() === '' ? '是空的' : '不是完整的 JSON 文件，可能没有下载完，或者格式被改坏了';
    return { settled: undefined, faults: [{ subject: FILE, place: '', reason }] };
  }
  const { batch, faults } = readBatch(policy, json);
  if (!batch) return { settled: undefined, faults };
  const { bound, fundFen, dossiers } = batch;
  const settlement = settleYear(interpretPolicy(bound), fundFen, dossiers);
  const low = fundFen < BigInt(policy.fundFloorFen);
  const warning = low
    ? `专项资金 ${fenInWords(fundFen)}，少于政策规定的每年 ${fenInWords(policy.fundFloorFen)}。`
    : '';
  return { settled: { settlement, readings: openReadings(policy, bound.readings), warning }, faults: [] };
}

/** Readings that can be chosen, so that they can be bound again. */
function openReadings(policy: Policy, readings: ReadingChoices): ReadingChoices {
  const open = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
  return Object.fromEntries(open.map(({ name }) => [name, readings[name] ?? '']));
}
