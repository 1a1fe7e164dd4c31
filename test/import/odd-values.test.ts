import { synthesizedBy } from './run';
import { VClusterRelease, VirtualCluster } from '../../src';
import { importedCode, LANGUAGES } from '../../src/import/import';
import { newChart } from '../synth';

/*
 * Values that few write: each must come out of the code as it went in, as a typed prop or in `values`.
 */

beforeAll(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
afterAll(() => jest.restoreAllMocks());

const NAMES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];
const statefulSet = (options: any) => ({ controlPlane: { statefulSet: options } });
const store = (backingStore: any) => ({ controlPlane: { backingStore } });
const sidecar = (container: any) => statefulSet({ sidecarContainers: [{ name: 'proxy', image: 'envoy', ...container }] });
const dataVolume = (volume: any) => statefulSet({ persistence: { volumeClaim: { enabled: false }, dataVolume: [{ name: 'data', ...volume }] } });
const addVolume = (volume: any) => statefulSet({ persistence: { addVolumes: [{ name: 'own', ...volume }], addVolumeMounts: [{ name: 'own', mountPath: '/own' }] } });
const env = (variable: any) => statefulSet({ env: [{ name: 'A', ...variable }] });

const CASES: readonly [what: string, values: any, release?: string][] = [
  ['a store that is named, and on by default', store({ database: { embedded: { enabled: true } } })],
  ['a store whose switch is off', store({ database: { embedded: { enabled: false } } })],
  ['a store with options of another one', store({ etcd: { embedded: { enabled: true }, deploy: { enabled: false, statefulSet: { labels: { a: 'b' } } } } })],
  ['an external database without an address', store({ database: { external: { enabled: true, connector: 'c' } } })],
  ['an external etcd', store({ etcd: { external: { enabled: true, endpoint: 'etcd:2379', tls: { caFile: '/data/ca' } } } })],
  ['deployed etcd with options of the workload', store({ etcd: { deploy: { enabled: true, statefulSet: { annotations: { a: 'b' }, resources: { requests: { cpu: '20m' } } }, service: { annotations: { c: 'd' } } } } })],
  ['a distro with options', { controlPlane: { distro: { k8s: { version: 'v1.34.0', apiServer: { extraArgs: ['--v=4'] } } } } }],
  ['a distro of an old release', { controlPlane: { distro: { k3s: { enabled: true, token: 't' } } } }, '0.30.5'],
  ['a distro of an old release that is off', { controlPlane: { distro: { k3s: { enabled: false } } } }, '0.30.5'],
  ['null for a section', { controlPlane: { statefulSet: { resources: { limits: null } } } }],
  ['null for an option', statefulSet({ env: null, persistence: { volumeClaim: { storageClass: null } } })],
  ['odd keys', { controlPlane: { ingress: { annotations: { 'a.b/c': 'd', 'constructor': 'e' } } } }],
  ['empty maps and lists', statefulSet({ labels: {}, args: [], env: [], scheduling: { nodeSelector: {}, tolerations: [], affinity: {} } })],
  ['a variable of a pod\'s field', env({ valueFrom: { fieldRef: { fieldPath: 'metadata.labels[\'a\']' } } })],
  ['a variable of a pod\'s field of a version', env({ valueFrom: { fieldRef: { fieldPath: 'status.podIP', apiVersion: 'v1' } } })],
  ['a variable of a resource', env({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } })],
  ['a variable of a resource without a divisor', env({ valueFrom: { resourceFieldRef: { resource: 'limits.memory', containerName: 'syncer' } } })],
  ['a variable of a Secret that may be missing', env({ valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: true } } })],
  ['a variable of a ConfigMap', env({ valueFrom: { configMapKeyRef: { name: 'm', key: 'k', optional: false } } })],
  ['a variable without a value', env({})],
  ['several variables', statefulSet({ env: [{ name: 'B', value: '1' }, { name: 'A', value: '2' }, { name: 'C', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }] })],
  ['two variables of one name', statefulSet({ env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] })],
  ['an emptyDir', dataVolume({ emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } })],
  ['an emptyDir of odd size', dataVolume({ emptyDir: { sizeLimit: '1500M' } })],
  ['a folder of the node', addVolume({ hostPath: { path: '/a', type: 'Directory' } })],
  ['a share', addVolume({ nfs: { server: 'nfs', path: '/a', readOnly: true } })],
  ['a driver\'s volume', addVolume({ csi: { driver: 'a.b', volumeAttributes: { c: 'd' }, readOnly: true } })],
  ['a projected volume', addVolume({ projected: { sources: [{ secret: { name: 's' } }] } })],
  ['keys of a Secret', addVolume({ secret: { secretName: 's', defaultMode: 256, items: [{ key: 'a', path: 'b', mode: 256 }], optional: true } })],
  ['keys of a ConfigMap', addVolume({ configMap: { name: 'm', items: [{ key: 'a', path: 'b' }] } })],
  ['a volume that is a claim', addVolume({ persistentVolumeClaim: { claimName: 'c', readOnly: true } })],
  ['a mount with all that it may have', statefulSet({ persistence: { addVolumeMounts: [{ name: 'data', mountPath: '/x', subPath: 'y', readOnly: true, mountPropagation: 'HostToContainer' }] } })],
  ['amounts of all kinds', statefulSet({ resources: { limits: { 'cpu': 2, 'memory': '1G', 'ephemeral-storage': '1Gi', 'example.com/gpu': 1 }, requests: { cpu: '0.5', memory: 1000000000 } } })],
  ['a quota', { policies: { resourceQuota: { enabled: true, quota: { 'requests.cpu': 4, 'pods': '10', 'count/secrets': null } }, limitRange: { enabled: true, default: { cpu: '2' } } } }],
  ['a budget in percent', { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, maxUnavailable: '50%' } } } }],
  ['a budget as a number', { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, minAvailable: 1 } } } }],
  ['times', { sleep: { auto: { afterInactivity: '1h30m', schedule: '@daily' } }, deletion: { auto: { afterInactivity: '36h' } } }],
  ['times in odd units', { sleep: { auto: { afterInactivity: '90s' } }, deletion: { auto: { afterInactivity: '1.5h' } } }],
  ['seconds', statefulSet({ highAvailability: { leaseDuration: 90, renewDeadline: 60, retryPeriod: 7 } })],
  ['plugins with free configuration', { plugins: { a: { image: 'b', config: { n: 1, f: 1.5, b: true, nothing: null, list: [1, 'a', { c: null }], big: 12345678901 } } } }],
  ['many annotations', { controlPlane: { ingress: { enabled: true, host: 'a.example.com', annotations: Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`k${i}`, `v${i}`])) } } }],
  ['an Ingress with TLS', { controlPlane: { ingress: { enabled: true, host: 'a.example.com', spec: { ingressClassName: 'nginx', tls: [{ hosts: ['a.example.com'], secretName: 's' }, { hosts: ['b.example.com'] }] } } } }],
  ['DNS', statefulSet({ dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.1'], searches: ['a'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] } })],
  ['texts of several lines and with odd signs', { experimental: { deploy: { vcluster: { manifests: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "a" }\ndata: { b: \'$x `y` \\\\ ${z} # " \' }\n' } } } }],
  ['rules', { rbac: { role: { extraRules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'], resourceNames: [] }] }, clusterRole: { enabled: 'auto' } } }],
  ['sidecars with probes, ports and variables', sidecar({ ports: [{ containerPort: 80, protocol: 'UDP' }], livenessProbe: { httpGet: { path: '/', port: 80 }, periodSeconds: 5 }, readinessProbe: { tcpSocket: { port: 'http' } }, env: [{ name: 'A', value: 'b' }], resources: { limits: { cpu: '100m' } } })],
  ['sidecars with contexts and hooks', sidecar({ securityContext: { capabilities: { add: ['NET_ADMIN'] }, runAsUser: 1 }, lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } }, stdin: false })],
  ['claims of its own', statefulSet({ persistence: { volumeClaimTemplates: [{ metadata: { name: 'data', labels: { a: 'b' } }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '7Gi' } }, dataSource: { kind: 'VolumeSnapshot', name: 's', apiGroup: 'snapshot.storage.k8s.io' } } }] } })],
  ['scheduling', statefulSet({ scheduling: { tolerations: [{ key: 'a', operator: 'Exists' }, { operator: 'Exists', tolerationSeconds: 5, effect: 'NoExecute' }], topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'z', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['vcluster'] }] } }], priorityClassName: 'p' } })],
  ['a Service', { controlPlane: { service: { spec: { type: 'NodePort', ports: [{ name: 'https', port: 443, targetPort: 8443, nodePort: 30443 }] } } } }],
  ['network policies', { policies: { networkPolicy: { enabled: true, controlPlane: { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, { namespaceSelector: {} }], ports: [{ port: 443, protocol: 'TCP', endPort: 445 }, { port: 'https' }] }] } } } }],
  ['service accounts', { controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'mine' }, workloadServiceAccount: { name: 'theirs', imagePullSecrets: [{ name: 's' }] } } } }],
];

test.each(CASES)('%s', (_, values, release = '0.36.1') => {
  const cluster = { values, release, name: 'dev', namespace: 'team-a', hostKubernetesVersion: '1.33.5' };
  const { namespace, ...props } = cluster;
  const made = new VirtualCluster(newChart({ namespace }), 'Expected', { ...props, release: VClusterRelease.of(release) });
  expect(synthesizedBy(importedCode({ ...cluster, language: 'typescript' }))).toBe((made.node.root as any).synthYaml());
  for (const language of NAMES) {
    expect(importedCode({ ...cluster, language })).toMatch(/dev/);
  }
});
