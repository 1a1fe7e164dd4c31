import { Chart, Duration, Size } from 'cdk8s';
import { ConfigMap, Cpu, PercentOrAbsolute, Volume } from 'cdk8s-plus-28';
import { AutoSwitch, BackingStore, Distro, PodSecurityStandard, StatefulSetOptions, VClusterRelease, VirtualCluster } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

const TEAMS = ['catalogue', 'checkout', 'payments', 'search'];

/** What differs between the environments of the platform. */
export interface EnvironmentProps {
  /** Name of the host cluster. */
  readonly hostCluster: string;
  /** Domain of the host names of the virtual clusters' API servers. */
  readonly domain: string;
  /** Whether the virtual clusters run three replicas with embedded etcd. */
  readonly highlyAvailable?: boolean;
  /** Whether the virtual clusters sleep when they are not used. */
  readonly sleeps?: boolean;
}

/** One environment of the platform: a virtual cluster for each team, on one host cluster. */
export class Environment extends Chart {
  constructor(scope: Construct, id: string, props: EnvironmentProps) {
    super(scope, id);

    for (const team of TEAMS) {
      new TeamCluster(this, team, { ...props, team });
    }
  }
}

interface TeamClusterProps extends EnvironmentProps {
  readonly team: string;
}

/** The virtual cluster of a team, as the platform offers it. */
class TeamCluster extends Construct {
  constructor(scope: Construct, id: string, { team, hostCluster, domain, highlyAvailable = false, sleeps = false }: TeamClusterProps) {
    super(scope, id);
    const namespace = `vcluster-${team}`;
    const host = `${team}.${domain}`;

    const cluster = new VirtualCluster(this, 'Cluster', {
      release: VClusterRelease.V0_36,
      name: team,
      namespace,
      hostCluster,
      ...highlyAvailable ? {
        backingStore: BackingStore.embeddedEtcd(),
        podDisruptionBudget: { minAvailable: PercentOrAbsolute.absolute(2) },
      } : {},
      statefulSet: workload(highlyAvailable ? 3 : 1),

      // Users log in with the company's identity provider. Changes are written to an audit log.
      distro: Distro.k8s({
        apiServer: {
          extraArgs: [
            '--oidc-issuer-url=https://login.corp.example',
            `--oidc-client-id=${hostCluster}`,
            '--oidc-username-claim=email',
            '--oidc-groups-claim=groups',
            '--audit-policy-file=/etc/audit/policy.yaml',
            '--audit-log-path=-',
          ],
        },
      }),

      // Exposes the API server with an Ingress that passes TLS through.
      ingress: {
        enabled: true,
        host,
        annotations: { 'nginx.ingress.kubernetes.io/ssl-passthrough': 'true' },
        spec: { ingressClassName: 'nginx' },
      },
      exportKubeConfig: { server: `https://${host}` },

      // Syncs Ingresses and certificates to the host cluster, and storage and Ingress classes from it.
      sync: {
        toHost: {
          ingresses: { enabled: true },
          customResources: { 'certificates.cert-manager.io': { enabled: true } },
        },
        fromHost: {
          storageClasses: { enabled: AutoSwitch.TRUE },
          ingressClasses: { enabled: true },
        },
      },

      coredns: {
        deployment: {
          replicas: highlyAvailable ? 2 : 1,
          resources: { memory: { request: Size.mebibytes(64), limit: Size.mebibytes(170) } },
        },
      },
      policies: { podSecurityStandard: PodSecurityStandard.BASELINE, resourceQuota: { enabled: AutoSwitch.TRUE } },
      ...sleeps ? { sleep: { auto: { afterInactivity: Duration.hours(2), timezone: 'Europe/Berlin', wakeup: { schedule: '0 7 * * 1-5' } } } } : {},

      // Objects that vCluster creates in each virtual cluster.
      experimental: {
        deploy: {
          vcluster: {
            manifests: `apiVersion: v1
kind: Namespace
metadata:
  name: ${team}
  labels:
    team: ${team}
`,
          },
        },
      },
    });

    const policy = new ConfigMap(this, 'AuditPolicy', {
      metadata: { name: `${team}-audit-policy`, namespace },
      data: { 'policy.yaml': 'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n' },
    });
    cluster.controlPlane.containers[0].mount('/etc/audit', Volume.fromConfigMap(this, 'AuditPolicyVolume', policy, { name: 'audit-policy' }));
  }
}

/** The options of the control plane's pods. */
function workload(replicas: number): StatefulSetOptions {
  const pods = { matchLabels: { app: 'vcluster' } };
  return {
    highAvailability: { replicas },
    resources: {
      cpu: { request: Cpu.millis(250) },
      memory: { request: Size.gibibytes(1), limit: Size.gibibytes(4) },
    },
    persistence: { volumeClaim: { size: Size.gibibytes(10), storageClass: 'fast-zonal' } },
    ...replicas > 1 ? {
      scheduling: { topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname', maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', labelSelector: pods }] },
    } : {},
  };
}
