/** Progress of long runs on standard error; silent where nobody watches and for short runs. */

import { stderr } from 'node:process';
import { withSeparators } from '../engine/money.ts';

export interface Progress {
  at(done: number): void;
  end(): void;
}

const EVERY_MS = 500;

/** Starts a progress line such as `已测算 12,000 份档案`, rewritten in place on a terminal. */
export function startProgress(verb: string, noun: string): Progress {
  if (!stderr.isTTY) return { at: () => undefined, end: () => undefined };
  let shownAt = performance.now();
  let shown = false;
  return {
    at: (done) => {
      const now = performance.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      shown = true;
      stderr.write(`\r\u001B[2K${verb} ${withSeparators(String(done))} ${noun}`);
    },
    end: () => {
      if (shown) stderr.write('\r\u001B[2K');
    },
  };
}
