import { ApiObject, Chart } from 'cdk8s';
import { VirtualCluster, VirtualClusterProps, Warnings } from '../../../src';
import { newChart, objectOf, virtualCluster, warningLines } from '../../synth';

const RBAC = 'rbac.authorization.k8s.io/v1';
const SECRETS_ONLY = [{ apiGroups: [''], resources: ['secrets'], verbs: ['*'] }];
const EVERYTHING = [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }];
const ACCOUNT = { kind: 'ServiceAccount', name: 'vc-my-vc', namespace: 'team-a' };
const exporting = (chart: Chart, props: Partial<VirtualClusterProps> = {}) =>
  virtualCluster({ exportKubeConfig: { additionalSecrets: [{ name: 'vc', namespace: 'argocd' }] }, ...props }, chart);
const warningsOf = (vc: VirtualCluster) => warningLines(vc).filter(line => line.includes('never becomes ready'));

/** A binding of a role in a namespace, both of the app. */
function bound(chart: Chart, {
  namespace = 'argocd', rules = EVERYTHING as any[], subject = ACCOUNT as any, others = [] as any[], kind = 'Role', bindingKind = 'RoleBinding',
  role = true, roleName = 'r', roleNamespace = '', more = {},
} = {}) {
  if (role) {
    new ApiObject(chart, 'Role', { apiVersion: RBAC, kind, metadata: { name: roleName, namespace: roleNamespace || namespace }, rules, ...more });
  }
  new ApiObject(chart, 'Binding', {
    apiVersion: RBAC,
    kind: bindingKind,
    metadata: { name: 'b', namespace },
    subjects: [...others, subject],
    roleRef: { kind, name: 'r', apiGroup: 'rbac.authorization.k8s.io' },
  });
}

