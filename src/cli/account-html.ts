/** The account of one dossier as one HTML file that prints well and needs nothing else. */

import type { AccountSections, Line, Mark } from './account-sections.ts';

const MARK_WORDS: Readonly<Record<Mark, string>> = { '✓': '符合', '✗': '不符合', '？': '还没填' };

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5a6472; --line: #d9dee6; --paper: #fff; --good: #17653a; --bad: #a3281f; --accent: #0f4c81 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a7b0bd; --line: #39414e; --paper: #14181f; --good: #6fd39a; --bad: #ff9a8f; --accent: #8cc4f5 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1rem; font-weight: 500; color: var(--soft); margin: 0; overflow-wrap: anywhere }
.headline { font-size: 1.5rem; font-weight: 650; line-height: 1.4; margin: .5rem 0 2rem; color: var(--accent) }
h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; margin: 2rem 0 .6rem }
ul { list-style: none; margin: 0; padding: 0 } li { padding: .15rem 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
.depth-1 { padding-left: 1.4rem } .depth-2 { padding-left: 2.8rem; color: var(--soft) } .depth-3, .depth-4 { padding-left: 4.2rem; color: var(--soft) }
.depth-0 { font-weight: 600; margin-top: .5rem }
.mark { display: inline-block; min-width: 4.2em } .good { color: var(--good) } .bad { color: var(--bad) } .open { color: var(--soft) }
footer { margin-top: 3rem; font-size: .85rem; color: var(--soft) }
@media print { :root { color-scheme: light } main { max-width: none; padding: 0 } }
`;

/** The account as a whole HTML document. */
export function accountHtml({ title, headline, sections }: AccountSections, documentNumber: string): string {
  const body = sections
    .map(
      ({ heading, lines }) => `<h2>${escaped(heading)}</h2>\n<ul>\n${lines.map(lineHtml).join('\n')}\n</ul>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} 奖补说明</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="headline">${escaped(headline)}</p>
${body}
<footer>依据 ${escaped(documentNumber)} 测算，最终以审核、公示结果为准。</footer>
</main>
</body>
</html>
`;
}

function lineHtml({ text, mark, depth }: Line): string {
  return `<li class="depth-${String(depth)}">${mark ? markHtml(mark) : ''}${escaped(text)}</li>`;
}

function markHtml(mark: Mark): string {
  const tone = mark === '✓' ? 'good' : mark === '✗' ? 'bad' : 'open';
  return `<span class="mark ${tone}">${mark} ${MARK_WORDS[mark]}</span>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
