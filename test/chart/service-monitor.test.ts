import { object, objects } from './rendering';
import type { Values } from '../../src/values/values';

function monitor(values: Values = {}, release?: string): any {
  return object('ServiceMonitor', { ...values, controlPlane: { ...values.controlPlane, serviceMonitor: { enabled: true } } }, { release });
}

function paths(values: Values = {}, release?: string): string[] {
  return monitor(values, release).spec.endpoints.map((endpoint: any) => endpoint.path);
}

test('there is none by default', () => {
  expect(objects('ServiceMonitor')).toEqual([]);
});

test("it finds the virtual cluster's Service", () => {
  const { labels } = object('Service', {}, { called: 'my-vc' }).metadata;
  expect(labels).toMatchObject(monitor().spec.selector.matchLabels);
});

test.each<[string, Values]>([
  ['/metrics/scheduler', { controlPlane: { advanced: { virtualScheduler: { enabled: true } } } }],
  ['/metrics/scheduler', { controlPlane: { distro: { k8s: { scheduler: { enabled: true } } } } }],
  ['/metrics/etcd', { controlPlane: { backingStore: { etcd: { embedded: { enabled: true } } } } }],
])('%s is scraped at its path', (path, values) => {
  expect(paths()).not.toContain(path);
  expect(paths(values)).toContain(path);
});

test('kine is scraped if the store is a database', () => {
  expect(paths()).toContain('/metrics/kine');
  expect(paths({ controlPlane: { backingStore: { etcd: { deploy: { enabled: true } } } } })).not.toContain('/metrics/kine');
});

test.each([
  ['0.22.4', ['/metrics']],
  ['0.22.6', ['/metrics', '/controller-manager/metrics']],
  ['0.34.6', ['/metrics', '/metrics/controller-manager']],
  ['0.35.3', ['/metrics', '/metrics/controller-manager', '/metrics/kine']],
  ['0.36.1', ['/metrics', '/metrics/controller-manager', '/metrics/kine']],
  ['0.37.0-rc.1', ['/metrics', '/metrics/controller-manager', '/metrics/syncer', '/metrics/kine']],
])('%s has %j', (release, expected) => {
  expect(paths({}, release)).toEqual(expected);
});

test('k3s has no separate controller manager', () => {
  expect(paths({ controlPlane: { distro: { k3s: { enabled: true } } } }, '0.22.6')).toEqual(['/metrics']);
});

test("each endpoint says whose metrics it has, and is read with the administrator's certificate", () => {
  expect(monitor().spec.endpoints[1]).toMatchObject({
    relabelings: [{ targetLabel: 'endpoint', replacement: 'controller-manager' }],
    tlsConfig: { keySecret: { name: 'vc-my-vc', key: 'client-key' } },
  });
});