describe('a kubeconfig in another namespace', () => {
  test('causes a warning if the control plane has no permissions there', () => {
    expect(warningsOf(exporting(newChart()))).toEqual([expect.stringMatching(
      /^exportKubeConfig\.additionalSecrets\[0\]\.namespace: "argocd"\. .*grantAccess, or bind a Role with these rules in that namespace to the ServiceAccount team-a\/vc-my-vc: configmaps, secrets, .*\(create, delete,/)]);
    expect(Warnings.of(exporting(newChart())).all.map(({ id }) => id)).toContain('kubeconfig-namespace-without-rights');
  });

  test('causes a warning if it is in `exportKubeConfig.secret`', () => {
    expect(warningsOf(exporting(newChart(), { exportKubeConfig: { secret: { name: 'vc', namespace: 'argocd' } } })))
      .toEqual([expect.stringContaining('exportKubeConfig.secret.namespace: "argocd"')]);
  });

  test('causes no warning with the option that grants them', () => {
    const vc = exporting(newChart(), { exportKubeConfig: { additionalSecrets: [{ namespace: 'argocd' }], grantAccess: true } });
    expect(warningsOf(vc)).toEqual([]);
    expect(objectOf(vc, 'RoleBinding', 'vc-my-vc-v-team-a').metadata.namespace).toBe('argocd');
  });

  test('gets its roles in each of several namespaces', () => {
    const additionalSecrets = ['argocd', 'flux'].map(namespace => ({ name: 'vc', namespace }));
    const vc = exporting(newChart(), { exportKubeConfig: { additionalSecrets, grantAccess: true } });
    const roles = Chart.of(vc).toJson().filter(({ metadata }) => metadata.name === 'vc-my-vc-v-team-a');
    expect(roles.map(({ kind, metadata }) => `${kind} ${metadata.namespace}`).sort())
      .toEqual(['Role argocd', 'Role flux', 'RoleBinding argocd', 'RoleBinding flux']);
    expect(warningsOf(vc)).toEqual([]);
  });

  test('leaves no trace of that option in the configuration', () => {
    const config = (grantAccess: boolean) =>
      objectOf(exporting(newChart(), { exportKubeConfig: { additionalSecrets: [{ namespace: 'argocd' }], grantAccess } }), 'Secret').data;
    expect(config(true)).toEqual(config(false));
  });

  test('has no roles unless the option is set', () => {
    expect(() => objectOf(exporting(newChart()), 'RoleBinding', 'vc-my-vc-v-team-a')).toThrow('found 0');
  });

  test('causes no warning in the control plane\'s own namespace', () => {
    expect(warningsOf(exporting(newChart(), { exportKubeConfig: { additionalSecrets: [{ name: 'a', namespace: 'team-a' }] } }))).toEqual([]);
  });
});

describe('rights of the app\'s own', () => {
  test('are needed in other namespaces alone', () => {
    const chart = newChart();
    bound(chart);
    const additionalSecrets = [{ name: 'a', namespace: 'argocd' }, { name: 'b', namespace: 'team-a' }, { name: 'c', namespace: '' }];
    expect(warningLines(exporting(chart, { exportKubeConfig: { additionalSecrets } })).filter(line => /rights|permissions/.test(line))).toEqual([]);
  });

  const binding = (options: Parameters<typeof bound>[1]) => {
    const chart = newChart();
    bound(chart, options);
    return warningsOf(exporting(chart)).length;
  };

  test.each<[string, Parameters<typeof bound>[1], number]>([
    ['are enough', {}, 0],
    ['are enough by a ClusterRole', { kind: 'ClusterRole' }, 0],
    ['are enough in all namespaces', { kind: 'ClusterRole', bindingKind: 'ClusterRoleBinding' }, 0],
    ['are enough by the account\'s name as a user', { subject: { kind: 'User', name: 'system:serviceaccount:team-a:vc-my-vc' } }, 0],
    ['are enough by the accounts of the namespace', { subject: { kind: 'Group', name: 'system:serviceaccounts:team-a' } }, 0],
    ['are enough by the accounts of all namespaces', { subject: { kind: 'Group', name: 'system:serviceaccounts' } }, 0],
    ['are enough by all that are authenticated', { subject: { kind: 'Group', name: 'system:authenticated' } }, 0],
    ['are enough for one of several accounts', { others: [{ ...ACCOUNT, name: 'other' }] }, 0],
    ['may be enough by a role that is made elsewhere', { role: false }, 0],
    ['may be enough by a role elsewhere, beside one of another name', { rules: SECRETS_ONLY, roleName: 'other' }, 0],
    ['may be enough by a role elsewhere, beside one of another namespace', { rules: SECRETS_ONLY, roleNamespace: 'flux' }, 0],
    ['may be enough by a ClusterRole that aggregates others', { rules: SECRETS_ONLY, kind: 'ClusterRole', more: { aggregationRule: {} } }, 0],
    ['are too few by a ClusterRole', { rules: SECRETS_ONLY, kind: 'ClusterRole' }, 1],
    ['are for another account', { subject: { ...ACCOUNT, name: 'other' } }, 1],
    ['are for an account of another namespace', { subject: { kind: 'ServiceAccount', name: 'vc-my-vc' } }, 1],
    ['are for another user', { subject: { kind: 'User', name: 'me' } }, 1],
    ['are for another group', { subject: { kind: 'Group', name: 'system:serviceaccounts:argocd' } }, 1],
    ['are for another kind', { subject: { kind: 'Robot', name: 'vc-my-vc' } }, 1],
    ['are in another namespace', { namespace: 'flux' }, 1],
    ['are too few', { rules: SECRETS_ONLY }, 1],
  ])('%s', (_, options, expected) => expect(binding(options)).toBe(expected));

  test('cause no warning', () => {
    const chart = newChart();
    bound(chart, { rules: SECRETS_ONLY });
    expect(warningsOf(exporting(chart))).toEqual([expect.stringMatching(/vc-my-vc: configmaps, services/)]);
  });
});
