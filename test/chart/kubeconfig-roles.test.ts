import { object, rendering } from './rendering';
import { kubeConfigRoles } from '../../src/chart/kubeconfig-roles';
import type { Values } from '../../src/values/values';

const roles = (exportKubeConfig: Values['exportKubeConfig'], more: Values = {}) => kubeConfigRoles(rendering({ exportKubeConfig, ...more }));

test('each other namespace has a Role with the rules of the control plane\'s Role, bound to its service account', () => {
  expect(roles({ additionalSecrets: [{ namespace: 'argocd' }] })).toEqual([
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'vc-my-vc-v-team-a', namespace: 'argocd', labels: expect.objectContaining({ app: 'vcluster', release: 'my-vc' }) },
      rules: object('Role', {}, { called: 'vc-my-vc' }).rules,
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'vc-my-vc-v-team-a', namespace: 'argocd', labels: expect.objectContaining({ app: 'vcluster', release: 'my-vc' }) },
      subjects: [{ kind: 'ServiceAccount', name: 'vc-my-vc', namespace: 'team-a' }],
      roleRef: { kind: 'Role', name: 'vc-my-vc-v-team-a', apiGroup: 'rbac.authorization.k8s.io' },
    },
  ]);
});

const namespaces = (...given: Parameters<typeof roles>) => roles(...given).map(({ kind, metadata }) => `${kind} ${metadata.namespace}`);

test('a namespace with several Secrets has one Role', () => {
  expect(namespaces({ additionalSecrets: [{ namespace: 'a' }, { namespace: 'b' }, { namespace: 'a', name: 'x' }] }))
    .toEqual(['Role a', 'RoleBinding a', 'Role b', 'RoleBinding b']);
});

test('the namespace of `exportKubeConfig.secret` has a Role', () => {
  expect(namespaces({ secret: { namespace: 'a' } })).toEqual(['Role a', 'RoleBinding a']);
});

test.each<[string, Values['exportKubeConfig']]>([
  ['no Secret', undefined], ['a Secret of no namespace', { secret: { name: 'a' } }],
  ['a Secret of its own namespace', { additionalSecrets: [{ namespace: 'team-a' }] }],
])('%s needs none', (_, options) => expect(roles(options)).toEqual([]));

test('a control plane with permissions in all namespaces needs none', () => {
  expect(roles({ secret: { namespace: 'a' } }, { sync: { toHost: { namespaces: { enabled: true, mappings: { byName: { a: 'b' } } } } } } as any)).toEqual([]);
});

test('rules that replace those of the Role also apply there', () => {
  const rules = [{ apiGroups: [''], resources: ['secrets'], verbs: ['*'] }];
  expect(roles({ secret: { namespace: 'a' } }, { rbac: { role: { overwriteRules: rules } } })[0].rules).toEqual(rules);
});

test('they have the annotations of all objects', () => {
  const values = { controlPlane: { advanced: { globalMetadata: { annotations: { a: 'b' } } } } };
  expect(roles({ secret: { namespace: 'a' } }, values).map(({ metadata }) => metadata.annotations)).toEqual([{ a: 'b' }, { a: 'b' }]);
});
