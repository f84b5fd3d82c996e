import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chiping202215 } from '../../../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from '../bind.ts';
import type { Dossier } from '../dossier.ts';
import { createDossierReader, type Fault } from '../read-dossier.ts';
import { interpretPolicy } from './interpreted.ts';
import { compileToJavascript, type CompiledPolicy } from './javascript.ts';

const bound = bindPolicy(chiping202215, 2023);
const read = createDossierReader(chiping202215);

/** The dossiers of a whole example year, each once as it is and once with half of its facts left out. */
function dossiers(): Dossier[] {
  const url = new URL('../../../examples/year-2023.json', import.meta.url);
  const year = JSON.parse(readFileSync(url, 'utf8')) as { dossiers: { facts: Record<string, unknown> }[] };
  const faults: Fault[] = [];
  return year.dossiers.flatMap((dossier) => {
    const facts = Object.entries(dossier.facts).filter(([name], place) => name === 'kind' || place % 2 === 0);
    return [dossier, { ...dossier, facts: Object.fromEntries(facts) }].flatMap(
      (one) => read(one, '', faults) ?? [],
    );
  });
}

function answers(policy: CompiledPolicy, dossier: Dossier): unknown {
  const payableFen: number[] = [];
  const potentialFen: number[] = [];
  policy.assess(dossier, payableFen, potentialFen);
  const missing = payableFen.map((payable, index) =>
    Number.isNaN(payable) ? policy.missing(dossier, index) : [],
  );
  return { payableFen, potentialFen, missing };
}

test('the interpreter answers like the compiled policy, for whole and for half dossiers', () => {
  const [interpreted, compiled] = [interpretPolicy(bound), compileToJavascript(bound)];
  const all = dossiers();
  expect(all.length).toBeGreaterThan(100);
  for (const dossier of all) expect(answers(interpreted, dossier)).toEqual(answers(compiled, dossier));
});

test('nothing is missing from an item that is not there', () => {
  const [dossier] = dossiers();
  expect(dossier && interpretPolicy(bound).missing(dossier, 999)).toEqual([]);
});
