import { Dotted, Row, testMissing, testRows, testWords, told } from './refusals';
import { customResources } from '../../../src/check/rules/custom-resources';

describe('custom resources', () => {
  const resource = (direction: string, options: object): Dotted => ({ [`sync.${direction}.customResources`]: { 'widgets.example.com': options } });
  const where = (direction: string, key: string) => [`sync.${direction}.customResources["widgets.example.com"].${key}`];
  const to = (options: object, refused: readonly string[], promise: string): Row => [promise, resource('toHost', options), refused];
  const from = (options: object, refused: readonly string[], promise: string, release?: string): Row => [promise, resource('fromHost', options), refused, { release }];

  testRows([
    to({ enabled: true, scope: 'Cluster' }, where('toHost', 'scope'), 'go to the host from namespaces'),
    to({ enabled: true, scope: 'Namespaced' }, [], 'may go to the host from namespaces'),
    to({ enabled: true }, [], 'may go to the host without a scope'),
    to({ enabled: true, scope: '' }, [], 'may go to the host with an empty scope'),
    from({ enabled: true, scope: 'Cluster' }, [], 'may come from the whole host'),
    from({ enabled: true, scope: '' }, [], 'may come without a scope'),
    from({ enabled: true, scope: 'Cluster' }, [], 'might come from the whole host in 0.22', '0.22.6'),
    from({ enabled: true, scope: '' }, [], 'might come without a scope in 0.22', '0.22.6'),
    from({ enabled: true, scope: 'Host' }, where('fromHost', 'scope'), 'came from a known scope in 0.22', '0.22.6'),
    from({ enabled: true, scope: 'Cluster', mappings: { byName: { 'ns/*': 'other/*' } } }, [], 'were not named in 0.22', '0.22.6'),
    from({ enabled: true, scope: 'Namespaced', mappings: { byName: { 'Ns/*': 'other/*' } } }, where('fromHost', 'scope'), 'had no names to check in 0.22', '0.22.6'),
    from({ enabled: true, scope: 'Cluster', mappings: { byName: { 'Ns/*': 'other/*' } } }, where('fromHost', 'mappings.byName'), 'are told once of names that they do not have'),
    from({ enabled: true, scope: 'Host' }, where('fromHost', 'scope'), 'come from a known scope'),
    from({ enabled: true, scope: 'Namespaced' }, where('fromHost', 'scope'), 'came from the whole host alone in 0.22', '0.22.6'),
    from({ enabled: true, scope: 'Namespaced' }, where('fromHost', 'mappings.byName'), 'come from namespaces that are named'),
    from({ enabled: true, scope: 'Namespaced', mappings: { byName: { 'ns/*': 'other/*' } } }, [], 'may come from namespaces'),
    from({ enabled: true, scope: 'Cluster', mappings: { byName: { 'ns/*': 'other/*' } } }, where('fromHost', 'mappings.byName'),
      'come from named namespaces by their scope alone'),
    from({ enabled: true, scope: 'Namespaced', mappings: { byName: { 'Ns/*': 'other/*' } } }, where('fromHost', 'mappings.byName["Ns/*"]'),
      'come from possible namespaces'),
    from({ enabled: true, scope: 'Namespaced', mappings: { byName: { name: 'other' } } }, where('fromHost', 'mappings.byName.name').slice(1),
      'may be named more loosely than ConfigMaps'),
  ]);

  const both = (key: string, other = key, enabled = true): Dotted => ({
    'sync.toHost.customResources': { [key]: { enabled: true } },
    'sync.fromHost.customResources': { [other]: { enabled, scope: 'Cluster' } },
  });
  const proxied = (synced: string, proxy: string, enabled = true): Dotted => ({
    'sync.toHost.customResources': { [synced]: { enabled: true } },
    'experimental.proxy.customResources': { [proxy]: { enabled, targetVirtualCluster: { name: 'x' } } },
  });
  testRows([
    ['go one way', both('a.b'), ['sync.fromHost.customResources["a.b"].enabled']],
    ['can go different ways', both('a.b', 'c.b'), []],
    ['can be disabled one way', both('a.b', 'a.b', false), []],
    ['might go both ways before 0.31', both('a.b'), [], { release: '0.30.5' }],
    ['are synced or proxied', proxied('a.example.com', 'b.example.com/v1'), ['sync.toHost.customResources["a.example.com"].enabled']],
    ['can be proxied in another group', proxied('a.example.com', 'b.other.com/v1'), []],
    ['can be disabled beside a proxy', {
      'sync.toHost.customResources': { 'a.example.com': { enabled: false } },
      'experimental.proxy.customResources': { 'b.example.com/v1': { enabled: true, targetVirtualCluster: { name: 'x' } } },
    }, []],
    ['come from the host or are proxied', {
      'sync.fromHost.customResources': { 'a.example.com': { enabled: true, scope: 'Cluster' } },
      'experimental.proxy.customResources': { 'bb.example.com/v1': { enabled: true, targetVirtualCluster: { name: 'x' } } },
    }, ['sync.fromHost.customResources["a.example.com"].enabled']],
    ['can be proxied in a group within', proxied('a.example.com', 'b.x.example.com/v1'), []],
    ['are none of the core group', proxied('pods', 'b.example.com/v1'), ['sync.toHost.customResources.pods']],
    ['might be synced and proxied before 0.31', proxied('a.example.com', 'b.example.com/v1'), [], { release: '0.30.5' }],
    ['can be synced if the proxy is off', proxied('a.example.com', 'b.example.com/v1', false), []],
  ]);
  it('have an error with the option that proxies them', () => {
    expect(told(proxied('a.example.com', 'b.example.com/v1'))).toEqual([
      'sync.toHost.customResources["a.example.com"].enabled must be false if experimental.proxy.customResources has a resource of the same group.'
      + ' Either sync or proxy the resources of a group.',
    ]);
  });

  testMissing(customResources, {
    ...proxied('widgets', 'b.example.com/v1'),
    'sync.fromHost.customResources': { gadgets: { enabled: true, scope: 'Namespaced', mappings: { byName: { 'ns/*': 'other/*' } } } },
  });
  testRows([
    ['can be none that is null', { 'experimental.proxy.customResources': { 'b.example.com/v1': null }, 'sync.toHost.customResources': { 'a.example.com': { enabled: true } } }, []],
    ['can go one way if the other is null', { 'sync.fromHost.customResources': { 'a.b': { enabled: true, scope: 'Cluster' } }, 'sync.toHost.customResources': { 'a.b': null } }, []],
  ]);

  const synced = (key: string, enabled = true): Dotted => ({ 'sync.toHost.customResources': { [key]: { enabled } } });
  const FROM = 'sync.fromHost.customResources';
  testRows([
    ['are named by plural and group', synced('widgets'), ['sync.toHost.customResources.widgets']],
    ['can be named by plural and group', synced('widgets.example.com'), []],
    ['can be of one version', synced('widgets.example.com/v1'), []],
    ['have their version last', synced('widgets.example.com/v1/x'), ['sync.toHost.customResources["widgets.example.com/v1/x"]']],
    ['have no empty version', synced('widgets.example.com/'), ['sync.toHost.customResources["widgets.example.com/"]']],
    ['are named in lower case', synced('Widgets.example.com'), ['sync.toHost.customResources["Widgets.example.com"]']],
    ['can have any name if they are off', synced('Widget', false), []],
    ['are named alike from the host', { [FROM]: { gadgets: { enabled: true, scope: 'Cluster' } } }, [`${FROM}.gadgets`]],
    ['are named so in the oldest release, too', synced('widgets'), ['sync.toHost.customResources.widgets'], { release: '0.22.0' }],
  ]);
  it('have an error with the right form of the name', () => {
    expect(told(synced('widgets'))).toEqual([
      'sync.toHost.customResources.widgets must be under a key that consists of the plural name and the group of a resource, such as '
      + 'widgets.example.com or widgets.example.com/v1. Use the name of its CustomResourceDefinition.',
    ]);
  });
});

describe('the error says what is allowed', () => {
  const one = (direction: string, options: object): Dotted => ({ [`sync.${direction}.customResources`]: { 'a.example.com': { enabled: true, ...options } } });
  testWords([
    ['another scope to the host', one('toHost', { scope: 'Cluster' }), ['must be Namespaced: only namespaced resources']],
    ['another scope from the host in 0.22', one('fromHost', { scope: 'Namespaced' }), ['must be Cluster.'], { release: '0.22.6' }],
    ['another scope from the host', one('fromHost', { scope: 'Host' }), ['must be Cluster or Namespaced.']],
    ['mappings of the whole host', one('fromHost', { scope: 'Cluster', mappings: { byName: { 'ns/*': 'other/*' } } }), ['left out, unless scope is Namespaced']],
    ['no mappings of namespaces', one('fromHost', { scope: 'Namespaced' }),
      ['at least one mapping if scope is Namespaced', '"host-namespace/*": "virtual-namespace/*"']],
    ['both ways', { ...one('toHost', {}), ...one('fromHost', { scope: 'Cluster' }) },
      ['false if sync.toHost.customResources also syncs the resource', 'one direction only', 'either to or from the host cluster']],
  ]);
});
