import { Given, object, objects, OLDEST } from './rendering';
import type { Values, WithNulls } from '../../src/values/values';

/*
 * `null` takes a default away. What then has nothing to say is left out.
 */

function says(kind: string, values: WithNulls<Values>, given?: Given & { called?: string }): any {
  return JSON.parse(JSON.stringify(object(kind, values, given), (_, value) => value ?? undefined));
}

test('an Ingress without host, path type and spec', () => {
  const { spec } = says('Ingress', { controlPlane: { ingress: { enabled: true, host: null, pathType: null, spec: null } } });
  expect(spec).toEqual({ rules: [{ http: { paths: [{ path: '/', backend: { service: { name: 'my-vc', port: { name: 'https' } } } }] } }] });
});

test('a TLSRoute without parents, host and spec', () => {
  const { apiVersion, spec } = says('TLSRoute', {
    controlPlane: { tlsRoute: { enabled: true, apiVersion: null, host: null, parentRefs: null, spec: null } },
  });
  expect(apiVersion).toBe('gateway.networking.k8s.io/v1');
  expect(spec).toMatchObject({ rules: [{ backendRefs: [{ name: 'my-vc', port: 443 }] }] });
  expect(spec).not.toHaveProperty('parentRefs');
});

test('a Service without node ports', () => {
  const { spec } = says('Service', { controlPlane: { service: { httpsNodePort: null, kubeletNodePort: null, spec: null } } }, { called: 'my-vc' });
  expect(spec.ports[0]).toEqual({ name: 'https', port: 443, targetPort: 8443, protocol: 'TCP' });
  expect(spec).not.toHaveProperty('type');
});

test('service accounts without image pull secrets', () => {
  const advanced = { serviceAccount: { imagePullSecrets: null }, workloadServiceAccount: { imagePullSecrets: null } };
  expect(says('ServiceAccount', { controlPlane: { advanced } }, { called: 'vc-workload-my-vc' })).not.toHaveProperty('imagePullSecrets');
});

test('deployed etcd without claims, arguments and links to Services', () => {
  const statefulSet = {
    enableServiceLinks: null,
    extraArgs: null,
    env: null,
    persistence: { volumeClaim: { size: null, storageClass: null, accessModes: null }, addVolumes: null, addVolumeMounts: null },
    scheduling: { podManagementPolicy: null, affinity: null },
  };
  const { spec } = says('StatefulSet', { controlPlane: { backingStore: { etcd: { deploy: { enabled: true, statefulSet } } } } });
  expect(spec).not.toHaveProperty('podManagementPolicy');
  expect(spec.volumeClaimTemplates).toEqual([{ metadata: { name: 'data' }, spec: { resources: { requests: {} } } }]);
  expect(spec.template.spec).not.toHaveProperty('enableServiceLinks');
  expect(spec.template.spec.affinity).toHaveProperty('podAntiAffinity');
});

test('network policies without rules of the values', () => {
  const networkPolicy = { enabled: true, controlPlane: { egress: null, ingress: null }, workload: { egress: null, publicEgress: { except: null } } };
  const { spec } = says('NetworkPolicy', { policies: { networkPolicy } }, { called: 'vc-work-my-vc' });
  expect(spec.egress.at(-1)).toEqual({ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: [] } }] });
});

test('a quota without resources', () => {
  const resourceQuota = { enabled: true, quota: null, scopes: null, scopeSelector: null };
  expect(says('ResourceQuota', { policies: { resourceQuota } }).spec).toEqual({});
});

test('mappings without names', () => {
  const values = { sync: { fromHost: { configMaps: { enabled: true, mappings: { byName: null } } } } };
  expect(says('ClusterRole', values).rules).toEqual([]);
});

test('CoreDNS without options', () => {
  const deployment = { replicas: null, affinity: null, tolerations: null, topologySpreadConstraints: null, resources: null };
  const { data } = says('ConfigMap', {
    controlPlane: { coredns: { priorityClassName: null, service: null, deployment } },
    policies: { networkPolicy: { enabled: true, fallbackDns: null } },
  }, { release: OLDEST });
  expect(data['coredns.yaml']).toContain('priorityClassName: \n');
  expect(data['coredns.yaml']).toContain('forward . /etc/resolv.conf  {\n');
  expect(data['coredns.yaml']).not.toContain('resources:\n          ');
});

test('all options of syncing and integrations', () => {
  expect(says('Role', { sync: null, integrations: null, networking: null }).rules).toContainEqual(expect.objectContaining({ resources: ['events'] }));
  expect(objects('ClusterRole', { sync: null, integrations: null, networking: null })).toEqual([]);
});
