/** NDJSON: one dossier a line, read as a stream, one result a line, in constant memory. */

import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';

/** The longest line that is read; a longer one is a fault and is passed over. */
export const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

/** A line of text, or why its bytes are none. */
export type Line = { readonly text: string } | { readonly reason: string };

const NEWLINE = 10;
const REPLACEMENT = '\uFFFD';

/**
 * Calls `take` with every line of a stream of bytes, in order, and `pause` after each chunk.
 * A byte order mark at the start is ignored; the last line need not end.
 */
export async function eachLine(
  stream: Readable,
  take: (line: Line) => void,
  pause: () => Promise<void> | void,
): Promise<void> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let first = true;
  const end = (bytes: Buffer): void => {
    const line = pendingBytes > LONGEST_LINE_BYTES ? tooLong : decode(bytes, first);
    first = false;
    take(line);
  };
  for await (const part of stream) {
    const chunk = part as Buffer;
    let start = 0;
    for (let stop = chunk.indexOf(NEWLINE); stop >= 0; stop = chunk.indexOf(NEWLINE, start)) {
      const piece = chunk.subarray(start, stop);
      pendingBytes += piece.length;
      end(pending.length === 0 ? piece : Buffer.concat([...pending, piece]));
      pending = [];
      pendingBytes = 0;
      start = stop + 1;
    }
    pendingBytes += chunk.length - start;
    if (pendingBytes > LONGEST_LINE_BYTES) pending = [];
    else if (start < chunk.length) pending.push(chunk.subarray(start));
    await pause();
  }
  if (pendingBytes > 0) end(Buffer.concat(pending));
}

const tooLong: Line = { reason: `一行超过 ${String(LONGEST_LINE_BYTES >> 20)} MB` };

function decode(bytes: Buffer, first: boolean): Line {
  const text = bytes.toString('utf8');
  if (text.includes(REPLACEMENT) && !isUtf8(bytes)) return { reason: '不是 UTF-8 编码' };
  return { text: first && text.startsWith('\uFEFF') ? text.slice(1) : text };
}
