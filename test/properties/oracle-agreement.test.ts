/** The engine against a second, independent implementation of the policy: equal to the last fen and the last missing fact. */

import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { compileToJavascript } from '../../src/engine/compile/javascript.ts';
import { readBatch } from '../../src/programme/batch.ts';
import { createResultWriter, settlementJson } from '../../src/programme/contract.ts';
import { settleYear } from '../../src/programme/settlement.ts';
import { createRandom, generateBatch, invalidBatches, oddButValidBatches } from '../oracle/generate.ts';
import { oracleAssess, oracleSettle } from '../oracle/oracle.ts';

const BATCHES = 600;
const ids = policy.items.map(({ id }) => id);

describe('the engine and the oracle', () => {
  it('agree on every item, award and settlement of random batches', () => {
    const random = createRandom(20_221_111);
    for (let number = 0; number < BATCHES; number += 1) {
      const json = generateBatch(random, {});
      const { batch } = readBatch(policy, json);
      const compiled = compileToJavascript(batch!.bound);
      const write = createResultWriter(compiled);
      const results = batch!.dossiers.map((dossier) => JSON.parse(write(dossier)) as unknown);
      expect({ results }, JSON.stringify(json)).toEqual(oracleAssess(json));
      const settlement = settlementJson(settleYear(compiled, batch!.fundFen, batch!.dossiers), ids);
      expect(settlement, JSON.stringify(json)).toEqual(oracleSettle(json));
    }
  });

  it.each(invalidBatches())('both refuse $name', ({ batch: json }) => {
    const { batch, faults } = readBatch(policy, json);
    expect(batch).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
    expect(oracleAssess(json)).toHaveProperty('faults');
  });

  it.each(oddButValidBatches())('both accept $name', ({ batch: json }) => {
    expect(readBatch(policy, json).faults).toEqual([]);
    expect(oracleAssess(json)).toHaveProperty('results');
  });
});
