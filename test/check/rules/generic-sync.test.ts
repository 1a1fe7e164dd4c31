import { Dotted, Given, Row, testMissing, testRows, testWords, told } from './refusals';
import { genericSync } from '../../../src/check/rules/generic-sync';

const GENERIC = 'experimental.genericSync';
const old: Given = { release: '0.27.3' };
const ITEM = { apiVersion: 'v1', kind: 'A' };
const generic = (options: object): Dotted => ({ [GENERIC]: options });
const patch = (options: object): Dotted => generic({ export: [{ ...ITEM, patches: [options] }] });
const PATCH = `${GENERIC}.export[0].patches[0]`;
const CUSTOM: Dotted = { 'sync.toHost.customResources': { 'a.b': { enabled: false } } };

describe('the generic sync', () => {
  testRows([
    ['can export and import', generic({ export: [ITEM], import: [ITEM] }), [], old],
    ['exports a kind', generic({ export: [{ apiVersion: 'v1' }] }), [`${GENERIC}.export[0].kind`], old],
    ['imports of a version', generic({ import: [{ kind: 'A' }] }), [`${GENERIC}.import[0].apiVersion`], old],
    ['exports each kind once', generic({ export: [ITEM, { ...ITEM, kind: 'B' }, ITEM] }), [`${GENERIC}.export[2]`], old],
    ['imports each kind once', generic({ import: [ITEM, ITEM] }), [`${GENERIC}.import[1]`], { release: '0.22.6' }],
    ...['add', 'replace', 'remove', 'rewriteName', 'rewriteLabelKey', 'rewriteLabelSelector', 'rewriteLabelExpressionsSelector'].map((op): Row =>
      [`may ${op}`, patch({ op, path: 'a' }), [], old]),
    ['changes things in a known way', patch({ op: 'move', path: 'a' }), [`${PATCH}.op`], old],
    ['changes things in a way that is given', patch({ path: 'a' }), [`${PATCH}.op`], old],
    ['copies from somewhere', patch({ op: 'copyFromObject' }), [`${PATCH}.fromPath`], old],
    ['can copy', patch({ op: 'copyFromObject', fromPath: 'a' }), [], old],
    ...['add', 'replace', 'remove'].map((op): Row => [`copies from nowhere with ${op}`, patch({ op, fromPath: 'a' }), [`${PATCH}.fromPath`], old]),
    ['can rename by a path', patch({ op: 'rewriteName', fromPath: 'a' }), [], old],
    ['changes things on their way back in a known way', generic({ import: [{ ...ITEM, reversePatches: [{ op: 'x' }] }] }),
      [`${GENERIC}.import[0].reversePatches[0].op`], old],
    ['hooks known verbs', generic({ hooks: { hostToVirtual: [{ verbs: ['get', 'read'] }] } }), [`${GENERIC}.hooks.hostToVirtual[0].verbs[1]`], old],
    ['hooks with known changes', generic({ hooks: { virtualToHost: [{ patches: [{ op: 'x' }] }] } }),
      [`${GENERIC}.hooks.virtualToHost[0].patches[0].op`], old],
    ...['get', 'list', 'create', 'update', 'patch', 'watch', 'delete', 'deletecollection'].flatMap((verb): Row[] => [
      [`may hook ${verb}`, generic({ hooks: { hostToVirtual: [{ verbs: [verb] }] } }), [], old],
    ]),
    ['hooks known verbs on the way back', generic({ hooks: { virtualToHost: [{ verbs: ['read'] }] } }), [`${GENERIC}.hooks.virtualToHost[0].verbs[0]`], old],
    ['leaves wrong types to another check', generic({ hooks: { virtualToHost: [{ verbs: [1] }] } }), [], old],
    ...['export[0].reversePatches', 'import[0].patches', 'hooks.hostToVirtual[0].patches'].map((path): Row => {
      const [lists, , key] = path.split(/[.[\]]+/).slice(path.startsWith('hooks') ? 1 : 0);
      const items = [{ ...ITEM, [key]: [{ op: 'x' }] }];
      return [`changes things in a known way: ${path}`, generic(path.startsWith('hooks') ? { hooks: { [lists]: items } } : { [lists]: items }), [`${GENERIC}.${path}[0].op`], old];
    }),
    ['might be mixed with synced namespaces before 0.26',
      { ...generic({ import: [ITEM] }), 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } } }, [], { release: '0.25.2' }],
    ['can hook', generic({ hooks: { virtualToHost: [{ verbs: ['deletecollection'], patches: [{ op: 'add' }] }] } }), [], old],
    ["isn't mixed with custom resources", { ...generic({ export: [ITEM] }), ...CUSTOM }, [`${GENERIC}.export`], old],
    ["isn't mixed with custom resources of the host", {
      ...generic({ hooks: { hostToVirtual: [{}] } }), 'sync.fromHost.customResources': { 'a.b': { enabled: false, scope: 'Cluster' } },
    }, [`${GENERIC}.hooks.hostToVirtual`], old],
    ['might be mixed in 0.22', { ...generic({ export: [ITEM] }), ...CUSTOM }, [], { release: '0.22.6' }],
    ["isn't mixed with synced namespaces",
      { ...generic({ import: [ITEM] }), 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } } }, ['sync.toHost.namespaces.enabled'], old],
    ["isn't mixed with synced namespaces when it hooks", {
      ...generic({ hooks: { hostToVirtual: [{}] } }), 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } },
    }, ['sync.toHost.namespaces.enabled'], old],
    ["doesn't matter to synced namespaces if it is empty",
      { ...generic({ clusterRole: { extraRules: [{}] } }), 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } } }, [], old],
  ]);
});

it('a change has an error with the keys that have no effect', () => {
  expect(told(patch({ op: 'add', fromPath: 'a' }), old)).toEqual([`${PATCH}.fromPath must be left out if op is add.`]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['no kind', generic({ export: [{ apiVersion: 'v1' }] }), ['given, and not empty'], old],
    ['one kind twice', generic({ import: [ITEM, ITEM] }), ['an apiVersion and kind that no entry before it has'], old],
    ['custom resources as well', { ...generic({ export: [ITEM] }), ...CUSTOM },
      ['empty if sync.toHost.customResources or sync.fromHost.customResources is used', 'Move everything to sync'], old],
    ['synced namespaces as well', { ...generic({ import: [ITEM] }), 'sync.toHost.namespaces': { enabled: true, mappings: { byName: { a: 'b' } } } },
      [`false if ${GENERIC} is used`, 'with sync.toHost.customResources instead'], old],
    ['an unknown change', patch({ op: 'move' }),
      ['must be add, replace, remove, rewriteName,', 'rewriteLabelKey,', 'rewriteLabelSelector,', 'rewriteLabelExpressionsSelector or copyFromObject.'], old],
    ['nothing to copy', patch({ op: 'copyFromObject' }), ['set, and not empty, if op is copyFromObject'], old],
    ['an unknown verb', generic({ hooks: { hostToVirtual: [{ verbs: ['read'] }] } }),
      ['must be get, list, create, update, patch, watch, delete or deletecollection.'], old],
  ]);
});

testMissing(genericSync, { ...generic({ export: [ITEM], import: [null, ITEM] }), 'sync.toHost.namespaces.enabled': true }, old);
