/** Figures: every number in a rule is whole, of the right sign and within what is computed exactly. */

import type { BoundItem } from '../bind.ts';
import { fenInWords } from '../money.ts';
import { nodesIn, type Amount, type Condition } from '../rule.ts';
import type { Bench } from './bench.ts';
import { requirementsOf } from './tree.ts';
import type { Finding } from './verification.ts';

/** Checks the figures of one item, its gates included. */
export function checkFigures(bench: Bench, item: BoundItem): Finding[] {
  const conditions = item.kindIndexes.flatMap((kind) =>
    requirementsOf(bench.bound, item, kind).map(({ condition }) => condition),
  );
  const faults = nodesIn([conditions, item.amount]).flatMap(faultsOf);
  if (item.frequency.type === 'lifetimeCap') faults.push(...fenFaults('累计上限', item.frequency.capFen));
  return [...new Set(faults)].map((text) => ({
    severity: 'error',
    kind: 'unsafeNumber',
    clause: item.clause,
    item: item.id,
    text,
    counterexamples: [],
  }));
}

function faultsOf(node: Condition | Amount): string[] {
  switch (node.type) {
    case 'fixed':
      return fenFaults('定额', node.fen);
    case 'byGrade':
      return Object.values(node.fen).flatMap((fen) => fenFaults('分级金额', fen));
    case 'tiers':
      return node.tiers.flatMap(({ threshold, fen }) => [
        ...wholeFaults('门槛', threshold),
        ...fenFaults('分档金额', fen),
      ]);
    case 'proportion':
      return proportionFaults(node.numerator, node.denominator);
    case 'upTo':
      return fenFaults('上限', node.capFen);
    case 'sumOf':
      return node.largest === undefined || (Number.isSafeInteger(node.largest) && node.largest > 0)
        ? []
        : [`计入的项数应为大于零的整数：${String(node.largest)}`];
    case 'compare':
      return wholeFaults('门槛', node.threshold);
    case 'within':
      return [
        ...[node.from, node.to].flatMap((edge) => wholeFaults('日期', edge)),
        ...(node.from <= node.to ? [] : [`${node.fact.label}的期间，开始在结束之后`]),
      ];
    default:
      return [];
  }
}

function wholeFaults(what: string, value: number): string[] {
  return Number.isSafeInteger(value) ? [] : [`${what}不是能精确计算的整数：${String(value)}`];
}

function fenFaults(what: string, fen: number): string[] {
  if (!Number.isSafeInteger(fen)) return [`${what}不是能精确计算的整分数：${String(fen)}`];
  return fen > 0 ? [] : [`${what}应大于零：${fenInWords(fen)}`];
}

function proportionFaults(numerator: number, denominator: number): string[] {
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return whole && numerator > 0 && denominator > 0
    ? []
    : [`比例应由两个大于零的整数组成：${String(numerator)}/${String(denominator)}`];
}
