package com.example.vclusters;

import io.github.cdk8s_vcluster.BackingStore;
import io.github.cdk8s_vcluster.ControlPlaneStatefulSet;
import io.github.cdk8s_vcluster.HighAvailabilityOptions;
import io.github.cdk8s_vcluster.PersistenceOptions;
import io.github.cdk8s_vcluster.SchedulingOptions;
import io.github.cdk8s_vcluster.VClusterRelease;
import io.github.cdk8s_vcluster.VolumeClaimOptions;
import java.util.List;
import java.util.Map;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import org.cdk8s.plus28.ContainerResources;
import org.cdk8s.plus28.Cpu;
import org.cdk8s.plus28.CpuResources;
import org.cdk8s.plus28.MemoryResources;
import org.cdk8s.plus28.k8s.Affinity;
import org.cdk8s.plus28.k8s.LabelSelector;
import org.cdk8s.plus28.k8s.PodAffinityTerm;
import org.cdk8s.plus28.k8s.PodAntiAffinity;
import org.cdk8s.plus28.k8s.TopologySpreadConstraint;
import software.constructs.Construct;

/** A control plane with three replicas and embedded etcd, in three zones and on three nodes. */
public final class Production extends Chart {
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String HOST = "kubernetes.io/hostname";

    public Production(final Construct scope, final String id, final String namespace) {
        super(scope, id, ChartProps.builder().namespace(namespace).build());

        // The labels of the control plane's pods.
        final LabelSelector pods = LabelSelector.builder()
            .matchLabels(Map.of("app", "vcluster", "release", "production"))
            .build();

        ControlPlaneStatefulSet.Builder.create(this, "ControlPlane")
            .release(VClusterRelease.V0_36)
            .name("production")
            .backingStore(BackingStore.embeddedEtcd())
            .highAvailability(HighAvailabilityOptions.builder()
                .replicas(3)
                // A standby takes over within half a minute.
                .leaseDuration(Duration.seconds(30))
                .renewDeadline(Duration.seconds(20))
                .retryPeriod(Duration.seconds(5))
                .build())
            .resources(ContainerResources.builder()
                .cpu(CpuResources.builder().request(Cpu.millis(500)).build())
                .memory(MemoryResources.builder().request(Size.gibibytes(1)).limit(Size.gibibytes(8)).build())
                .build())
            .scheduling(SchedulingOptions.builder()
                .topologySpreadConstraints(List.of(TopologySpreadConstraint.builder()
                    .topologyKey(ZONE)
                    .maxSkew(1)
                    .whenUnsatisfiable("DoNotSchedule")
                    .labelSelector(pods)
                    .build()))
                .affinity(Affinity.builder()
                    .podAntiAffinity(PodAntiAffinity.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(List.of(
                            PodAffinityTerm.builder().topologyKey(HOST).labelSelector(pods).build()))
                        .build())
                    .build())
                .build())
            .persistence(PersistenceOptions.builder()
                .volumeClaim(VolumeClaimOptions.builder().size(Size.gibibytes(20)).storageClass("fast-zonal").build())
                .build())
            .build();
    }
}
