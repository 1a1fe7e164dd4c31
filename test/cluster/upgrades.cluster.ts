import { Upgrade } from '../../src';
import { ApiServer } from '../servers/api-server';
import { Applier, label } from '../servers/apply';
import { build, canBuild } from '../servers/build';
import { NO_GO, skip } from '../servers/skip';
import { changed, Described, rendered, store, STORES } from '../upgrade/rendered';

/*
 * Changes of virtual clusters, applied to an API server over what was there before: it refuses exactly the objects of
 * which `diff` says that Kubernetes refuses them. Where there is no Go to build the server with, this is skipped.
 */
const BUILD_TIME = 30 * 60_000;

/** The findings about what Kubernetes refuses. The other refusals are vCluster's. */
const KUBERNETES = ['immutable-field', 'claim-shrinks'];

type Side = (namespace: string) => any[];

const cluster = (described: Described): Side => namespace => rendered({ ...described, namespace });
const values = (own: any): Side => cluster({ values: own, host: '1.34' });
const statefulSet = (own: any): Side => values({ controlPlane: { statefulSet: own } });
const claim = (volumeClaim: any): Side => statefulSet({ persistence: { volumeClaim } });
const etcd = (own: any): Side => values(store({ etcd: { deploy: { enabled: true, statefulSet: own } } }));
const service = (spec: any): Side => values({ controlPlane: { service: { spec } } });
const withObject = (kind: string, fields: any, apiVersion = 'v1'): Side => namespace =>
  [...rendered({ namespace }), { apiVersion, kind, metadata: { name: 'extra', namespace }, ...fields }];
const patched = (kind: string, name: string, change: (object: any) => void): Side => namespace => changed(rendered({ namespace, host: '1.34' }), kind, name, change);
const usual = cluster({ host: '1.34' });
const quota = (scopes: string[]) => withObject('ResourceQuota', { spec: { hard: { pods: 5 }, scopes } });
const volume = (storage: string, storageClassName = 'slow') => withObject('PersistentVolumeClaim', {
  spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage } } },
});

const RELEASES = ['0.22.6', '0.24.2', '0.25.2', '0.28.2', '0.30.5', '0.32.3', '0.34.6', '0.36.1'];

