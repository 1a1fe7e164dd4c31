import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, VClusterRelease, VirtualCluster } from '../../../src';
import { changed, compared, found, foundOf, rendered } from '../rendered';

const HOSTS = ['certificate-hosts', 'host-goes'];

function access({ sans = [], ingress, server }: { sans?: string[]; ingress?: string; server?: string }): any {
  return {
    values: {
      controlPlane: { proxy: { extraSANs: sans }, ...ingress && { ingress: { enabled: true, host: ingress } } },
      ...server && { exportKubeConfig: { server } },
    },
  };
}

const NAMED = { server: 'https://vc.example.com' };

test('reports a name that is removed from the certificate although the exported kubeconfig uses it', () => {
  expect(found(access({ sans: ['vc.example.com'], ...NAMED }), access(NAMED))).toContain('risk certificate-hosts controlPlane.proxy.extraSANs');
  expect(foundOf(HOSTS, access({ sans: ['vc.example.com', 'b.example.com'], ...NAMED }), access({ sans: ['vc.example.com'], ...NAMED }))).toEqual(['notice host-goes']);
});

test('reports an Ingress host that changes together with the kubeconfig, because copies of the old one stop working', () => {
  const [before, after] = [access({ ingress: 'vc.example.com', ...NAMED }), access({ ingress: 'new.example.com', server: 'https://new.example.com' })];
  expect(found(before, after)).toContain('risk certificate-hosts controlPlane.ingress.host');
});

test('reports no name that another option keeps in the certificate', () => {
  expect(foundOf(HOSTS, access({ ingress: 'vc.example.com', ...NAMED }), access({ sans: ['vc.example.com'], ...NAMED }))).toEqual([]);
  expect(foundOf(HOSTS, access({ sans: ['vc.example.com'], ...NAMED }), access({ sans: ['*.example.com'], ...NAMED }))).toEqual([]);
});

test('reports no risk for clients that don\'t verify the certificate', () => {
  const insecure = (sans: string[]) => {
    const { values } = access({ sans, ...NAMED });
    return { values: { ...values, exportKubeConfig: { ...NAMED, insecure: true } } };
  };
  expect(foundOf(HOSTS, insecure(['vc.example.com']), insecure([]))).toEqual(['notice host-goes']);
});

test('reports no added name', () => {
  expect(foundOf(HOSTS, access({}), access({ sans: ['vc.example.com'], ...NAMED }))).toEqual([]);
});

test('reports a name that no known kubeconfig uses as a notice', () => {
  expect(foundOf(HOSTS, access({ sans: ['vc.example.com'] }), access({}))).toEqual(['notice host-goes']);
});

test('shows whether a kubeconfig still uses a removed host', () => {
  const messages = (before: any, after: any) => compared(rendered(before), rendered(after)).flatMap(({ findings }) => findings)
    .filter(({ id }) => id === 'certificate-hosts').map(({ message, advice }) => `${message} ${advice}`);
  expect(messages(access({ sans: ['vc.example.com'], ...NAMED }), access(NAMED))).toEqual([
    'vc.example.com is removed from controlPlane.proxy.extraSANs, but exportKubeConfig.server still uses it: clients can no longer connect. '
    + 'Keep vc.example.com in controlPlane.proxy.extraSANs, or change exportKubeConfig.server.',
  ]);
  expect(messages(access({ sans: ['vc.example.com'], ...NAMED }), access({ server: 'https://my-vc.team-a' }))).toEqual([
    'vc.example.com is removed from controlPlane.proxy.extraSANs, and exportKubeConfig.server used it: clients with copies of that kubeconfig can no longer connect. '
    + 'Keep vc.example.com until all clients have the new kubeconfig.',
  ]);
});

test('reports no removed name that every certificate contains', () => {
  for (const host of ['my-vc', 'my-vc.team-a', 'localhost', 'kubernetes.default.svc.cluster.local']) {
    expect(foundOf(HOSTS, access({ sans: [host], server: `https://${host}` }), access({ server: `https://${host}` }))).toEqual([]);
  }
  expect(foundOf(HOSTS, access({ sans: ['my-vc.team-a.svc'] }), access({}))).toEqual(['notice host-goes']);
});

test('reports the host of a TLSRoute and of the endpoint', () => {
  const withOptions = (controlPlane: any) => ({ values: { controlPlane } });
  const route = (host: string) => withOptions({ tlsRoute: { enabled: true, host } });
  expect(foundOf(HOSTS, route('a.example.com'), route('b.example.com'))).toEqual(['notice host-goes']);
  expect(foundOf(HOSTS, route('a.example.com'), { values: { controlPlane: { ...route('b.example.com').values.controlPlane, proxy: { extraSANs: ['a.example.com'] } } } })).toEqual([]);
  const at = (endpoint: string) => ({ values: { controlPlane: { endpoint }, privateNodes: { enabled: true } } });
  expect(foundOf(HOSTS, at('a.example.com:443'), at('b.example.com:443'))).toEqual(['notice host-goes']);
  expect(foundOf(HOSTS, at('a.example.com:443'), at('a.example.com:8443'))).toEqual([]);
});

