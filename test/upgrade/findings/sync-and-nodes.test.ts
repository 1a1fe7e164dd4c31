import { found, foundOf } from '../rendered';

const IDS = ['namespace-sync-change', 'vpn-change', 'node-type-change'];
const namespaces = (options: any) => ({ values: { sync: { toHost: { namespaces: { enabled: true, mappings: { byName: { 'team-*': 'host-*' } }, ...options } } } } });

test.each([
  ['enabled', namespaces({ enabled: false })],
  ['mappingsOnly', namespaces({ mappingsOnly: true })],
  ['mappings.byName', namespaces({ mappings: { byName: { 'team-*': 'host-*', 'more-*': 'other-*' } } })],
  ['patches', namespaces({ patches: [{ path: 'metadata.labels.a', expression: 'value' }] })],
])('reports that sync.toHost.namespaces.%s changes', (option, after) => {
  expect(found(namespaces({}), after)).toContain(`refused namespace-sync-change sync.toHost.namespaces.${option}`);
  expect(foundOf(IDS, after, after)).toEqual([]);
});

test('reports no change of namespaces if other options of them change, or none exist yet', () => {
  expect(foundOf(IDS, namespaces({}), namespaces({ extraLabels: { a: 'b' } }))).toEqual([]);
  expect(foundOf(IDS, { release: '0.25.2' }, { release: '0.26.5' })).toEqual([]);
});

test('reports that the multi-namespace mode of 0.25 and older changes', () => {
  const multi = { release: '0.25.2', values: { experimental: { multiNamespaceMode: { enabled: true } } } };
  expect(foundOf(IDS, { release: '0.25.2' }, multi)).toEqual(['loss namespace-sync-change']);
  expect(foundOf(IDS, multi, { release: '0.26.5' })).toEqual(['loss namespace-sync-change']);
  expect(foundOf(IDS, multi, multi)).toEqual([]);
});

const vpn = (release: string, options: any) => ({ release, values: { privateNodes: { enabled: true, vpn: options } } });

/** `ValidateVPNChanges` came with 0.30, the options with 0.28. */
test('reports that the VPN changes', () => {
  expect(foundOf(IDS, vpn('0.36.1', {}), vpn('0.36.1', { enabled: true }))).toEqual(['refused vpn-change']);
  expect(foundOf(IDS, vpn('0.36.1', { enabled: true }), vpn('0.36.1', { enabled: true, nodeToNode: { enabled: true } }))).toEqual(['refused vpn-change']);
  expect(foundOf(IDS, vpn('0.29.3', {}), vpn('0.29.3', { enabled: true }))).toEqual(['risk vpn-change']);
  expect(foundOf(IDS, vpn('0.35.3', { enabled: true }), vpn('0.36.1', { enabled: true }))).toEqual([]);
});

test('reports that private nodes are enabled', () => {
  expect(foundOf(IDS, {}, vpn('0.36.1', {}))).toEqual(['risk node-type-change']);
  expect(foundOf(IDS, vpn('0.35.3', {}), vpn('0.36.1', {}))).toEqual([]);
});
