import { Dotted, Row, testRows, told } from './refusals';

const AT = 'sync.fromHost.configMaps.mappings.byName';
const map = (byName: object, kind = 'configMaps'): Dotted => ({ [`sync.fromHost.${kind}`]: { enabled: true, mappings: { byName } } });
const at = (key: string) => [key === 'name' ? `${AT}.name` : `${AT}[${JSON.stringify(key)}]`];

describe('what comes from the host', () => {
  testRows([
    ['is named', map({}), [AT]],
    ['is named where it is Secrets', map({}, 'secrets'), [AT.replace('configMaps', 'secrets')]],
    ["needs no name where it doesn't come", { 'sync.fromHost.configMaps': { enabled: false, mappings: { byName: { 'a': 'b', 'x/*': 'y/z' } } } }, []],
    ['keeps its mappings where a ClusterRole is made from them', { 'sync.fromHost.secrets': { enabled: true, mappings: null } }, ['sync.fromHost.secrets.mappings']],
    ['keeps its mappings even where it does not come', { 'sync.fromHost.configMaps.mappings': null, 'rbac.clusterRole.enabled': true },
      ['sync.fromHost.configMaps.mappings']],
    ['keeps its mappings in older releases', { 'sync.fromHost.secrets': { enabled: true, mappings: null } }, ['sync.fromHost.secrets.mappings'], { release: '0.23.3' }],
    ['keeps its mappings where volume snapshots bring a ClusterRole', { 'sync.fromHost.configMaps.mappings': null },
      ['sync.fromHost.configMaps.mappings'], { release: '0.31.3' }],
    ['needs no mappings without a ClusterRole', { 'sync.fromHost.configMaps.mappings': null }, []],
    ['needs no mappings with a ClusterRole of its own rules', {
      'sync.fromHost.configMaps.mappings': null,
      'rbac.clusterRole': { enabled: true, overwriteRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }] },
    }, []],
    ['may be one object', map({ 'ns/name': 'other/name' }), []],
    ['may be a namespace', map({ 'ns/*': 'other/*' }), []],
    ["may be the control plane's own namespace", map({ '': 'other' }), []],
    ["may be an object of the control plane's own namespace", map({ '/name': 'other/name' }), []],
    ['is in a namespace', map({ name: 'other/name' }), at('name')],
    ['goes to a namespace', map({ 'ns/name': 'name' }), at('ns/name')],
    ['goes to a namespace as a whole', map({ 'ns/*': 'other/name' }), at('ns/*')],
    ['has two parts', map({ 'a/b/c': 'other/name' }), at('a/b/c')],
    ['goes to two parts', map({ 'ns/name': 'a/b/c' }), at('ns/name')],
    ['is in a possible namespace', map({ 'Ns/name': 'other/name' }), at('Ns/name')],
    ['goes to a possible namespace', map({ 'ns/name': '-other/name' }), at('ns/name')],
    ['goes to a namespace that is named', map({ 'ns/name': '/name' }), at('ns/name')],
    ['has a possible name', map({ 'ns/Name': 'other/name' }), at('ns/Name')],
    ['gets a possible name', map({ 'ns/name': 'other/-' }), at('ns/name')],
    ['may have dots in its name', map({ 'ns/a.b': 'other/a.b' }), []],
    ['is told of on both sides', map({ 'Ns/name': 'Other/name' }), [...at('Ns/name'), ...at('Ns/name')]],
    ['was not known in 0.22', map({}), [], { release: '0.22.6' }],
  ]);

  it('is told what to write', () => {
    expect(told(map({}))).toEqual([
      `${AT} must be at least one mapping while sync.fromHost.configMaps.enabled is true. Say what to sync, such as "host-namespace/*": "virtual-namespace/*".`,
    ]);
    expect(told(map({ 'ns/*': 'other/name' }))).toEqual([`${at('ns/*')[0]} must be namespace/*, as its key names all objects of a namespace.`]);
  });
});

describe('custom resources', () => {
  const resource = (direction: string, options: object): Dotted => ({ [`sync.${direction}.customResources`]: { 'widgets.example.com': options } });
  const where = (direction: string, key: string) => [`sync.${direction}.customResources["widgets.example.com"].${key}`];
  const to = (options: object, refused: readonly string[], promise: string): Row => [promise, resource('toHost', options), refused];
  const from = (options: object, refused: readonly string[], promise: string, release?: string): Row => [promise, resource('fromHost', options), refused, { release }];

  testRows([
    to({ enabled: true, scope: 'Cluster' }, where('toHost', 'scope'), 'go to the host from namespaces'),
    to({ enabled: true, scope: 'Namespaced' }, [], 'may go to the host from namespaces'),
    to({ enabled: true }, [], 'may go to the host without a scope'),
    from({ enabled: true, scope: 'Cluster' }, [], 'may come from the whole host'),
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
    ['may go different ways', both('a.b', 'c.b'), []],
    ['may be switched off one way', both('a.b', 'a.b', false), []],
    ['might go both ways before 0.31', both('a.b'), [], { release: '0.30.5' }],
    ['are synced or proxied', proxied('a.example.com', 'b.example.com/v1'), ['sync.toHost.customResources["a.example.com"].enabled']],
    ['may be proxied in another group', proxied('a.example.com', 'b.other.com/v1'), []],
    ['may be synced where the proxy is off', proxied('a.example.com', 'b.example.com/v1', false), []],
  ]);
});
