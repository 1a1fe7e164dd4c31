import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  AutoSwitch, BackingStore, Distro, PodSecurityStandard, UnhealthyPodEvictionPolicy, VClusterRelease, VirtualClusterProps,
} from '../../src/index';
import type { Values } from '../../src/values/values';
import { NEWEST_RELEASE } from '../releases';

/** Typed props, and the `vcluster.yaml` that they mean. */
export interface Equivalent {
  readonly name: string;
  readonly props: (scope: Construct) => Partial<VirtualClusterProps>;
  readonly values: Values;
  /** The releases that know all of it. Default: all. */
  readonly since?: string;
  readonly until?: string;
}

const { Quantity, IntOrString } = kplus.k8s;

/** The releases that the equivalents are compared in: the ends of what is supported, and of what options were there. */
export const RELEASES = [
  VClusterRelease.V0_22, VClusterRelease.V0_24, VClusterRelease.V0_25, VClusterRelease.V0_26, VClusterRelease.V0_30, VClusterRelease.V0_31,
  VClusterRelease.V0_32, NEWEST_RELEASE,
];

/** A quota of what pods have, without the default ones of what else there is: a scope is for pods alone. */
const POD_QUOTA = {
  ...Object.fromEntries([
    'requests.storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage', 'services.nodeports', 'services.loadbalancers', 'count/endpoints',
    'count/configmaps', 'count/persistentvolumeclaims', 'count/pods', 'count/secrets', 'count/services',
  ].map(resource => [resource, null])),
  pods: 20,
} as unknown as Record<string, string>;

