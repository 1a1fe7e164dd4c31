import { testRows, testWords } from './refusals';

const deny = (check: object) => ({ 'experimental.denyProxyRequests': [{ name: 'x', ...check }] });
const rule = (part: object) => deny({ rules: [part] });
const AT = 'experimental.denyProxyRequests[0]';

describe('requests that are denied', () => {
  testRows([
    ['are known by their verbs', rule({ operations: ['get', 'list'] }), [`${AT}.rules[0].operations[1]`]],
    ['can be all that change something', rule({ operations: ['create', 'get', 'update', 'patch', 'delete'] }), []],
    ['are all or some', rule({ operations: ['*', 'get'] }), [`${AT}.rules[0].operations`]],
    ['can be all', rule({ operations: ['*'], apiGroups: ['*'], apiVersions: ['*'] }), []],
    ['are of all groups or of some', rule({ apiGroups: ['apps', '*'] }), [`${AT}.rules[0].apiGroups`]],
    ['are of all versions or of some', rule({ apiVersions: ['v1', '*'] }), [`${AT}.rules[0].apiVersions`]],
    ['can be of any group', rule({ apiGroups: ['', 'apps', 'anything'] }), []],
    ['have a known scope', rule({ scope: 'cluster' }), [`${AT}.rules[0].scope`]],
    ['have a scope that is given', rule({ scope: '' }), [`${AT}.rules[0].scope`]],
    ...['Cluster', 'Namespaced', '*'].map(scope => [`may have the scope ${scope}`, rule({ scope }), []] as const),
    ['are in possible namespaces', deny({ namespaces: ['ok', 'Not_ok'] }), [`${AT}.namespaces[1]`]],
    ['leave wrong types to another check', deny({ namespaces: [1], rules: [{ operations: [1], scope: 1 }] }), []],
    ['are denied in the oldest release by the same rules', rule({ operations: ['list'] }), [`${AT}.rules[0].operations[0]`], { release: '0.22.6' }],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['an impossible namespace', deny({ namespaces: ['a.b'] }), ['the name of a namespace: at most 63 lower-case letters']],
    ['an unknown verb', rule({ operations: ['list'] }), ['must be create, get, update, patch or delete, or * as the only entry.']],
    ['all verbs and one', rule({ operations: ['*', 'get'] }), ['without *, or with * as the only entry']],
    ['an unknown scope', rule({ scope: 'cluster' }), ['must be Cluster, Namespaced or *.']],
  ]);
});
