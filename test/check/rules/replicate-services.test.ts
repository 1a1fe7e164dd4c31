import { Dotted, testWords, warned } from './refusals';
import { replicateServices } from '../../../src/check/rules/replicate-services';

describe('a replicated Service', () => {
  test.each([
    ['of the host needs no namespace', 'fromHost', { from: 'a', to: 'ns/a' }, []],
    ['of the host may have a namespace', 'fromHost', { from: 'ns/a', to: 'ns/a' }, []],
    ['of the host has no more than a namespace', 'fromHost', { from: 'a/b/c', to: 'ns/a' }, ['from']],
    ['has a namespace in the virtual cluster', 'fromHost', { from: 'a', to: 'a' }, ['to']],
    ['of the virtual cluster has a namespace', 'toHost', { from: 'a', to: 'a' }, ['from']],
    ['has no namespace on the host', 'toHost', { from: 'ns/a', to: 'ns/a' }, ['to']],
    ['of the virtual cluster goes to a name', 'toHost', { from: 'ns/a', to: 'a' }, []],
    ['has both of its names', 'toHost', {}, ['from']],
  ])('%s', (_, direction, mapping, keys) => {
    expect(warned({ [`networking.replicateServices.${direction}`]: [mapping] }))
      .toEqual(keys.map(key => `networking.replicateServices.${direction}[0].${key}`));
  });
});

describe('the warning says what is allowed', () => {
  const replicated = (direction: string, mapping: object): Dotted => ({ [`networking.replicateServices.${direction}`]: [mapping] });
  testWords([
    ['no Service of the host', replicated('fromHost', { from: 'a/b/c', to: 'ns/a' }),
      ['a Service of the host cluster, as namespace/name', "or as name if it is in the control plane's namespace"]],
    ['no target namespace', replicated('fromHost', { from: 'a', to: 'a' }), ['a Service of the virtual cluster, as namespace/name']],
    ['no namespace', replicated('toHost', { from: 'a', to: 'a' }), ['a Service of the virtual cluster, as namespace/name']],
    ['a namespace of the host', replicated('toHost', { from: 'ns/a', to: 'ns/a' }), ['a name without a namespace', "in the control plane's namespace"]],
  ], replicateServices);
});