test('reads the kubeconfigs in additional Secrets, including those with an IP address', () => {
  const further = (sans: string[], server: string) => ({ values: { controlPlane: { proxy: { extraSANs: sans } }, exportKubeConfig: { additionalSecrets: [{ name: 'more', server }] } } });
  expect(foundOf(HOSTS, further(['a.example.com'], 'https://a.example.com'), further([], 'https://a.example.com'))).toEqual(['risk certificate-hosts']);
  expect(foundOf(HOSTS, further(['fd00::1'], 'https://[fd00::1]:443'), further([], 'https://[fd00::1]:443'))).toEqual(['risk certificate-hosts']);
});

test('reads the cluster Secrets of Argo CD', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'argo-my-vc', namespace: 'team-a' }, stringData: { server: 'https://vc.example.com:443' } };
  const [before, after] = [rendered(access({ sans: ['vc.example.com'] })), rendered(access({}))];
  expect(foundOf(HOSTS, [...before, secret], [...after, secret])).toEqual(['risk certificate-hosts']);
  const encoded = { ...secret, stringData: undefined, data: { server: Buffer.from('https://vc.example.com:443').toString('base64') } };
  expect(foundOf(HOSTS, [...before, encoded], [...after, encoded])).toEqual(['risk certificate-hosts']);
  const other = { ...secret, stringData: { server: 'not a:server' } };
  expect(foundOf(HOSTS, [...before, other], [...after, other])).toEqual(['notice host-goes']);
});

const service = (spec: any) => ({ values: { controlPlane: { service: { spec } } } });

test('reports a Service that loses its address', () => {
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer' }), service({ type: 'ClusterIP' }))).toEqual(['risk address-change']);
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer', loadBalancerIP: '1.2.3.4' }), service({ type: 'LoadBalancer', loadBalancerIP: '1.2.3.5' }))).toEqual(['risk address-change']);
  expect(foundOf(['address-change'], service({ type: 'ClusterIP' }), service({ type: 'LoadBalancer' }))).toEqual([]);
  expect(foundOf(['address-change'], service({ type: 'NodePort' }), service({ type: 'LoadBalancer' }))).toEqual([]);
});

test('reports a Service that is removed while its virtual cluster stays, and node ports that change', () => {
  const nodePort = (httpsNodePort: number) => ({ values: { controlPlane: { service: { httpsNodePort, spec: { type: 'NodePort' } } } } });
  const without = (described: any) => rendered(described).filter(({ kind, metadata }) => kind !== 'Service' || metadata.name !== 'my-vc');
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer' }), without(service({ type: 'LoadBalancer' })))).toEqual(['risk address-change']);
  expect(foundOf(['address-change'], nodePort(30001), without(nodePort(30001)))).toEqual(['risk address-change']);
  expect(foundOf(['address-change'], service({ type: 'ClusterIP' }), without(service({ type: 'ClusterIP' })))).toEqual([]);
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer' }), [])).toEqual([]);
  expect(foundOf(['address-change'], nodePort(30001), nodePort(30002))).toEqual(['risk address-change']);
  // The API server keeps the port that it assigned, or that was given before.
  expect(foundOf(['address-change'], nodePort(30001), nodePort(0))).toEqual([]);
  expect(foundOf(['address-change'], nodePort(0), nodePort(30001))).toEqual([]);
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer' }), service({ type: 'LoadBalancer', loadBalancerIP: '1.2.3.4' }))).toEqual([]);
});

const database = (dataSource: string) => ({ values: { controlPlane: { backingStore: { database: { external: { enabled: true, dataSource } } } } } });

test('reports another external database, but not another password of the same', () => {
  expect(foundOf(['data-source-change'], database('mysql://root:a@tcp(one:3306)/vc'), database('mysql://root:a@tcp(two:3306)/vc'))).toEqual(['risk data-source-change']);
  expect(foundOf(['data-source-change'], database('postgres://root:a@one:5432/vc'), database('postgres://root:a@one:5432/other'))).toEqual(['risk data-source-change']);
  expect(foundOf(['data-source-change'], database('mysql://root:a@tcp(one:3306)/vc'), database('mysql://vc:b@tcp(one:3306)/vc?tls=true'))).toEqual([]);
  expect(foundOf(['data-source-change'], database('postgres://root:a@one:5432/vc'), database('postgres://root:a@one/vc'))).toEqual([]);
  expect(foundOf(['data-source-change'], database('mysql://root:a@tcp(one)/vc'), database('mysql://root:a@tcp(one:3306)/vc'))).toEqual([]);
  expect(foundOf(['data-source-change'], database('mysql://root:a@tcp(one)/vc'), database('mysql://root:a@tcp(one:3307)/vc'))).toEqual(['risk data-source-change']);
});

