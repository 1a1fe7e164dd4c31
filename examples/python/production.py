from cdk8s import Chart, Duration, Size
from cdk8s_plus_28 import ContainerResources, Cpu, CpuResources, MemoryResources, k8s
from cdk8s_vcluster import (
    BackingStore,
    ControlPlaneStatefulSet,
    HighAvailabilityOptions,
    PersistenceOptions,
    SchedulingOptions,
    VClusterRelease,
    VolumeClaimOptions,
)
from constructs import Construct

ZONE = "topology.kubernetes.io/zone"
HOST = "kubernetes.io/hostname"


class Production(Chart):
    """A control plane with three replicas and embedded etcd, in three zones and on three nodes."""

    def __init__(self, scope: Construct, id: str, *, namespace: str) -> None:
        super().__init__(scope, id, namespace=namespace)

        # The labels of the control plane's pods.
        pods = k8s.LabelSelector(match_labels={"app": "vcluster", "release": "production"})

        ControlPlaneStatefulSet(
            self,
            "ControlPlane",
            release=VClusterRelease.V0_36,
            name="production",
            backing_store=BackingStore.embedded_etcd(),
            high_availability=HighAvailabilityOptions(
                replicas=3,
                # A standby takes over within half a minute.
                lease_duration=Duration.seconds(30),
                renew_deadline=Duration.seconds(20),
                retry_period=Duration.seconds(5),
            ),
            resources=ContainerResources(
                cpu=CpuResources(request=Cpu.millis(500)),
                memory=MemoryResources(request=Size.gibibytes(1), limit=Size.gibibytes(8)),
            ),
            scheduling=SchedulingOptions(
                topology_spread_constraints=[
                    k8s.TopologySpreadConstraint(
                        topology_key=ZONE,
                        max_skew=1,
                        when_unsatisfiable="DoNotSchedule",
                        label_selector=pods,
                    ),
                ],
                affinity=k8s.Affinity(
                    pod_anti_affinity=k8s.PodAntiAffinity(
                        required_during_scheduling_ignored_during_execution=[
                            k8s.PodAffinityTerm(topology_key=HOST, label_selector=pods),
                        ],
                    ),
                ),
            ),
            persistence=PersistenceOptions(
                volume_claim=VolumeClaimOptions(size=Size.gibibytes(20), storage_class="fast-zonal"),
            ),
        )