/** Each group of typed props, with all of its options at least once. */
export const EQUIVALENTS: Equivalent[] = [
  // The distribution
  {
    name: 'a Kubernetes version',
    props: () => ({ distro: Distro.k8s({ version: 'v1.33.1' }) }),
    values: { controlPlane: { distro: { k8s: { version: 'v1.33.1' } } } },
  },
  {
    name: 'Kubernetes with options of its own',
    props: scope => ({
      distro: Distro.k8s({
        enabled: true,
        env: { TOKEN: secret(scope, 'kms').envValue('token') },
        resources: { cpu: { request: kplus.Cpu.millis(50) }, memory: { limit: Size.mebibytes(512) } },
        securityContext: { runAsUser: 1000 },
        apiServer: { extraArgs: ['--audit-log-path=-'] },
        controllerManager: { enabled: false, command: ['/binaries/kube-controller-manager'] },
      }),
    }),
    values: {
      controlPlane: {
        distro: {
          k8s: {
            enabled: true,
            env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'kms', key: 'token' } } }],
            resources: { requests: { cpu: '50m' }, limits: { memory: '512Mi' } },
            securityContext: { runAsUser: 1000 },
            apiServer: { extraArgs: ['--audit-log-path=-'] },
            controllerManager: { enabled: false, command: ['/binaries/kube-controller-manager'] },
          },
        },
      },
    },
  },
  {
    name: 'an image of Kubernetes and a scheduler',
    since: '0.26',
    props: () => ({
      distro: Distro.k8s({
        image: { registry: 'registry.corp', repository: 'mirror/kubernetes', tag: 'v1.33.0' },
        imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
        scheduler: { enabled: true },
      }),
      values: { sync: { fromHost: { nodes: { enabled: true } } } },
    }),
    values: {
      controlPlane: {
        distro: {
          k8s: {
            image: { registry: 'registry.corp', repository: 'mirror/kubernetes', tag: 'v1.33.0' },
            imagePullPolicy: 'Always',
            scheduler: { enabled: true },
          },
        },
      },
      sync: { fromHost: { nodes: { enabled: true } } },
    },
  },
  {
    name: 'an image for each part of Kubernetes',
    until: '0.24',
    props: () => ({ distro: Distro.k8s({ apiServer: { image: { tag: 'v1.30.1' }, imagePullPolicy: kplus.ImagePullPolicy.NEVER } }) }),
    values: { controlPlane: { distro: { k8s: { apiServer: { image: { tag: 'v1.30.1' }, imagePullPolicy: 'Never' } } } } },
  },
  {
    name: 'K3s',
    until: '0.32',
    props: () => ({ distro: Distro.k3s({ image: { tag: 'v1.31.4-k3s1' }, token: 't', extraArgs: ['--debug'] }) }),
    values: { controlPlane: { distro: { k3s: { enabled: true, image: { tag: 'v1.31.4-k3s1' }, token: 't', extraArgs: ['--debug'] } } } },
  },
  {
    name: 'k0s',
    until: '0.25',
    props: () => ({ distro: Distro.k0s({ config: 'a: b', command: ['/binaries/k0s'] }) }),
    values: { controlPlane: { distro: { k0s: { enabled: true, config: 'a: b', command: ['/binaries/k0s'] } } } },
  },

  // How it is reached
  {
    name: 'a load balancer',
    props: () => ({
      service: {
        type: kplus.ServiceType.LOAD_BALANCER,
        annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' },
        labels: { team: 'a' },
        spec: { externalTrafficPolicy: 'Local', loadBalancerIp: '10.0.0.7' },
      },
    }),
    values: {
      controlPlane: {
        service: {
          annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' },
          labels: { team: 'a' },
          spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Local', loadBalancerIP: '10.0.0.7' },
        },
      },
    },
  },
  {
    name: 'node ports',
    props: () => ({ service: { type: kplus.ServiceType.NODE_PORT, httpsNodePort: 30443, kubeletNodePort: 30250 } }),
    values: { controlPlane: { service: { spec: { type: 'NodePort' }, httpsNodePort: 30443, kubeletNodePort: 30250 } } },
  },
  {
    name: 'no Service',
    props: () => ({ service: { enabled: false } }),
    values: { controlPlane: { service: { enabled: false } } },
  },
  {
    name: 'an Ingress',
    props: scope => ({
      ingress: {
        host: 'vc.corp',
        pathType: kplus.HttpIngressPathType.PREFIX,
        className: 'nginx',
        tls: [{ hosts: ['vc.corp'], secret: secret(scope, 'vc-tls') }],
        annotations: { 'cert-manager.io/cluster-issuer': 'corp' },
        labels: { team: 'a' },
      },
    }),
    values: {
      controlPlane: {
        ingress: {
          enabled: true,
          host: 'vc.corp',
          pathType: 'Prefix',
          spec: { ingressClassName: 'nginx', tls: [{ hosts: ['vc.corp'], secretName: 'vc-tls' }] },
          annotations: { 'cert-manager.io/cluster-issuer': 'corp' },
          labels: { team: 'a' },
        },
      },
    },
  },
  {
    name: 'an Ingress that is switched off',
    props: () => ({ ingress: { enabled: false, host: 'vc.corp' } }),
    values: { controlPlane: { ingress: { enabled: false, host: 'vc.corp' } } },
  },
  {
    name: 'names in the certificate',
    props: () => ({ proxy: { extraSans: ['vc.corp', '10.0.0.7'], bindAddress: '::' } }),
    values: { controlPlane: { proxy: { extraSANs: ['vc.corp', '10.0.0.7'], bindAddress: '::' } } },
  },
  {
    name: 'a port of the proxy',
    props: () => ({ proxy: { port: 9443 } }),
    values: { controlPlane: { proxy: { port: 9443 } } },
  },
  {
    name: 'a kubeconfig for others',
    props: () => ({
      exportKubeConfig: {
        context: 'vc',
        server: 'https://vc.corp',
        insecure: true,
        serviceAccount: { name: 'admin', namespace: 'kube-system', clusterRole: 'cluster-admin' },
        secret: { name: 'vc-kubeconfig', namespace: 'argocd' },
      },
    }),
    values: {
      exportKubeConfig: {
        context: 'vc',
        server: 'https://vc.corp',
        insecure: true,
        serviceAccount: { name: 'admin', namespace: 'kube-system', clusterRole: 'cluster-admin' },
        secret: { name: 'vc-kubeconfig', namespace: 'argocd' },
      },
    },
  },
  {
    name: 'kubeconfigs in two further Secrets',
    since: '0.24',
    props: () => ({
      exportKubeConfig: { additionalSecrets: [{ name: 'inside', server: 'https://my-vc.team-a' }, { namespace: 'argocd', context: 'vc' }] },
    }),
    values: {
      exportKubeConfig: { additionalSecrets: [{ name: 'inside', server: 'https://my-vc.team-a' }, { namespace: 'argocd', context: 'vc' }] },
    },
  },

  // Around the workload
  {
    name: 'a disruption budget in percent',
    since: '0.31',
    props: () => ({
      podDisruptionBudget: {
        minAvailable: kplus.PercentOrAbsolute.percent(50),
        unhealthyPodEvictionPolicy: UnhealthyPodEvictionPolicy.ALWAYS_ALLOW,
      },
    }),
    values: { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, minAvailable: '50%', unhealthyPodEvictionPolicy: 'AlwaysAllow' } } } },
  },
  {
    name: 'a disruption budget in pods',
    since: '0.31',
    props: () => ({ podDisruptionBudget: { maxUnavailable: kplus.PercentOrAbsolute.absolute(1) } }),
    values: { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, maxUnavailable: 1 } } } },
  },
  {
    name: 'a ServiceMonitor',
    props: () => ({ serviceMonitor: { labels: { release: 'prometheus' }, annotations: { a: 'b' } } }),
    values: { controlPlane: { serviceMonitor: { enabled: true, labels: { release: 'prometheus' }, annotations: { a: 'b' } } } },
  },
  {
    name: 'annotations for all objects',
    props: () => ({ globalAnnotations: { 'corp/owner': 'team-a' } }),
    values: { controlPlane: { advanced: { globalMetadata: { annotations: { 'corp/owner': 'team-a' } } } } },
  },

  // Who runs it, and what it may do
  {
    name: 'service accounts with options of their own',
    props: scope => ({
      serviceAccount: {
        name: 'cp',
        annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/vc' },
        labels: { team: 'a' },
        imagePullSecrets: [secret(scope, 'registry')],
      },
      workloadServiceAccount: { name: 'pods', annotations: { a: 'b' }, labels: { team: 'b' }, imagePullSecrets: [secret(scope, 'workloads')] },
    }),
    values: {
      controlPlane: {
        advanced: {
          serviceAccount: {
            name: 'cp',
            annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/vc' },
            labels: { team: 'a' },
            imagePullSecrets: [{ name: 'registry' }],
          },
          workloadServiceAccount: { name: 'pods', annotations: { a: 'b' }, labels: { team: 'b' }, imagePullSecrets: [{ name: 'workloads' }] },
        },
      },
    },
  },
  {
    name: 'existing service accounts',
    props: scope => ({
      serviceAccount: { existing: kplus.ServiceAccount.fromServiceAccountName(scope, 'Account', 'cloud') },
      workloadServiceAccount: { existing: kplus.ServiceAccount.fromServiceAccountName(scope, 'Workloads', 'pods') },
    }),
    values: {
      controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'cloud' }, workloadServiceAccount: { enabled: false, name: 'pods' } } },
    },
  },
  {
    name: 'no service account for the workloads',
    props: () => ({ workloadServiceAccount: { enabled: false } }),
    values: { controlPlane: { advanced: { workloadServiceAccount: { enabled: false } } } },
  },
  {
    name: 'further rules',
    props: () => ({
      rbac: {
        role: { extraRules: [{ apiGroups: ['example.com'], resources: ['widgets'], resourceNames: ['w'], verbs: ['get'] }] },
        clusterRole: { extraRules: [{ nonResourceUrLs: ['/metrics'], verbs: ['get'] }] },
      },
    }),
    values: {
      rbac: {
        role: { extraRules: [{ apiGroups: ['example.com'], resources: ['widgets'], resourceNames: ['w'], verbs: ['get'] }] },
        clusterRole: { extraRules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }] },
      },
    },
  },
  {
    name: 'rules instead',
    props: () => ({
      rbac: {
        role: { overwriteRules: [{ apiGroups: [''], resources: ['pods'], verbs: ['*'] }] },
        clusterRole: { enabled: AutoSwitch.TRUE, overwriteRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['list'] }] },
      },
    }),
    values: {
      rbac: {
        role: { overwriteRules: [{ apiGroups: [''], resources: ['pods'], verbs: ['*'] }] },
        clusterRole: { enabled: true, overwriteRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['list'] }] },
      },
    },
  },
  {
    name: 'no roles',
    props: () => ({ rbac: { role: { enabled: false }, clusterRole: { enabled: AutoSwitch.FALSE } } }),
    values: { rbac: { role: { enabled: false }, clusterRole: { enabled: false } } },
  },
  {
    name: 'rights to take snapshots of volumes',
    since: '0.30',
    until: '0.35',
    props: () => ({ rbac: { enableVolumeSnapshotRules: { enabled: AutoSwitch.TRUE } } }),
    values: { rbac: { enableVolumeSnapshotRules: { enabled: true } } },
  },

  // Policies
  {
    name: 'a pod security standard',
    props: () => ({ policies: { podSecurityStandard: PodSecurityStandard.RESTRICTED } }),
    values: { policies: { podSecurityStandard: 'restricted' } },
  },
  {
    name: 'a quota, and with it a limit range',
    props: () => ({
      policies: {
        resourceQuota: {
          quota: { 'requests.cpu': Quantity.fromNumber(4), 'limits.memory': Quantity.fromString('8Gi'), 'count/pods': Quantity.fromNumber(50) },
          annotations: { a: 'b' },
          labels: { team: 'a' },
        },
      },
    }),
    values: {
      policies: {
        resourceQuota: {
          enabled: true,
          quota: { 'requests.cpu': 4, 'limits.memory': '8Gi', 'count/pods': 50 },
          annotations: { a: 'b' },
          labels: { team: 'a' },
        },
      },
    },
  },
  {
    name: 'a quota for some pods',
    props: () => ({
      policies: {
        resourceQuota: {
          scopes: ['NotTerminating'],
          scopeSelector: { matchExpressions: [{ operator: 'In', scopeName: 'PriorityClass', values: ['high'] }] },
        },
      },
      values: { policies: { resourceQuota: { quota: POD_QUOTA } } },
    }),
    values: {
      policies: {
        resourceQuota: {
          enabled: true,
          quota: POD_QUOTA,
          scopes: ['NotTerminating'],
          scopeSelector: { matchExpressions: [{ operator: 'In', scopeName: 'PriorityClass', values: ['high'] }] },
        },
      },
    },
  },
  {
    name: 'limits, policies and a monitor that are switched off',
    props: () => ({
      serviceMonitor: { enabled: false },
      policies: { limitRange: { enabled: AutoSwitch.FALSE }, networkPolicy: { enabled: false, labels: { team: 'a' } } },
    }),
    values: {
      controlPlane: { serviceMonitor: { enabled: false } },
      policies: { limitRange: { enabled: false }, networkPolicy: { enabled: false, labels: { team: 'a' } } },
    },
  },
  {
    name: 'a limit range without a quota',
    props: () => ({
      policies: {
        resourceQuota: { enabled: AutoSwitch.FALSE },
        limitRange: {
          default: { cpu: kplus.Cpu.units(2), memory: Size.gibibytes(1), ephemeralStorage: Size.gibibytes(10) },
          defaultRequest: { cpu: kplus.Cpu.millis(50), memory: Size.mebibytes(64) },
          min: { cpu: kplus.Cpu.millis(10) },
          max: { memory: Size.gibibytes(16), ephemeralStorage: Size.mebibytes(51200) },
          annotations: { a: 'b' },
          labels: { team: 'a' },
        },
      },
    }),
    values: {
      policies: {
        resourceQuota: { enabled: false },
        limitRange: {
          enabled: true,
          default: { 'cpu': '2', 'memory': '1Gi', 'ephemeral-storage': '10Gi' },
          defaultRequest: { cpu: '50m', memory: '64Mi' },
          min: { cpu: '10m' },
          max: { 'memory': '16Gi', 'ephemeral-storage': '50Gi' },
          annotations: { a: 'b' },
          labels: { team: 'a' },
        },
      },
    },
  },
  {
    name: 'a quota with the limit range, left to each other',
    props: () => ({ policies: { resourceQuota: { enabled: AutoSwitch.AUTO }, limitRange: {} } }),
    values: { policies: { resourceQuota: { enabled: 'auto' }, limitRange: { enabled: true } } },
  },
  {
    name: 'NetworkPolicies',
    props: () => ({ policies: { networkPolicy: { fallbackDns: '1.1.1.1', annotations: { a: 'b' }, labels: { team: 'a' } } } }),
    values: { policies: { networkPolicy: { enabled: true, fallbackDns: '1.1.1.1', annotations: { a: 'b' }, labels: { team: 'a' } } } },
  },
  {
    name: 'NetworkPolicies with rules',
    since: '0.31',
    props: () => ({
      policies: {
        networkPolicy: {
          controlPlane: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { name: 'ingress' } } }] }] },
          workload: {
            publicEgress: { enabled: true, cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] },
            egress: [{ to: [{ ipBlock: { cidr: '10.1.0.0/16' } }], ports: [{ port: IntOrString.fromNumber(5432), protocol: 'TCP' }] }],
            ingress: [{ from: [{ podSelector: { matchLabels: { app: 'gateway' } } }] }],
          },
        },
      },
    }),
    values: {
      policies: {
        networkPolicy: {
          enabled: true,
          controlPlane: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { name: 'ingress' } } }] }] },
          workload: {
            publicEgress: { enabled: true, cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] },
            egress: [{ to: [{ ipBlock: { cidr: '10.1.0.0/16' } }], ports: [{ port: 5432, protocol: 'TCP' }] }],
            ingress: [{ from: [{ podSelector: { matchLabels: { app: 'gateway' } } }] }],
          },
        },
      },
    },
  },
  {
    name: 'NetworkPolicies as they were',
    until: '0.30',
    props: () => ({ policies: { networkPolicy: { outgoingConnections: { platform: false, ipBlock: { cidr: '203.0.113.0/24', except: [] } } } } }),
    values: { policies: { networkPolicy: { enabled: true, outgoingConnections: { platform: false, ipBlock: { cidr: '203.0.113.0/24', except: [] } } } } },
  },
  {
    name: 'NetworkPolicies with rules as they were',
    since: '0.25',
    until: '0.30',
    props: () => ({
      policies: {
        networkPolicy: {
          extraControlPlaneRules: [{ ports: [{ port: IntOrString.fromNumber(443) }] }],
          extraWorkloadRules: [{ to: [{ ipBlock: { cidr: '10.1.0.0/16' } }] }],
        },
      },
    }),
    values: {
      policies: {
        networkPolicy: {
          enabled: true,
          extraControlPlaneRules: [{ ports: [{ port: 443 }] }],
          extraWorkloadRules: [{ to: [{ ipBlock: { cidr: '10.1.0.0/16' } }] }],
        },
      },
    },
  },

  // Secrets
  {
    name: 'an external database whose data source is in a Secret',
    props: scope => ({
      statefulSet: { env: { DEBUG: kplus.EnvValue.fromValue('true') } },
      backingStore: BackingStore.externalDatabase({ dataSourceFrom: secret(scope, 'database').envValue('uri'), caFile: '/tls/ca.crt' }),
    }),
    values: {
      controlPlane: {
        statefulSet: {
          env: [{ name: 'DEBUG', value: 'true' }, { name: 'VCLUSTER_DATA_SOURCE', valueFrom: { secretKeyRef: { name: 'database', key: 'uri' } } }],
          args: ['--set', 'controlPlane.backingStore.database.external.dataSource=$(VCLUSTER_DATA_SOURCE)'],
        },
        backingStore: { database: { external: { enabled: true, caFile: '/tls/ca.crt' } } },
      },
    },
  },
];

function secret(scope: Construct, name: string): kplus.ISecret {
  return kplus.Secret.fromSecretName(scope, name, name);
}
