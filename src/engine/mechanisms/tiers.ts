import { boundsOfSum, type AmountMechanism, type Range, type View } from '../mechanism.ts';
import { fenInWords } from '../money.ts';
import type { Tier, Tiers } from '../rule.ts';
import { inWan, valueInWords } from '../value-words.ts';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Whether a value meets a tier's threshold. */
export function meets(tier: Tier, value: number): boolean {
  return tier.comparison === 'atLeast' ? value >= tier.threshold : value > tier.threshold;
}

function tierMet({ tiers }: Tiers, value: number): number {
  return tiers.findLastIndex((tier) => meets(tier, value));
}

function amountAt(node: Tiers, value: number): number {
  return node.tiers[tierMet(node, value)]?.fen ?? 0;
}

function rangeOf(node: Tiers, view: View): Range {
  const sum = boundsOfSum(node.facts, view);
  return { lowest: amountAt(node, sum.lowest), highest: amountAt(node, sum.highest) };
}

/** The tier that a value meets: 第二档. */
export function tierName(node: Tiers, value: number): string {
  return placeInWords(tierMet(node, value));
}

function placeInWords(place: number): string {
  return place < 0 ? '最低档以下' : `第${ORDINALS[place] ?? String(place + 1)}档`;
}

/** The tier at a place, with its threshold: 第二档，达到 10,000,000.00 元以上. */
export function tierInWords(node: Tiers, place: number): string {
  const tier = node.tiers[place];
  const [fact] = node.facts;
  if (!tier || !fact) return '未达到最低档';
  const threshold = valueInWords(fact, tier.threshold);
  const help = fact.type === 'money' ? inWan(tier.threshold) : '';
  const bound = tier.comparison === 'atLeast' ? `达到 ${threshold}以上` : `超过 ${threshold}`;
  return node.tiers.length === 1 ? `${bound}${help}` : `${placeInWords(place)}，${bound}${help}`;
}

/** Rising thresholds: the highest tier met counts, once. */
export const tieredAmount: AmountMechanism<Tiers> = {
  range: rangeOf,
  lower: ({ facts, tiers }, { target, read }) => {
    const value = facts.length === 1 && facts[0] ? read(facts[0]) : target.sum(facts.map(read));
    return tiers.reduce(
      (lower, { comparison, threshold, fen }) =>
        target.choose(
          target.compare(value, comparison === 'atLeast' ? '>=' : '>', target.number(threshold)),
          target.number(fen),
          lower,
        ),
      target.number(0),
    );
  },
  explain: (node, view) => {
    const range = rangeOf(node, view);
    const { lowest, highest } = boundsOfSum(node.facts, view);
    const labels = node.facts.map((fact) => fact.label).join('与');
    const [fact] = node.facts;
    const stated =
      lowest === highest && fact ? `${labels} ${valueInWords(fact, lowest)}` : `${labels}还没有填全`;
    const outcome =
      range.lowest === range.highest
        ? `${tierInWords(node, tierMet(node, lowest))}：${fenInWords(range.lowest)}`
        : `最高可到${tierInWords(node, tierMet(node, highest))}：${fenInWords(range.highest)}`;
    return { text: `${stated}，${outcome}`, range, parts: [] };
  },
};
