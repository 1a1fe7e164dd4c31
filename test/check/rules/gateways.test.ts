import { Dotted, Given, Row, testMissing, testRows, testWords, told } from './refusals';
import { gateways } from '../../../src/check/rules/gateways';

const GATEWAYS = 'sync.fromHost.gateways';
const AT = `${GATEWAYS}.mappings.byName`;
const map = (byName: object, allowedRoutes?: object): Dotted =>
  ({ [GATEWAYS]: { enabled: true, mappings: { byName }, ...(allowedRoutes && { allowedRoutes }) } });
const at = (...keys: string[]) => keys.map(key => (/^[a-z]+$/.test(key) ? `${AT}.${key}` : `${AT}[${JSON.stringify(key)}]`));
const OK = { 'ns/gw': 'other/gw' };

describe('a gateway of the host cluster', () => {
  testRows([
    ['is named', map({}), [AT]],
    ["needs no name if it isn't synced", { [GATEWAYS]: { enabled: false, mappings: { byName: { a: 'b' } } } }, []],
    ['can be one', map(OK), []],
    ['can be one of a whole namespace', map({ 'ns/*': 'other/*' }), []],
    ['is in a namespace', map({ gw: 'other/gw' }), at('gw')],
    ['is in a namespace with a name', map({ '/gw': 'other/gw' }), at('/gw')],
    ['has a name', map({ 'ns/': 'other/gw' }), at('ns/')],
    ['has two parts', map({ 'a/b/c': 'other/gw' }), at('a/b/c')],
    ['is in a possible namespace', map({ 'Ns/gw': 'other/gw' }), at('Ns/gw')],
    ['has a possible name', map({ 'ns/g*': 'other/gw' }), at('ns/g*')],
    ['goes to a possible name', map({ 'ns/gw': 'other/-' }), at('ns/gw')],
    ['goes to a namespace', map({ 'ns/gw': 'gw' }), at('ns/gw')],
    ['goes where its namespace goes', map({ 'ns/*': 'other/gw' }), at('ns/*')],
    ['goes to one', map({ 'ns/gw': 'other/*' }), at('ns/gw')],
    ['goes elsewhere than another', map({ 'a/x': 'other/gw', 'b/x': 'other/gw' }), at('b/x')],
    ['goes elsewhere than all of another namespace', map({ 'a/*': 'other/*', 'b/*': 'other/*' }), at('b/*')],
    ['comes once', map({ 'ns/*': 'other/*', 'ns/gw': 'third/gw' }), at('ns/gw')],
    ['stays out of the namespace that another fills', map({ 'a/*': 'other/*', 'b/gw': 'other/gw' }), at('b/gw')],
    ...['kube-system', 'kube-public', 'kube-node-lease'].map((reserved): Row => [`stays out of ${reserved}`, map({ 'ns/gw': `${reserved}/gw` }), at('ns/gw')]),
    ["stays out of the control plane's namespace", map({ 'ns/gw': 'mine/gw' }), at('ns/gw'), { namespace: 'mine' } as Given],
    ["can go if the control plane isn't", map({ 'ns/gw': 'mine/gw' }), [], { namespace: 'yours' }],
    ['can go to another namespace than all of another', map({ 'a/*': 'other/*', 'b/gw': 'third/gw' }), []],
    ['can go if one of another namespace goes', map({ 'a/*': 'other/gw', 'b/gw': 'other/x' }), at('a/*')],
    ['came with 0.35', map({}), [], { release: '0.34.6' }],
    ['had no names before 0.35', map({ gw: 'other/gw' }), [], { release: '0.34.6' }],
    ['is checked in 0.35', map({}), [AT], { release: '0.35.0' }],
  ]);

  it('has an error with the right spelling', () => {
    expect(told(map({ 'ns/*': 'other/gw' }))).toEqual([`${at('ns/*')[0]} must be namespace/*, because its key stands for all Gateways of a namespace.`]);
    expect(told(map({ 'ns/gw': 'other/*' }))).toEqual([`${at('ns/gw')[0]} must be namespace/name, because its key stands for one Gateway.`]);
    expect(told(map({ 'ns/*': 'other/*', 'ns/gw': 'third/gw' }))).toEqual([`${at('ns/gw')[0]} must be left out: ns/* already includes it.`]);
  });
});

