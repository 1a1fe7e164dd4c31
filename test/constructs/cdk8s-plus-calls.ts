import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { VirtualCluster } from '../../src';

/** What was synthesised, by kind and name. */
export type Find = (kind: string, name?: string) => any;

/** One call of cdk8s-plus or cdk8s on what a virtual cluster hands out, and what it must lead to. */
export interface Call {
  /** Makes the call. It gives what the call gives. */
  readonly on: (vc: VirtualCluster) => unknown;
  /** Where its effect is: in what was synthesised, or in what it gave. */
  readonly at: (find: Find, given: any) => unknown;
  readonly gives: unknown;
}

const workload: Call['at'] = find => find('StatefulSet');
const pod = (read: (spec: any) => unknown): Call['at'] => find => read(find('StatefulSet').spec.template.spec);
const syncer = (read: (container: any) => unknown) => pod(spec => read(spec.containers[0]));
const given: Call['at'] = (_find, result) => result;
const other = (vc: VirtualCluster) => new kplus.Deployment(vc, 'Other', { metadata: { name: 'other' }, containers: [{ image: 'other' }], select: false });
const container = ({ controlPlane }: VirtualCluster) => controlPlane.containers[0];
const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: 'b5a0f0a2' };
/** The service account, which the virtual cluster creates. */
const account = (vc: VirtualCluster) => vc.serviceAccount as kplus.ServiceAccount;
const OF_CHART = { app: 'vcluster', release: 'my-vc' };
const SUBJECT = { kind: 'ServiceAccount', name: 'vc-my-vc', apiGroup: '', namespace: 'team-a' };
const colocation = (vc: VirtualCluster, way: 'colocate' | 'separate') => vc.controlPlane.scheduling[way](kplus.Pods.select(vc, 'Db', { labels: { app: 'db' } }));
const NEAR_DB = [expect.objectContaining({ labelSelector: { matchLabels: { app: 'db' } } })];

