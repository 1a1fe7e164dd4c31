import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changed, compared, DAY, found, foundOf, rendered, store, STORES } from './rendered';
import { Upgrade } from '../../src';

/*
 * Manifests that this library didn't render: they lack what Kubernetes fills in, or hold what others wrote.
 */

const role = (fields: any, kind = 'Role') => ({ apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata: { name: 'extra', namespace: 'team-a' }, ...fields });
const encoded = (text: string) => Buffer.from(text).toString('base64');
const secretOf = (text: string) => changed(rendered(), 'Secret', 'vc-config-my-vc', secret => secret.data['config.yaml'] = encoded(text));
const without = (field: string, ...kinds: string[]) =>
  rendered().map(object => (kinds.includes(object.kind) ? { ...object, [field]: undefined } : object));

const KINDS = ['StatefulSet', 'Deployment', 'Service', 'Secret', 'Role', 'RoleBinding'];

test.each(KINDS)('compares objects of the kind %s with almost no fields', kind => {
  const bare = (label: string) => [...rendered(), { apiVersion: 'v1', kind, metadata: { name: 'bare', namespace: 'team-a', labels: { label } } }];
  expect(found(bare('a'), bare('b'))).toEqual([]);
});

test('compares a control plane without a pod template, and one without a configuration', () => {
  const bare = rendered().map(object => (object.kind === 'StatefulSet' ? { ...object, spec: { template: {} } } : object));
  expect(compared(bare, rendered()).map(({ from, to }) => [from, to])).toEqual([['0.36.1', '0.36.1']]);
  expect(foundOf(['data-volume-change', 'kubernetes-skew'], bare, rendered())).toEqual([]);
  expect(compared(secretOf(''), rendered())).toHaveLength(1);
});

test('reports no permissions of roles and bindings with missing fields', () => {
  const sides = (fields: any) => [...rendered(), role({}), role({ rules: [{}] }, 'ClusterRole'), role(fields, 'RoleBinding')];
  expect(foundOf(['rights-go'], sides({}), sides({ subjects: [] }))).toEqual([]);
});

test('reports lost permissions of other subjects by their kind, name and namespace', () => {
  const bound = (subjects: any[]) => [
    ...rendered(),
    role({ rules: [{ apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['one'], verbs: ['get'] }, { nonResourceURLs: ['/healthz'], verbs: ['get'] }] }),
    role({ roleRef: { kind: 'Role', name: 'extra' }, subjects }, 'RoleBinding'),
  ];
  const messages = compared(bound([{ kind: 'User', name: 'eve' }, { kind: 'ServiceAccount', name: 'bot', namespace: 'ci' }]), bound([]))[0].findings.map(({ message }) => message);
  expect(messages).toEqual(['User /eve loses permissions: get deployments.apps/one; get /healthz.', 'ServiceAccount ci/bot loses permissions: get deployments.apps/one; get /healthz.']);
  expect(foundOf(['rights-go'], bound([{ kind: 'ServiceAccount', name: 'vc-my-vc' }]), bound([{ kind: 'ServiceAccount', name: 'vc-my-vc', namespace: 'team-a' }]))).toEqual([]);
});

test.each(['- a', 'a: 1\n---\nb: 2'])('refuses a configuration that is not a map: %j', text => {
  expect(() => compared(secretOf(text), rendered())).toThrow('The key config.yaml of the Secret vc-config-my-vc must contain a single map, like a vcluster.yaml.');
});

test('compares a fleet of many configurations', () => {
  const fleet = (suffix: string) => Array.from({ length: 110 }, (_, i) => ({
    apiVersion: 'v1', kind: 'Secret', metadata: { name: `vc-config-${i}`, namespace: `team-${i}` }, stringData: { 'config.yaml': `a: ${i}${suffix}\n` },
  }));
  expect(Upgrade.compare(fleet('x'), fleet('y'), { date: DAY }).clusters).toHaveLength(110);
}, 60_000);