/** What changes, the sides, and whether the server refuses any of it. */
const CHANGES: readonly [title: string, before: Side, after: Side, refused: boolean][] = [
  ...RELEASES.slice(1).map((release, i): [string, Side, Side, boolean] =>
    [`upgrade from ${RELEASES[i]} to ${release}`, cluster({ release: RELEASES[i] }), cluster({ release }), false]),
  ['a claim grows', claim({ size: '5Gi' }), claim({ size: '20Gi' }), true],
  ['a claim shrinks', claim({ size: '20Gi' }), claim({ size: '5Gi' }), true],
  ['a claim is written otherwise', claim({ size: '5Gi' }), claim({ size: '5120Mi' }), false],
  ['a claim has another class', claim({}), claim({ storageClass: 'fast' }), true],
  ['a claim has other access modes', claim({ accessModes: ['ReadWriteOnce'] }), claim({ accessModes: ['ReadWriteOncePod'] }), true],
  ['the retention policy', claim({ retentionPolicy: 'Retain' }), claim({ retentionPolicy: 'Delete' }), false],
  ['the StatefulSet becomes a Deployment', usual, claim({ enabled: false }), false],
  ['the Deployment becomes a StatefulSet', claim({ enabled: false }), usual, false],
  ['the pod management policy', usual, statefulSet({ scheduling: { podManagementPolicy: 'OrderedReady' } }), true],
  ['resources, labels and node selectors', usual, statefulSet({ resources: { limits: { memory: '4Gi' } }, labels: { a: 'b' }, scheduling: { nodeSelector: { c: 'd' } } }), false],
  ['replicas', values(STORES['embedded-etcd']), namespace => changed(rendered({ namespace, values: STORES['embedded-etcd'], host: '1.34' }), 'StatefulSet', 'my-vc', ({ spec }) => spec.replicas = 3), false],
  ['the name of the headless Service', usual, patched('StatefulSet', 'my-vc', ({ spec }) => spec.serviceName = 'other'), true],
  ['the selector of the pods', usual, patched('StatefulSet', 'my-vc', ({ spec }) => {
    spec.selector.matchLabels = { app: 'other' };
    spec.template.metadata.labels.app = 'other';
  }), true],
  ['the claim of deployed etcd', etcd({}), etcd({ persistence: { volumeClaim: { size: '9Gi' } } }), true],
  ['the members of deployed etcd', etcd({}), etcd({ highAvailability: { replicas: 3 } }), false],
  ['deployed etcd becomes embedded etcd', etcd({}), values(STORES['embedded-etcd']), false],
  ['the type of the Service', service({ type: 'ClusterIP' }), service({ type: 'LoadBalancer' }), false],
  ['the type of the Service, back', service({ type: 'LoadBalancer' }), service({ type: 'ClusterIP' }), false],
  ['a Service becomes headless', service({ type: 'ClusterIP' }), service({ type: 'ClusterIP', clusterIP: 'None' }), true],
  ['a Service is no longer headless', withObject('Service', { spec: { clusterIP: 'None', ports: [{ port: 80 }] } }), withObject('Service', { spec: { ports: [{ port: 80 }] } }), false],
  ['the cluster IP', service({ clusterIP: '10.96.7.7' }), service({ clusterIP: '10.96.7.8' }), true],
  ['the cluster IP goes', service({ clusterIP: '10.96.7.9' }), service({}), false],
  ['the class of a load balancer', service({ type: 'LoadBalancer' }), service({ type: 'LoadBalancer', loadBalancerClass: 'a.b/c' }), true],
  ['the role of a binding', usual, patched('RoleBinding', 'vc-my-vc', binding => binding.roleRef.name = 'other'), true],
  ['the subjects of a binding', usual, patched('RoleBinding', 'vc-my-vc', binding => binding.subjects[0].name = 'other'), false],
  ['the rules of a role', usual, patched('Role', 'vc-my-vc', role => role.rules.pop()), false],
  ['the scopes of a quota', quota(['Terminating']), quota(['NotTerminating']), true],
  ['the data of an immutable Secret', withObject('Secret', { immutable: true, stringData: { a: '1' } }), withObject('Secret', { immutable: true, stringData: { a: '2' } }), true],
  ['the type of a Secret', withObject('Secret', {}), withObject('Secret', { type: 'example.com/other' }), true],
  ['the data of an immutable ConfigMap', withObject('ConfigMap', { immutable: true, data: { a: '1' } }), withObject('ConfigMap', { immutable: true, data: { a: '2' } }), true],
  ['a ConfigMap becomes immutable', withObject('ConfigMap', { data: { a: '1' } }), withObject('ConfigMap', { immutable: true, data: { a: '2' } }), false],
  ['a claim of its own shrinks', volume('10Gi'), volume('5Gi'), true],
  ['the class of a claim of its own', volume('5Gi'), volume('5Gi', 'fast'), true],
];

if (!canBuild()) {
  skip('an API server refuses the changes that diff says it refuses', NO_GO);
} else {
  describe('an API server refuses exactly the changes that diff reports as refused:', () => {
    let server: ApiServer;
    let applier: Applier;

    beforeAll(async () => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      server = await ApiServer.start(await build());
      applier = new Applier(server);
    }, BUILD_TIME);
    afterAll(async () => {
      jest.restoreAllMocks();
      await server?.stop();
    });

    test.each(CHANGES.map((change, index) => [change[0], index] as const))('%s', async (_, index) => {
      const [, before, after, isRefused] = CHANGES[index];
      const namespace = `change-${index}`;
      const [old, next] = [before, after].map(side => side(namespace));
      for (const object of old) {
        expect(await applier.apply(object)).toEqual([]);
      }
      const refused: string[] = [];
      for (const object of next) {
        refused.push(...await applier.refusesChange(object) === undefined ? [] : [label(object)]);
      }
      const said = Upgrade.compare(old, next).clusters.flatMap(({ findings }) => findings)
        .filter(({ id }) => KUBERNETES.includes(id)).map(({ subject }) => subject);
      expect(new Set(said.map(subject => subject.replace('/', ' ')))).toEqual(new Set(refused));
      expect(refused.length > 0).toBe(isRefused);
    }, 60_000);
  });
}
