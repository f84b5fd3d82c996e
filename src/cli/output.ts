/** Writing results: to standard output, or whole to a named file. */

import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { pid, stdout } from 'node:process';
import { Refusal } from './refusal.ts';

/** Where results go. */
export interface Output {
  /** Writes text or bytes; resolves when more may be written. */
  write(content: string | Uint8Array): Promise<void> | void;
}

/** Standard output, with its pauses kept; a reader that goes away ends the program quietly. */
const standardOutput: Output = {
  write: (content) => {
    if (stdout.write(content)) return;
    return new Promise((resolve) => stdout.once('drain', resolve));
  },
};

/**
 * Writes results to standard output, or to a named file. The file is written beside its place and moved there
 * at the end, so that it appears only when everything is written; when anything fails, nothing is left of it.
 */
export async function writeOutput(
  path: string | undefined,
  write: (output: Output) => Promise<void> | void,
): Promise<void> {
  if (path === undefined) await write(standardOutput);
  else await writeFile(path, write);
}

async function writeFile(path: string, write: (output: Output) => Promise<void> | void): Promise<void> {
  const unfinished = `${path}.${String(pid)}.part`;
  const file = inWritingTerms(path, () => openSync(unfinished, 'w'));
  try {
    try {
      await write({
        write: (content) => {
          inWritingTerms(path, () => writeAll(file, Buffer.from(content)));
        },
      });
    } finally {
      closeSync(file);
    }
    inWritingTerms(path, () => renameSync(unfinished, path));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** Runs a step of writing; a file that cannot be written is refused in plain words. */
function inWritingTerms<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reasons = new Map<unknown, string>([
      ['ENOENT', '文件夹不存在'],
      ['EACCES', '没有写入的权限'],
      ['EISDIR', '这是一个文件夹，不是文件'],
      ['ENOSPC', '磁盘已满'],
    ]);
    const reason = reasons.get(code);
    throw reason === undefined ? error : new Refusal([`${path}：不能写入，${reason}`]);
  }
}
