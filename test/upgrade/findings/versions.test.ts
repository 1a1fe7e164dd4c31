import { found, foundOf, store, STORES } from '../rendered';

const STEPS = ['skips-minor', 'release-downgrade'];

test.each([
  ['0.34.6', '0.36.1', ['risk skips-minor']],
  ['0.35.0', '0.36.1', []],
  ['0.36.0', '0.36.1', []],
  ['0.36.1', '0.36.0', ['risk release-downgrade']],
  ['0.36.1', '0.34.6', ['risk release-downgrade']],
])('reports the upgrade from %s to %s', (from, to, expected) => {
  expect(foundOf(STEPS, { release: from }, { release: to })).toEqual(expected);
});

const ETCD = ['etcd-3.6', 'etcd-3.5.24'];
const EMBEDDED = STORES['embedded-etcd'];

/** By the documentation: 0.24.2 to 0.28 prepare for etcd 3.6 of 0.29; 0.26.5, 0.27.3 and 0.28.2 have 3.5.25. */
test.each([
  ['0.24.1', '0.29.3', ['risk etcd-3.6']],
  ['0.23.3', '0.36.1', ['risk etcd-3.6']],
  ['0.24.2', '0.29.3', ['notice etcd-3.5.24']],
  ['0.28.1', '0.29.3', ['notice etcd-3.5.24']],
  ['0.28.2', '0.29.3', []],
  ['0.26.5', '0.29.3', []],
  ['0.24.1', '0.28.2', []],
  ['0.29.3', '0.36.1', []],
])('reports embedded etcd from %s to %s', (from, to, expected) => {
  expect(foundOf(ETCD, { release: from, values: EMBEDDED }, { release: to, values: EMBEDDED })).toEqual(expected);
});

test('reports nothing about etcd if a database is the store', () => {
  expect(foundOf(ETCD, { release: '0.23.3' }, { release: '0.29.3' })).toEqual([]);
});

test('reports deployed etcd by its image', () => {
  const deployed = (tag: string) => store({ etcd: { deploy: { enabled: true, statefulSet: { image: { tag } } } } });
  const judged = (from: string, to: string) => foundOf(ETCD, { release: '0.28.2', values: deployed(from) }, { release: '0.29.3', values: deployed(to) });
  expect(judged('3.5.17-0', '3.6.4-0')).toEqual(['risk etcd-3.6']);
  expect(judged('3.5.21-0', '3.6.4-0')).toEqual(['notice etcd-3.5.24']);
  expect(judged('3.5.25-0', '3.6.4-0')).toEqual([]);
  expect(judged('3.5.17-0', '3.5.25-0')).toEqual([]);
});

const KUBERNETES = ['kubernetes-skew', 'kubernetes-downgrade'];
const version = (tag: string) => ({ values: { controlPlane: { distro: { k8s: { image: { tag } } } } } });

test.each([
  ['v1.33.4', 'v1.35.0', ['risk kubernetes-skew']],
  ['v1.34.0', 'v1.35.0', []],
  ['v1.35.0', 'v1.34.0', ['risk kubernetes-downgrade']],
  ['v1.35.3', 'v1.35.0', []],
  ['v1.35.0', 'latest', []],
])('reports Kubernetes from %s to %s', (from, to, expected) => {
  expect(foundOf(KUBERNETES, version(from), version(to))).toEqual(expected);
});

test('reads the Kubernetes version of the release, and of its other distributions', () => {
  expect(foundOf(KUBERNETES, { release: '0.29.3' }, { release: '0.36.1' })).toEqual(['risk kubernetes-skew']);
  expect(foundOf(KUBERNETES, { release: '0.35.3' }, { release: '0.36.1' })).toEqual([]);
  expect(foundOf(KUBERNETES, { release: '0.24.2', host: '1.33' }, { release: '0.25.2', host: '1.33' })).toEqual(['risk kubernetes-downgrade']);
  expect(foundOf(KUBERNETES, { release: '0.24.2', host: '1.31' }, { release: '0.25.2', host: '1.31' })).toEqual([]);
  const k3s = (tag: string) => ({ release: '0.30.5', values: { controlPlane: { distro: { k3s: { enabled: true, image: { tag } } } } } });
  expect(foundOf(KUBERNETES, k3s('v1.31.1-k3s1'), k3s('v1.33.3-k3s1'))).toEqual(['risk kubernetes-skew']);
});

const LIFE = ['end-of-life', 'end-of-support'];

test.each([
  ['2026-09-16', []],
  ['2026-09-17', ['notice end-of-support']],
  ['2026-12-16', ['notice end-of-support']],
  ['2026-12-17', ['risk end-of-life']],
])('reports 0.35 on %s', (day, expected) => {
  expect(foundOf(LIFE, { release: '0.34.6' }, { release: '0.35.3' }, day)).toEqual(expected);
});

test('reports a release without updates only if something changes', () => {
  const [before, after] = [{ release: '0.35.3' }, { release: '0.35.3', values: { controlPlane: { coredns: { enabled: false } } } }];
  expect(foundOf(LIFE, before, after, '2027-01-01')).toEqual(['risk end-of-life']);
  expect(found(before, before, '2027-01-01')).toEqual([]);
});

const DISTROS = ['distro-change', 'distro-migration', 'distro-gone'];
const distro = (release: string, name: string) => ({ release, values: name === 'k8s' ? {} : { controlPlane: { distro: { [name]: { enabled: true } } } } });

/** By `ValidateDistroChanges` of each release, which is gone in 0.33 like k3s; k0s is gone in 0.26. */
test.each([
  ['0.30.5', 'k8s', '0.30.5', 'k3s', ['refused distro-change']],
  ['0.30.5', 'k3s', '0.30.5', 'k8s', ['notice distro-migration']],
  ['0.25.2', 'k3s', '0.25.2', 'k8s', ['notice distro-migration']],
  ['0.24.2', 'k3s', '0.24.2', 'k8s', ['refused distro-change']],
  ['0.25.2', 'k0s', '0.25.2', 'k8s', ['refused distro-change']],
  ['0.32.3', 'k3s', '0.33.4', 'k8s', ['risk distro-gone']],
  ['0.25.2', 'k0s', '0.26.5', 'k8s', ['refused distro-gone']],
  ['0.25.2', 'k0s', '0.33.4', 'k8s', ['loss distro-gone']],
  ['0.31.3', 'k3s', '0.32.3', 'k3s', []],
  ['0.32.3', 'k8s', '0.33.4', 'k8s', []],
])('reports %s with %s to %s with %s', (from, old, to, next, expected) => {
  expect(foundOf(DISTROS, distro(from, old), distro(to, next))).toEqual(expected);
});
