from cdk8s import ApiObjectMetadata, Chart
from cdk8s_plus_28 import (
    ConfigMap,
    Ingress,
    IngressBackend,
    IngressRule,
    PercentOrAbsolute,
    Secret,
    Topology,
    Volume,
    k8s,
)
from cdk8s_vcluster import (
    BackingStore,
    Distro,
    DistroComponentOptions,
    HighAvailabilityOptions,
    PodDisruptionBudgetOptions,
    ProxyOptions,
    ResourceSyncOptions,
    SchedulingOptions,
    StatefulSetOptions,
    SyncOptions,
    SyncPodsOptions,
    SyncToHostOptions,
    VClusterRelease,
    VClusterYaml,
    VirtualCluster,
)
from constructs import Construct


class Fleet(Chart):
    """Three virtual clusters, each in its own namespace."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        # The release is the only required prop.
        VirtualCluster(
            self,
            "Sandbox",
            release=VClusterRelease.V0_36,
            name="sandbox",
            namespace="sandbox",
        )

        self._add_production()

        # A virtual cluster that was installed with Helm: it has the name of the Helm release, and uses its values file.
        VirtualCluster(
            self,
            "TakenOver",
            release=VClusterRelease.V0_35,
            name="legacy",
            namespace="legacy",
            values_from=VClusterYaml.from_file("vcluster.yaml"),
        )

    def _add_production(self) -> None:
        namespace = "production"

        # Refers to the Secret by its name. Its key `uri` holds the whole data source, including the password.
        database = Secret.from_secret_name(self, "Database", "production-database")

        production = VirtualCluster(
            self,
            "Production",
            release=VClusterRelease.V0_36,
            name="production",
            namespace=namespace,
            backing_store=BackingStore.external_database(
                data_source_from=database.env_value("uri"),
            ),
            stateful_set=StatefulSetOptions(
                high_availability=HighAvailabilityOptions(replicas=3),
                scheduling=SchedulingOptions(
                    tolerations=[
                        k8s.Toleration(
                            key="dedicated", operator="Equal", value="control-planes", effect="NoSchedule"
                        ),
                    ],
                ),
            ),
            distro=Distro.k8s(
                api_server=DistroComponentOptions(
                    extra_args=["--audit-policy-file=/etc/audit/policy.yaml", "--audit-log-path=-"],
                ),
            ),
            pod_disruption_budget=PodDisruptionBudgetOptions(min_available=PercentOrAbsolute.absolute(2)),
            proxy=ProxyOptions(extra_sans=["production.vclusters.example"]),
            sync=SyncOptions(
                to_host=SyncToHostOptions(
                    ingresses=ResourceSyncOptions(enabled=True),
                    pods=SyncPodsOptions(enforce_tolerations=["dedicated=tenants:NoSchedule"]),
                ),
            ),
        )

        audit_policy = ConfigMap(
            self,
            "AuditPolicy",
            metadata=ApiObjectMetadata(name="audit-policy", namespace=namespace),
            data={"policy.yaml": "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n"},
        )
        production.control_plane.containers[0].mount(
            "/etc/audit",
            Volume.from_config_map(self, "AuditPolicyVolume", audit_policy, name="audit-policy"),
        )
        production.control_plane.scheduling.spread(topology=Topology.HOSTNAME)

        Ingress(
            self,
            "Api",
            metadata=ApiObjectMetadata(
                name="production",
                namespace=namespace,
                annotations={"nginx.ingress.kubernetes.io/ssl-passthrough": "true"},
            ),
            rules=[
                IngressRule(
                    host="production.vclusters.example",
                    backend=IngressBackend.from_service(production.service),
                ),
            ],
        )
