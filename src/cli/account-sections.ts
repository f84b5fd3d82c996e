/** The account of one dossier as headed lists of lines, for text and for HTML alike. */

import type { BoundPolicy } from '../engine/bind.ts';
import type { Dossier } from '../engine/dossier.ts';
import { evaluateDossier } from '../engine/evaluate.ts';
import {
  explainDossier,
  type DossierAccount,
  type ItemAccount,
  type ReadingAccount,
} from '../engine/explain.ts';
import type { AmountStep } from '../engine/mechanism.ts';
import type { Truth } from '../engine/mechanisms/conditions.ts';
import { fenInWords } from '../engine/money.ts';
import { nearMisses } from '../engine/near-miss.ts';
import { nextQuestion } from '../engine/next-question.ts';

export interface Line {
  readonly text: string;
  /** Met, not met, not known; undefined for a line that is no condition. */
  readonly mark?: Mark;
  /** 0 for an item, 1 for what stands under it, and so on. */
  readonly depth: number;
}

export type Mark = '✓' | '✗' | '？';

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** The account's title and sections; sections without content are left out. */
export interface AccountSections {
  readonly title: string;
  readonly headline: string;
  readonly sections: readonly Section[];
}

/** Explains a dossier in sections: what you get and why, what else, how near, what is missing, why not. */
export function accountSections(bound: BoundPolicy, dossier: Dossier): AccountSections {
  const account = explainDossier(bound, dossier);
  const sections = [
    {
      heading: '为什么',
      lines: account.awards.flatMap((award) => awardLines(account.items[award.itemIndex])),
    },
    { heading: '就高不就低', lines: supersededLines(account) },
    { heading: '差一点', lines: nearMisses(bound, dossier).map(({ text }) => ({ text, depth: 0 })) },
    { heading: '还说不准', lines: undeterminedLines(bound, dossier, account) },
    { heading: '不符合', lines: account.items.flatMap(ineligibleLines) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    title: `${account.applicantId}  ${account.kind}  ${String(account.year)} 年度`,
    headline: headline(account),
    sections,
  };
}

function headline(account: DossierAccount): string {
  const { awards, items } = account;
  if (awards.length === 0) {
    const open = items.some(({ status }) => status === 'undetermined');
    return open
      ? '目前还不能确定能拿到奖补，先把“还说不准”里缺的填上。'
      : '按现在的情况，没有可以拿到的奖补。';
  }
  const totalFen = awards.reduce((sum, { payableFen }) => sum + payableFen, 0);
  const names = awards.map(({ itemIndex }) => itemName(items[itemIndex])).join('、');
  const ceiling = awards.some(({ itemIndex }) => items[itemIndex]?.ceiling === true);
  const provisional = awards.some((award) => award.provisional);
  return [
    `你能拿到${ceiling ? '（最多）' : ''}：${fenInWords(totalFen)}（${names}）`,
    ceiling ? '这一项的金额是上限，由领导小组核定。' : '',
    provisional ? '还有没填的情况，填上后可能换成更高的一项。' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function itemName(item: ItemAccount | undefined): string {
  return item ? `${item.clause} ${item.title}` : '';
}

function awardLines(item: ItemAccount | undefined): Line[] {
  if (!item) return [];
  return [
    { text: `${itemName(item)}：${fenInWords(item.payableFen ?? 0)}（${item.frequency}）`, depth: 0 },
    ...item.requirements.map((requirement) => ({
      text: `${requirement.required}（你的情况：${requirement.actual}）`,
      mark: markOf(requirement.truth),
      depth: 1,
    })),
    ...stepLines(item.amount, 1),
    ...(item.prior === '' ? [] : [{ text: item.prior, depth: 1 }]),
    ...item.readings.flatMap((reading) => readingLines(reading)),
  ];
}

function markOf(truth: Truth): Mark {
  return truth === undefined ? '？' : truth ? '✓' : '✗';
}

function stepLines({ text, parts }: AmountStep, depth: number): Line[] {
  return [{ text, depth }, ...parts.flatMap((part) => stepLines(part, depth + 1))];
}

function readingLines(reading: ReadingAccount): Line[] {
  const lines: Line[] = [
    { text: `口径：${reading.question}按“${reading.meaning}”（${reading.clause}）`, depth: 1 },
  ];
  if (!reading.decided) return lines;
  for (const { meaning, payableFen } of reading.alternatives) {
    const amount = payableFen === null ? '还不能确定' : fenInWords(payableFen);
    lines.push({ text: `若按“${meaning}”：${amount}`, depth: 2 });
  }
  return lines;
}

function supersededLines(account: DossierAccount): Line[] {
  return account.items
    .filter(({ beatenBy }) => beatenBy !== '')
    .map((item) => {
      const winner = account.items.find(({ id }) => id === item.beatenBy);
      return {
        text: `${itemName(item)}：也符合，${fenInWords(item.payableFen ?? 0)}，不高于${itemName(winner)}，不重复补助`,
        depth: 0,
      };
    });
}

function undeterminedLines(bound: BoundPolicy, dossier: Dossier, account: DossierAccount): Line[] {
  const question = nextQuestion(bound, evaluateDossier(bound, dossier));
  const first = question
    ? [{ text: `最先要弄清的是：${question.fact.label}。${question.fact.help}`, depth: 0 }]
    : [];
  const lines = account.items
    .filter(({ status }) => status === 'undetermined')
    .map((item) => ({
      text: `${itemName(item)}：最多 ${fenInWords(item.potentialFen)}，还缺：${item.missing.map(({ label }) => label).join('、')}`,
      depth: 0,
    }));
  return lines.length === 0 ? [] : [...first, ...lines];
}

function ineligibleLines(item: ItemAccount): Line[] {
  if (item.status !== 'ineligible' || !item.kindMet) return [];
  const failed = item.requirements.filter(({ truth }) => truth === false);
  const reasons = failed.map((requirement): Line => {
    const lack = requirement.shortfall === '' ? '' : `，还差 ${requirement.shortfall}`;
    return { text: `${requirement.required}（你的情况：${requirement.actual}${lack}）`, mark: '✗', depth: 1 };
  });
  const amount = failed.length === 0 ? stepLines(item.amount, 1) : [];
  const prior = failed.length === 0 && item.prior !== '' ? [{ text: item.prior, depth: 1 }] : [];
  return [{ text: itemName(item), depth: 0 }, ...reasons, ...amount, ...prior];
}
