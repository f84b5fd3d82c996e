// @ts-check
/**
 * What any program that reads a file of dossiers must do at least: read it, take it apart into lines, parse
 * each line, write each as JSON again. `node bench/bare-loop.mjs FILE`, results on standard output.
 */
import { createReadStream } from 'node:fs';
import { argv, stdout } from 'node:process';

const NEWLINE = 10;
const WRITTEN_AT_ONCE = 1 << 16;

/** @type {Buffer[]} */
let pending = [];
let results = '';

/** @param {Buffer} bytes */
function take(bytes) {
  results += `${JSON.stringify(JSON.parse(bytes.toString('utf8')))}\n`;
}

for await (const part of createReadStream(argv[2] ?? '', { highWaterMark: 1 << 20 })) {
  const chunk = /** @type {Buffer} */ (part);
  let start = 0;
  for (let stop = chunk.indexOf(NEWLINE); stop >= 0; stop = chunk.indexOf(NEWLINE, start)) {
    const piece = chunk.subarray(start, stop);
    take(pending.length === 0 ? piece : Buffer.concat([...pending, piece]));
    pending = [];
    start = stop + 1;
  }
  if (start < chunk.length) pending.push(chunk.subarray(start));
  if (results.length > WRITTEN_AT_ONCE) {
    const written = results;
    results = '';
    if (!stdout.write(written)) await new Promise((resolve) => stdout.once('drain', resolve));
  }
}
if (pending.length > 0) take(Buffer.concat(pending));
stdout.write(results);