test('shows no password of a database', () => {
  const [{ findings }] = compared(rendered(database('root:p@ss@tcp(one:3306)/vc')), rendered(database('mysql://root:p@ss@tcp(two:3306)/vc?password=p@ss')));
  expect(findings.find(({ id }) => id === 'data-source-change')!.message).toBe(
    "The state is in tcp(one:3306)/vc, but will be read from mysql://tcp(two:3306)/vc. vCluster doesn't move it.",
  );
});

test('reports another external etcd, but not other members or another spelling of the same', () => {
  const etcd = (endpoint: string) => ({ values: { controlPlane: { backingStore: { etcd: { external: { enabled: true, endpoint } } } } } });
  expect(foundOf(['data-source-change'], etcd('a:2379'), etcd('b:2379'))).toEqual(['risk data-source-change']);
  expect(foundOf(['data-source-change'], etcd('a:2379,b:2379'), etcd('c:2379,d:2379'))).toEqual(['risk data-source-change']);
  expect(foundOf(['data-source-change'], etcd('a:2379'), etcd('https://a:2379/'))).toEqual([]);
  expect(foundOf(['data-source-change'], etcd('a:2379,b:2379'), etcd('https://b:2379,c:2379'))).toEqual([]);
});

test('reports another Secret with the address of the database as a notice, because the address can be the same', () => {
  const from = (source: kplus.EnvValue) => {
    const chart = new Chart(new App(), 'chart', { namespace: 'team-a' });
    new VirtualCluster(chart, 'vc', { name: 'my-vc', release: VClusterRelease.V0_36, backingStore: BackingStore.externalDatabase({ dataSourceFrom: source }) });
    return chart.toJson();
  };
  const scope = () => new Chart(new App(), 'other');
  const inSecret = (name: string, key: string) => from(kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(scope(), 'secret', name), key }));
  const inConfigMap = from(kplus.EnvValue.fromConfigMap(kplus.ConfigMap.fromConfigMapName(scope(), 'map', 'map'), 'url'));
  expect(foundOf(['data-source-change'], inSecret('a', 'url'), inSecret('b', 'url'))).toEqual(['notice data-source-change']);
  expect(foundOf(['data-source-change'], inSecret('a', 'url'), inConfigMap)).toEqual(['notice data-source-change']);
  expect(foundOf(['data-source-change'], database('postgres://root:a@one:5432/vc'), inSecret('a', 'url'))).toEqual(['notice data-source-change']);
  expect(foundOf(['data-source-change'], inSecret('a', 'link'), inSecret('a', 'link'))).toEqual([]);
});

test('reports lost permissions by the role that granted them', () => {
  const synced = { values: { sync: { toHost: { ingresses: { enabled: true } } } } };
  expect(found(synced, {})).toContain('notice rights-go Role/team-a/vc-my-vc');
  expect(foundOf(['rights-go'], {}, synced)).toEqual([]);
});

test('reports no permissions as lost that another role grants', () => {
  const moved = changed(rendered(), 'Role', 'vc-my-vc', role => role.metadata.name = 'other');
  moved.find(one => one.kind === 'RoleBinding' && one.roleRef.name === 'vc-my-vc').roleRef.name = 'other';
  expect(foundOf(['rights-go'], rendered(), moved)).toEqual([]);
  const wildcard = changed(rendered(), 'Role', 'vc-my-vc', role => role.rules = [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]);
  expect(foundOf(['rights-go'], rendered(), wildcard)).toEqual([]);
});

test('reports no permissions as lost if the service account has another name', () => {
  const account = { values: { controlPlane: { advanced: { serviceAccount: { name: 'other' } } } } };
  expect(foundOf(['rights-go'], {}, account)).toEqual([]);
});

test('reports each object that kubectl apply does not delete, with the command that deletes it', () => {
  const [{ findings }] = compared(rendered({ release: '0.35.3' }), rendered());
  expect(findings.filter(({ id }) => id === 'object-stays')).toMatchObject([
    { subject: 'ClusterRole/vc-my-vc-v-team-a', advice: expect.stringContaining('kubectl delete clusterrole vc-my-vc-v-team-a') },
    { subject: 'ClusterRoleBinding/vc-my-vc-v-team-a' },
  ]);
  expect(foundOf(['object-stays'], rendered(), [...rendered(), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'team-a' } }])).toEqual([]);
});
