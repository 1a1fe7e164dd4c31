import * as fc from 'fast-check';

/*
 * Each run draws the same cases. To look further: SEED=1 RUNS=10000 npx jest test/properties. A failure prints its seed
 * and the smallest case that it could find.
 */

/** Draws the same cases in each run, unless the environment says otherwise, while nothing is written to the console. Returns how many for each property. */
export function drawTheSame(runs: number): number {
  const numRuns = Number(process.env.RUNS ?? runs);
  beforeAll(() => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    fc.configureGlobal({ seed: Number(process.env.SEED ?? 20), numRuns });
  });
  afterAll(() => {
    jest.restoreAllMocks();
    fc.resetConfigureGlobal();
  });
  return numRuns;
}
