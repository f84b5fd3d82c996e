import { expect, test } from 'vitest';
import { BENCH_YEAR, completeDossiers } from '../../bench/dossiers.ts';
import { assessByHand } from '../../bench/hand-written.ts';
import * as slots from '../../bench/slots.ts';
import { facts } from '../../policies/chiping-2022-15/facts.ts';
import { chiping202215 } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from '../../src/engine/bind.ts';
import { compileToJavascript } from '../../src/engine/compile/javascript.ts';
import { awardsAmong } from '../../src/engine/select.ts';

test('the yardstick of the benchmarks gives the same payables and the same award', () => {
  const bound = bindPolicy(chiping202215, BENCH_YEAR);
  const { assess } = compileToJavascript(bound);
  const [payableFen, potentialFen, byHandFen] = [1, 2, 3].map(() => bound.items.map(() => 0));
  const award = { itemIndex: -1, payableFen: 0 };
  const dossiers = completeDossiers(2_000);
  const paid = new Set<number>();
  for (const dossier of dossiers) {
    assess(dossier, payableFen!, potentialFen!);
    assessByHand(dossier, byHandFen!, award);
    expect(byHandFen, dossier.applicantId).toEqual(payableFen);
    const [selected] = awardsAmong(bound, payableFen!, potentialFen!, dossier.otherPolicyFen);
    expect(award).toEqual({ itemIndex: selected?.itemIndex ?? -1, payableFen: selected?.payableFen ?? 0 });
    paid.add(award.itemIndex);
  }
  expect(paid.size).toBeGreaterThan(20);
});

test('the places that it notes down are those of the dictionary', () => {
  const places = Object.entries(facts).map(([name, { slot }]) => [name, slot] as const);
  const noted = places.filter(([name]) => name in slots);
  expect(noted.length).toBeGreaterThan(60);
  expect(Object.fromEntries(noted)).toEqual(
    Object.fromEntries(noted.map(([name]) => [name, slots[name as keyof typeof slots]])),
  );
});
