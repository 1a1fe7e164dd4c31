/** How one subject is mutated: test/mutation/run.mjs says which, and with which tests. */
export default {
  testRunner: 'jest',
  jest: {
    config: {
      rootDir: '.',
      transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false, isolatedModules: true }] },
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // Tables are read when they are loaded: most of what is in them, such as releases, keys and words, would be left out.
  ignoreStatic: false,
  reporters: ['json'],
  tempDirName: '.stryker-tmp',
  // What is built has links, which can't be copied.
  ignorePatterns: ['.cache', 'coverage', 'dist', 'examples', 'lib', 'test-reports'],
  allowConsoleColors: false,
  logLevel: 'warn',
  concurrency: 2,
  // A busy machine must not pass for an endless loop.
  timeoutMS: 20_000,
  warnings: { slow: false },
};
