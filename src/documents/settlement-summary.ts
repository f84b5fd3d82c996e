/** The sums of a settlement: fund, ratio, surplus, and what each clause takes. */

import type { BoundPolicy } from '../engine/bind.ts';
import type { Settlement } from '../programme/settlement.ts';
import type { CellToWrite, SheetToWrite } from './workbook.ts';

const label = (value: string): CellToWrite => ({ value, look: 'total' });
const amount = (fen: number | bigint): CellToWrite => ({ value: { fen }, look: 'amount' });

/** Writes the sheet of sums. */
export function summarySheet(bound: BoundPolicy, settlement: Settlement): SheetToWrite {
  const { year, fundFen, totalFen, surplusFen, scaled, awards, cases } = settlement;
  const awarded = awards.reduce((sum, { awardedFen }) => sum + BigInt(awardedFen), 0n);
  const winners = new Set(awards.map(({ applicantId }) => applicantId)).size;
  const { policy } = bound;
  return {
    name: '汇总',
    columns: [
      { width: 28, format: 'text' },
      { width: 30, format: 'text' },
      { width: 10, format: 'count' },
      { width: 20, format: 'money' },
      { width: 20, format: 'money' },
    ],
    rows: [
      [{ value: `${policy.title}　${String(year)} 年度清算`, look: 'title' }],
      [policy.documentNumber],
      [],
      [label('专项资金（元）'), amount(fundFen)],
      [label('核定总额（元）'), amount(totalFen)],
      [label('清算总额（元）'), amount(awarded)],
      [label('是否按比例紧缩'), scaled ? '是' : '否'],
      [label('比例'), ratioInWords(fundFen, totalFen, scaled)],
      [label('结余（元）'), amount(surplusFen)],
      [label('年度档案'), `${String(cases.length)} 份`],
      [label('获奖补的主体'), `${String(winners)} 个`],
      [],
      ['条款', '奖补项目', '项数', '核定金额（元）', '清算金额（元）'].map((value) => ({
        value,
        look: 'heading' as const,
      })),
      ...bound.items.flatMap((item) => itemLine(item, awards)),
    ],
  };
}

function itemLine(
  { index, clause, title }: BoundPolicy['items'][number],
  awards: Settlement['awards'],
): CellToWrite[][] {
  const own = awards.filter(({ itemIndex }) => itemIndex === index);
  if (own.length === 0) return [];
  const assessed = own.reduce((sum, { assessedFen }) => sum + BigInt(assessedFen), 0n);
  const awarded = own.reduce((sum, { awardedFen }) => sum + BigInt(awardedFen), 0n);
  return [[clause, title, own.length, { fen: assessed }, { fen: awarded }]];
}

/** Fund by total, rounded down to a ten-thousandth of a percent: 81.2345%. */
function ratioInWords(fundFen: bigint, totalFen: bigint, scaled: boolean): string {
  if (!scaled || totalFen === 0n) return '100%';
  const millionths = String((fundFen * 1_000_000n) / totalFen).padStart(5, '0');
  return `${millionths.slice(0, -4)}.${millionths.slice(-4)}%`;
}
