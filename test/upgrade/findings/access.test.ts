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

test('reports a name that goes from the certificate while the exported kubeconfig names it', () => {
  expect(found(access({ sans: ['vc.example.com'], ...NAMED }), access(NAMED))).toContain('risk certificate-hosts controlPlane.proxy.extraSANs');
  expect(foundOf(HOSTS, access({ sans: ['vc.example.com', 'b.example.com'], ...NAMED }), access({ sans: ['vc.example.com'], ...NAMED }))).toEqual(['notice host-goes']);
});

test('reports an Ingress host that changes along with the kubeconfig: copies of the old one stop working', () => {
  const [before, after] = [access({ ingress: 'vc.example.com', ...NAMED }), access({ ingress: 'new.example.com', server: 'https://new.example.com' })];
  expect(found(before, after)).toContain('risk certificate-hosts controlPlane.ingress.host');
});

test('reports no name that another option keeps in the certificate', () => {
  expect(foundOf(HOSTS, access({ ingress: 'vc.example.com', ...NAMED }), access({ sans: ['vc.example.com'], ...NAMED }))).toEqual([]);
  expect(foundOf(HOSTS, access({ sans: ['vc.example.com'], ...NAMED }), access({ sans: ['*.example.com'], ...NAMED }))).toEqual([]);
});

test('reports no lock-out of clients that don\'t verify the certificate', () => {
  const insecure = (sans: string[]) => {
    const { values } = access({ sans, ...NAMED });
    return { values: { ...values, exportKubeConfig: { ...NAMED, insecure: true } } };
  };
  expect(foundOf(HOSTS, insecure(['vc.example.com']), insecure([]))).toEqual(['notice host-goes']);
});

test('reports no name that comes', () => {
  expect(foundOf(HOSTS, access({}), access({ sans: ['vc.example.com'], ...NAMED }))).toEqual([]);
});

test('reports a name that no known kubeconfig names as a notice', () => {
  expect(foundOf(HOSTS, access({ sans: ['vc.example.com'] }), access({}))).toEqual(['notice host-goes']);
});

test('reads the Secrets that describe clusters to Argo CD', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'argo-my-vc', namespace: 'team-a' }, stringData: { server: 'https://vc.example.com:443' } };
  const [before, after] = [rendered(access({ sans: ['vc.example.com'] })), rendered(access({}))];
  expect(foundOf(HOSTS, [...before, secret], [...after, secret])).toEqual(['risk certificate-hosts']);
});

const service = (spec: any) => ({ values: { controlPlane: { service: { spec } } } });

test('reports a Service that gives up its address', () => {
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer' }), service({ type: 'ClusterIP' }))).toEqual(['risk address-change']);
  expect(foundOf(['address-change'], service({ type: 'LoadBalancer', loadBalancerIP: '1.2.3.4' }), service({ type: 'LoadBalancer', loadBalancerIP: '1.2.3.5' }))).toEqual(['risk address-change']);
  expect(foundOf(['address-change'], service({ type: 'ClusterIP' }), service({ type: 'LoadBalancer' }))).toEqual([]);
  expect(foundOf(['address-change'], service({ type: 'NodePort' }), service({ type: 'LoadBalancer' }))).toEqual([]);
});

const database = (dataSource: string) => ({ values: { controlPlane: { backingStore: { database: { external: { enabled: true, dataSource } } } } } });

test('reports another external database, and not another password of the same', () => {
  expect(foundOf(['data-source-change'], database('mysql://root:a@tcp(one:3306)/vc'), database('mysql://root:a@tcp(two:3306)/vc'))).toEqual(['risk data-source-change']);
  expect(foundOf(['data-source-change'], database('postgres://root:a@one:5432/vc'), database('postgres://root:a@one:5432/other'))).toEqual(['risk data-source-change']);
  expect(foundOf(['data-source-change'], database('mysql://root:a@tcp(one:3306)/vc'), database('mysql://vc:b@tcp(one:3306)/vc?tls=true'))).toEqual([]);
});

test('reports rights that go, by the role that gave them', () => {
  const synced = { values: { sync: { toHost: { ingresses: { enabled: true } } } } };
  expect(found(synced, {})).toContain('notice rights-go Role/team-a/vc-my-vc');
  expect(foundOf(['rights-go'], {}, synced)).toEqual([]);
});

test('reports no rights as gone that another role gives', () => {
  const moved = changed(rendered(), 'Role', 'vc-my-vc', role => role.metadata.name = 'other');
  moved.find(one => one.kind === 'RoleBinding' && one.roleRef.name === 'vc-my-vc').roleRef.name = 'other';
  expect(foundOf(['rights-go'], rendered(), moved)).toEqual([]);
  const wildcard = changed(rendered(), 'Role', 'vc-my-vc', role => role.rules = [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]);
  expect(foundOf(['rights-go'], rendered(), wildcard)).toEqual([]);
});

test('reports no rights as gone where the service account has another name', () => {
  const account = { values: { controlPlane: { advanced: { serviceAccount: { name: 'other' } } } } };
  expect(foundOf(['rights-go'], {}, account)).toEqual([]);
});

test('reports each object that stays, with the command that deletes it', () => {
  const [{ findings }] = compared(rendered({ release: '0.35.3' }), rendered());
  expect(findings.filter(({ id }) => id === 'object-stays')).toMatchObject([
    { subject: 'ClusterRole/vc-my-vc-v-team-a', advice: expect.stringContaining('kubectl delete clusterrole vc-my-vc-v-team-a') },
    { subject: 'ClusterRoleBinding/vc-my-vc-v-team-a' },
  ]);
  expect(foundOf(['object-stays'], rendered(), [...rendered(), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'team-a' } }])).toEqual([]);
});
