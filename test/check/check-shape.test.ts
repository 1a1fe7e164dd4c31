import { checkShape, ShapeOptions } from '../../src/check/check-shape';
import { Shape } from '../../src/release/shape';

const SHAPE: Shape = {
  Config: { controlPlane: 'ControlPlane', sync: 'Sync', global: 'any', ca: 'base64', nodes: 'Node[]' },
  ControlPlane: { statefulSet: 'StatefulSet', service: 'Service', endpoint: 'string' },
  StatefulSet: {
    args: 'string[]',
    env: 'object[]',
    image: 'Image',
    labels: 'map<string>',
    highAvailability: 'HighAvailability',
    volumeClaim: 'VolumeClaim',
    affinity: 'k8s:Affinity',
    tolerations: 'k8s:Toleration[]',
    enableServiceLinks: 'boolean',
    ratio: 'number',
  },
  Image: { registry: 'string', repository: 'string', tag: 'string' },
  HighAvailability: { replicas: 'integer', leaseDuration: 'integer' },
  VolumeClaim: { enabled: 'string|boolean', size: 'string', storageClass: 'string', accessModes: 'string[]' },
  Service: { 'httpsNodePort': 'integer', '*': 'any' },
  Sync: { customResources: 'map<CustomResource>', free: 'object' },
  CustomResource: { enabled: 'boolean', scope: 'string' },
  Node: { provider: 'string!', quantity: 'integer' },
};

function statefulSet(value: unknown): unknown {
  return { controlPlane: { statefulSet: value } };
}

function problems(value: unknown, options?: ShapeOptions) {
  return checkShape(value, 'Config', SHAPE, [], options);
}

/** The one problem that a value has, with its path as it reads. */
function problem(value: unknown, options?: ShapeOptions) {
  const found = problems(value, options);
  expect(found).toHaveLength(1);
  return { ...found[0], path: found[0].path.join('.') };
}

describe('valid values have no problems', () => {
  test.each([
    ['no values', undefined],
    ['null for all values', null],
    ['empty values', {}],
    ['a key that is undefined', { zzz: undefined }],
    ['a whole number written with a point', statefulSet({ highAvailability: { replicas: 3.0 } })],
    ['a number with digits behind the point', statefulSet({ ratio: 1.5 })],
    ['a string for a string or a boolean', statefulSet({ volumeClaim: { enabled: 'auto' } })],
    ['a boolean for a string or a boolean', statefulSet({ volumeClaim: { enabled: true } })],
    ['an empty list', statefulSet({ args: [] })],
    ['any key in a map', statefulSet({ labels: { constructor: 'a' } })],
    ['any key of a type with free keys', { controlPlane: { service: { clusterIP: [1], httpsNodePort: 2 } } }],
    ['any value for any type', { global: [{ a: null }] }],
    ['anything within a free map', { sync: { free: { a: [{ b: null }] } } }],
    ['base64 with its padding', { ca: 'YQ==' }],
    ['base64 in several lines', { ca: 'YWJj\nYWJj\r\n' }],
    ['a Kubernetes type without a check', statefulSet({ affinity: { a: 1 }, tolerations: [{ b: 2 }] })],
  ])('%s', (_, value) => {
    expect(problems(value)).toEqual([]);
  });

  test.each([
    ['of a map', { controlPlane: null }],
    ['of a list', statefulSet({ args: null })],
    ['of a string in a map', statefulSet({ labels: { a: null } })],
    ['in a map of maps', { sync: { customResources: { a: null, b: { scope: null } } } }],
    ['of what Kubernetes defines', statefulSet({ affinity: null })],
  ])('a null removes the default %s', (_, value) => {
    expect(problems(value)).toEqual([]);
  });
});

