/** `duixian explain`: one dossier, why it gets what it gets, in words or as one HTML file. */

import type { Policy } from '../engine/policy.ts';
import type { Dossier } from '../engine/dossier.ts';
import { bindPolicy, type BoundPolicy } from '../engine/bind.ts';
import { createDossierReader, faultInWords, type Fault } from '../engine/read-dossier.ts';
import { readBatch } from '../programme/batch.ts';
import { accountHtml } from './account-html.ts';
import { accountSections, type AccountSections } from './account-sections.ts';
import { oneFile, readArguments } from './arguments.ts';
import { inputName, readInput } from './input.ts';
import { parseJsonBytes } from './json-text.ts';
import { writeOutput } from './output.ts';
import { isWorkbook, readBatchFile } from './read-batch-file.ts';
import { Refusal } from './refusal.ts';

const USAGE = 'duixian explain FILE [--applicant 编号] [--html] [--output FILE]';

interface Case {
  readonly bound: BoundPolicy;
  readonly dossier: Dossier;
}

/** Runs the command; returns the exit status. */
export async function explain(policy: Policy, args: readonly string[]): Promise<number> {
  const given = readArguments(
    args,
    { applicant: { type: 'string' }, html: { type: 'boolean' }, output: { type: 'string', short: 'o' } },
    USAGE,
  );
  const { bound, dossier } = await readCase(policy, oneFile(given, USAGE), given.text('applicant'));
  const sections = accountSections(bound, dossier);
  const path = given.text('output');
  const asHtml = given.flag('html') || path?.toLowerCase().endsWith('.html') === true;
  const account = asHtml ? accountHtml(sections, policy.documentNumber) : accountText(sections);
  await writeOutput(path, ({ write }) => write(account));
  return 0;
}

async function readCase(policy: Policy, file: string, applicant: string | undefined): Promise<Case> {
  const bytes = await readInput(file);
  if (isWorkbook(file, bytes)) {
    const { bound, dossiers } = await readBatchFile(policy, file, bytes);
    return { bound, dossier: chosen(dossiers, applicant) };
  }
  const parsed = parseJsonBytes(bytes);
  if (parsed.reason !== undefined) throw new Refusal([`${inputName(file)}：${parsed.reason}`]);
  const { json } = parsed;
  const single = typeof json === 'object' && json !== null && 'facts' in json;
  if (single) return readSingle(policy, json);
  const { batch, faults } = readBatch(policy, json);
  if (!batch) throw new Refusal(faults.map(faultInWords));
  return { bound: batch.bound, dossier: chosen(batch.dossiers, applicant) };
}

function readSingle(policy: Policy, json: unknown): Case {
  const faults: Fault[] = [];
  const dossier = createDossierReader(policy)(json, '档案', faults);
  if (!dossier) throw new Refusal(faults.map(faultInWords));
  return { bound: bindPolicy(policy, dossier.year), dossier };
}

function chosen(dossiers: readonly Dossier[], applicant: string | undefined): Dossier {
  const [first, ...others] = dossiers;
  if (applicant === undefined) {
    if (first && others.length === 0) return first;
    throw new Refusal([`文件里有 ${String(dossiers.length)} 份档案，请用 --applicant 指明哪一份`]);
  }
  const found = dossiers.find(({ applicantId }) => applicantId === applicant);
  if (!found) throw new Refusal([`文件里没有申报主体 ${applicant}`]);
  return found;
}

/** The account as plain text. */
function accountText({ title, headline, sections }: AccountSections): string {
  const body = sections.map(({ heading, lines }) => {
    const text = lines.map(
      ({ text: line, mark, depth }) => `${'  '.repeat(depth + 1)}${mark ? `${mark} ` : ''}${line}`,
    );
    return `${heading}\n${text.join('\n')}`;
  });
  return `${[title, headline, ...body].join('\n\n')}\n`;
}
