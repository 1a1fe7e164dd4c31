import { Dotted, testMissing, testRows, testWords, told } from './refusals';
import { fromHostMappings } from '../../../src/check/rules/from-host-mappings';

const AT = 'sync.fromHost.configMaps.mappings.byName';
const map = (byName: object, kind = 'configMaps'): Dotted => ({ [`sync.fromHost.${kind}`]: { enabled: true, mappings: { byName } } });
const at = (key: string) => [key === 'name' ? `${AT}.name` : `${AT}[${JSON.stringify(key)}]`];

describe('a mapping from the host cluster', () => {
  testRows([
    ['is named', map({}), [AT]],
    ['is named if it is Secrets', map({}, 'secrets'), [AT.replace('configMaps', 'secrets')]],
    ["needs no name if it doesn't come", { 'sync.fromHost.configMaps': { enabled: false, mappings: { byName: { 'a': 'b', 'x/*': 'y/z' } } } }, []],
    ['keeps its mappings if a ClusterRole is made from them', { 'sync.fromHost.secrets': { enabled: true, mappings: null } }, ['sync.fromHost.secrets.mappings']],
    ['keeps its mappings even if it does not come', { 'sync.fromHost.configMaps.mappings': null, 'rbac.clusterRole.enabled': true },
      ['sync.fromHost.configMaps.mappings']],
    ['keeps its mappings in older releases', { 'sync.fromHost.secrets': { enabled: true, mappings: null } }, ['sync.fromHost.secrets.mappings'], { release: '0.23.3' }],
    ['keeps its mappings if volume snapshots bring a ClusterRole', { 'sync.fromHost.configMaps.mappings': null },
      ['sync.fromHost.configMaps.mappings'], { release: '0.31.3' }],
    ['needs no mappings without a ClusterRole', { 'sync.fromHost.configMaps.mappings': null }, []],
    ['needs no mappings with a ClusterRole of its own rules', {
      'sync.fromHost.configMaps.mappings': null,
      'rbac.clusterRole': { enabled: true, overwriteRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }] },
    }, []],
    ['can be one object', map({ 'ns/name': 'other/name' }), []],
    ['can be a namespace', map({ 'ns/*': 'other/*' }), []],
    ["can be the control plane's own namespace", map({ '': 'other' }), []],
    ["can be an object of the control plane's own namespace", map({ '/name': 'other/name' }), []],
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
    ['can have dots in its name', map({ 'ns/a.b': 'other/a.b' }), []],
    ['is reported on both sides', map({ 'Ns/name': 'Other/name' }), [...at('Ns/name'), ...at('Ns/name')]],
    ['was not known in 0.22', map({}), [], { release: '0.22.6' }],
    ['needed no mappings in 0.22', { 'sync.fromHost.configMaps': { enabled: true, mappings: null }, 'rbac.clusterRole.enabled': true }, [], { release: '0.22.6' }],
    ['might have any names in 0.22', map({ 'Ns/name': 'other/name' }), [], { release: '0.22.6' }],
  ]);

  it('has an error with the right spelling', () => {
    expect(told(map({}))).toEqual([
      `${AT} must be at least one mapping if sync.fromHost.configMaps.enabled is true. Add a mapping, such as "host-namespace/*": "virtual-namespace/*".`,
    ]);
    expect(told(map({ 'ns/*': 'other/name' }))).toEqual([`${at('ns/*')[0]} must be namespace/*, because its key stands for all objects of a namespace.`]);
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['no section', { 'sync.fromHost.secrets': { enabled: true, mappings: null } }, ['left out: the ClusterRole is rendered from this', 'Remove the null']],
    ['no namespace', map({ name: 'other/name' }), ['under a key of the form namespace/name, namespace/* or /name', "an empty key for the control plane's namespace"]],
    ['no target namespace', map({ 'ns/name': 'name' }), ['must be namespace/name or namespace/*.']],
    ['three parts', map({ 'a/b/c': 'other/name' }), ['namespace/name or namespace/*, under a key of the same form']],
    ['an impossible namespace', map({ 'Ns/name': 'other/name' }), ['under a key whose namespace is at most 63 lower-case letters']],
    ['an impossible name', map({ 'ns/Name': 'other/name' }), ['under a key whose object name is at most 253 lower-case letters']],
    ['an impossible target namespace', map({ 'ns/name': '-other/name' }), ['in a namespace whose name is at most 63 lower-case letters']],
    ['an impossible target name', map({ 'ns/name': 'other/-' }), ['an object whose name is at most 253 lower-case letters']],
  ]);
});

testMissing(fromHostMappings, map({ 'ns/name': 'other/name' }));
testMissing(fromHostMappings, { ...map({ 'ns/name': 'other/name' }, 'secrets'), 'rbac.clusterRole': { enabled: true, overwriteRules: [] } });
