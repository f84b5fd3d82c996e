#!/usr/bin/env node
// @ts-check
/** Starts the command line; in a checkout, builds it first when a source is newer. */
import { existsSync } from 'node:fs';
import { exit, stderr } from 'node:process';

if (existsSync(new URL('../src/cli/main.ts', import.meta.url))) {
  const { build, isStale } = await import('../scripts/build.mjs');
  if (isStale('cli')) {
    try {
      await build('cli');
    } catch (error) {
      stderr.write(
        `duixian: the command line could not be built\n${error instanceof Error ? error.message : String(error)}\n`,
      );
      exit(1);
    }
  }
}

await import(new URL('../dist/cli.mjs', import.meta.url).href);
