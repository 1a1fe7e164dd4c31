package com.example.vclusters;

import io.github.cdk8s_vcluster.BackingStore;
import io.github.cdk8s_vcluster.ControlPlaneOptions;
import io.github.cdk8s_vcluster.DistroContainer;
import io.github.cdk8s_vcluster.DistroOptions;
import io.github.cdk8s_vcluster.ExternalDatabaseOptions;
import io.github.cdk8s_vcluster.HighAvailability;
import io.github.cdk8s_vcluster.K8sOptions;
import io.github.cdk8s_vcluster.PodDisruptionBudgetOptions;
import io.github.cdk8s_vcluster.ProxyOptions;
import io.github.cdk8s_vcluster.Scheduling;
import io.github.cdk8s_vcluster.VClusterRelease;
import io.github.cdk8s_vcluster.VirtualCluster;
import java.util.List;
import java.util.Map;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;
import org.cdk8s.Yaml;
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

/** Three virtual clusters, each in a namespace of its own. */
public final class Fleet extends Chart {
    @SuppressWarnings("unchecked")
    public Fleet(final Construct scope, final String id) {
        super(scope, id);

        // All that must be said.
        VirtualCluster.Builder.create(this, "Sandbox")
            .release(VClusterRelease.V0_36)
            .name("sandbox")
            .namespace("sandbox")
            .build();

        addProduction();

        // Installed by Helm before: the name is the Helm release's, and the file the one that Helm was given.
        VirtualCluster.Builder.create(this, "TakenOver")
            .release(VClusterRelease.V0_35)
            .name("legacy")
            .namespace("legacy")
            .values((Map<String, Object>) Yaml.load("vcluster.yaml").get(0))
            .build();
    }

    private void addProduction() {
        final String namespace = "production";

        // Of the Secret only the name is known here. Its key holds the whole data source, password and all.
        final ISecret database = Secret.fromSecretName(this, "Database", "production-database");

        final VirtualCluster production = VirtualCluster.Builder.create(this, "Production")
            .release(VClusterRelease.V0_36)
            .name("production")
            .namespace(namespace)
            .backingStore(BackingStore.externalDatabase(ExternalDatabaseOptions.builder()
                .dataSourceFrom(database.envValue("uri"))
                .build()))
            .statefulSet(ControlPlaneOptions.builder()
                .highAvailability(HighAvailability.builder().replicas(3).build())
                .scheduling(Scheduling.builder()
                    .tolerations(List.of(Toleration.builder()
                        .key("dedicated")
                        .operator("Equal")
                        .value("control-planes")
                        .effect("NoSchedule")
                        .build()))
                    .build())
                .build())
            .distro(DistroOptions.builder()
                .k8S(K8sOptions.builder()
                    .apiServer(DistroContainer.builder()
                        .extraArgs(List.of("--audit-policy-file=/etc/audit/policy.yaml", "--audit-log-path=-"))
                        .build())
                    .build())
                .build())
            .podDisruptionBudget(PodDisruptionBudgetOptions.builder()
                .minAvailable(PercentOrAbsolute.absolute(2))
                .build())
            .proxy(ProxyOptions.builder().extraSans(List.of("production.vclusters.example")).build())
            // What has no prop of its own stands here as it would in a `vcluster.yaml`.
            .values(Map.of("sync", Map.of("toHost", Map.of(
                "ingresses", Map.of("enabled", true),
                "pods", Map.of("enforceTolerations", List.of("dedicated=tenants:NoSchedule"))))))
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