describe('routes to a gateway of the host cluster', () => {
  const OVERRIDE = { hostNamespace: 'ns', name: 'gw' };
  const DEFAULT = `${GATEWAYS}.allowedRoutes.defaultVirtualNamespacePolicy`;
  const FIRST = `${GATEWAYS}.allowedRoutes.overrides[0]`;
  const byDefault = (policy: object) => map(OK, { defaultVirtualNamespacePolicy: policy });
  const override = (options: object, byName: object = OK) => map(byName, { overrides: [options] });

  testRows([
    ...['All', 'Same', ''].map((from): Row => [`may come from '${from}'`, byDefault({ from }), []]),
    ['come from known namespaces', byDefault({ from: 'Some' }), [`${DEFAULT}.from`]],
    ['come from namespaces that are selected', byDefault({ from: 'Selector' }), [`${DEFAULT}.selector`]],
    ['come from namespaces that are selected by something', byDefault({ from: 'Selector', selector: { matchLabels: {} } }), [`${DEFAULT}.selector`]],
    ['can come from namespaces with a label', byDefault({ from: 'Selector', selector: { matchLabels: { a: 'b' } } }), []],
    ['can come from namespaces with an expression', byDefault({ from: 'Selector', selector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }), []],
    ['can come by exception', override(OVERRIDE), []],
    ['can come by exception to a namespace', override(OVERRIDE, { 'ns/*': 'other/*' }), []],
    ['come by exception to gateways that are synced', override({ ...OVERRIDE, name: 'other' }), [FIRST]],
    ['come by exception to gateways that are named', override({ hostNamespace: 'ns' }, { 'ns/*': 'other/*' }), [FIRST]],
    ['come by exception from known namespaces', override({ ...OVERRIDE, virtualNamespacePolicy: { from: 'Some' } }), [`${FIRST}.virtualNamespacePolicy.from`]],
    ['come for possible hosts', override({ ...OVERRIDE, allowedHostnames: ['a.com', '*', 'a.*.com'] }),
      [`${FIRST}.allowedHostnames[1]`, `${FIRST}.allowedHostnames[2]`]],
    ['can come for hosts with a wildcard', override({ ...OVERRIDE, allowedHostnames: ['*.a.com', 'A.com'] }), []],
    ['come by exception to gateways with a namespace', override({ name: 'gw' }, { '/gw': 'other/gw' }), [...at('/gw'), FIRST]],
    ['come by exception to gateways with a name', override({ hostNamespace: 'ns' }, { 'ns/': 'other/gw' }), [...at('ns/'), FIRST]],
    ['come for hosts of at most 253 characters', override({ ...OVERRIDE, allowedHostnames: [`*.${'a.'.repeat(125)}a`, `*.${'a.'.repeat(125)}aa`] }),
      [`${FIRST}.allowedHostnames[1]`]],
    ['can come for hosts with spaces around', override({ ...OVERRIDE, allowedHostnames: [' a.com '] }), []],
    ['leave wrong types to another check', override({ ...OVERRIDE, allowedHostnames: [5] }), []],
    ["don't matter for hosts if gateways aren't synced", { [GATEWAYS]: { enabled: false, allowedRoutes: { overrides: [{ allowedHostnames: ['*'] }] } } }, []],
    ['came with 0.35', map(OK, {
      defaultVirtualNamespacePolicy: { from: 'Selector' },
      overrides: [{ virtualNamespacePolicy: { from: 'Some' }, allowedHostnames: ['*'] }],
    }), [], { release: '0.34.6' }],
    ["don't matter if gateways aren't synced", { [GATEWAYS]: { enabled: false, allowedRoutes: { defaultVirtualNamespacePolicy: { from: 'x' }, overrides: [{}] } } }, []],
  ]);
});

describe('reference grants', () => {
  const AT_GRANTS = 'sync.toHost.gatewayApi.referenceGrants.enabled';
  testRows([
    ...['auto', true, false, 'true', 'false', ''].map((enabled): Row => [`may be ${JSON.stringify(enabled)}`, { [AT_GRANTS]: enabled }, []]),
    ['are switched in a known way', { [AT_GRANTS]: 'sometimes' }, [AT_GRANTS]],
    ['came with 0.35', { [AT_GRANTS]: 'sometimes' }, [], { release: '0.34.6' }],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['no mapping', map({}), [`at least one mapping if ${GATEWAYS}.enabled is true`, '"host-namespace/*": "virtual-namespace/*"']],
    ['no namespace', map({ gw: 'other/gw' }), ['under a key that is namespace/name or namespace/*.']],
    ['no target namespace', map({ 'ns/gw': 'gw' }), ['must be namespace/name or namespace/*.']],
    ['an impossible namespace', map({ 'ns/gw': '-other/gw' }), ['in a namespace whose name is at most 63 lower-case letters']],
    ['an impossible name', map({ 'ns/gw': 'other/Gw' }), ['a Gateway whose name is at most 253 lower-case letters']],
    ['a reserved namespace', map({ 'ns/gw': 'kube-system/gw' }), ['other than kube-system, which is reserved']],
    ['one target twice', map({ 'a/x': 'other/gw', 'b/x': 'other/gw' }), ['a target that no other mapping has']],
    ['a target among others', map({ 'a/*': 'other/*', 'b/gw': 'other/gw' }), ['a namespace other than other, which is the target of another mapping']],
    ['an unknown policy', map(OK, { defaultVirtualNamespacePolicy: { from: 'Some' } }), ['must be All, Same or Selector.']],
    ['no selector', map(OK, { defaultVirtualNamespacePolicy: { from: 'Selector' } }), ['with matchLabels or matchExpressions, because from is Selector']],
    ['an exception for another gateway', map(OK, { overrides: [{ hostNamespace: 'ns', name: 'other' }] }), ['whose hostNamespace and name', `${AT} maps`]],
    ['an impossible host', map(OK, { overrides: [{ hostNamespace: 'ns', name: 'gw', allowedHostnames: ['*'] }] }), ["a DNS name, which can start with '*.'"]],
    ['an unknown switch', { 'sync.toHost.gatewayApi.referenceGrants.enabled': 'sometimes' }, ['must be auto, true or false.']],
  ]);
});

testMissing(gateways, map(OK, { defaultVirtualNamespacePolicy: { from: 'All' }, overrides: [{ hostNamespace: 'ns', name: 'gw', allowedHostnames: ['a.com'] }] }));
