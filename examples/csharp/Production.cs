using System.Collections.Generic;
using Cdk8sVcluster;
using Constructs;
using Org.Cdk8s;
using Org.Cdk8s.Plus28;
using K8s = Org.Cdk8s.Plus28.K8S;

namespace VClusters
{
    /// <summary>A control plane with three replicas and embedded etcd, in three zones and on three nodes.</summary>
    internal class Production : Chart
    {
        private const string Zone = "topology.kubernetes.io/zone";
        private const string Host = "kubernetes.io/hostname";

        public Production(Construct scope, string id, string ns) : base(scope, id, new ChartProps { Namespace = ns })
        {
            // The labels of the control plane's pods.
            var pods = new K8s.LabelSelector
            {
                MatchLabels = new Dictionary<string, string> { ["app"] = "vcluster", ["release"] = "production" },
            };

            new ControlPlaneStatefulSet(this, "ControlPlane", new ControlPlaneStatefulSetProps
            {
                Release = VClusterRelease.V0_36,
                Name = "production",
                BackingStore = BackingStore.EmbeddedEtcd(),
                HighAvailability = new HighAvailabilityOptions
                {
                    Replicas = 3,
                    // A standby takes over within half a minute.
                    LeaseDuration = Duration.Seconds(30),
                    RenewDeadline = Duration.Seconds(20),
                    RetryPeriod = Duration.Seconds(5),
                },
                Resources = new ContainerResources
                {
                    Cpu = new CpuResources { Request = Cpu.Millis(500) },
                    Memory = new MemoryResources { Request = Size.Gibibytes(1), Limit = Size.Gibibytes(8) },
                },
                Scheduling = new SchedulingOptions
                {
                    TopologySpreadConstraints = new K8s.ITopologySpreadConstraint[]
                    {
                        new K8s.TopologySpreadConstraint
                        {
                            TopologyKey = Zone,
                            MaxSkew = 1,
                            WhenUnsatisfiable = "DoNotSchedule",
                            LabelSelector = pods,
                        },
                    },
                    Affinity = new K8s.Affinity
                    {
                        PodAntiAffinity = new K8s.PodAntiAffinity
                        {
                            RequiredDuringSchedulingIgnoredDuringExecution = new K8s.IPodAffinityTerm[]
                            {
                                new K8s.PodAffinityTerm { TopologyKey = Host, LabelSelector = pods },
                            },
                        },
                    },
                },
                Persistence = new PersistenceOptions
                {
                    VolumeClaim = new VolumeClaimOptions { Size = Size.Gibibytes(20), StorageClass = "fast-zonal" },
                },
            });
        }
    }
}