describe('an unknown key', () => {
  test('is reported with its path and its value', () => {
    expect(problems(statefulSet({ bogus: 3 }))).toEqual([expect.objectContaining({
      path: ['controlPlane', 'statefulSet', 'bogus'],
      value: 3,
      allowed: 'left out: there is no such key here',
    })]);
  });

  test.each([
    ['another case', { controlplane: {} }, 'controlplane', 'Did you mean controlPlane?'],
    ['a longer name', statefulSet({ volumeClaim: { storageClassName: 'a' } }), 'controlPlane.statefulSet.volumeClaim.storageClassName', 'Did you mean storageClass?'],
    ['two letters swapped', statefulSet({ agrs: [] }), 'controlPlane.statefulSet.agrs', 'Did you mean args?'],
    ['a letter too many', statefulSet({ evnv: [] }), 'controlPlane.statefulSet.evnv', 'Did you mean env?'],
    ['a level left out', statefulSet({ replicas: 3 }), 'controlPlane.statefulSet.replicas', 'Did you mean controlPlane.statefulSet.highAvailability.replicas?'],
    ['two levels left out', { controlPlane: { replicas: 3 } }, 'controlPlane.replicas', 'Did you mean controlPlane.statefulSet.highAvailability.replicas?'],
    ['another section', { sync: { endpoint: 'a' } }, 'sync.endpoint', 'The keys here are customResources, free.'],
    ['another part of the section', statefulSet({ image: { endpoint: 'a' } }), 'controlPlane.statefulSet.image.endpoint', 'It is at controlPlane.endpoint.'],
    ['nothing near', statefulSet({ image: { xyz: 'a' } }), 'controlPlane.statefulSet.image.xyz', 'The keys here are registry, repository, tag.'],
    ['the name of what every object has', statefulSet({ image: { constructor: 'a' } }), 'controlPlane.statefulSet.image.constructor', 'The keys here are registry, repository, tag.'],
    ['null as its value', { zzz: null }, 'zzz', 'The keys here are ca, controlPlane, global, nodes, sync.'],
  ])('has a hint with the intended key: %s', (_, value, path, fix) => {
    expect(problem(value)).toMatchObject({ path, fix });
  });

  test('can be *, the mark of free keys', () => {
    expect(problem({ '*': 1 }).path).toBe('*');
    expect(problems({ controlPlane: { service: { '*': 1 } } })).toEqual([]);
  });

  test('of other releases lists these releases', () => {
    const asked: unknown[] = [];
    const whereKnown = (known: string[]) => ({ whereKnown: (path: unknown) => (asked.push(path), known) });

    expect(problem(statefulSet({ runtimeClassName: 'a' }), whereKnown(['0.24', '0.25', '0.36'])).fix)
      .toBe('Releases 0.24 to 0.36 support it, this release does not.');
    expect(problem(statefulSet({ runtimeClassName: 'a' }), whereKnown(['0.22'])).fix)
      .toBe('Release 0.22 supports it, this release does not.');
    expect(asked[0]).toEqual(['controlPlane', 'statefulSet', 'runtimeClassName']);
  });

  test('below a path has this path as prefix', () => {
    expect(checkShape({ a: 1 }, 'Image', SHAPE, ['x', 0])[0].path).toEqual(['x', 0, 'a']);
  });
});

