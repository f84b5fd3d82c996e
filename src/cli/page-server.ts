/** Serves built pages and examples as files: read only, nothing computed, nothing kept. */

import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Folders by the path they are served under; `/` is the one for everything else. */
export interface ServedFolders {
  readonly pages: string;
  readonly examples: string;
}

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Everything comes from here, nothing is framed, sent elsewhere or made into code. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Names made from the content, so that a file under such a name never changes. */
const lasting = /^\/assets\//;

/** A server of the folders; the caller decides where it listens. */
export function createPageServer(folders: ServedFolders): Server {
  return createServer((request, response) => {
    answer(folders, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, '服务器读文件时出错');
    });
  });
}

async function answer(
  folders: ServedFolders,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    refuse(response, 405, '这里只能读取');
    return;
  }
  const path = readPath(request.url ?? '/');
  const found = path === undefined ? undefined : await findFile(folders, path);
  if (path === undefined || !found) {
    refuse(response, path === undefined ? 400 : 404, path === undefined ? '地址写得不对' : '没有这个页面');
    return;
  }
  await send(found, lasting.test(path), request, response);
}

/** The decoded path of a request; undefined when it cannot be one. */
function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return path.startsWith('/') && !path.includes('\0') && !path.includes('\\') ? path : undefined;
  } catch {
    return undefined;
  }
}

interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
}

async function findFile(folders: ServedFolders, path: string): Promise<FoundFile | undefined> {
  const inExamples = path.startsWith('/examples/');
  const folder = inExamples ? folders.examples : folders.pages;
  const inside = inExamples ? path.slice('/examples'.length) : path === '/' ? '/index.html' : path;
  const wanted = normalize(join(folder, inside));
  if (!wanted.startsWith(normalize(folder) + sep)) return undefined;
  try {
    // A link that leads out of the folder is as good as no file.
    const [real, root] = await Promise.all([realpath(wanted), realpath(folder)]);
    const found: Stats = await stat(real);
    if (!real.startsWith(root + sep) || !found.isFile() || !types.has(extname(real))) return undefined;
    return { path: real, size: found.size, modified: found.mtime };
  } catch {
    return undefined;
  }
}

async function send(
  { path, size, modified }: FoundFile,
  forGood: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tag = `"${size.toString(36)}-${modified.getTime().toString(36)}"`;
  response.setHeader('etag', tag);
  response.setHeader('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'content-type': types.get(extname(path)) ?? '', 'content-length': size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(createReadStream(path), response);
  } catch {
    // The reader went away; there is nobody to tell.
    response.destroy();
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${reason}\n`);
}
