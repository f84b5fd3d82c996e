import { defineConfig } from 'vitest/config';

/** For mutation runs: the unit tests beside the mutated files, which must notice by themselves. */
export default defineConfig({
  test: {
    include: [
      'src/engine/mechanisms/*.test.ts',
      'src/engine/select.test.ts',
      'src/programme/{settlement,settled-case,fund,owner-rule,district-pool,order}.test.ts',
    ],
  },
});
