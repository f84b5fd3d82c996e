/** The page docs/mutation.md: each part of the check writes its own section and leaves the others alone. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Equivalent } from './equivalent.ts';
import type { Tally } from './kill.ts';

const page = fileURLToPath(new URL('../../docs/mutation.md', import.meta.url));

const opening = `# Mutation testing

A test is worth what it notices. \`npm run mutation\` makes one small mistake after another, in the policy's
data and in the code that computes and settles awards, and asks the tests about each. What nobody notices is a
hole in the tests. Both parts can be run alone: \`npm run mutation -- policy\`, \`npm run mutation -- engine\`.
`;

/** Writes a section of the page, in the place of its earlier text. */
export function writeSection(name: string, text: string): void {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const old = existsSync(page) ? readFileSync(page, 'utf8') : opening;
  const section = `${from}\n\n${text.trim()}\n\n${to}`;
  const [start, end] = [old.indexOf(from), old.indexOf(to)];
  const whole =
    start < 0
      ? `${old.trimEnd()}\n\n${section}\n`
      : old.slice(0, start) + section + old.slice(end + to.length);
  writeFileSync(page, whole);
}

/** A Markdown table whose columns are as wide as they must be; all but the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...cells.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const line = (row: readonly string[]): string => {
    const padded = row.map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...cells.map(line)].join('\n');
}

/** Chinese characters are two columns wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

/** The section on the policy. */
export function policySection(
  tallies: readonly Tally[],
  equivalents: readonly Equivalent[],
  examples: number,
): string {
  const total = (of: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const rows = tallies.map(
    ({ kind, made, noticed, equivalent }) => [kind, made, noticed, equivalent] as const,
  );
  const sums = ['all', total((t) => t.made), total((t) => t.noticed), total((t) => t.equivalent)] as const;
  return `## The policy

Every place of the policy's data (items, gates, groups, owner rule, fund, instalments, readings, facts) is
changed as a slip of the pen would change it, one place at a time, and put to ${String(examples)} examples worked out by hand
(policies/chiping-2022-15/scenarios). A mutant is noticed when an example no longer comes out, or when the
policy refuses to be bound (${String(total((t) => t.refused))} of them, which read a fact twice).

${table(['Slip', 'Made', 'Noticed', 'Equivalent'], [...rows, sums])}

Equivalent mutants pay everyone the same as the policy itself, so no example can tell them from it:

${equivalents.map(({ kind, what, because }) => `- ${kind}, \`${what}\`: ${because}.`).join('\n')}`;
}
