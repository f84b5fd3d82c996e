/** Properties of a settlement that must hold for every batch. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { compileToJavascript } from '../../src/engine/compile/javascript.ts';
import { readBatch } from '../../src/programme/batch.ts';
import { shareFund, splitInstalments } from '../../src/programme/fund.ts';
import { settleYear } from '../../src/programme/settlement.ts';
import { createRandom, generateBatch } from '../oracle/generate.ts';

const settlements = fc.nat().map((seed) => {
  const { batch } = readBatch(policy, generateBatch(createRandom(seed)));
  if (!batch) throw new Error(`the generator made a batch that is refused: ${String(seed)}`);
  return settleYear(compileToJavascript(batch.bound), batch.fundFen, batch.dossiers);
});

const amounts = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom(1, 2, 3, 3_000_000)),
  {
    maxLength: 60,
  },
);

describe('a settlement', () => {
  it('adds up to the fen: awards never pass the fund, and use it up when it is exceeded', () => {
    fc.assert(
      fc.property(settlements, ({ awards, fundFen, totalFen, surplusFen, scaled }) => {
        const assessed = awards.reduce((sum, award) => sum + BigInt(award.assessedFen), 0n);
        const awarded = awards.reduce((sum, award) => sum + BigInt(award.awardedFen), 0n);
        expect(assessed).toBe(totalFen);
        expect(scaled).toBe(totalFen > fundFen);
        expect(awarded).toBe(scaled ? fundFen : totalFen);
        expect(surplusFen).toBe(fundFen - awarded);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never awards more than was assessed, nor more than the item can pay', () => {
    fc.assert(
      fc.property(settlements, ({ awards, cases }) => {
        const payable = new Map(cases.map(({ dossier, payableFen }) => [dossier.applicantId, payableFen]));
        for (const { applicantId, itemIndex, assessedFen, awardedFen, instalments } of awards) {
          expect(awardedFen).toBeLessThanOrEqual(assessedFen);
          expect(assessedFen).toBeLessThanOrEqual(payable.get(applicantId)?.[itemIndex] ?? 0);
          expect(instalments.reduce((sum, { fen }) => sum + fen, 0)).toBe(awardedFen);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives each start-up award to one applicant of an owner, within the limit of both', () => {
    const items = policy.ownerRule.items.map((id) => policy.items.findIndex((item) => item.id === id));
    fc.assert(
      fc.property(settlements, ({ awards, cases }) => {
        const owners = new Map(cases.map(({ dossier }) => [dossier.applicantId, dossier.ownerId]));
        const seen = new Set<string>();
        const sums = new Map<string, number>();
        for (const { applicantId, itemIndex, assessedFen } of awards) {
          const owner = owners.get(applicantId);
          if (owner === undefined || !items.includes(itemIndex)) continue;
          expect(seen.has(`${owner} ${String(itemIndex)}`)).toBe(false);
          seen.add(`${owner} ${String(itemIndex)}`);
          sums.set(owner, (sums.get(owner) ?? 0) + assessedFen);
        }
        for (const [owner, sum] of sums) {
          const members = cases.filter(({ dossier }) => dossier.ownerId === owner);
          const prior = members.reduce(
            (all, { dossier }) => all + items.reduce((p, i) => p + dossier.priorFen[i]!, 0),
            0,
          );
          expect(sum + prior).toBeLessThanOrEqual(policy.ownerRule.capFen);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('sharing the fund', () => {
  it('sums exactly, keeps the order of awards, and moves none by more than a fen from its share', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: 3_000_000_000n }), (assessed, fundFen) => {
        const { awardedFen, totalFen, scaled } = shareFund(assessed, fundFen);
        const sum = awardedFen.reduce((all, fen) => all + BigInt(fen), 0n);
        expect(sum).toBe(scaled ? fundFen : totalFen);
        assessed.forEach((fen, place) => {
          const awarded = BigInt(awardedFen[place]!);
          const floor = scaled ? (BigInt(fen) * fundFen) / totalFen : BigInt(fen);
          expect(awarded === floor || awarded === floor + 1n).toBe(true);
        });
        const bySize = assessed
          .map((fen, place) => ({ fen, got: awardedFen[place]! }))
          .sort((a, b) => a.fen - b.fen);
        bySize.slice(1).forEach(({ fen, got }, place) => {
          if (fen > bySize[place]!.fen) expect(got).toBeGreaterThanOrEqual(bySize[place]!.got);
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('splits every award into instalments that add up to it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (fen) => {
        const [first = 0, second = 0] = splitInstalments(fen, [50, 50]);
        expect(first).toBe(Math.floor(fen / 2));
        expect(first + second).toBe(fen);
      }),
      { numRuns: 10_000 },
    );
  });
});
