/** `duixian assess`: what every dossier is entitled to, item by item. */

import { stderr } from 'node:process';
import type { Readable } from 'node:stream';
import { bindPolicy } from '../engine/bind.ts';
import { compileToJavascript } from '../engine/compile/javascript.ts';
import type { Dossier } from '../engine/dossier.ts';
import type { Policy, ReadingChoices } from '../engine/policy.ts';
import { createDossierReader, faultInWords, type DossierReader, type Fault } from '../engine/read-dossier.ts';
import { readReadings } from '../programme/batch.ts';
import { createResultWriter, type ResultWriter } from '../programme/contract.ts';
import { oneFile, readArguments, type Arguments } from './arguments.ts';
import { openInput, readJson, unreadable } from './input.ts';
import { parseJsonText } from './json-text.ts';
import { writeOutput, type Output } from './output.ts';
import { startProgress, type Progress } from './progress.ts';
import { readBatchFile } from './read-batch-file.ts';
import { Refusal } from './refusal.ts';
import { eachLine, type Line } from './stream.ts';

/** Exit status for input that is refused. */
const REFUSED = 2;
const USAGE = 'duixian assess FILE [--ndjson] [--interpretations FILE] [--output FILE]';
const WRITTEN_AT_ONCE = 1 << 16;

/** Runs the command; returns the exit status. */
export async function assess(policy: Policy, args: readonly string[]): Promise<number> {
  const given = readArguments(
    args,
    {
      ndjson: { type: 'boolean' },
      interpretations: { type: 'string' },
      output: { type: 'string', short: 'o' },
    },
    USAGE,
  );
  const file = oneFile(given, USAGE);
  const streamed = given.flag('ndjson') || file.toLowerCase().endsWith('.ndjson');
  return streamed ? assessStream(policy, file, given) : assessBatch(policy, file, given);
}

async function assessBatch(policy: Policy, file: string, given: Arguments): Promise<number> {
  if (given.text('interpretations') !== undefined) {
    throw new Refusal(['--interpretations 只用于逐行的 NDJSON；批次的解释口径写在批次里']);
  }
  const { bound, dossiers } = await readBatchFile(policy, file);
  const path = given.text('output');
  if (path?.toLowerCase().endsWith('.xlsx')) {
    const { assessmentWorkbook } = await import('../documents/results-workbook.ts');
    const workbook = await assessmentWorkbook(bound, dossiers);
    await writeOutput(path, ({ write }) => write(workbook));
    return 0;
  }
  const resultOf = createResultWriter(compileToJavascript(bound));
  await writeOutput(path, async ({ write }) => {
    await write('{"results":[');
    for (let start = 0; start < dossiers.length; start += 100) {
      const lines = dossiers.slice(start, start + 100).map(resultOf);
      await write(`${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`);
    }
    await write('\n]}\n');
  });
  return 0;
}

async function assessStream(policy: Policy, file: string, given: Arguments): Promise<number> {
  const writerFor = await resultWriters(policy, given.text('interpretations'));
  const stream = openInput(file);
  const seen = { lines: 0, badLines: 0 };
  const progress = startProgress('已测算', '份档案');
  try {
    await writeOutput(given.text('output'), (output) =>
      assessLines(policy, writerFor, stream, output, seen, progress),
    );
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    progress.end();
  }
  return seen.badLines > 0 ? REFUSED : 0;
}

async function assessLines(
  policy: Policy,
  writerFor: (year: number) => ResultWriter,
  stream: Readable,
  { write }: Output,
  seen: { lines: number; badLines: number },
  progress: Progress,
): Promise<void> {
  const read = createDossierReader(policy);
  let results = '';
  const take = (line: Line): void => {
    seen.lines += 1;
    const { dossier, reasons } = readLine(read, line);
    if (dossier) results += `${writerFor(dossier.year)(dossier)}\n`;
    else seen.badLines += 1;
    for (const reason of reasons) stderr.write(`第 ${String(seen.lines)} 行：${reason}\n`);
  };
  const flush = async (): Promise<void> => {
    progress.at(seen.lines);
    if (results.length < WRITTEN_AT_ONCE) return;
    const written = results;
    results = '';
    await write(written);
  };
  await eachLine(stream, take, flush);
  if (seen.lines === 0) throw new Refusal(['内容是空的，没有任何档案']);
  await write(results);
}

interface ReadLine {
  readonly dossier: Dossier | undefined;
  readonly reasons: readonly string[];
}

const noReasons: readonly string[] = [];

function readLine(read: DossierReader, line: Line): ReadLine {
  if ('reason' in line) return { dossier: undefined, reasons: [line.reason] };
  const parsed = parseJsonText(line.text);
  if (parsed.reason !== undefined) return { dossier: undefined, reasons: [parsed.reason] };
  const faults: Fault[] = [];
  const dossier = read(parsed.json, '档案', faults);
  return { dossier, reasons: dossier ? noReasons : faults.map(faultInWords) };
}

/** A result writer for each year, under the readings of a file; a bad file is refused before anything is read. */
async function resultWriters(
  policy: Policy,
  readingsFile: string | undefined,
): Promise<(year: number) => ResultWriter> {
  const json = readingsFile === undefined ? {} : await readJson(readingsFile);
  const faults: Fault[] = [];
  // Both years know the same readings: a bad file is named once.
  readReadings(policy, undefined, json, faults);
  if (faults.length > 0) throw new Refusal(faults.map((fault) => `${readingsFile ?? ''}：${fault.reason}`));
  const writers = new Map<number, ResultWriter>();
  return (year) => {
    const kept = writers.get(year);
    if (kept) return kept;
    const made = createResultWriter(compileToJavascript(bindPolicy(policy, year, json as ReadingChoices)));
    writers.set(year, made);
    return made;
  };
}
