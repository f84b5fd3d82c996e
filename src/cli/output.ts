/** Writing results: to standard output, or whole to a named file. */

import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { pid, stdout } from 'node:process';
import { Refusal } from './refusal.ts';

/** Where results go. A named file appears only when everything is written. */
export interface Output {
  /** Writes text; resolves when more may be written. */
  write(text: string): Promise<void> | void;
  /** Everything is written. */
  finish(): Promise<void> | void;
  /** Nothing shall be left of it. */
  abandon(): void;
}

/** Standard output, with its pauses kept; a reader that goes away ends the program quietly. */
export function standardOutput(): Output {
  return {
    write: (text) => {
      if (stdout.write(text)) return;
      return new Promise((resolve) => stdout.once('drain', resolve));
    },
    finish: () => undefined,
    abandon: () => undefined,
  };
}

/** A file that is written beside its place and moved there at the end. */
export function fileOutput(path: string): Output {
  const unfinished = `${path}.${String(pid)}.part`;
  const file = inWritingTerms(path, () => openSync(unfinished, 'w'));
  return {
    write: (text) => {
      inWritingTerms(path, () => writeAll(file, Buffer.from(text, 'utf8')));
    },
    finish: () => {
      closeSync(file);
      inWritingTerms(path, () => renameSync(unfinished, path));
    },
    abandon: () => {
      closeSync(file);
      rmSync(unfinished, { force: true });
    },
  };
}

function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** Standard output, or the named file. */
export function openOutput(path: string | undefined): Output {
  return path === undefined ? standardOutput() : fileOutput(path);
}

/** Writes a whole file at once, moved into place. */
export function writeWholeFile(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${String(pid)}.part`;
  inWritingTerms(path, () => {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  });
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
