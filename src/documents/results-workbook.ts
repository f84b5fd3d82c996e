/** Results as workbooks: what an assessment found, and how a year is settled. */

import type { BoundItem, BoundPolicy } from '../engine/bind.ts';
import type { Dossier } from '../engine/dossier.ts';
import { evaluateDossier, type Status } from '../engine/evaluate.ts';
import { selectionOf } from '../engine/selection.ts';
import type { Settlement } from '../programme/settlement.ts';
import { awardReason, itemReason, noteReason, type Assessed } from './result-reasons.ts';
import { summarySheet } from './settlement-summary.ts';
import { resultSheets, type ResultColumn } from './result-sheets.ts';
import { writeWorkbook, type CellToWrite, type PlainValue } from './workbook.ts';

const applicantColumn: ResultColumn = { heading: '申报主体编号', width: 22, format: 'text' };
const itemColumns: readonly ResultColumn[] = [
  { heading: '条款', width: 14, format: 'text' },
  { heading: '项目编号', width: 10, format: 'text' },
  { heading: '奖补项目', width: 26, format: 'text' },
];
const reasonColumn: ResultColumn = { heading: '理由', width: 90, format: 'text', wraps: true };

const statusWords: Readonly<Record<Status, string>> = {
  eligible: '符合',
  ineligible: '不符合',
  undetermined: '资料不足',
};

/** Assesses the dossiers and writes the awards, every item with its reason, and the facts that are missing. */
export async function assessmentWorkbook(
  bound: BoundPolicy,
  dossiers: readonly Dossier[],
): Promise<Uint8Array> {
  const assessed = dossiers.map((dossier): Assessed => {
    const outcomes = evaluateDossier(bound, dossier);
    return { dossier, outcomes, selection: selectionOf(bound, dossier, outcomes) };
  });
  return writeWorkbook(
    [
      ...awardSheets(bound, assessed),
      ...itemSheets(bound, assessed),
      ...missingSheets(bound, assessed),
      ...readingSheets(bound),
    ],
    `${bound.policy.title} ${String(bound.year)} 年度测算结果`,
  );
}

function awardSheets(bound: BoundPolicy, assessed: readonly Assessed[]) {
  const rows = assessed.flatMap((one) =>
    one.selection.awards.map((award): CellToWrite[] => [
      one.dossier.applicantId,
      ...itemCells(bound.items[award.itemIndex]),
      { fen: award.payableFen },
      award.provisional ? '是' : '否',
      awardReason(bound, one, award),
    ]),
  );
  const total = assessed.reduce(
    (sum, { selection }) => selection.awards.reduce((part, { payableFen }) => part + BigInt(payableFen), sum),
    0n,
  );
  return resultSheets({
    name: '测算结果',
    columns: [
      applicantColumn,
      ...itemColumns,
      { heading: '可得金额（元）', width: 18, format: 'money' },
      { heading: '是否待定', width: 10, format: 'text' },
      reasonColumn,
    ],
    rows,
    total: ['合计', `${String(rows.length)} 项`, undefined, undefined, { fen: total }],
  });
}

function itemSheets(bound: BoundPolicy, assessed: readonly Assessed[]) {
  return resultSheets({
    name: '全部项目',
    columns: [
      applicantColumn,
      ...itemColumns,
      { heading: '结果', width: 10, format: 'text' },
      { heading: '可得金额（元）', width: 18, format: 'money' },
      reasonColumn,
    ],
    rows: assessed.flatMap((one) =>
      one.outcomes.map((outcome): CellToWrite[] => [
        one.dossier.applicantId,
        ...itemCells(outcome.item),
        statusWords[outcome.status],
        outcome.payableFen === null ? undefined : { fen: outcome.payableFen },
        itemReason(bound, one, outcome),
      ]),
    ),
  });
}

