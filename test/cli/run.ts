/** Runs the command line as a person would, and keeps what it says. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(root, 'bin/duixian.mjs');

export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of standard error. */
  readonly complaints: readonly string[];
}

/** Runs `duixian` with arguments, and with text or bytes on standard input. */
export function duixian(args: readonly string[], input: string | Buffer = ''): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr, complaints: stderr.split('\n').filter((line) => line !== '') };
}

/** A folder for one test file's own files, gone afterwards. */
export function temporaryFolder(): {
  path: (name: string) => string;
  write: (name: string, content: string | Buffer) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** A small batch whose answer is known by heart. */
export function smallBatch(
  changes: Record<string, unknown> = {},
  facts: Record<string, unknown> = {},
): string {
  return JSON.stringify({
    year: 2023,
    dossiers: [
      {
        applicantId: 'A-001',
        year: 2023,
        facts: {
          kind: 'enterprise',
          registeredInDistrict: true,
          commitsToStayTwoYears: true,
          isEcommerce: true,
          annualOnlineSales: '5000000.00',
          ...facts,
        },
      },
    ],
    ...changes,
  });
}
