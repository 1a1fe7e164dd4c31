import { applyChange, factsOfPatch } from '../../src/release/fold';
import { ReleaseChange, ReleaseFacts } from '../../src/release/release-change';

const FACTS = {
  defaults: { controlPlane: { statefulSet: { args: ['a', 'b'], labels: { x: '1', y: '2' } } }, telemetry: { enabled: true } },
  shape: { Config: { telemetry: 'Telemetry' }, Telemetry: { enabled: 'boolean' } },
  supports: { terminationGracePeriodSeconds: 15 },
} as unknown as ReleaseFacts;

describe('a change', () => {
  test('merges maps, replaces lists and removes keys with null', () => {
    const { defaults } = applyChange(FACTS, { defaults: { controlPlane: { statefulSet: { args: ['c'], labels: { x: null, z: '3' } } } } });
    expect(defaults.controlPlane?.statefulSet).toEqual({ args: ['c'], labels: { y: '2', z: '3' } });
  });

  test('doesn\'t change the facts that it is applied to', () => {
    applyChange(FACTS, { shape: { Telemetry: null }, defaults: { telemetry: null } });
    expect(FACTS.shape).toHaveProperty('Telemetry');
    expect(FACTS.defaults).toHaveProperty('telemetry');
  });

  test('replaces a value that is not a map by a map', () => {
    const { defaults } = applyChange(FACTS, { defaults: { controlPlane: { statefulSet: { args: { first: 'a' } as any } } } });
    expect(defaults.controlPlane?.statefulSet?.args).toEqual({ first: 'a' });
  });
});

describe('an older patch', () => {
  const release: ReleaseChange = {
    version: '0.30.12',
    before: {
      '0.30.10': { supports: { terminationGracePeriodSeconds: 10 } },
      '0.30.9': { supports: { terminationGracePeriodSeconds: 5 }, defaults: { telemetry: null } },
    },
  };

  test.each([['0.30.12', 15], ['0.30.10', 15], ['0.30.9', 10], ['0.30.8', 5], ['0.30.0', 5]])('%s has the facts until the next patch', (version, seconds) => {
    expect(factsOfPatch(FACTS, release, version).supports.terminationGracePeriodSeconds).toBe(seconds);
  });
});
