import { VirtualCluster } from '../../src';
import type { Values } from '../../src/values/values';
import { NEWEST_RELEASE } from '../releases';
import { errorsOf, newChart, synthesized } from '../synth';

function virtualCluster(values: Values): VirtualCluster {
  return new VirtualCluster(newChart(), 'Cluster', { release: NEWEST_RELEASE, name: 'my-vc', values: values as any });
}

function withManifests(manifests: string, values: Values = {}): VirtualCluster {
  return virtualCluster({ ...values, experimental: { deploy: { host: { manifests } } } });
}

const manifest = (kind: string, name: string, namespace: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\n`;

test('extra manifests can have the same name in two namespaces', () => {
  const cluster = withManifests(`${manifest('ConfigMap', 'a', 'one')}---\n${manifest('ConfigMap', 'a', 'two')}`);
  const found = synthesized(cluster).filter(({ kind }) => kind === 'ConfigMap');
  expect(found.map(({ metadata }) => metadata.namespace)).toEqual(['one', 'two']);
});

test("an extra Service with the virtual cluster's name can replace a disabled Service", () => {
  const cluster = withManifests(`${manifest('Service', 'my-vc', 'team-a')}spec: {ports: [{port: 443}]}\n`, { controlPlane: { service: { enabled: false } } });
  expect(synthesized(cluster).filter(({ kind, metadata }) => kind === 'Service' && metadata.name === 'my-vc')).toHaveLength(1);
});

test("the workloads' service account can't be the control plane's", () => {
  const named = (name: string) => virtualCluster({ controlPlane: { advanced: { serviceAccount: { name: 'x' }, workloadServiceAccount: { name } } } });
  expect(errorsOf(named('x')).join()).toContain('controlPlane.advanced.workloadServiceAccount.name: "x"');
  expect(errorsOf(named('y'))).toEqual([]);
});
