/** Branches of an amount: what an item would pay without one, and its name for people. */

import type { BoundItem } from '../bind.ts';
import { percentInWords } from '../mechanisms/proportion.ts';
import { tierInWords } from '../mechanisms/tiers.ts';
import { fenInWords } from '../money.ts';
import type { Amount, Proportion } from '../rule.ts';
import { valueInWords } from '../value-words.ts';
import { optionIndex } from '../fact.ts';
import { exchanged } from './tree.ts';
import type { Branch } from './ways.ts';

/** The item with the branch taken out: what it pays then shows whether the branch mattered. */
export function withoutBranch(item: BoundItem, branch: Branch): BoundItem {
  if (branch.part === 'lifetime') return { ...item, frequency: { type: 'annual' } };
  return { ...item, amount: exchanged(item.amount, branch.node, weakened(branch)) };
}

function weakened({ node, at }: Branch): Amount {
  switch (node.type) {
    case 'fixed':
      return { ...node, fen: 0 };
    case 'byGrade':
      return {
        ...node,
        fen: Object.fromEntries(Object.entries(node.fen).filter(([option]) => option !== at)),
      };
    case 'tiers':
      return { ...node, tiers: node.tiers.filter((_, place) => place !== at) };
    case 'proportion':
      return { ...node, numerator: 0 };
    case 'upTo':
      return node.amount;
    case 'sumOf': {
      const { largest: _largest, ...rest } = node;
      return rest;
    }
    default:
      return node;
  }
}

/** Whether two branches are the same part of the same node. */
export function sameBranch(a: Branch, b: Branch): boolean {
  return a.node === b.node && a.part === b.part && a.at === b.at;
}

/** The branch in Chinese: 销售额第二档，达到 10,000,000.00 元以上（1,000 万元）：60,000.00 元. */
export function branchInWords(branch: Branch): string {
  const inside = branch.list ? `${branch.list.label}：` : '';
  return `${inside}${casesInWords(branch)
    .map((words) => `${words}，`)
    .join('')}${nodeInWords(branch)}`;
}

/** The cases that lead to a branch: 经营本地产品：是. */
export function casesInWords({ cases }: Branch): string[] {
  return cases.map(({ fact, value }) => `${fact.label}：${valueInWords(fact, value ? 1 : 0)}`);
}

function nodeInWords({ node, part, at, paysFen }: Branch): string {
  const pays = paysFen === undefined ? '' : fenInWords(paysFen);
  if (part === 'lifetime') return `政策期内累计上限 ${pays}`;
  switch (node.type) {
    case 'fixed':
      return `定额 ${pays}`;
    case 'byGrade':
      return `${node.fact.label}为${valueInWords(node.fact, optionIndex(node.fact, String(at)))}：${pays}`;
    case 'tiers':
      return `${labelsOf(node.facts)}${tierInWords(node, Number(at))}：${pays}`;
    case 'proportion':
      return proportionInWords(node);
    case 'upTo':
      return `上限 ${pays}`;
    case 'sumOf':
      return `最多计 ${String(node.largest ?? '')} 项`;
    default:
      return '';
  }
}

function proportionInWords(node: Proportion): string {
  if (node.form === 'cost') return labelsOf(node.facts);
  const single = node.form === 'rate' && node.facts.length === 1;
  return single
    ? `${labelsOf(node.facts)} × ${percentInWords(node)}`
    : node.facts.map(({ label }) => label).join(' × ');
}

function labelsOf(facts: readonly { readonly label: string }[]): string {
  return facts.map(({ label }) => label).join('与');
}
