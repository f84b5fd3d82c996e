/** Reading JSON text with reasons that a person can act on. */

import { isUtf8 } from 'node:buffer';

/** The parsed value, or why the text is not JSON. */
export type ParsedJson =
  { readonly json: unknown; readonly reason?: undefined } | { readonly reason: string };

const BYTE_ORDER_MARK = 0xfeff;

/** Parses UTF-8 bytes as JSON; a leading byte order mark is ignored. */
export function parseJsonBytes(bytes: Buffer): ParsedJson {
  if (!isUtf8(bytes)) return { reason: '文件不是 UTF-8 编码，请另存为 UTF-8 后再试' };
  const text = bytes.toString('utf8');
  return parseJsonText(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);
}

/** Parses text as JSON. */
export function parseJsonText(text: string): ParsedJson {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { reason: reasonFor(text, error) };
  }
}

function reasonFor(text: string, error: unknown): string {
  if (text.trim() === '') return '内容是空的';
  const message = error instanceof Error ? error.message : '';
  const token = /^Unexpected token '(.+?)', /su.exec(message)?.[1];
  if (token !== undefined) return `不是正确的 JSON，“${token}”附近有误`;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined || Number(position) >= text.trimEnd().length) {
    return 'JSON 不完整，内容在中途结束';
  }
  const before = text.slice(0, Number(position)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place =
    before.length > 1
      ? `第 ${String(before.length)} 行第 ${String(column)} 个字符`
      : `第 ${String(column)} 个字符`;
  return `不是正确的 JSON，${place}附近有误`;
}
