import { whereKnown } from '../../src/release/where-known';
import { NEWEST_MINOR } from '../releases';

/** The first and the last minor that have a path. */
function span(path: string): (string | undefined)[] {
  const minors = whereKnown(path.split('.').map(key => /^\d+$/.test(key) ? Number(key) : key));
  return [minors[0], minors.at(-1)];
}

test.each([
  ['controlPlane.statefulSet.probes.livenessProbe.enabled', '0.22', NEWEST_MINOR],
  ['controlPlane.statefulSet.probes.livenessProbe.failureThreshold', '0.26', NEWEST_MINOR],
  ['controlPlane.statefulSet.initContainers', '0.30', NEWEST_MINOR],
  ['controlPlane.statefulSet.sidecarContainers', '0.30', NEWEST_MINOR],
  ['controlPlane.advanced.podDisruptionBudget', '0.31', NEWEST_MINOR],
  ['controlPlane.statefulSet.hostAliases.0.ip', '0.32', NEWEST_MINOR],
  ['controlPlane.statefulSet.runtimeClassName', '0.34', NEWEST_MINOR],
  ['controlPlane.tlsRoute', '0.34', NEWEST_MINOR],
  ['controlPlane.distro.k0s', '0.22', '0.25'],
  ['controlPlane.distro.k3s.env', '0.22', '0.32'],
  ['controlPlane.backingStore.etcd.external', '0.25', NEWEST_MINOR],
  ['sleepMode', '0.24', '0.31'],
  ['external.platform', '0.22', '0.31'],
])('%s is known from %s to %s', (path, first, last) => {
  expect(span(path)).toEqual([first, last]);
});

test('below a map, each key is known if its type has the rest of the path', () => {
  expect(span('plugins.mine.image')).toEqual(['0.22', NEWEST_MINOR]);
  expect(span('plugins.mine.imag')).toEqual([undefined, undefined]);
});

test('below a Kubernetes type, each path is known', () => {
  expect(span('controlPlane.statefulSet.scheduling.affinity.podAntiAffinity')).toEqual(['0.22', NEWEST_MINOR]);
});

test('a path that no release has is unknown', () => {
  expect(whereKnown(['controlPlane', 'stateful', 'replicas'])).toEqual([]);
  expect(whereKnown(['controlPlane', 'statefulSet', 'probes', 'livenessProbe', 'enabled', 'no'])).toEqual([]);
  expect(whereKnown(['controlPlane', 'statefulSet', 'args', 'first'])).toEqual([]);
  expect(whereKnown(['*'])).toEqual([]);
});
