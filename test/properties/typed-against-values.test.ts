import * as fc from 'fast-check';
import { releases } from './arbitraries';
import { drawTheSame } from './draws';
import { synthesise } from './synthesis';
import { sectionPairs } from './typed-pairs';
import { optionStruct } from '../../src/props/option-table';
import { isReport } from '../report';

const numRuns = drawTheSame(15);

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
    }));
  });

  // Were most of them refused, the above would say little.
  afterAll(() => expect(rendered).toBeGreaterThan(SECTIONS.length * numRuns / 2));
});
