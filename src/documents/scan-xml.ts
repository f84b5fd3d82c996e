/**
 * A small scanner for the XML inside office files: elements, attributes, text. Names come without their
 * prefix. What is not well-formed is refused, and so is a document type, which office files never have
 * and attackers use to blow up entities.
 */

import { DAMAGED, RefusedFile } from './refused-file.ts';

/** Attribute values by name, prefixes left out. */
export type Attributes = ReadonlyMap<string, string>;

/** What the scanner tells of a document, in order. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const DEEPEST = 100;
/** Far more than a cell holds (32,767 characters), far less than what fills the memory. */
const LONGEST_TEXT = 1_000_000;
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const none: Attributes = new Map();
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of a part: UTF-8, or UTF-16 where a byte order mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile(DAMAGED);
  }
}

/** Scans a document from its first to its last character; throws RefusedFile where it is malformed. */
export function scanXml(xml: string, events: XmlEvents): void {
  const path: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) {
      const text = xml.slice(at, textEnd);
      if (path.length > 0) events.text(withoutEntities(text));
      else if (text.trim() !== '') throw new RefusedFile(DAMAGED);
    }
    if (tag < 0) break;
    at = scanTag(xml, tag, path, events);
  }
  if (path.length > 0) throw new RefusedFile(DAMAGED);
}

/** Handles what begins at a `<`; returns the place after it. */
function scanTag(xml: string, tag: number, path: string[], events: XmlEvents): number {
  const next = xml[tag + 1];
  if (next === '?') return after(xml, '?>', tag);
  if (next === '!') return scanDeclaration(xml, tag, path, events);
  if (next === '/') {
    const end = after(xml, '>', tag);
    const name = localName(xml.slice(tag + 2, end - 1).trimEnd());
    if (path.pop() !== name) throw new RefusedFile(DAMAGED);
    events.close(name);
    return end;
  }
  return scanOpening(xml, tag, path, events);
}

function scanDeclaration(xml: string, tag: number, path: readonly string[], events: XmlEvents): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 4);
  if (!xml.startsWith('<![CDATA[', tag) || path.length === 0) throw new RefusedFile(DAMAGED);
  const end = after(xml, ']]>', tag);
  events.text(xml.slice(tag + 9, end - 3));
  return end;
}

function scanOpening(xml: string, tag: number, path: string[], events: XmlEvents): number {
  let at = tag + 1;
  while (!endsName(xml.charCodeAt(at))) at += 1;
  const name = localName(xml.slice(tag + 1, at));
  if (name === '' || path.length >= DEEPEST) throw new RefusedFile(DAMAGED);
  let attributes: Map<string, string> | undefined;
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(xml); match; match = ATTRIBUTE.exec(xml)) {
    attributes ??= new Map();
    attributes.set(localName(match[1] ?? ''), withoutEntities(match[2] ?? match[3] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  while (isSpace(xml.charCodeAt(at))) at += 1;
  const closed = xml[at] === '/';
  if (closed) at += 1;
  if (xml[at] !== '>') throw new RefusedFile(DAMAGED);
  events.open(name, attributes ?? none);
  if (closed) events.close(name);
  else path.push(name);
  return at + 1;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new RefusedFile(DAMAGED);
  return at + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** A name ends at a space, `/`, `>`, or with the document (NaN). */
function endsName(code: number): boolean {
  return isSpace(code) || code === 47 || code === 62 || Number.isNaN(code);
}

function withoutEntities(text: string): string {
  if (text.length > LONGEST_TEXT) throw new RefusedFile(DAMAGED);
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(/&(?:(#?\w{1,10});)?/g, (_whole, name: string | undefined) => {
    const character = name?.startsWith('#') ? characterOf(name) : entities[name ?? ''];
    if (character === undefined) throw new RefusedFile(DAMAGED);
    return character;
  });
}

function characterOf(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}
