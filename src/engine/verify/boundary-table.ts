/** The boundary table as Markdown, for people. */

import { fenInWords } from '../money.ts';
import type { BoundaryCell, BoundaryRow } from './verification.ts';

const HEADINGS = [
  '条款',
  '项目',
  '对象',
  '事实',
  '门槛',
  '刚好不足 → 金额',
  '正好 → 金额',
  '刚好超过 → 金额',
] as const;

/** One line for each threshold: what is paid one smallest unit below, at, and above it. */
export function boundaryInMarkdown(rows: readonly BoundaryRow[]): string {
  const lines = rows.map(({ clause, item, title, kinds, fact, threshold, below, at, above }) =>
    lineOf([
      clause,
      `${item} ${title}`,
      kinds.join('、'),
      fact,
      threshold,
      ...[below, at, above].map(cellInWords),
    ]),
  );
  return [lineOf(HEADINGS), lineOf(HEADINGS.map(() => '---')), ...lines, ''].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function cellInWords(cell: BoundaryCell | undefined): string {
  if (!cell) return '—';
  const { value, status, payableFen } = cell;
  if (status === 'undetermined') return `${value} → 待定`;
  return `${value} → ${status === 'eligible' ? fenInWords(payableFen ?? 0) : '不符合'}`;
}
