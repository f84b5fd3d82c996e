/** Order: thresholds and amounts of tiers rise together, and grades rise or fall in the order of their options. */

import type { BoundItem } from '../bind.ts';
import { fenInWords } from '../money.ts';
import { firstMeeting, nodesIn, type ByGrade, type Tier, type Tiers } from '../rule.ts';
import { exhibit, type Bench, type Exhibit } from './bench.ts';
import { branchInWords } from './branch.ts';
import { satisfy, type Candidate } from './satisfy.ts';
import type { Finding } from './verification.ts';
import type { Branch } from './ways.ts';

/** Checks the tiers and grades of one item. */
export function checkOrder(bench: Bench, item: BoundItem): Finding[] {
  return nodesIn(item.amount).flatMap((node) => {
    if (node.type === 'tiers') return checkTiers(bench, item, node);
    return node.type === 'byGrade' && node.fact !== bench.bound.policy.kind
      ? checkGrades(bench, item, node)
      : [];
  });
}

function checkTiers(bench: Bench, item: BoundItem, node: Tiers): Finding[] {
  return node.tiers.slice(1).flatMap((upper, index): Finding[] => {
    const lower = node.tiers[index];
    const fault = lower && tierFault(lower, upper);
    if (!fault) return [];
    const shown = dossiersFor(
      bench,
      item,
      ({ node: of, at }) => of === node && (at === index || at === index + 1),
    );
    const tiers = shown.map(({ branch }) => `“${branchInWords(branch)}”`).join('与');
    return [
      {
        severity: 'error',
        kind: 'tierOrder',
        clause: item.clause,
        item: item.id,
        text: `${tiers}${fault}`,
        counterexamples: shown.map(({ shown: dossier }) => dossier),
      },
    ];
  });
}

/** 以上 and 超过 with the same number are two thresholds, one smallest unit apart. */
function tierFault(lower: Tier, upper: Tier): string | undefined {
  const [first, next] = [lower, upper].map(firstMeeting);
  if (first === undefined || next === undefined) return undefined;
  if (next < first) return '门槛倒置：后一档的门槛反而更低';
  if (next === first) return '门槛重叠：从同一个数起就都达到';
  return upper.fen > lower.fen ? undefined : '金额没有随门槛提高';
}

function checkGrades(bench: Bench, item: BoundItem, node: ByGrade): Finding[] {
  const stated = Object.keys(node.fact.options).filter((option) => node.fen[option] !== undefined);
  const amounts = stated.map((option) => node.fen[option] ?? 0);
  const rises = amounts.every((fen, place) => place === 0 || fen >= (amounts[place - 1] ?? 0));
  const falls = amounts.every((fen, place) => place === 0 || fen <= (amounts[place - 1] ?? 0));
  if (rises || falls) return [];
  const shown = dossiersFor(bench, item, ({ node: of }) => of === node);
  const order = stated.map(
    (option) => `${node.fact.options[option] ?? option} ${fenInWords(node.fen[option] ?? 0)}`,
  );
  return [
    {
      severity: 'warning',
      kind: 'gradeOrder',
      clause: item.clause,
      item: item.id,
      text: `${node.fact.label}各级的金额时高时低：${order.join('，')}`,
      counterexamples: shown.map(({ shown: dossier }) => dossier),
    },
  ];
}

/** One dossier for each branch that is asked for, with what the evaluator says of it. */
function dossiersFor(
  bench: Bench,
  item: BoundItem,
  wanted: (branch: Branch) => boolean,
): { branch: Branch; shown: Exhibit }[] {
  const firsts: Candidate[] = [];
  for (const candidate of item.kindIndexes.flatMap((kind) => satisfy(bench.bound, item, kind))) {
    const { branch } = candidate;
    const isNew = !firsts.some((other) => other.branch.node === branch.node && other.branch.at === branch.at);
    if (isNew && wanted(branch)) firsts.push(candidate);
  }
  return firsts.map(({ branch, draft }) => ({ branch, shown: exhibit(bench, item, bench.replay(draft)) }));
}
