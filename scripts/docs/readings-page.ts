/** docs/readings.md: every reading of an unclear phrase, from the policy's own register. */

import { readingsIn } from '../../src/engine/bind.ts';
import { defaultOption, type Policy, type Reading } from '../../src/engine/policy.ts';
import { code, table } from './markdown.ts';

/** The page for one policy. */
export function readingsPage(policy: Policy): string {
  const open = policy.readings.filter((reading) => isOpen(reading));
  const settled = policy.readings.filter((reading) => !isOpen(reading));
  return `# Readings

<!-- Written by \`npm run docs\` from policies/${policy.id}/readings.ts. Change that file, not this page. -->

Some phrases of ${policy.documentNumber} can be read in more than one way. Each such phrase is a **reading** 解释口径: a
question with a name, a clause, one option in force and the reason for it. The bureau that issued the policy
interprets it; a reading only says openly what was computed. An explanation names every reading that an item
depends on, and what the other options would have paid.

## Readings with alternatives (${String(open.length)})

A batch chooses them in \`interpretations\`, a stream with \`--interpretations FILE\`, a workbook on its sheet 批次;
see [command-line.md](command-line.md#readings). A reading that is not named takes its default.

${table(
  ['name', 'clause', 'question', 'default', 'alternatives', 'reason for the default', 'where it decides'],
  open.map((reading) => [
    code(reading.name),
    reading.clause,
    reading.question,
    optionText(reading, defaultOption(reading)),
    Object.keys(reading.options)
      .slice(1)
      .map((option) => optionText(reading, option))
      .join('\n'),
    reading.reason,
    placesOf(policy, reading.name),
  ]),
)}

## Settled readings (${String(settled.length)})

These have one option. They are written down so that nobody has to guess what was assumed, and cannot be chosen.

${table(
  ['name', 'clause', 'question', 'reading', 'reason', 'where it decides'],
  settled.map((reading) => [
    code(reading.name),
    reading.clause,
    reading.question,
    reading.options[defaultOption(reading)] ?? '',
    reading.reason,
    placesOf(policy, reading.name),
  ]),
)}
`;
}

function isOpen({ options }: Reading): boolean {
  return Object.keys(options).length > 1;
}

function optionText({ options }: Reading, option: string): string {
  return `${code(option)} ${options[option] ?? ''}`;
}

/** Items whose tree or record names the reading; otherwise the rule outside the items. */
function placesOf(policy: Policy, name: string): string {
  const items = policy.items.filter(
    (item) => readingsIn(item).includes(name) || item.settledReadings?.includes(name) === true,
  );
  if (items.length > 0) return items.map(({ id }) => code(id)).join(', ');
  if (readingsIn(policy.exclusivity).includes(name)) return 'choice among the items';
  return 'general rules';
}
