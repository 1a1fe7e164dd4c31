import { Dotted, testRows, testWords } from './refusals';

const PROXIED = 'experimental.proxy.customResources';
const proxied = (resources: Record<string, object>): Dotted => ({
  [PROXIED]: Object.fromEntries(Object.entries(resources).map(([key, options]) => [key, { enabled: true, targetVirtualCluster: { name: 'x' }, ...options }])),
});
const at = (key: string, option = '') => [`${PROXIED}[${JSON.stringify(key)}]${option}`];

describe('a proxied resource', () => {
  testRows([
    ['can be there', proxied({ 'a.b.c/v1': { accessResources: 'owned' } }), []],
    ['has a version', proxied({ 'a.b.c': {} }), at('a.b.c')],
    ['has a version in each release', proxied({ 'a.b.c': {} }), at('a.b.c'), { release: '0.33.4' }],
    ['has one version', proxied({ 'a.b.c/v1/x': {} }), at('a.b.c/v1/x')],
    ['has a name', proxied({ '.b.c/v1': {} }), at('.b.c/v1')],
    ['has a group', proxied({ 'a/v1': {} }), at('a/v1')],
    ['might have no group before 0.35', proxied({ 'a/v1': {} }), [], { release: '0.34.6' }],
    ['has a target', proxied({ 'a.b.c/v1': { targetVirtualCluster: {} } }), at('a.b.c/v1', '.targetVirtualCluster.name')],
    ['is reached in a known way', proxied({ 'a.b.c/v1': { accessResources: 'some' } }), at('a.b.c/v1', '.accessResources')],
    ['has the same target as all resources of its group', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { targetVirtualCluster: { name: 'y' } } }), at('x.b.c/v1', '.targetVirtualCluster')],
    ['has the same target namespace as all resources of its group', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { targetVirtualCluster: { name: 'x', namespace: 'y' } } }),
      at('x.b.c/v1', '.targetVirtualCluster')],
    ['goes as all of its group go', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { accessResources: 'all' } }), at('x.b.c/v1', '.accessResources')],
    ['can go elsewhere in another version', proxied({ 'a.b.c/v1': {}, 'x.b.c/v2': { targetVirtualCluster: { name: 'y' } } }), []],
    ['can have another target if it is disabled', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { enabled: false, targetVirtualCluster: { name: 'y' } } }), []],
    ['stands for all or for itself, wherever', proxied({ 'a.b.c/v1': {}, '*.b.c/v1': {}, 'x.b.c/v1': {} }), [...at('*.b.c/v1'), ...at('x.b.c/v1')]],
    ['can be reached by default', proxied({ 'a.b.c/v1': { accessResources: '' } }), []],
    ['can be reached in all ways', proxied({ 'a.b.c/v1': { accessResources: 'all' } }), []],
    ['leaves wrong types to another check', proxied({ 'a.b.c/v1': { accessResources: 5 } }), []],
    ['can be beside a null', { [PROXIED]: { 'a.b.c/v1': { enabled: true, targetVirtualCluster: { name: 'x' } }, 'x.b.c/v1': null } }, []],
    ['has a target that is more than null', proxied({ 'a.b.c/v1': { targetVirtualCluster: null }, 'x.b.c/v1': { targetVirtualCluster: null } }),
      [...at('a.b.c/v1', '.targetVirtualCluster.name'), ...at('x.b.c/v1', '.targetVirtualCluster.name')]],
    ['had no target before 0.31', proxied({ 'a.b.c/v1': { targetVirtualCluster: {} } }), [], { release: '0.30.5' }],
    ['was reached in any way before 0.31', proxied({ 'a.b.c/v1': { accessResources: 'some' } }), [], { release: '0.30.5' }],
    ['stands for all or for itself', proxied({ '*.b.c/v1': {}, 'x.b.c/v1': {} }), at('x.b.c/v1')],
    ['can stand for all', proxied({ '*.b.c/v1': {}, 'x.y.c/v1': {} }), []],
    ['might go elsewhere before 0.35', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { accessResources: 'all' } }), [], { release: '0.34.6' }],
    ['came with 0.31', proxied({ 'a.b.c': {} }), [], { release: '0.30.5' }],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['no version', proxied({ 'a.b.c': {} }), ['under a key of the form resource.group/version', 'widgets.example.com/v1']],
    ['no group', proxied({ 'a/v1': {} }), ['under a key with an API group', 'widgets.example.com/v1 or *.example.com/v1']],
    ['no target', proxied({ 'a.b.c/v1': { targetVirtualCluster: {} } }), ['given, and not empty']],
    ['an unknown way', proxied({ 'a.b.c/v1': { accessResources: 'some' } }), ['must be owned or all.']],
    ['another target', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { targetVirtualCluster: { name: 'y' } } }),
      ['the same as for a.b.c/v1', 'of a group and version must have the same settings']],
    ['another way', proxied({ 'a.b.c/v1': {}, 'x.b.c/v1': { accessResources: 'all' } }), ['the same as for a.b.c/v1', 'must have the same settings']],
    ['all and one', proxied({ '*.b.c/v1': {}, 'x.b.c/v1': {} }), ['left out: a wildcard and single resources', 'Keep either the wildcard or the single resources']],
  ]);
});
