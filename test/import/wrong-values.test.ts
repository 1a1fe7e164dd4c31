import { VClusterRelease } from '../../src';
import { LANGUAGES } from '../../src/import/import';
import { importValues, planCluster } from '../../src/import/virtual-cluster';
import { planVirtualCluster } from '../../src/plan/plan-virtual-cluster';
import { at } from '../../src/values/json';

/*
 * Values that the library refuses: what has no typed form stays in `values`, and is refused there as in the file.
 */

const IDENTITY = { release: VClusterRelease.V0_36._model(), name: 'dev', namespace: 'team-a' };
const STATEFUL_SET = 'controlPlane.statefulSet';

const CASES: readonly [path: string, value: any][] = [
  ['controlPlane', 5],
  ['controlPlane.distro', 5],
  ['controlPlane.distro.k8s', 'v1.34.0'],
  ['controlPlane.backingStore', 5],
  ['controlPlane.backingStore.etcd', 5],
  ['controlPlane.ingress', 'a.example.com'],
  ['controlPlane.ingress.annotations', ['a']],
  ['controlPlane.ingress.enabled', 'yes'],
  ['controlPlane.ingress.spec.tls', [{ hosts: 'a' }]],
  ['controlPlane.proxy.extraSANs', 'a.example.com'],
  ['controlPlane.service.httpsNodePort', 'many'],
  [`${STATEFUL_SET}.env`, 'A=b'],
  [`${STATEFUL_SET}.env`, [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 5 } } }]],
  [`${STATEFUL_SET}.env`, [{ name: 'A', valueFrom: { other: { name: 'a' } } }]],
  [`${STATEFUL_SET}.env`, [{ name: 'A', valueFrom: 'b' }]],
  [`${STATEFUL_SET}.resources`, 'large'],
  [`${STATEFUL_SET}.resources.limits`, 'large'],
  [`${STATEFUL_SET}.resources.limits.cpu`, 'much'],
  [`${STATEFUL_SET}.highAvailability.leaseDuration`, '5s'],
  [`${STATEFUL_SET}.persistence.addVolumes`, ['a']],
  [`${STATEFUL_SET}.persistence.addVolumes`, [{ name: 'a' }]],
  [`${STATEFUL_SET}.persistence.addVolumes`, [{ name: 'a', emptyDir: {}, hostPath: { path: '/a' } }]],
  [`${STATEFUL_SET}.persistence.addVolumes`, [{ name: 'a', other: {} }]],
  [`${STATEFUL_SET}.persistence.addVolumes`, [{ name: 'a', csi: { driver: 'b', volumeAttributes: 5 } }]],
  [`${STATEFUL_SET}.scheduling.tolerations`, 'all'],
  [`${STATEFUL_SET}.scheduling.tolerations`, ['all']],
  [`${STATEFUL_SET}.scheduling.affinity`, 5],
  [`${STATEFUL_SET}.scheduling.affinity`, { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: 5 } }],
  [`${STATEFUL_SET}.scheduling.topologySpreadConstraints`, [{ topologyKey: 'a' }]],
  [`${STATEFUL_SET}.sidecarContainers`, [{ name: 'a', resources: { limits: 5 } }]],
  [`${STATEFUL_SET}.sidecarContainers`, [{ name: 'a', stdin: 'yes', other: 1 }]],
  [`${STATEFUL_SET}.imagePullPolicy`, 'Sometimes'],
  [`${STATEFUL_SET}.dnsPolicy`, 5],
  ['policies.resourceQuota.quota', 5],
  ['policies.podSecurityStandard', 'some'],
  ['sync', []],
  ['sync.toHost.customResources', [1]],
  ['sync.fromHost.nodes.selector', 5],
  ['networking.resolveDNS', 'a'],
  ['sleep.auto.afterInactivity', 'soon'],
  ['controlPlane.advanced.podDisruptionBudget', { enabled: true, maxUnavailable: 'some' }],
  ['controlPlane.advanced.serviceAccount.imagePullSecrets', [{ name: 5 }]],
  ['plugins', { a: 5 }],
  ['unknown', { a: 1 }],
];

test.each(CASES)('%s: %j', (path, value) => {
  const values = path.split('.').reduceRight((inner, key) => ({ [key]: inner }), value);
  for (const { abilities } of Object.values(LANGUAGES)) {
    const imported = importValues(values, IDENTITY, abilities);
    expect(at(imported.values, path.split('.'))).toBeDefined();
    expect(planCluster(imported, IDENTITY).errors).toHaveLength(planVirtualCluster({ values } as any, IDENTITY).errors.length);
  }
});
