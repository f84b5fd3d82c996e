import { expect } from 'vitest';
import { bindPolicy } from '../../src/engine/bind.ts';
import { evaluateItem } from '../../src/engine/evaluate.ts';
import * as fact from '../../src/engine/fact.ts';
import type { Policy } from '../../src/engine/policy.ts';
import { createDossierReader, type Fault } from '../../src/engine/read-dossier.ts';
import type { Exhibit } from '../../src/engine/verify/bench.ts';
import type { Finding, FindingKind } from '../../src/engine/verify/verification.ts';
import { verifyPolicy } from '../../src/engine/verify/verify-policy.ts';
import { texts } from './toy-policy.ts';

/** Facts for toy policies, one dictionary for each so that none is there without being read. */
export const sales = { sales: fact.money(texts('销售额')) };
export const isNew = { isNew: fact.flag(texts('新办')) };
export const months = { months: fact.count({ ...texts('月数'), unit: '个月', highest: 12 }) };
export const events = {
  events: fact.list({
    ...texts('活动'),
    fields: { people: fact.count({ ...texts('人数'), unit: '人' }), cost: fact.money(texts('费用')) },
  }),
};
export const grade = {
  grade: fact.choice({ ...texts('级别'), options: { top: '一等', middle: '二等', low: '三等' } }),
};

/** Evaluates a dossier that the verifier shows anew, as the command line would, and holds it against what was said. */
export function holdsWhenReplayed(policy: Policy, shown: Omit<Exhibit, 'said'>): void {
  const { dossier, item, status, payableFen } = shown;
  const faults: Fault[] = [];
  const read = createDossierReader(policy)(JSON.parse(JSON.stringify(dossier)), '', faults);
  if (!read) {
    expect([status, faults.length > 0]).toEqual([undefined, true]);
    return;
  }
  const bound = bindPolicy(policy, dossier.year);
  const outcome = evaluateItem(
    bound,
    bound.items.find(({ id }) => id === item)!,
    read,
  );
  expect([outcome.status, outcome.payableFen]).toEqual([status, payableFen]);
}

/** The findings of one kind in 2024, all counterexamples replayed. */
export function findingsOf(policy: Policy, kind: FindingKind): Finding[] {
  const { findings } = verifyPolicy(policy, 2024);
  for (const { counterexamples } of findings) {
    for (const shown of counterexamples) holdsWhenReplayed(policy, shown);
  }
  return findings.filter((finding) => finding.kind === kind);
}

/** The one finding of a kind: its words and what its counterexamples are paid, in fen. */
export function caught(policy: Policy, kind: FindingKind): { text: string; paid: (number | null)[] } {
  const [first, ...more] = findingsOf(policy, kind);
  expect(more, `one finding of kind ${kind}`).toEqual([]);
  expect(first, `a finding of kind ${kind}`).toBeDefined();
  return { text: first!.text, paid: first!.counterexamples.map(({ payableFen }) => payableFen) };
}
