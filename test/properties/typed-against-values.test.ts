import * as fc from 'fast-check';
import { releases } from './arbitraries';
import { synthesise } from './synthesis';
import { sectionPairs } from './typed-pairs';
import { optionStruct } from '../../src/props/option-table';
import { isReport } from '../report';

/*
 * Each run draws the same cases. To look further: SEED=1 RUNS=1000 npx jest test/properties. A failure prints its seed
 * and the smallest case that it could find.
 */
const seed = Number(process.env.SEED ?? 20);
const numRuns = Number(process.env.RUNS ?? 15);

beforeAll(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
afterAll(() => jest.restoreAllMocks());

const SECTIONS = optionStruct('VirtualClusterOptions').options.map(option => option.prop);

describe('typed props render the same YAML as the same values, or both are refused', () => {
  let rendered = 0;

  test.each(SECTIONS)('%s', section => {
    const cases = releases.chain(release => sectionPairs(release, section).map(pair => ({ release, pair })));
    fc.assert(fc.property(cases, ({ release, pair }) => {
      const typed = synthesise(release, () => pair.prop);
      const plain = synthesise(release, () => ({ values: pair.value }));
      expect([typed.refused, plain.refused].filter(error => error && !isReport(error))).toEqual([]);
      expect(typed.refused === undefined).toBe(plain.refused === undefined);
      expect(typed.yaml).toBe(plain.yaml);
      rendered += typed.refused ? 0 : 1;
    }), { seed, numRuns });
  });

  // Were most of them refused, the above would say little.
  afterAll(() => expect(rendered).toBeGreaterThan(SECTIONS.length * numRuns / 2));
});
