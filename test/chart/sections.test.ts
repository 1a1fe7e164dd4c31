import { NEWEST, objects, OLDEST, rendering } from './rendering';
import { extraManifests } from '../../src/chart/manifests';
import { Manifest } from '../../src/chart/rendering';
import { renderVirtualCluster } from '../../src/chart/virtual-cluster';
import { at } from '../../src/values/json';

/*
 * Values may take away a whole section with null. The rules refuse that where objects are made from the section. Each
 * renderer does without it: a problem is told by the rules, not by a failure.
 */

/** Values with which all objects are rendered, for each release. */
const ALL = {
  controlPlane: {
    backingStore: { etcd: { deploy: { enabled: true } } },
    ingress: { enabled: true },
    serviceMonitor: { enabled: true },
    advanced: { podDisruptionBudget: { enabled: true }, workloadServiceAccount: { enabled: true }, serviceAccount: { enabled: true } },
  },
  policies: { resourceQuota: { enabled: true }, limitRange: { enabled: true }, networkPolicy: { enabled: true } },
  experimental: { deploy: { host: { manifests: 'apiVersion: v1\nkind: ConfigMap\n' } } },
};

const SECTIONS = [
  'experimental', 'exportKubeConfig', 'logging', 'networking', 'networking.advanced', 'policies', 'policies.networkPolicy.controlPlane',
  'policies.networkPolicy.workload', 'policies.networkPolicy.workload.publicEgress', 'controlPlane.advanced', 'controlPlane.distro', 'controlPlane.distro.k8s', 'controlPlane.service',
  'controlPlane.coredns.deployment', 'controlPlane.statefulSet.probes', 'controlPlane.statefulSet.probes.livenessProbe', 'controlPlane.statefulSet.persistence',
  'controlPlane.statefulSet.persistence.dataVolume', 'controlPlane.statefulSet.persistence.binariesVolume', 'controlPlane.statefulSet.persistence.addVolumes',
  'controlPlane.statefulSet.persistence.addVolumeMounts', 'controlPlane.statefulSet.env', 'controlPlane.statefulSet.highAvailability',
  'controlPlane.backingStore.etcd.deploy.service', 'controlPlane.backingStore.etcd.deploy.headlessService',
  'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability', 'controlPlane.backingStore.etcd.deploy.statefulSet.persistence',
];

function allObjects(release: string, path?: string): readonly Manifest[] {
  const rendered = rendering(ALL, { release });
  const input = { ...rendered, values: structuredClone(rendered.values) };
  if (path !== undefined) {
    const keys = path.split('.');
    const owner = at(input.values, keys.slice(0, -1));
    if (owner !== undefined) {
      delete owner[keys.at(-1)!];
    }
  }
  return [...renderVirtualCluster(input), ...extraManifests(input)];
}

test.each(SECTIONS.flatMap(path => [NEWEST, OLDEST].map(release => [path, release])))('renders without %s: %s', (path, release) => {
  const [all, without] = [allObjects(release), allObjects(release, path)];
  expect(without.length).toBeLessThanOrEqual(all.length);
  expect(without.filter(({ kind, metadata }) => !kind || !metadata)).toEqual([]);
});

test('writes the members of deployed etcd by their number, or none without a number', () => {
  const command = (highAvailability: any) => JSON.stringify(objects('StatefulSet', { controlPlane: { backingStore: { etcd: { deploy: { enabled: true, statefulSet: { highAvailability } } } } } })
    .find(({ metadata }) => metadata.name === 'my-vc-etcd').spec.template.spec.containers[0]);
  expect(command({ replicas: 2 })).toContain('my-vc-etcd-1=');
  expect(command(null)).not.toContain('my-vc-etcd-0=');
});
