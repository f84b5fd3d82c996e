/**
 * The parts of a zip container, inflated one by one within a budget. Sizes that a container claims are
 * never believed: inflating stops where the budget ends, so that a small file cannot fill the memory.
 */

import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { DAMAGED, RefusedFile } from './refused-file.ts';

/** Reads parts of a container by name, whatever the case of its letters. */
export interface ZipParts {
  has(name: string): boolean;
  read(name: string): Promise<Uint8Array>;
}

interface Part {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly plainBytes: number;
  readonly offset: number;
}

const inflateLater = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const DIRECTORY_HEADER_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const MOST_PARTS = 5_000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const UNUSUAL = '文件的压缩方式不常见，请用表格软件打开后另存为 .xlsx，再上传';

/** Opens a container; throws RefusedFile when it is damaged or larger, once inflated, than the budget. */
export function openZip(bytes: Uint8Array, mostPlainBytes: number): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readDirectory(bytes, view);
  let left = mostPlainBytes;
  for (const { plainBytes } of parts.values()) left -= plainBytes;
  if (left < 0) throw tooLarge(mostPlainBytes);
  left = mostPlainBytes;
  return {
    has: (name) => parts.has(name.toLowerCase()),
    read: async (name) => {
      const part = parts.get(name.toLowerCase());
      if (!part) throw new RefusedFile(DAMAGED);
      const plain = await inflatePart(bytes, view, part, left, mostPlainBytes);
      left -= plain.length;
      return plain;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Part> {
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xFFFF stands for the long form of the directory, which a workbook of this size never needs.
  if (count === 0xffff || at === 0xffff_ffff || count > MOST_PARTS) throw new RefusedFile(UNUSUAL);
  const parts = new Map<string, Part>();
  for (let seen = 0; seen < count; seen += 1) {
    if (at + DIRECTORY_HEADER_BYTES > end || view.getUint32(at, true) !== DIRECTORY_HEADER) {
      throw new RefusedFile(DAMAGED);
    }
    const nameBytes = view.getUint16(at + 28, true);
    const part = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      plainBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const nameAt = at + DIRECTORY_HEADER_BYTES;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes));
    const key = name.replaceAll('\\', '/').toLowerCase();
    if (parts.has(key)) throw new RefusedFile(DAMAGED);
    parts.set(key, part);
    at = nameAt + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function findDirectoryEnd(view: DataView): number {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new RefusedFile('文件不完整（可能没有传完），请重新上传');
}

async function inflatePart(
  bytes: Uint8Array,
  view: DataView,
  part: Part,
  left: number,
  mostPlainBytes: number,
): Promise<Uint8Array> {
  const { flags, method, offset, packedBytes, plainBytes, checksum } = part;
  if ((flags & ENCRYPTED) !== 0) throw new RefusedFile('文件设有密码，请去掉密码后再上传');
  if (offset + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw new RefusedFile(DAMAGED);
  }
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_HEADER_BYTES + names;
  if (start + packedBytes > bytes.length) throw new RefusedFile(DAMAGED);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method !== STORED && method !== DEFLATED) throw new RefusedFile(UNUSUAL);
  const plain = method === STORED ? packed : await inflate(packed, left, mostPlainBytes);
  if (plain.length > left) throw tooLarge(mostPlainBytes);
  if (plain.length !== plainBytes || crc32(plain) !== checksum) throw new RefusedFile(DAMAGED);
  return plain;
}

async function inflate(packed: Uint8Array, left: number, mostPlainBytes: number): Promise<Uint8Array> {
  try {
    return await inflateLater(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(mostPlainBytes) : new RefusedFile(DAMAGED);
  }
}

function tooLarge(mostPlainBytes: number): RefusedFile {
  const megabytes = String(Math.floor(mostPlainBytes / 1024 / 1024));
  return new RefusedFile(`文件解压后超过 ${megabytes} MB 的上限；请删去图片和多余的工作表，或分几个文件上传`);
}
