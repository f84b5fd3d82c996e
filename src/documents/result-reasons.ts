/** Why an item comes out as it does, in one sentence for a table. */

import { explainAmount } from '../engine/amounts.ts';
import type { BoundItem, BoundPolicy } from '../engine/bind.ts';
import { dossierView, type Dossier } from '../engine/dossier.ts';
import type { ItemOutcome } from '../engine/evaluate.ts';
import type { AmountStep } from '../engine/mechanism.ts';
import { actualInWords, requirementInWords } from '../engine/mechanisms/conditions.ts';
import { frequencyInWords, priorInWords } from '../engine/mechanisms/frequency.ts';
import { fenInWords } from '../engine/money.ts';
import type { Award, Selection } from '../engine/select.ts';
import type { SettlementNote } from '../programme/settled-case.ts';

/** One dossier with everything found about it. */
export interface Assessed {
  readonly dossier: Dossier;
  readonly outcomes: readonly ItemOutcome[];
  readonly selection: Selection;
}

/** An item as people name it: 三（一）3 电商经营主体培育. */
export function itemInWords({ clause, title }: BoundItem): string {
  return `${clause} ${title}`;
}

/** Labels of facts by their names. */
export function labelsOf({ policy }: BoundPolicy, names: readonly string[]): string {
  return names.map((name) => policy.facts[name]?.label ?? name).join('、');
}

/** Why the applicant gets this award and no more. */
export function awardReason(bound: BoundPolicy, assessed: Assessed, award: Award): string {
  const { outcomes, selection, dossier } = assessed;
  const outcome = outcomes[award.itemIndex];
  if (!outcome) return '';
  const beaten = bound.items.filter(({ index }) => selection.beatenBy[index] === award.itemIndex);
  const otherFen = dossier.otherPolicyFen[award.itemIndex] ?? 0;
  return sentence([
    eligibleReason(outcome, dossier),
    otherFen > 0 ? `扣除区内其他政策已奖补的 ${fenInWords(otherFen)}` : '',
    beaten.length > 0 ? `就高不就低，不再发放${itemsInWords(beaten)}` : '',
    award.provisional ? '还有资料没有填，补齐后可能改发别的项目' : '',
    outcome.item.ceiling ? '金额是上限，由领导小组核定' : '',
  ]);
}

/** Why the item is eligible, ineligible or still open. */
export function itemReason(bound: BoundPolicy, assessed: Assessed, outcome: ItemOutcome): string {
  const { dossier, selection } = assessed;
  const { item, status } = outcome;
  if (status === 'undetermined') {
    return sentence([
      `尚缺：${labelsOf(bound, outcome.missing)}`,
      `补齐后最多可得 ${fenInWords(outcome.potentialFen)}`,
    ]);
  }
  if (status === 'ineligible') return sentence([ineligibleReason(bound, outcome, dossier)]);
  const winner = bound.items[selection.beatenBy[item.index] ?? -1];
  const isAwarded = selection.awards.some(({ itemIndex }) => itemIndex === item.index);
  return sentence([
    eligibleReason(outcome, dossier),
    winner ? `就高不就低，改发${itemInWords(winner)}` : '',
    !winner && !isAwarded ? '区内其他政策已奖补同一事项，扣除后没有余额' : '',
  ]);
}

function eligibleReason(outcome: ItemOutcome, dossier: Dossier): string {
  const { item, amount } = outcome;
  const priorFen = dossier.priorFen[item.index] ?? 0;
  const prior = priorInWords(item.frequency, amount.highest, priorFen);
  const capped = prior === '' && (outcome.payableFen ?? 0) < amount.highest;
  const step = explainAmount(item.amount, dossierView(dossier));
  return [`条件全部符合，${wordsOf(step)}`, prior, capped ? frequencyInWords(item.frequency) : '']
    .filter(Boolean)
    .join('；');
}

function ineligibleReason(bound: BoundPolicy, outcome: ItemOutcome, dossier: Dossier): string {
  const { item, requirements, kindMet, amount } = outcome;
  const { kind } = bound.policy;
  if (!kindMet) return `只奖补${item.kinds.map((option) => kind.options[option] ?? option).join('、')}`;
  const view = dossierView(dossier);
  const failed = requirements.filter(({ truth }) => truth === false);
  if (failed.length > 0) {
    const words = failed.map(
      ({ condition, gate }) =>
        `${gate ? `${gate.clause}，` : ''}要求${requirementInWords(condition)}（实际：${actualInWords(condition, view)}）`,
    );
    return `不符合：${words.join('；')}`;
  }
  const priorFen = dossier.priorFen[item.index] ?? 0;
  const prior = amount.highest > 0 ? priorInWords(item.frequency, amount.highest, priorFen) : '';
  return prior === '' ? `没有可奖补的金额：${wordsOf(explainAmount(item.amount, view))}` : prior;
}

/** An amount in short: of several parts only what they come to; the full account is given elsewhere. */
function wordsOf({ text, parts }: AmountStep): string {
  const [only, ...others] = parts;
  return only && others.length === 0 ? `${wordsOf(only)}，${text}` : text;
}

/** The first few items, and how many there are. */
function itemsInWords(items: readonly BoundItem[]): string {
  const named = items.slice(0, 3).map(itemInWords).join('、');
  return items.length > 3 ? `${named}等 ${String(items.length)} 项` : named;
}

/** Why a settlement pays less than the dossier alone would bring. */
export function noteReason(bound: BoundPolicy, note: SettlementNote): string {
  switch (note.reason) {
    case 'supersededBy': {
      const winner = bound.items[note.byItemIndex ?? -1];
      return winner ? `就高不就低，改发${itemInWords(winner)}。` : '就高不就低。';
    }
    case 'paidToSameOwner':
      return note.byApplicantId === undefined
        ? '同一人名下的其他主体已经得过这一项。'
        : `同一人名下，这一项由申报主体 ${note.byApplicantId} 获得。`;
    case 'ownerLimit':
      return `同一人名下合计最高 ${fenInWords(bound.policy.ownerRule.capFen)}，超出的部分不发。`;
    case 'outsideDistrictLimit':
      return '全区的名额按金额从大到小排完，排在后面的不计。';
    case 'usedUpByOtherPolicy':
      return '区内其他政策已奖补同一事项，扣除后没有余额。';
  }
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('；')}。`;
}
