/** Rows as a CSV file that a spreadsheet opens in Chinese. */

import { fenToDecimal } from '../../../engine/money.ts';
import type { Policy } from '../../../engine/policy.ts';
import type { YearRow } from './year-rows.ts';

/** The rows with a header line; years are those of the instalments. */
export function rowsToCsv(policy: Policy, rows: readonly YearRow[], years: readonly number[]): string {
  const head = ['申报主体', '类型', '乡镇（街道）', '条款', '奖补项目', '核定金额', '兑现金额'];
  const lines = rows.map((row) => {
    const item = policy.items[row.itemIndex];
    const amounts = [row.assessedFen, row.awardedFen].map((fen) => fenToDecimal(fen));
    const parts = years.map((_, place) => fenToDecimal(row.instalments[place]?.fen ?? 0));
    return [
      row.applicantId,
      row.kind,
      row.township,
      item?.clause ?? '',
      item?.title ?? '',
      ...amounts,
      ...parts,
    ];
  });
  const table = [[...head, ...years.map((year) => `${String(year)}年拨付`)], ...lines];
  // The mark at the start tells a spreadsheet that the file is UTF-8.
  return `\uFEFF${table.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell in quotes; one that a spreadsheet would take for a formula gets an apostrophe before it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
