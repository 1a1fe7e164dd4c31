package com.example.vclusters;

import io.github.cdk8s_vcluster.BackingStore;
import io.github.cdk8s_vcluster.Distro;
import io.github.cdk8s_vcluster.DistroComponentOptions;
import io.github.cdk8s_vcluster.ExternalDatabaseOptions;
import io.github.cdk8s_vcluster.HighAvailabilityOptions;
import io.github.cdk8s_vcluster.K8sOptions;
import io.github.cdk8s_vcluster.PodDisruptionBudgetOptions;
import io.github.cdk8s_vcluster.ProxyOptions;
import io.github.cdk8s_vcluster.ResourceSyncOptions;
import io.github.cdk8s_vcluster.SchedulingOptions;
import io.github.cdk8s_vcluster.StatefulSetOptions;
import io.github.cdk8s_vcluster.SyncOptions;
import io.github.cdk8s_vcluster.SyncPodsOptions;
import io.github.cdk8s_vcluster.SyncToHostOptions;
import io.github.cdk8s_vcluster.VClusterRelease;
import io.github.cdk8s_vcluster.VClusterYaml;
import io.github.cdk8s_vcluster.VirtualCluster;
import java.util.List;
import java.util.Map;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;
import org.cdk8s.plus28.ConfigMap;
import org.cdk8s.plus28.ConfigMapVolumeOptions;
import org.cdk8s.plus28.ISecret;
import org.cdk8s.plus28.Ingress;
import org.cdk8s.plus28.IngressBackend;
import org.cdk8s.plus28.IngressRule;
import org.cdk8s.plus28.PercentOrAbsolute;
import org.cdk8s.plus28.Secret;
import org.cdk8s.plus28.Topology;
import org.cdk8s.plus28.Volume;
import org.cdk8s.plus28.WorkloadSchedulingSpreadOptions;
import org.cdk8s.plus28.k8s.Toleration;
import software.constructs.Construct;

/** Three virtual clusters, each in its own namespace. */
public final class Fleet extends Chart {
    public Fleet(final Construct scope, final String id) {
        super(scope, id);

        // The release is the only required prop.
        VirtualCluster.Builder.create(this, "Sandbox")
            .release(VClusterRelease.V0_36)
            .name("sandbox")
            .namespace("sandbox")
            .build();

        addProduction();

        // A virtual cluster that was installed with Helm: it has the name of the Helm release, and uses its values file.
        VirtualCluster.Builder.create(this, "TakenOver")
            .release(VClusterRelease.V0_35)
            .name("legacy")
            .namespace("legacy")
            .valuesFrom(VClusterYaml.fromFile("vcluster.yaml"))
            .build();
    }

    private void addProduction() {
        final String namespace = "production";

        // Refers to the Secret by its name. Its key `uri` holds the whole data source, including the password.
        final ISecret database = Secret.fromSecretName(this, "Database", "production-database");

        final VirtualCluster production = VirtualCluster.Builder.create(this, "Production")
            .release(VClusterRelease.V0_36)
            .name("production")
            .namespace(namespace)
            .backingStore(BackingStore.externalDatabase(ExternalDatabaseOptions.builder()
                .dataSourceFrom(database.envValue("uri"))
                .build()))
            .statefulSet(StatefulSetOptions.builder()
                .highAvailability(HighAvailabilityOptions.builder().replicas(3).build())
                .scheduling(SchedulingOptions.builder()
                    .tolerations(List.of(Toleration.builder()
                        .key("dedicated")
                        .operator("Equal")
                        .value("control-planes")
                        .effect("NoSchedule")
                        .build()))
                    .build())
                .build())
            .distro(Distro.k8s(K8sOptions.builder()
                .apiServer(DistroComponentOptions.builder()
                    .extraArgs(List.of("--audit-policy-file=/etc/audit/policy.yaml", "--audit-log-path=-"))
                    .build())
                .build()))
            .podDisruptionBudget(PodDisruptionBudgetOptions.builder()
                .minAvailable(PercentOrAbsolute.absolute(2))
                .build())
            .proxy(ProxyOptions.builder().extraSans(List.of("production.vclusters.example")).build())
            .sync(SyncOptions.builder()
                .toHost(SyncToHostOptions.builder()
                    .ingresses(ResourceSyncOptions.builder().enabled(true).build())
                    .pods(SyncPodsOptions.builder().enforceTolerations(List.of("dedicated=tenants:NoSchedule")).build())
                    .build())
                .build())
            .build();

        final ConfigMap auditPolicy = ConfigMap.Builder.create(this, "AuditPolicy")
            .metadata(ApiObjectMetadata.builder().name("audit-policy").namespace(namespace).build())
            .data(Map.of("policy.yaml", "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n"))
            .build();
        production.getControlPlane().getContainers().get(0).mount("/etc/audit",
            Volume.fromConfigMap(this, "AuditPolicyVolume", auditPolicy,
                ConfigMapVolumeOptions.builder().name("audit-policy").build()));
        production.getControlPlane().getScheduling().spread(
            WorkloadSchedulingSpreadOptions.builder().topology(Topology.HOSTNAME).build());

        Ingress.Builder.create(this, "Api")
            .metadata(ApiObjectMetadata.builder()
                .name("production")
                .namespace(namespace)
                .annotations(Map.of("nginx.ingress.kubernetes.io/ssl-passthrough", "true"))
                .build())
            .rules(List.of(IngressRule.builder()
                .host("production.vclusters.example")
                .backend(IngressBackend.fromService(production.getService()))
                .build()))
            .build();
    }
}