/** Every call there is, by class and method. */
export const CALLS: Readonly<Record<string, Call>> = {
  'Workload.select': {
    on: ({ controlPlane }) => {
      controlPlane.podMetadata.addLabel('tier', 'cp');
      controlPlane.select(kplus.LabelSelector.of({ labels: { tier: 'cp' }, expressions: [kplus.LabelExpression.exists('release')] }));
    },
    at: find => workload(find, undefined) && find('StatefulSet').spec.selector,
    gives: { matchLabels: { ...OF_CHART, tier: 'cp' }, matchExpressions: [{ key: 'release', operator: 'Exists' }] },
  },
  'AbstractPod.addContainer': {
    on: ({ controlPlane }) => controlPlane.addContainer({ name: 'proxy', image: 'envoy', resources: { memory: { limit: Size.mebibytes(64) } } }),
    at: pod(spec => spec.containers[1]),
    gives: expect.objectContaining({ name: 'proxy', image: 'envoy', resources: { limits: { memory: '64Mi' } } }),
  },
  'AbstractPod.attachContainer': {
    on: ({ controlPlane }) => controlPlane.attachContainer(new kplus.Container({ name: 'proxy', image: 'envoy' })),
    at: pod(spec => spec.containers[1].image),
    gives: 'envoy',
  },
  'AbstractPod.addInitContainer': {
    on: ({ controlPlane }) => controlPlane.addInitContainer({ image: 'busybox' }),
    at: pod(spec => spec.initContainers.map(({ name }: any) => name)),
    gives: ['kubernetes', 'init-0'],
  },
  'AbstractPod.addHostAlias': {
    on: ({ controlPlane }) => ['git.corp', 'npm.corp', 'git.corp'].forEach(name => controlPlane.addHostAlias({ ip: '10.0.0.1', hostnames: [name] })),
    at: pod(spec => spec.hostAliases),
    gives: [{ ip: '10.0.0.1', hostnames: ['git.corp', 'npm.corp'] }],
  },
  'AbstractPod.addVolume': {
    on: vc => vc.controlPlane.addVolume(kplus.Volume.fromEmptyDir(vc, 'Scratch', 'scratch')),
    at: pod(spec => spec.volumes.at(-1)),
    gives: { name: 'scratch', emptyDir: {} },
  },
  'AbstractPod.toPodSelectorConfig': {
    on: ({ controlPlane }) => controlPlane.toPodSelectorConfig(),
    at: (_find, config: kplus.PodSelectorConfig) => [config.labelSelector._toKube().matchLabels, config.namespaces],
    gives: [OF_CHART, { names: ['team-a'] }],
  },
  'AbstractPod.toPodSelector': {
    on: vc => vc.controlPlane.toPodSelector() === vc.controlPlane,
    at: given,
    gives: true,
  },
  'AbstractPod.toNetworkPolicyPeerConfig': {
    on: ({ controlPlane }) => controlPlane.toNetworkPolicyPeerConfig().podSelector!.labelSelector._toKube().matchLabels,
    at: given,
    gives: OF_CHART,
  },
  'AbstractPod.toSubjectConfiguration': { on: ({ controlPlane }) => controlPlane.toSubjectConfiguration(), at: given, gives: SUBJECT },
  'Resource.asApiResource': {
    on: vc => [vc.controlPlane, vc.service, account(vc)].map(resource => resource.asApiResource()?.resourceType),
    at: given,
    gives: ['statefulsets', 'services', 'serviceaccounts'],
  },
  'Resource.asNonApiResource': { on: vc => vc.controlPlane.asNonApiResource(), at: given, gives: undefined },
  'Service.bind': {
    on: ({ service }) => service.bind(9443, { name: 'dns', targetPort: 53, protocol: kplus.Protocol.UDP }),
    at: find => find('Service', 'my-vc').spec.ports.at(-1),
    gives: { name: 'dns', port: 9443, targetPort: 53, protocol: 'UDP' },
  },
  'Service.exposeViaIngress': {
    on: ({ service }) => service.exposeViaIngress('/'),
    at: find => find('Ingress').spec.rules[0].http.paths[0].backend.service,
    gives: { name: 'my-vc', port: { number: 443 } },
  },
  'Service.select': {
    on: vc => vc.service.select(kplus.Pods.select(vc, 'Tier', { labels: { tier: 'cp' } })),
    at: find => find('Service', 'my-vc').spec.selector,
    gives: { ...OF_CHART, tier: 'cp' },
  },
  'Service.selectLabel': {
    on: ({ service }) => service.selectLabel('tier', 'cp'),
    at: find => find('Service', 'my-vc').spec.selector,
    gives: { ...OF_CHART, tier: 'cp' },
  },
  'ServiceAccount.addSecret': {
    on: vc => account(vc).addSecret(kplus.Secret.fromSecretName(vc, 'Pull', 'pull')),
    at: find => find('ServiceAccount', 'vc-my-vc').secrets,
    gives: [{ name: 'pull' }],
  },
  'ServiceAccount.toSubjectConfiguration': {
    on: vc => new kplus.Role(vc, 'Role', { metadata: { name: 'role' } }).bind(vc.serviceAccount),
    at: find => find('RoleBinding').subjects,
    gives: [SUBJECT],
  },
  'Container.addPort': {
    on: vc => {
      container(vc).addPort({ number: 8443, name: 'quic', protocol: kplus.Protocol.UDP });
      container(vc).addPort({ number: 9000, hostPort: 9000, hostIp: '10.0.0.1' });
    },
    at: syncer(({ ports }) => ports),
    gives: [{ containerPort: 8443, name: 'quic', protocol: 'UDP' }, { containerPort: 9000, hostPort: 9000, hostIP: '10.0.0.1' }],
  },
  'Container.mount': {
    on: vc => container(vc).mount('/scratch', kplus.Volume.fromEmptyDir(vc, 'Scratch', 'scratch'), { readOnly: true, subPath: 'a' }),
    at: pod(spec => [spec.volumes.at(-1), spec.containers[0].volumeMounts.at(-1)]),
    gives: [{ name: 'scratch', emptyDir: {} }, { name: 'scratch', mountPath: '/scratch', readOnly: true, subPath: 'a' }],
  },
  'Env.addVariable': {
    on: vc => container(vc).env.addVariable('A', kplus.EnvValue.fromValue('1')),
    at: syncer(({ env }) => env.at(-1)),
    gives: { name: 'A', value: '1' },
  },
  'Env.copyFrom': {
    on: vc => container(vc).env.copyFrom(kplus.Env.fromConfigMap(kplus.ConfigMap.fromConfigMapName(vc, 'Settings', 'settings'), 'P_')),
    at: syncer(({ envFrom }) => envFrom),
    gives: [{ prefix: 'P_', configMapRef: { name: 'settings' } }],
  },
  'PodDns.addNameserver': { on: vc => vc.controlPlane.dns.addNameserver('10.0.0.2'), at: pod(spec => spec.dnsConfig), gives: { nameservers: ['10.0.0.2'] } },
  'PodDns.addSearch': { on: vc => vc.controlPlane.dns.addSearch('corp.local'), at: pod(spec => spec.dnsConfig), gives: { searches: ['corp.local'] } },
  'PodDns.addOption': {
    on: vc => vc.controlPlane.dns.addOption({ name: 'ndots', value: '2' }),
    at: pod(spec => spec.dnsConfig),
    gives: { options: [{ name: 'ndots', value: '2' }] },
  },
  'WorkloadScheduling.spread': {
    on: ({ controlPlane }) => controlPlane.scheduling.spread({ topology: kplus.Topology.ZONE }),
    at: pod(spec => spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey),
    gives: 'topology.kubernetes.io/zone',
  },
  'PodScheduling.assign': { on: vc => vc.controlPlane.scheduling.assign(kplus.Node.named('node-1')), at: pod(spec => spec.nodeName), gives: 'node-1' },
  'PodScheduling.attract': {
    on: vc => vc.controlPlane.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('disk', 'ssd'))),
    at: pod(spec => spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms),
    gives: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
  },
  'PodScheduling.colocate': {
    on: vc => colocation(vc, 'colocate'),
    at: pod(spec => spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution),
    gives: NEAR_DB,
  },
  'PodScheduling.separate': {
    on: vc => colocation(vc, 'separate'),
    at: pod(spec => spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution),
    gives: NEAR_DB,
  },
  'PodScheduling.tolerate': {
    on: vc => vc.controlPlane.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('dedicated', 'vcluster'))),
    at: pod(spec => spec.tolerations),
    gives: [{ key: 'dedicated', operator: 'Equal', value: 'vcluster' }],
  },
  'PodConnections.allowFrom': {
    on: vc => vc.controlPlane.connections.allowFrom(other(vc), { isolation: kplus.PodConnectionsIsolation.POD }),
    at: find => [find('NetworkPolicy').spec.podSelector.matchLabels, find('NetworkPolicy').spec.ingress[0].ports],
    gives: [OF_CHART, [{ port: 8443, protocol: 'TCP' }]],
  },
  'PodConnections.allowTo': {
    on: vc => vc.controlPlane.connections.allowTo(kplus.NetworkPolicyIpBlock.ipv4(vc, 'Db', '10.1.0.0/16'), { isolation: kplus.PodConnectionsIsolation.POD }),
    at: find => [find('NetworkPolicy').spec.podSelector.matchLabels, find('NetworkPolicy').spec.egress[0].to],
    gives: [OF_CHART, [{ ipBlock: { cidr: '10.1.0.0/16' } }]],
  },
  'PodConnections.isolate': {
    on: ({ controlPlane }) => controlPlane.connections.isolate(),
    at: find => find('NetworkPolicy').spec,
    gives: { podSelector: { matchLabels: OF_CHART }, policyTypes: ['Egress', 'Ingress'] },
  },
  'ResourcePermissions.grantRead': {
    on: vc => vc.service.permissions.grantRead(kplus.ServiceAccount.fromServiceAccountName(vc, 'Reader', 'reader')),
    at: find => find('Role', undefined).rules,
    gives: [{ apiGroups: [''], resources: ['services'], resourceNames: ['my-vc'], verbs: ['get', 'list', 'watch'] }],
  },
  'ResourcePermissions.grantReadWrite': {
    on: vc => vc.controlPlane.permissions.grantReadWrite(kplus.ServiceAccount.fromServiceAccountName(vc, 'Writer', 'writer')),
    at: find => find('Role', undefined).rules[0],
    gives: expect.objectContaining({ apiGroups: ['apps'], resources: ['statefulsets'], resourceNames: ['my-vc'], verbs: expect.arrayContaining(['update', 'delete']) }),
  },
  'ApiObjectMetadataDefinition.addLabel': {
    on: vc => [vc.controlPlane.metadata, vc.controlPlane.podMetadata].forEach(metadata => metadata.addLabel('team', 'a')),
    at: find => [find('StatefulSet').metadata.labels.team, find('StatefulSet').spec.template.metadata.labels],
    gives: ['a', { ...OF_CHART, team: 'a' }],
  },
  'ApiObjectMetadataDefinition.addAnnotation': {
    on: vc => [vc.controlPlane.metadata, vc.controlPlane.podMetadata].forEach(metadata => metadata.addAnnotation('team', 'a')),
    at: find => [find('StatefulSet').metadata.annotations.team, find('StatefulSet').spec.template.metadata.annotations],
    gives: ['a', { team: 'a', vClusterConfigHash: expect.any(String) }],
  },
  'ApiObjectMetadataDefinition.addFinalizers': {
    on: vc => [vc.service.metadata, vc.controlPlane.podMetadata].forEach(metadata => metadata.addFinalizers('example.com/f')),
    at: find => [find('Service', 'my-vc').metadata.finalizers, find('StatefulSet').spec.template.metadata.finalizers],
    gives: [['example.com/f'], ['example.com/f']],
  },
  'ApiObjectMetadataDefinition.addOwnerReference': {
    on: vc => [vc.controlPlane, vc.service, account(vc)].forEach(({ metadata }) => metadata.addOwnerReference(owner)),
    at: find => [find('StatefulSet'), find('Service', 'my-vc'), find('ServiceAccount', 'vc-my-vc')].flatMap(({ metadata }) => metadata.ownerReferences),
    gives: [owner, owner, owner],
  },
  'ApiObjectMetadataDefinition.add': {
    on: vc => vc.controlPlane.metadata.add('generateName', 'my-'),
    at: find => find('StatefulSet').metadata.generateName,
    gives: 'my-',
  },
  'ApiObjectMetadataDefinition.getLabel': {
    on: vc => [vc.controlPlane.metadata, vc.controlPlane.podMetadata, vc.service.metadata].map(metadata => metadata.getLabel('release')),
    at: given,
    gives: ['my-vc', 'my-vc', 'my-vc'],
  },
  'ApiObjectMetadataDefinition.toJson': {
    on: vc => vc.controlPlane.podMetadata.toJson(),
    at: given,
    gives: { labels: OF_CHART, annotations: { vClusterConfigHash: expect.any(String) } },
  },
};
