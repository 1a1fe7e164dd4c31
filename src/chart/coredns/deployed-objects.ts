import { corefile } from './corefile';
import { Lines, Node, quoted, REST } from './yaml-lines';
import { goText } from '../../values/go-text';
import { Values } from '../../values/values';
import { mirroredImage } from '../image';
import { RBAC_API } from '../rbac';
import { isEmpty, RenderInput } from '../rendering';

type CoreDns = NonNullable<NonNullable<Values['controlPlane']>['coredns']>;

const IN_KUBE_SYSTEM = { namespace: 'kube-system' };
const APP = { 'k8s-app': 'vcluster-kube-dns' };
const RBAC_LABELS = { 'kubernetes.io/bootstrapping': 'rbac-defaults' };
const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** The objects of CoreDNS in the virtual cluster. */
export function coreDnsManifests(input: RenderInput, options: CoreDns): Node[] {
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'coredns', ...IN_KUBE_SYSTEM } },
    corednsClusterRole(),
    corednsClusterRoleBinding(),
    configMap({ Corefile: corefileLines(input, options) }),
    deployment(input, options),
    corednsService(options, true),
  ];
}

/** The objects in the virtual cluster if CoreDNS runs in the control plane. */
export function embeddedCoreDnsManifests(options: CoreDns): Node[] {
  return [configMap({}), corednsService(options, false)];
}

/** The Corefile of the user, or the default. */
function corefileLines(input: RenderInput, { overwriteConfig }: CoreDns): Lines {
  return overwriteConfig ? Lines.ofUserText(overwriteConfig) : Lines.ofText(corefile(input));
}

function corednsClusterRole(): Node {
  return {
    apiVersion: RBAC_API,
    kind: 'ClusterRole',
    metadata: { labels: RBAC_LABELS, name: 'system:coredns' },
    rules: [
      { apiGroups: [quoted('')], resources: ['endpoints', 'services', 'pods', 'namespaces'], verbs: ['list', 'watch'] },
      { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'watch'] },
    ],
  };
}

function corednsClusterRoleBinding(): Node {
  return {
    apiVersion: RBAC_API,
    kind: 'ClusterRoleBinding',
    metadata: {
      annotations: { 'rbac.authorization.kubernetes.io/autoupdate': quoted('true') },
      labels: RBAC_LABELS,
      name: 'system:coredns',
    },
    roleRef: { apiGroup: RBAC_GROUP, kind: 'ClusterRole', name: 'system:coredns' },
    subjects: [{ kind: 'ServiceAccount', name: 'coredns', ...IN_KUBE_SYSTEM }],
  };
}

function configMap(data: { [key: string]: Node }): Node {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'coredns', ...IN_KUBE_SYSTEM },
    data: { ...data, NodeHosts: quoted('') },
  };
}

function deployment(input: RenderInput, options: CoreDns): Node {
  const { annotations, labels, replicas, pods } = options.deployment ?? {};
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'coredns',
      ...IN_KUBE_SYSTEM,
      annotations: givenLines(annotations),
      labels: { ...APP, 'kubernetes.io/name': quoted('CoreDNS'), [REST]: givenLines(labels) },
    },
    spec: {
      replicas: goText(replicas ?? ''),
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '1' } },
      selector: { matchLabels: APP },
      template: {
        metadata: { annotations: givenLines(pods?.annotations), labels: { ...APP, [REST]: givenLines(pods?.labels) } },
        spec: corednsPodSpec(input, options),
      },
    },
  };
}

function corednsPodSpec(input: RenderInput, { priorityClassName, deployment: options }: CoreDns): Node {
  return {
    priorityClassName: priorityClassName === undefined ? '' : quoted(priorityClassName),
    serviceAccountName: 'coredns',
    nodeSelector: { 'kubernetes.io/os': 'linux', [REST]: givenLines(options?.nodeSelector) },
    affinity: givenLines(options?.affinity),
    tolerations: givenLines(options?.tolerations),
    topologySpreadConstraints: givenLines(options?.topologySpreadConstraints),
    securityContext: input.values.policies?.podSecurityStandard ? { seccompProfile: { type: 'RuntimeDefault' } } : undefined,
    containers: [corednsContainer(input, options)],
    dnsPolicy: 'Default',
    volumes: [
      {
        name: 'config-volume',
        configMap: { name: 'coredns', items: ['Corefile', 'NodeHosts'].map(key => ({ key, path: key })) },
      },
      { name: 'custom-config-volume', configMap: { name: 'coredns-custom', optional: 'true' } },
    ],
  };
}

/** The container of CoreDNS. vCluster replaces the image and the user in double braces. */
function corednsContainer(input: RenderInput, options: CoreDns['deployment']): Node {
  return {
    name: 'coredns',
    image: options?.image ? mirroredImage(input, options.image) : '{{.IMAGE}}',
    imagePullPolicy: 'IfNotPresent',
    resources: givenLines(options?.resources),
    args: '[ "-conf", "/etc/coredns/Corefile" ]',
    volumeMounts: [
      { name: 'config-volume', mountPath: '/etc/coredns', readOnly: 'true' },
      { name: 'custom-config-volume', mountPath: '/etc/coredns/custom', readOnly: 'true' },
    ],
    securityContext: {
      runAsNonRoot: 'true',
      runAsUser: '{{.RUN_AS_USER}}',
      runAsGroup: '{{.RUN_AS_GROUP}}',
      allowPrivilegeEscalation: 'false',
      capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
      readOnlyRootFilesystem: 'true',
    },
    livenessProbe: corednsProbe('/health', 8080, 60, 10),
    readinessProbe: corednsProbe('/ready', 8181, 0, 2),
  };
}

function corednsProbe(path: string, port: number, initialDelaySeconds: number, periodSeconds: number): Node {
  return {
    httpGet: { path, port: `${port}`, scheme: 'HTTP' },
    initialDelaySeconds: `${initialDelaySeconds}`,
    periodSeconds: `${periodSeconds}`,
    timeoutSeconds: '1',
    successThreshold: '1',
    failureThreshold: '3',
  };
}

function corednsService({ service: options }: CoreDns, selects: boolean): Node {
  const spec = options?.spec ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'kube-dns',
      ...IN_KUBE_SYSTEM,
      annotations: { 'prometheus.io/port': quoted('9153'), 'prometheus.io/scrape': quoted('true'), [REST]: givenLines(options?.annotations) },
      labels: {
        ...APP,
        'kubernetes.io/cluster-service': quoted('true'),
        'kubernetes.io/name': quoted('CoreDNS'),
        [REST]: givenLines(options?.labels),
      },
    },
    spec: {
      [REST]: givenLines(spec),
      selector: selects && isEmpty(spec.selector) ? APP : undefined,
      ports: isEmpty(spec.ports) ? corednsPorts() : undefined,
    },
  };
}

function corednsPorts(): Node {
  return [
    { name: 'dns', port: '53', targetPort: '1053', protocol: 'UDP' },
    { name: 'dns-tcp', port: '53', targetPort: '1053', protocol: 'TCP' },
    { name: 'metrics', port: '9153', protocol: 'TCP' },
  ];
}

/** The value of the user, if any. */
function givenLines(value: object | undefined): Lines | undefined {
  return isEmpty(value) ? undefined : Lines.ofValue(value);
}
