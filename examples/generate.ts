/**
 * Writes the example batches beside this file: `npm run examples`. How the figures are made is told in
 * README.md; the same source gives the same files on every machine.
 */

import { writeFileSync } from 'node:fs';
import { fenInWords } from '../src/engine/money.ts';
import { exampleFiles, settle } from './years.ts';

for (const [name, batch] of exampleFiles()) {
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(batch, undefined, 2)}\n`);
  const { awards, totalFen, scaled } = settle(batch);
  const sizes = `${String(batch.dossiers.length)} dossiers, ${String(awards.length)} awards`;
  console.log(`${name}: ${sizes}, ${fenInWords(totalFen)}${scaled ? ', more than the fund' : ''}`);
}