describe('a wrong type', () => {
  test.each([
    ['a number for a string', { controlPlane: { endpoint: 5 } }, 'a string', 'Quote it: "5".'],
    ['a boolean for a string', statefulSet({ labels: { a: true } }), 'a string', 'Put it in quotes.'],
    ['a map for a string', { controlPlane: { endpoint: {} } }, 'a string', undefined],
    ['digits in quotes for a number', statefulSet({ ratio: '1.5' }), 'a number', 'Write 1.5 without quotes.'],
    ['digits in quotes for a whole number', statefulSet({ highAvailability: { replicas: '3' } }), 'a whole number', 'Write 3 without quotes.'],
    ['words for a whole number', statefulSet({ highAvailability: { replicas: 'three' } }), 'a whole number', undefined],
    ['a part of a whole number', statefulSet({ highAvailability: { replicas: 1.5 } }), 'a whole number', undefined],
    ['a whole number that is too large', statefulSet({ highAvailability: { replicas: 2 ** 63 } }), 'a whole number', undefined],
    ['a number that is none', statefulSet({ ratio: NaN }), 'a number', undefined],
    ['a quoted boolean', statefulSet({ enableServiceLinks: 'true' }), 'true or false', 'Write true without quotes.'],
    ['yes for a boolean', statefulSet({ enableServiceLinks: 'yes' }), 'true or false', undefined],
    ['a number for a string or a boolean', statefulSet({ volumeClaim: { enabled: 1 } }), 'a string or true or false', undefined],
    ['a string for a list', statefulSet({ args: 'start' }), 'a list of strings', 'Put it into a list: ["start"].'],
    ['a map for a list of maps', statefulSet({ env: { name: 'a' } }), 'a list of maps', 'Put it into a list.'],
    ['a map for a list of strings', statefulSet({ args: { a: 'b' } }), 'a list of strings', 'Write a list of its values.'],
    ['a string for a map', statefulSet({ image: 'a/b:c' }), 'a map with the keys registry, repository and tag', undefined],
    ['a list for a map', statefulSet({ image: [{}] }), 'a map with the keys registry, repository and tag', 'Write the one item without the list.'],
    ['a list of several for a map', statefulSet({ image: [{}, {}] }), 'a map with the keys registry, repository and tag', undefined],
    ['a string for a map of strings', statefulSet({ labels: 'a' }), 'a map of strings', undefined],
    ['a string for a free map', { sync: { free: 'a' } }, 'a map', undefined],
    ['a map for a list that Kubernetes defines', statefulSet({ tolerations: { key: 'x' } }), 'a list, each a Kubernetes Toleration', 'Put it into a list.'],
    ['a null in a list', statefulSet({ args: [null] }), 'a string', 'Remove it: null is not allowed in lists.'],
    ['a null under a key in a list', { nodes: [{ provider: 'a', quantity: null }] }, 'a whole number', 'Remove it: null is not allowed in lists.'],
    ['base64 that is none', { ca: 'a certificate' }, 'a string in base64', 'Encode it in Base64, with padding.'],
    ['base64 without its padding', { ca: 'YQ' }, 'a string in base64', 'Encode it in Base64, with padding.'],
  ])('is reported with the allowed type: %s', (_, value, allowed, fix) => {
    expect(problem(value)).toMatchObject({ allowed, fix });
  });

  test('is reported with its path and its value', () => {
    expect(problem({ nodes: [{ provider: 'a' }, { provider: 'b', quantity: '1' }] })).toMatchObject({ path: 'nodes.1.quantity', value: '1' });
  });

  test('does not hide other problems', () => {
    expect(problems({ sync: 1, controlPlane: { statefulSet: { args: 1, bogus: 1 } } })).toHaveLength(3);
  });
});

describe('a null', () => {
  const found = (value: unknown) => checkShape(value, 'Config', SHAPE, [], { defaults: { controlPlane: { endpoint: '' } } });

  test('removes a default', () => {
    expect(found({ controlPlane: { endpoint: null } })).toEqual([]);
  });

  test('is a value of the wrong type if there is no default', () => {
    expect(found({ controlPlane: { service: null } })).toMatchObject([{ path: ['controlPlane', 'service'], value: null }]);
    expect(found({ controlPlane: { statefulSet: { labels: { a: null } } } })).toMatchObject([{ allowed: 'a string', fix: expect.stringMatching(/^Remove it: /) }]);
    expect(found({ global: { a: null } })).toEqual([]);
    expect(found({ controlPlane: { statefulSet: { volumeClaim: { enabled: null } } } })).toEqual([]);
  });
});

describe('a required key', () => {
  test.each([[{}], [{ provider: undefined }]])('is missing in %j', node => {
    expect(problem({ nodes: [node] })).toMatchObject({ path: 'nodes.0.provider', value: undefined, allowed: 'a string', fix: undefined });
  });

  test('can be in the defaults', () => {
    const shape: Shape = { Config: { node: 'Node' }, Node: { provider: 'string!', quantity: 'integer' } };
    const found = (defaults: ShapeOptions['defaults']) => checkShape({ node: { quantity: 1 } }, 'Config', shape, [], { defaults });

    expect(found({ node: { provider: 'aws' } })).toEqual([]);
    expect(found({ node: {} })).toMatchObject([{ path: ['node', 'provider'] }]);
  });
});

describe('a Kubernetes type', () => {
  test('is checked by the given function', () => {
    const asked: unknown[] = [];
    const kubernetes = (...args: unknown[]) => {
      asked.push(args);
      return [{ path: ['there'], allowed: 'right' }];
    };

    expect(problems(statefulSet({ affinity: { a: 1 }, tolerations: [{ b: 2 }] }), { kubernetes })).toHaveLength(2);
    expect(asked).toEqual([
      ['Affinity', { a: 1 }, ['controlPlane', 'statefulSet', 'affinity']],
      ['Toleration[]', [{ b: 2 }], ['controlPlane', 'statefulSet', 'tolerations']],
    ]);
  });
});
