/** Reading a named file or standard input. */

import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { constants } from 'node:buffer';
import { stdin } from 'node:process';
import { parseJsonBytes } from './json-text.ts';
import { Refusal } from './refusal.ts';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** The input as people call it in messages. */
export function inputName(file: string): string {
  return file === STANDARD_INPUT ? '标准输入' : file;
}

/** All bytes of a file or of standard input. */
export async function readInput(file: string): Promise<Buffer> {
  if (file === STANDARD_INPUT) {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
    return refuseTooLong(file, Buffer.concat(chunks));
  }
  try {
    return refuseTooLong(file, readFileSync(file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function refuseTooLong(file: string, bytes: Buffer): Buffer {
  if (bytes.length < constants.MAX_STRING_LENGTH) return bytes;
  throw new Refusal([
    `${inputName(file)}：文件超过 ${String(constants.MAX_STRING_LENGTH >> 20)} MB，请改用逐行的 NDJSON`,
  ]);
}

/** The file or standard input as a stream of bytes. */
export function openInput(file: string): Readable {
  if (file === STANDARD_INPUT) return stdin;
  try {
    if (statSync(file).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw unreadable(file, error);
  }
  return createReadStream(file, { highWaterMark: 1 << 20 });
}

/** A reading error in words; anything else is passed on as it is. */
export function unreadable(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons = new Map<unknown, string>([
    ['ENOENT', '没有这个文件'],
    ['EISDIR', '这是一个文件夹，不是文件'],
    ['EACCES', '没有读取的权限'],
    ['ERR_FS_FILE_TOO_LARGE', '文件过大，请改用逐行的 NDJSON'],
  ]);
  const reason = reasons.get(code);
  return reason === undefined ? error : new Refusal([`${inputName(file)}：${reason}`]);
}

/** The input parsed as JSON; refused with the reason when it is none. */
export async function readJson(file: string): Promise<unknown> {
  const parsed = parseJsonBytes(await readInput(file));
  if (parsed.reason !== undefined) throw new Refusal([`${inputName(file)}：${parsed.reason}`]);
  return parsed.json;
}