function missingSheets(bound: BoundPolicy, assessed: readonly Assessed[]) {
  const { facts } = bound.policy;
  const rowsOf = ({ dossier, outcomes }: Assessed): CellToWrite[][] => {
    const neededFor = new Map<string, string[]>();
    for (const { item, missing } of outcomes) {
      for (const name of missing) neededFor.set(name, [...(neededFor.get(name) ?? []), item.id]);
    }
    return [...neededFor].map(([name, items]) => [
      dossier.applicantId,
      facts[name]?.label ?? name,
      facts[name]?.help ?? '',
      facts[name]?.source ?? '',
      facts[name]?.materials?.join('；') ?? '',
      items.join('、'),
    ]);
  };
  return resultSheets({
    name: '尚缺事实',
    columns: [
      applicantColumn,
      { heading: '还要填的一项', width: 34, format: 'text' },
      { heading: '怎么填', width: 60, format: 'text', wraps: true },
      { heading: '以什么为准', width: 34, format: 'text', wraps: true },
      { heading: '需要的材料', width: 40, format: 'text', wraps: true },
      { heading: '影响的项目', width: 24, format: 'text', wraps: true },
    ],
    rows: assessed.flatMap(rowsOf),
  });
}

function readingSheets({ policy, readings }: BoundPolicy) {
  return resultSheets({
    name: '解释口径',
    columns: [
      { heading: '条款', width: 22, format: 'text' },
      { heading: '问题', width: 60, format: 'text', wraps: true },
      { heading: '采用的口径', width: 40, format: 'text', wraps: true },
      { heading: '理由', width: 70, format: 'text', wraps: true },
    ],
    rows: policy.readings.map(({ name, clause, question, options, reason }) => [
      clause,
      question,
      options[readings[name] ?? ''] ?? '',
      reason,
    ]),
  });
}

/** Writes a settlement: the awards with their instalments, what was lost to what, and the sums. */
export async function settlementWorkbook(bound: BoundPolicy, settlement: Settlement): Promise<Uint8Array> {
  return writeWorkbook(
    [
      ...settledSheets(bound, settlement),
      ...lostSheets(bound, settlement),
      summarySheet(bound, settlement),
      ...readingSheets(bound),
    ],
    `${bound.policy.title} ${String(bound.year)} 年度清算`,
  );
}

function settledSheets(bound: BoundPolicy, { awards, year, totalFen }: Settlement) {
  const years = bound.policy.instalmentPercent.map((_, later) => year + later);
  const sum = (fenOf: (award: (typeof awards)[number]) => number): PlainValue => ({
    fen: awards.reduce((total, award) => total + BigInt(fenOf(award)), 0n),
  });
  return resultSheets({
    name: '年度清算',
    columns: [
      applicantColumn,
      ...itemColumns,
      { heading: '核定金额（元）', width: 18, format: 'money' },
      { heading: '清算金额（元）', width: 18, format: 'money' },
      ...years.map((one): ResultColumn => ({
        heading: `${String(one)} 年拨付（元）`,
        width: 18,
        format: 'money',
      })),
    ],
    rows: awards.map(({ applicantId, itemIndex, assessedFen, awardedFen, instalments }): CellToWrite[] => [
      applicantId,
      ...itemCells(bound.items[itemIndex]),
      { fen: assessedFen },
      { fen: awardedFen },
      ...instalments.map(({ fen }) => ({ fen })),
    ]),
    total: [
      '合计',
      `${String(awards.length)} 项`,
      undefined,
      undefined,
      { fen: totalFen },
      sum(({ awardedFen }) => awardedFen),
      ...years.map((_, later) => sum(({ instalments }) => instalments[later]?.fen ?? 0)),
    ],
  });
}

function lostSheets(bound: BoundPolicy, { cases }: Settlement) {
  return resultSheets({
    name: '未获奖补及原因',
    columns: [
      applicantColumn,
      { heading: '所有人编号', width: 16, format: 'text' },
      ...itemColumns,
      { heading: '未获金额（元）', width: 18, format: 'money' },
      reasonColumn,
    ],
    rows: cases.flatMap(({ dossier, notes }) =>
      [...notes]
        .sort((a, b) => a.itemIndex - b.itemIndex)
        .map((note): CellToWrite[] => [
          dossier.applicantId,
          dossier.ownerId,
          ...itemCells(bound.items[note.itemIndex]),
          { fen: note.lessFen },
          noteReason(bound, note),
        ]),
    ),
  });
}

function itemCells(item: BoundItem | undefined): CellToWrite[] {
  return item ? [item.clause, item.id, item.title] : ['', '', ''];
}
