/** `duixian settle`: the year's awards, reduced to the fund and split into instalments. */

import { stderr } from 'node:process';
import { compileToJavascript } from '../engine/compile/javascript.ts';
import { fenInWords } from '../engine/money.ts';
import type { Policy } from '../engine/policy.ts';
import { settlementJson } from '../programme/contract.ts';
import { settleYear, type Settlement } from '../programme/settlement.ts';
import { oneFile, readArguments } from './arguments.ts';
import { writeOutput, type Output } from './output.ts';
import { readBatchFile } from './read-batch-file.ts';
import { Refusal } from './refusal.ts';

const USAGE = 'duixian settle FILE [--output FILE]';

/** Runs the command; returns the exit status. */
export async function settle(policy: Policy, args: readonly string[]): Promise<number> {
  const given = readArguments(
    args,
    { output: { type: 'string', short: 'o' }, ndjson: { type: 'boolean' } },
    USAGE,
  );
  const file = oneFile(given, USAGE);
  if (given.flag('ndjson') || file.toLowerCase().endsWith('.ndjson')) {
    throw new Refusal(['年度清算要对全部档案一起计算，不能用逐行的 NDJSON，请给批次（JSON 或 .xlsx）']);
  }
  const { bound, fundFen, dossiers } = await readBatchFile(policy, file);
  if (fundFen < BigInt(policy.fundFloorFen)) {
    stderr.write(
      `注意：专项资金 ${fenInWords(fundFen)}，低于政策规定的每年 ${fenInWords(policy.fundFloorFen)}\n`,
    );
  }
  const settlement = settleYear(compileToJavascript(bound), fundFen, dossiers);
  const path = given.text('output');
  if (path?.toLowerCase().endsWith('.xlsx')) {
    const { settlementWorkbook } = await import('../documents/results-workbook.ts');
    const workbook = await settlementWorkbook(bound, settlement);
    await writeOutput(path, ({ write }) => write(workbook));
    return 0;
  }
  await writeOutput(path, (output) => writeSettlement(policy, settlement, output));
  return 0;
}

/** One award a line, so that two settlements can be compared line by line. */
async function writeSettlement(policy: Policy, settlement: Settlement, output: Output): Promise<void> {
  const { awards, ...head } = settlementJson(
    settlement,
    policy.items.map(({ id }) => id),
  );
  await output.write(`${JSON.stringify(head).slice(0, -1)},"awards":[`);
  for (let start = 0; start < awards.length; start += 1000) {
    const lines = awards.slice(start, start + 1000).map((award) => JSON.stringify(award));
    await output.write(`${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`);
  }
  await output.write('\n]}\n');
}
