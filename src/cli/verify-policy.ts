/** `duixian verify-policy`: holds the policy's own tree against what a policy must be. */

import { BindingError } from '../engine/bind.ts';
import type { Policy, ReadingChoices } from '../engine/policy.ts';
import { isObject } from '../engine/read-value.ts';
import { boundaryInMarkdown } from '../engine/verify/boundary-table.ts';
import { verifyInWords } from '../engine/verify/in-words.ts';
import type { Verification } from '../engine/verify/verification.ts';
import { verifyPolicy } from '../engine/verify/verify-policy.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { readJson } from './input.ts';
import { writeOutput } from './output.ts';
import { Refusal } from './refusal.ts';

const USAGE =
  'duixian verify-policy [--year 年度] [--interpretations FILE] [--boundaries] [--json] [--output FILE]';

/** Exit status when the policy itself has an error. */
const POLICY_HAS_ERRORS = 1;

/** Runs the command; returns the exit status. */
export async function verify(policy: Policy, args: readonly string[]): Promise<number> {
  const given = readArguments(
    args,
    {
      year: { type: 'string' },
      interpretations: { type: 'string' },
      boundaries: { type: 'boolean' },
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    },
    USAGE,
  );
  if (given.files.length > 0) throw new Refusal([`不需要文件：${given.files.join('、')}`, `用法：${USAGE}`]);
  const file = given.text('interpretations');
  const readings = file === undefined ? {} : await readJson(file);
  const verifications = yearsOf(policy, given).map((year) => verifyOrRefuse(policy, year, readings));
  await writeOutput(given.text('output'), ({ write }) => write(inChosenForm(verifications, given)));
  const broken = verifications.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return broken ? POLICY_HAS_ERRORS : 0;
}

function yearsOf(policy: Policy, given: Arguments): readonly number[] {
  const stated = given.text('year');
  if (stated === undefined) return policy.years;
  const year = Number(stated);
  if (!policy.years.includes(year)) throw new Refusal([`考核年度只能是 ${policy.years.join(' 或 ')}`]);
  return [year];
}

function verifyOrRefuse(policy: Policy, year: number, readings: unknown): Verification {
  if (!isObject(readings)) {
    throw new Refusal(['解释口径应是一个 JSON 对象：名称和选项']);
  }
  try {
    return verifyPolicy(policy, year, readings as ReadingChoices);
  } catch (error) {
    throw error instanceof BindingError ? new Refusal(error.message.split('\n')) : error;
  }
}

function inChosenForm(verifications: readonly Verification[], given: Arguments): string {
  if (given.flag('json')) return `${JSON.stringify(verifications, undefined, 2)}\n`;
  if (!given.flag('boundaries')) return `${verifications.map(verifyInWords).join('\n\n')}\n`;
  const tables = verifications.map(
    ({ year, boundary }) => `# ${String(year)} 年度临界值\n\n${boundaryInMarkdown(boundary)}`,
  );
  return `${tables.join('\n\n')}\n`;
}
