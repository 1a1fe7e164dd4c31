import { object, objects } from './rendering';
import { NEWEST } from '../releases';

const ACCOUNTS = { own: 'vc-my-vc', workload: 'vc-workload-my-vc' };

test('the control plane and the workloads have separate service accounts', () => {
  expect(objects('ServiceAccount').map(account => account.metadata.name)).toEqual(Object.values(ACCOUNTS));
});

test('a disabled service account is left out', () => {
  expect(objects('ServiceAccount', {
    controlPlane: { advanced: { serviceAccount: { enabled: false }, workloadServiceAccount: { enabled: false } } },
  })).toEqual([]);
});

test('a given name is used in all objects of the control plane', () => {
  const values = {
    controlPlane: { advanced: { serviceAccount: { name: 'mine' } }, backingStore: { etcd: { deploy: { enabled: true } } } },
    sync: { fromHost: { nodes: { enabled: true } } },
  };
  expect(object('ServiceAccount', values, { called: 'mine' })).toBeDefined();
  expect(object('RoleBinding', values).subjects).toEqual([{ kind: 'ServiceAccount', name: 'mine', namespace: 'team-a' }]);
  expect(object('ClusterRoleBinding', values).subjects[0].name).toBe('mine');
  expect(object('StatefulSet', values).spec.template.spec.serviceAccountName).toBe('mine');
});

test('workloads have the image pull secrets of the control plane', () => {
  const values = {
    controlPlane: {
      advanced: { serviceAccount: { imagePullSecrets: [{ name: 'a' }] }, workloadServiceAccount: { imagePullSecrets: [{ name: 'b' }] } },
    },
  };
  expect(object('ServiceAccount', values, { called: ACCOUNTS.own }).imagePullSecrets).toEqual([{ name: 'a' }]);
  expect(object('ServiceAccount', values, { called: ACCOUNTS.workload }).imagePullSecrets).toEqual([{ name: 'a' }, { name: 'b' }]);
});

test('the annotation of a service account takes precedence over the one for all objects, unless it is empty', () => {
  const { metadata } = object('ServiceAccount', {
    controlPlane: {
      advanced: {
        globalMetadata: { annotations: { a: 'all', b: 'all', c: 'all' } },
        serviceAccount: { annotations: { a: 'own', b: '' }, labels: { tier: 'x', app: 'y' } },
      },
    },
  }, { called: ACCOUNTS.own });
  expect(metadata.annotations).toEqual({ a: 'own', b: 'all', c: 'all' });
  expect(metadata.labels).toEqual({ app: 'y', chart: `vcluster-${NEWEST}`, heritage: 'cdk8s', release: 'my-vc', tier: 'x' });
});
