/**
 * Mutation testing of the code that computes and settles awards; the policy's data has its own check
 * (test/mutation). The rest of the engine is held by property tests, which are too slow to ask 20 times a second.
 */
export default {
  mutate: [
    'src/engine/mechanisms/*.ts',
    'src/engine/select.ts',
    'src/programme/{settlement,settled-case,fund,owner-rule,district-pool,order}.ts',
    '!src/**/*.test.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 98, low: 95, break: 95 },
  ignorePatterns: ['dist', 'docs', 'examples', 'reports', '.data'],
  tempDirName: '.stryker-tmp',
};
