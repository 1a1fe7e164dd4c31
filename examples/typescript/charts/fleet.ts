import { Chart } from 'cdk8s';
import { ConfigMap, Ingress, IngressBackend, PercentOrAbsolute, Secret, Topology, Volume } from 'cdk8s-plus-28';
import { BackingStore, Distro, VClusterRelease, VClusterYaml, VirtualCluster } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

/** Three virtual clusters, each in its own namespace. */
export class Fleet extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // The release is the only required prop.
    new VirtualCluster(this, 'Sandbox', {
      release: VClusterRelease.V0_36,
      name: 'sandbox',
      namespace: 'sandbox',
    });

    this.addProduction();

    // A virtual cluster that was installed with Helm: it has the name of the Helm release, and uses its values file.
    new VirtualCluster(this, 'TakenOver', {
      release: VClusterRelease.V0_35,
      name: 'legacy',
      namespace: 'legacy',
      valuesFrom: VClusterYaml.fromFile('vcluster.yaml'),
    });
  }

  private addProduction() {
    const namespace = 'production';

    // Refers to the Secret by its name. Its key `uri` holds the whole data source, including the password.
    const database = Secret.fromSecretName(this, 'Database', 'production-database');

    const production = new VirtualCluster(this, 'Production', {
      release: VClusterRelease.V0_36,
      name: 'production',
      namespace,
      backingStore: BackingStore.externalDatabase({ dataSourceFrom: database.envValue('uri') }),
      statefulSet: {
        highAvailability: { replicas: 3 },
        scheduling: {
          tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'control-planes', effect: 'NoSchedule' }],
        },
      },
      distro: Distro.k8s({ apiServer: { extraArgs: ['--audit-policy-file=/etc/audit/policy.yaml', '--audit-log-path=-'] } }),
      podDisruptionBudget: { minAvailable: PercentOrAbsolute.absolute(2) },
      proxy: { extraSans: ['production.vclusters.example'] },
      sync: {
        toHost: {
          ingresses: { enabled: true },
          pods: { enforceTolerations: ['dedicated=tenants:NoSchedule'] },
        },
      },
    });

    const auditPolicy = new ConfigMap(this, 'AuditPolicy', {
      metadata: { name: 'audit-policy', namespace },
      data: { 'policy.yaml': 'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n' },
    });
    production.controlPlane.containers[0].mount('/etc/audit', Volume.fromConfigMap(this, 'AuditPolicyVolume', auditPolicy, { name: 'audit-policy' }));

    production.controlPlane.scheduling.spread({ topology: Topology.HOSTNAME });

    new Ingress(this, 'Api', {
      metadata: { name: 'production', namespace, annotations: { 'nginx.ingress.kubernetes.io/ssl-passthrough': 'true' } },
      rules: [{ host: 'production.vclusters.example', backend: IngressBackend.fromService(production.service) }],
    });
  }
}
