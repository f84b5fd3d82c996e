/** What the tests of this folder read out of Markdown. */

import { filesBelow, textOf } from '../architecture/repository.ts';

/** Every Markdown page of the repository, by its path from the root. */
export const pages: readonly string[] = filesBelow().filter((path) => path.endsWith('.md'));

export interface CodeBlock {
  /** What stands behind the opening fence. */
  readonly language: string;
  readonly lines: readonly string[];
}

interface Split {
  readonly blocks: readonly CodeBlock[];
  /** Everything outside the code blocks. */
  readonly prose: readonly string[];
}

function split(path: string): Split {
  const blocks: CodeBlock[] = [];
  const prose: string[] = [];
  let open: { language: string; lines: string[] } | undefined;
  for (const line of textOf(path).split('\n')) {
    const fence = /^\s*```(.*)$/.exec(line);
    if (fence && open) {
      blocks.push(open);
      open = undefined;
    } else if (fence) open = { language: fence[1] ?? '', lines: [] };
    else (open?.lines ?? prose).push(line);
  }
  if (open) throw new Error(`${path}: a code block is not closed`);
  return { blocks, prose };
}

/** The code blocks of a page. */
export function codeBlocks(path: string): readonly CodeBlock[] {
  return split(path).blocks;
}

/** The page without its code blocks. */
export function proseOf(path: string): string {
  return split(path).prose.join('\n');
}

/** Level and text of each heading. */
export function headings(path: string): { level: number; text: string }[] {
  return split(path).prose.flatMap((line) => {
    const match = /^(#{1,6}) (.+)$/.exec(line);
    return match ? [{ level: match[1]?.length ?? 0, text: match[2] ?? '' }] : [];
  });
}

/** The names under which headings can be linked to, as GitHub makes them. */
export function anchors(path: string): string[] {
  const seen = new Map<string, number>();
  return headings(path).map(({ text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '');
    const name = plain.replaceAll(' ', '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

/** Targets of the page's links and pictures. */
export function links(path: string): string[] {
  return [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}
