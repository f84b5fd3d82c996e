/** A batch from a file: JSON, or a workbook that a clerk has filled in. */

import { readBatch, type Batch, type ReadBatch } from '../programme/batch.ts';
import { faultInWords } from '../engine/read-dossier.ts';
import type { Policy } from '../engine/policy.ts';
import { inputName, readInput } from './input.ts';
import { parseJsonBytes } from './json-text.ts';
import { Refusal } from './refusal.ts';

/** The batch of a file; every fault is refused in one go, a line each. `read` are its bytes, where they are known already. */
export async function readBatchFile(policy: Policy, file: string, read?: Buffer): Promise<Batch> {
  const bytes = read ?? (await readInput(file));
  const { batch, faults } = isWorkbook(file, bytes)
    ? await fromWorkbook(policy, bytes)
    : fromJson(policy, file, bytes);
  if (!batch) throw new Refusal(faults.map(faultInWords));
  return batch;
}

function fromJson(policy: Policy, file: string, bytes: Buffer): ReadBatch {
  const parsed = parseJsonBytes(bytes);
  if (parsed.reason !== undefined) throw new Refusal([`${inputName(file)}：${parsed.reason}`]);
  return readBatch(policy, parsed.json);
}

/** A workbook is told by its name or by its first bytes (a zip archive). */
export function isWorkbook(file: string, bytes: Buffer): boolean {
  return (
    file.toLowerCase().endsWith('.xlsx') ||
    bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))
  );
}

async function fromWorkbook(policy: Policy, bytes: Buffer): Promise<ReadBatch> {
  const { batchFromWorkbook, faultsWithPlaces } = await import('../documents/read-batch-workbook.ts');
  const read = await batchFromWorkbook(policy, bytes);
  if (read.faults) return { batch: undefined, faults: read.faults };
  const result = readBatch(policy, read.json);
  return result.batch ? result : { batch: undefined, faults: faultsWithPlaces(result.faults, read.places) };
}
