/** `duixian template`: a workbook that a clerk can fill in. */

import { stderr } from 'node:process';
import type { Policy } from '../engine/policy.ts';
import { readArguments } from './arguments.ts';
import { writeOutput } from './output.ts';
import { Refusal } from './refusal.ts';

const USAGE = 'duixian template [--year 年度] [--output FILE]';

/** Runs the command; returns the exit status. */
export async function template(policy: Policy, args: readonly string[]): Promise<number> {
  const given = readArguments(
    args,
    { year: { type: 'string' }, output: { type: 'string', short: 'o' } },
    USAGE,
  );
  if (given.files.length > 0) throw new Refusal([`不需要文件：${given.files.join('、')}`, `用法：${USAGE}`]);
  const year = Number(given.text('year') ?? policy.years[0]);
  if (!policy.years.includes(year)) throw new Refusal([`考核年度只能是 ${policy.years.join(' 或 ')}`]);
  const path = given.text('output') ?? `duixian-${String(year)}.xlsx`;
  const { dossierTemplate } = await import('../documents/dossier-template.ts');
  const workbook = await dossierTemplate(policy, year);
  await writeOutput(path, ({ write }) => write(workbook));
  stderr.write(`已生成 ${path}\n`);
  return 0;
}
