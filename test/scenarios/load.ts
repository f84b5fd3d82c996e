/** Loads the examples of a policy from its folder of scenarios. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSelectionFile, readSettlementFile, type Lent } from './case-files.ts';
import { readItemFile, type ItemFile } from './item-file.ts';
import type { Scenario } from './scenario.ts';

/** The examples of 聊茌政办字〔2022〕15号. */
export const chipingScenarios = fileURLToPath(
  new URL('../../policies/chiping-2022-15/scenarios/', import.meta.url),
);

const SELECTION = 'selection.yaml';
const SETTLEMENT = 'settlement.yaml';

/** Every example in a folder; a file or row that is not understood throws. */
export function loadScenarios(folder: string): Scenario[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
  const itemFiles = names
    .filter((name) => name !== SELECTION && name !== SETTLEMENT)
    .map((name) => readItemFile(name, textOf(name)));
  const lent = lentBy(itemFiles);
  const scenarios: Scenario[] = [
    ...itemFiles.flatMap(({ examples }) => examples),
    ...(names.includes(SELECTION) ? readSelectionFile(SELECTION, textOf(SELECTION), lent) : []),
    ...(names.includes(SETTLEMENT) ? readSettlementFile(SETTLEMENT, textOf(SETTLEMENT), lent) : []),
  ];
  refuseRepeatedNames(scenarios);
  return scenarios;
}

/** What other files may refer to. The file that comes first lends an item's base: 3.4.1.yaml before gates.yaml. */
function lentBy(files: readonly ItemFile[]): Lent {
  const later = [...files].reverse();
  return {
    bases: new Map(later.flatMap(({ bases }) => [...bases])),
    entryBases: new Map(later.flatMap(({ entryBases }) => [...entryBases])),
  };
}

function refuseRepeatedNames(scenarios: readonly Scenario[]): void {
  const seen = new Set<string>();
  for (const { file, name } of scenarios) {
    const full = `${file} ${name}`;
    if (seen.has(full)) throw new Error(`${full}: two examples have this name`);
    seen.add(full);
  }
}
