using System.Collections.Generic;
using Cdk8sVcluster;
using Constructs;
using Org.Cdk8s;
using Org.Cdk8s.Plus28;
using K8s = Org.Cdk8s.Plus28.K8S;

namespace VClusters
{
    /// <summary>Three virtual clusters, each in its own namespace.</summary>
    internal class Fleet : Chart
    {
        public Fleet(Construct scope, string id) : base(scope, id)
        {
            // The release is the only required prop.
            new VirtualCluster(this, "Sandbox", new VirtualClusterProps
            {
                Release = VClusterRelease.V0_36,
                Name = "sandbox",
                Namespace = "sandbox",
            });

            AddProduction();

            // A virtual cluster that was installed with Helm: it has the name of the Helm release, and uses its values file.
            new VirtualCluster(this, "TakenOver", new VirtualClusterProps
            {
                Release = VClusterRelease.V0_35,
                Name = "legacy",
                Namespace = "legacy",
                ValuesFrom = VClusterYaml.FromFile("vcluster.yaml"),
            });
        }

        private void AddProduction()
        {
            const string ns = "production";

            // Refers to the Secret by its name. Its key `uri` holds the whole data source, including the password.
            var database = Secret.FromSecretName(this, "Database", "production-database");

            var production = new VirtualCluster(this, "Production", new VirtualClusterProps
            {
                Release = VClusterRelease.V0_36,
                Name = "production",
                Namespace = ns,
                BackingStore = BackingStore.ExternalDatabase(new ExternalDatabaseOptions
                {
                    DataSourceFrom = database.EnvValue("uri"),
                }),
                StatefulSet = new StatefulSetOptions
                {
                    HighAvailability = new HighAvailabilityOptions { Replicas = 3 },
                    Scheduling = new SchedulingOptions
                    {
                        Tolerations = new K8s.IToleration[]
                        {
                            new K8s.Toleration { Key = "dedicated", Operator = "Equal", Value = "control-planes", Effect = "NoSchedule" },
                        },
                    },
                },
                Distro = Distro.K8s(new K8sOptions
                {
                    ApiServer = new DistroComponentOptions
                    {
                        ExtraArgs = new[] { "--audit-policy-file=/etc/audit/policy.yaml", "--audit-log-path=-" },
                    },
                }),
                PodDisruptionBudget = new PodDisruptionBudgetOptions { MinAvailable = PercentOrAbsolute.Absolute(2) },
                Proxy = new ProxyOptions { ExtraSans = new[] { "production.vclusters.example" } },
                Sync = new SyncOptions
                {
                    ToHost = new SyncToHostOptions
                    {
                        Ingresses = new ResourceSyncOptions { Enabled = true },
                        Pods = new SyncPodsOptions { EnforceTolerations = new[] { "dedicated=tenants:NoSchedule" } },
                    },
                },
            });

            var auditPolicy = new ConfigMap(this, "AuditPolicy", new ConfigMapProps
            {
                Metadata = new ApiObjectMetadata { Name = "audit-policy", Namespace = ns },
                Data = new Dictionary<string, string>
                {
                    ["policy.yaml"] = "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n",
                },
            });
            production.ControlPlane.Containers[0].Mount("/etc/audit", Volume.FromConfigMap(
                this, "AuditPolicyVolume", auditPolicy, new ConfigMapVolumeOptions { Name = "audit-policy" }));
            production.ControlPlane.Scheduling.Spread(new WorkloadSchedulingSpreadOptions { Topology = Topology.HOSTNAME });

            new Ingress(this, "Api", new IngressProps
            {
                Metadata = new ApiObjectMetadata
                {
                    Name = "production",
                    Namespace = ns,
                    Annotations = new Dictionary<string, string> { ["nginx.ingress.kubernetes.io/ssl-passthrough"] = "true" },
                },
                Rules = new IIngressRule[]
                {
                    new IngressRule { Host = "production.vclusters.example", Backend = IngressBackend.FromService(production.Service) },
                },
            });
        }
    }
}
