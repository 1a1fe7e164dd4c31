import { FINDINGS } from '../../../src/upgrade/findings';
import { DAY, Described, foundOf, rendered, store, STORES } from '../rendered';

type Side = Described | any[];

/** For each finding, what it is found in, and beside that a similar change in which it isn't. */
interface Case {
  readonly trigger: readonly [before: Side, after: Side];
  readonly beside: readonly [before: Side, after: Side];
  readonly day?: string;
}

const usual = rendered();
const values = (own: any): Described => ({ values: own });
const controlPlane = (own: any) => values({ controlPlane: own });
const claim = (volumeClaim: any): Described => ({ ...controlPlane({ statefulSet: { persistence: { volumeClaim } } }), host: '1.31' });
const on = (release: string, own: any = {}): Described => ({ release, values: own });
const k3s = { controlPlane: { distro: { k3s: { enabled: true } } } };
const kubernetes = (tag: string) => controlPlane({ distro: { k8s: { image: { tag } } } });
const etcd = STORES['embedded-etcd'];
const members = (replicas: number) => controlPlane({ ...etcd.controlPlane, statefulSet: { highAvailability: { replicas } } });
const database = (host: string) => values(store({ database: { external: { enabled: true, dataSource: `postgres://${host}/vc` } } }));
const names = (extraSANs: string[], server = '') => values({ controlPlane: { proxy: { extraSANs } }, exportKubeConfig: { server } });
const service = (type: string) => controlPlane({ service: { spec: { type } } });
const privateNodes = (vpn: any) => values({ privateNodes: { enabled: true, vpn } });
const runningAs = (runAsUser: number) => controlPlane({ statefulSet: { security: { containerSecurityContext: { runAsUser } } } });
const namespaces = (host: string) => values({ sync: { toHost: { namespaces: { enabled: true, mappings: { byName: { team: host } } } } } });
const ingresses = (enabled: boolean) => values({ sync: { toHost: { ingresses: { enabled } } } });
const coredns = (enabled: boolean) => controlPlane({ coredns: { enabled } });