test('assigns its Namespace to a cluster', () => {
  const namespace = (team: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a', labels: { team } } });
  expect(compared([...rendered(), namespace('a')], [...rendered(), namespace('b')])[0].changed.map(({ object }) => object)).toEqual(['Namespace/team-a']);
});

test('reports that a load balancer loses its address, and that a port without a name changes', () => {
  const service = (spec: any) => changed(rendered(), 'Service', 'my-vc', object => Object.assign(object.spec, spec));
  const message = (before: any, after: any) => compared(service(before), service(after))[0].findings.find(({ id }) => id === 'address-change')?.message;
  expect(message({ type: 'LoadBalancer', loadBalancerIP: '1.2.3.4' }, { type: 'LoadBalancer' })).toMatch(/^The external address of the Service changes from 1\.2\.3\.4 to another address\. /);
  expect(message({ type: 'NodePort', ports: [{ port: 443, nodePort: 30001 }] }, { type: 'NodePort', ports: [{ port: 443, nodePort: 30002 }] }))
    .toMatch(/^Node ports of the Service change: the port from 30001 to 30002\. /);
  expect(message({ type: 'NodePort' }, { type: 'NodePort', ports: undefined })).toBeUndefined();
});

test('reports changes of the store and of the VPN if the release is unknown', () => {
  const unknown = (values: any) => rendered({ values }).map(object => {
    const { chart, ...labels } = object.metadata.labels;
    const copy = { ...object, metadata: { ...object.metadata, labels } };
    copy.spec?.template?.spec.containers.forEach((container: any) => container.image = undefined);
    return copy;
  });
  expect(foundOf(['store-change'], unknown({}), unknown(STORES['embedded-etcd']))).toEqual(['loss store-change']);
  const vpn = (enabled: boolean) => unknown({ privateNodes: { enabled: true, vpn: { enabled } } });
  expect(foundOf(['vpn-change'], vpn(false), vpn(true))).toEqual(['refused vpn-change']);
  expect(foundOf(['skips-minor', 'release-downgrade'], unknown({}), rendered())).toEqual([]);
});

test('assumes one replica by default, and finds the volume of etcd by its default folder', () => {
  const embedded = (replicas?: number) => changed(rendered({ values: STORES['embedded-etcd'] }), 'StatefulSet', 'my-vc', ({ spec }) => spec.replicas = replicas);
  expect(foundOf(['replicas-of-etcd'], embedded(undefined), embedded(1))).toEqual([]);
  expect(foundOf(['replicas-of-etcd'], embedded(undefined), embedded(3))).toEqual(['notice replicas-of-etcd']);
  const etcd = (claim: string) => changed(rendered({ values: store({ etcd: { deploy: { enabled: true } } }) }), 'StatefulSet', 'my-vc-etcd', ({ spec }) => {
    Object.assign(spec.template.spec.containers[0], { command: undefined, args: undefined, volumeMounts: [{ name: 'own', mountPath: '/var/lib/etcd' }] });
    spec.template.spec.volumes = [{ name: 'own', persistentVolumeClaim: { claimName: claim } }];
  });
  expect(foundOf(['data-volume-change'], etcd('a'), etcd('b'))).toEqual(['loss data-volume-change']);
});

test('finds the API server by its container if its image has another name', () => {
  const mirrored = (tag: string) => changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => {
    spec.template.spec.initContainers.find(({ name }: any) => name === 'kubernetes').image = `mirror.example.com/k8s-of-ours:${tag}`;
  });
  expect(foundOf(['kubernetes-skew'], mirrored('v1.33.0'), mirrored('v1.35.0'))).toEqual(['risk kubernetes-skew']);
  expect(foundOf(['kubernetes-skew', 'kubernetes-downgrade'], mirrored('v1.35.0'), mirrored('v2.0.0'))).toEqual([]);
});

test('reads linked folders, in the order of their names, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sparse-'));
  try {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'all.yaml'), rendered().map(object => JSON.stringify(object)).join('\n---\n'));
    for (const side of ['before', 'after']) {
      mkdirSync(join(folder, side));
      symlinkSync(join(folder, 'real'), join(folder, side, 'z-linked'));
      writeFileSync(join(folder, side, 'README.md'), 'not: [yaml');
      writeFileSync(join(folder, side, 'a.yaml'), '');
    }
    expect(Upgrade.compare(join(folder, 'before'), join(folder, 'after')).clusters.map(({ name }) => name)).toEqual(['my-vc']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('compares an object whose rules, quotas and templates are removed', () => {
  expect(compared(without('rules', 'Role'), rendered())).toHaveLength(1);
  const quota = (spec?: any) => [...rendered(), { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'q', namespace: 'team-a' }, spec }];
  expect(foundOf(['immutable-field'], quota(), quota({ hard: { pods: 1 } }))).toEqual([]);
});
