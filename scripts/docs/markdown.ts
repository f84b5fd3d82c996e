/** Pieces of Markdown, formatted the way the repository formats all of it. */

import { format, resolveConfig } from 'prettier';

/** A table; a line break inside a cell stays one. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

/** Code inside a sentence. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** The page as it is committed. */
export async function formatted(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}
