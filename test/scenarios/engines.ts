/** Two ways to an answer: the public path with the compiled policy, and the interpreter. */

import { BindingError, bindPolicy, itemIndex, type BoundPolicy } from '../../src/engine/bind.ts';
import { interpretPolicy } from '../../src/engine/compile/interpreted.ts';
import { compileToJavascript, type CompiledPolicy } from '../../src/engine/compile/javascript.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateItem } from '../../src/engine/evaluate.ts';
import { fenToDecimal } from '../../src/engine/money.ts';
import type { Policy } from '../../src/engine/policy.ts';
import { createDossierReader, type Fault } from '../../src/engine/read-dossier.ts';
import { readMoney } from '../../src/engine/read-value.ts';
import { fixed } from '../../src/engine/words.ts';
import { readBatch, type Batch } from '../../src/programme/batch.ts';
import { createResultWriter, settlementJson, type SettlementJson } from '../../src/programme/contract.ts';
import { settleYear } from '../../src/programme/settlement.ts';
import type { BatchJson } from './scenario.ts';

export interface ItemAnswer {
  readonly item: string;
  readonly status: string;
  readonly payable: string | null;
  readonly ceiling: boolean;
  readonly missing: readonly string[];
}

export interface AwardAnswer {
  readonly item: string;
  readonly payable: string;
  readonly provisional: boolean;
}

export interface DossierAnswer {
  readonly items: readonly ItemAnswer[];
  readonly award: AwardAnswer | null;
  readonly awards: readonly AwardAnswer[];
}

export type Refused = { readonly faults: readonly Fault[] };

/** Answers the questions that examples ask of a policy. */
export interface Engine {
  readonly name: string;
  item(batch: BatchJson, item: string): ItemAnswer | Refused;
  dossier(batch: BatchJson): DossierAnswer | Refused;
  settlement(batch: BatchJson): SettlementJson | Refused;
}

type Read = (batch: BatchJson) => Batch | Refused;
type Compile = (bound: BoundPolicy) => CompiledPolicy;

/** Everything read as from a file, assessed by the compiled policy and written as for one. */
export function compiledEngine(policy: Policy): Engine {
  const read: Read = (json) => readPublicly(policy, json);
  const compiled = new Map<string, CompiledPolicy>();
  const compile: Compile = (bound) => {
    const key = `${String(bound.year)} ${JSON.stringify(bound.readings)}`;
    const kept = compiled.get(key) ?? compileToJavascript(bound);
    compiled.set(key, kept);
    return kept;
  };
  const { dossier, settlement } = contractEngine(policy, read, compile);
  const item: Engine['item'] = (batch, id) => {
    const answer = dossier(batch);
    return 'faults' in answer ? answer : (answer.items[itemIndex(policy, id)] ?? missingAnswer(id));
  };
  return { name: 'compiled', item, dossier, settlement };
}

/** The interpreter; bindings are kept, so that one policy can be asked many questions quickly. */
export function interpreterEngine(policy: Policy): Engine {
  const read = keptReader(policy);
  const readAlone = new Map<string, Read>();
  const item: Engine['item'] = (json, id) => {
    const readItem = readAlone.get(id) ?? keptReader(withItemAlone(policy, id));
    readAlone.set(id, readItem);
    const batch = readItem(json);
    if ('faults' in batch) return batch;
    const { bound, dossiers } = batch;
    const boundItem = bound.items[itemIndex(policy, id)];
    const [dossier] = dossiers;
    if (!boundItem || !dossier) return missingAnswer(id);
    const { status, payableFen, missing } = evaluateItem(bound, boundItem, dossier);
    const payable = payableFen === null ? null : fenToDecimal(payableFen);
    return { item: id, status, payable, ceiling: boundItem.ceiling, missing };
  };
  return { name: 'interpreted', item, ...contractEngine(policy, read, interpretPolicy) };
}

/** The policy in which only one item can be had: what an item pays depends on no other, and this binds faster. */
function withItemAlone(policy: Policy, id: string): Policy {
  const items = policy.items.map((item) =>
    item.id === id ? item : { ...item, kinds: [], conditions: [], amount: fixed(0) },
  );
  return { ...policy, items };
}

function contractEngine(
  policy: Policy,
  read: Read,
  compile: Compile,
): Pick<Engine, 'dossier' | 'settlement'> {
  return {
    dossier: (json) => {
      const batch = read(json);
      if ('faults' in batch) return batch;
      const write = createResultWriter(compile(batch.bound));
      const [dossier] = batch.dossiers;
      if (!dossier) throw new Error('an example has one dossier');
      return JSON.parse(write(dossier)) as DossierAnswer;
    },
    settlement: (json) => {
      const batch = read(json);
      if ('faults' in batch) return batch;
      const ids = policy.items.map(({ id }) => id);
      return settlementJson(settleYear(compile(batch.bound), batch.fundFen, batch.dossiers), ids);
    },
  };
}

function readPublicly(policy: Policy, json: BatchJson): Batch | Refused {
  const { batch, faults } = readBatch(policy, json);
  return batch ?? { faults };
}

/** Reads like `readBatch`, but binds each year and choice of readings once. */
function keptReader(policy: Policy): Read {
  const bindings = new Map<string, BoundPolicy>();
  const readDossier = createDossierReader(policy);
  return ({ year, interpretations, fund, dossiers }) => {
    const key = `${String(year)} ${JSON.stringify(interpretations)}`;
    const faults: Fault[] = [];
    let bound = bindings.get(key);
    try {
      bound ??= bindPolicy(policy, year, interpretations);
    } catch (error) {
      if (!(error instanceof BindingError)) throw error;
      return { faults: [{ subject: '', place: 'year', reason: error.message }] };
    }
    bindings.set(key, bound);
    const read = dossiers.map((one) => readDossier(one, '', faults));
    const fundFen = fund === undefined ? policy.fundFloorFen : readMoney(fund);
    if (faults.length > 0) return { faults };
    return {
      bound,
      fundFen: BigInt(fundFen),
      dossiers: read.filter((one): one is Dossier => one !== undefined),
    };
  };
}

function missingAnswer(item: string): never {
  throw new Error(`the answer lacks item ${item}`);
}
