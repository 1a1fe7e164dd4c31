/**
 * Which small changes to the rules no test notices: `npm run test:mutation`. The whole takes long; a part is enough for a
 * change: `npm run test:mutation -- --mutate src/check/rules/sync.ts`.
 */
export default {
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.json', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: ['src/check/rules/**/*.ts', 'src/check/kubernetes/**/*.ts'],
  // Words in a message and what a rule is called are for a reader to judge.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  reporters: ['clear-text', 'json', 'html'],
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
  concurrency: 2,
};