/** The control plane as charts before 0.20 render it. Its configuration is in arguments, not in a Secret. */
function beforeV020(release: string, chart = `vcluster-${release}`): any[] {
  const labels = { app: 'vcluster', release: 'my-vc' };
  const pod = {
    initContainers: [{ name: 'vcluster', image: 'rancher/k3s:v1.29.0-k3s1' }],
    containers: [{ name: 'syncer', image: 'ghcr.io/loft-sh/vcluster@sha256:0123', args: ['--name=my-vc'], volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
  };
  return [{
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'my-vc', namespace: 'team-a', labels: { ...labels, chart, heritage: 'Helm' } },
    spec: { serviceName: 'my-vc-headless', selector: { matchLabels: labels }, template: { metadata: { labels }, spec: pod }, volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
  }];
}

const CASES: Readonly<Record<string, Case>> = {
  'store-change': { trigger: [values(STORES['embedded-etcd']), {}], beside: [values(STORES['embedded-etcd']), values({ ...STORES['embedded-etcd'], sync: { toHost: { ingresses: { enabled: true } } } })] },
  'data-volume-change': { trigger: [{}, claim({ enabled: false })], beside: [claim({ size: '5Gi' }), claim({ size: '10Gi' })] },
  'data-source-change': { trigger: [database('one'), database('two')], beside: [database('one'), database('one:5432')] },
  'renamed': { trigger: [{ name: 'old' }, { name: 'new' }], beside: [usual, [...usual, ...rendered({ name: 'new', namespace: 'team-b' })]] },
  'cluster-removed': { trigger: [[...usual, ...rendered({ name: 'more', namespace: 'team-b' })], usual], beside: [usual, [...usual, ...rendered({ name: 'more', namespace: 'team-b' })]] },
  'retention-delete': { trigger: [claim({ retentionPolicy: 'Retain' }), claim({ retentionPolicy: 'Delete' })], beside: [claim({ retentionPolicy: 'Delete' }), claim({ retentionPolicy: 'Retain' })] },
  'claim-shrinks': { trigger: [claim({ size: '10Gi' }), claim({ size: '5Gi' })], beside: [claim({ size: '5Gi' }), claim({ size: '10Gi' })] },
  'immutable-field': { trigger: [service('ClusterIP'), controlPlane({ service: { spec: { type: 'ClusterIP', clusterIP: 'None' } } })], beside: [service('ClusterIP'), service('NodePort')] },
  'kind-change': { trigger: [{}, values(STORES['external-database'])], beside: [{}, members(3)] },
  'distro-change': { trigger: [on('0.30.5'), on('0.30.5', k3s)], beside: [on('0.30.5', k3s), on('0.31.3', k3s)] },
  'distro-gone': { trigger: [on('0.32.3', k3s), on('0.33.4')], beside: [on('0.32.3', k3s), on('0.32.3')] },
  'namespace-sync-change': { trigger: [namespaces('one'), namespaces('two')], beside: [namespaces('one'), { ...namespaces('one'), release: '0.36.0' }] },
  'vpn-change': { trigger: [privateNodes({}), privateNodes({ enabled: true })], beside: [{}, privateNodes({})] },
  'node-type-change': { trigger: [{}, privateNodes({})], beside: [privateNodes({}), privateNodes({ enabled: true })] },
  'user-change': { trigger: [{}, runningAs(12345)], beside: [{}, runningAs(0)] },
  'release-downgrade': { trigger: [on('0.36.1'), on('0.36.0')], beside: [on('0.36.0'), on('0.36.1')] },
  'kubernetes-downgrade': { trigger: [kubernetes('v1.35.0'), kubernetes('v1.34.9')], beside: [kubernetes('v1.35.2'), kubernetes('v1.35.1')] },
  'etcd-3.6': { trigger: [on('0.24.1', STORES['embedded-etcd']), on('0.29.3', STORES['embedded-etcd'])], beside: [on('0.24.2', STORES['embedded-etcd']), on('0.29.3', STORES['embedded-etcd'])] },
  'kubernetes-skew': { trigger: [kubernetes('v1.33.0'), kubernetes('v1.35.0')], beside: [kubernetes('v1.34.0'), kubernetes('v1.35.0')] },
  'skips-minor': { trigger: [on('0.34.6'), on('0.36.1')], beside: [on('0.35.3'), on('0.36.1')] },
  'values-before-0.20': { trigger: [beforeV020('0.19.5'), on('0.22.6')], beside: [beforeV020('0.18.1'), beforeV020('0.19.5')] },
  'end-of-life': { trigger: [on('0.35.3'), on('0.35.3', { controlPlane: { coredns: { enabled: false } } })], beside: [on('0.35.3'), on('0.35.3')], day: '2027-01-01' },
  'replicas-of-etcd': { trigger: [members(1), members(2)], beside: [members(1), { ...members(1), release: '0.36.0' }] },
  'certificate-hosts': { trigger: [names(['a.example.com'], 'https://a.example.com'), names([], 'https://a.example.com')], beside: [names(['a.example.com'], 'https://my-vc'), names([], 'https://my-vc')] },
  'address-change': { trigger: [service('LoadBalancer'), service('ClusterIP')], beside: [service('ClusterIP'), service('LoadBalancer')] },
  'store-migration': { trigger: [values(STORES['deployed-etcd']), values(store({ etcd: { embedded: { enabled: true, migrateFromDeployedEtcd: true } } }))], beside: [values(STORES['deployed-etcd']), values(STORES['embedded-etcd'])] },
  'distro-migration': { trigger: [on('0.30.5', k3s), on('0.30.5')], beside: [on('0.30.5', k3s), on('0.31.3', k3s)] },
  'etcd-3.5.24': { trigger: [on('0.24.2', STORES['embedded-etcd']), on('0.29.3', STORES['embedded-etcd'])], beside: [on('0.28.2', STORES['embedded-etcd']), on('0.29.3', STORES['embedded-etcd'])] },
  'end-of-support': { trigger: [on('0.34.6'), on('0.35.3')], beside: [on('0.35.2'), on('0.36.1')], day: '2026-10-01' },
  'pods-restart': { trigger: [on('0.36.0'), on('0.36.1')], beside: [ingresses(false), [...rendered(ingresses(false)), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'team-a' } }]] },
  'host-goes': { trigger: [names(['a.example.com']), names([])], beside: [names([]), names(['a.example.com'])] },
  'object-stays': { trigger: [coredns(true), rendered(coredns(true)).filter(({ kind }) => kind !== 'RoleBinding')], beside: [rendered(coredns(true)).filter(({ kind }) => kind !== 'RoleBinding'), coredns(true)] },
  'rights-go': { trigger: [ingresses(true), ingresses(false)], beside: [ingresses(false), ingresses(true)] },
};

test('each finding has a case', () => {
  expect(Object.keys(CASES).sort()).toEqual(FINDINGS.map(({ id }) => id).sort());
});

test.each(Object.keys(CASES))('finds %s in its case, but not in a similar change', id => {
  const { trigger, beside, day = DAY } = CASES[id];
  expect(foundOf([id], ...trigger, day)).not.toEqual([]);
  expect(foundOf([id], ...beside, day)).toEqual([]);
});

test('reads the release of each chart before 0.20 from its label', () => {
  for (const chart of ['vcluster-0.19.5', 'vcluster-k8s-0.19.5', 'vcluster-pro-k0s-0.19.5', 'vcluster-eks-0.19.5']) {
    expect(foundOf(['values-before-0.20'], beforeV020('0.19.5', chart), on('0.22.6'))).toEqual(['risk values-before-0.20']);
  }
  expect(foundOf(['values-before-0.20'], beforeV020('0.19.5', 'other-0.19.5'), on('0.22.6'))).toEqual([]);
});
