from cdk8s import ApiObjectMetadata, Chart, Yaml
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
    ControlPlaneOptions,
    DistroContainer,
    DistroOptions,
    HighAvailability,
    K8sOptions,
    PodDisruptionBudgetOptions,
    ProxyOptions,
    Scheduling,
    VClusterRelease,
    VirtualCluster,
)
from constructs import Construct


class Fleet(Chart):
    """Three virtual clusters, each in a namespace of its own."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        # All that must be said.
        VirtualCluster(
            self,
            "Sandbox",
            release=VClusterRelease.V0_36,
            name="sandbox",
            namespace="sandbox",
        )

        self._add_production()

        # Installed by Helm before: the name is the Helm release's, and the file the one that Helm was given.
        VirtualCluster(
            self,
            "TakenOver",
            release=VClusterRelease.V0_35,
            name="legacy",
            namespace="legacy",
            values=Yaml.load("vcluster.yaml")[0],
        )

    def _add_production(self) -> None:
        namespace = "production"

        # Of the Secret only the name is known here. Its key holds the whole data source, password and all.
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
            stateful_set=ControlPlaneOptions(
                high_availability=HighAvailability(replicas=3),
                scheduling=Scheduling(
                    tolerations=[
                        k8s.Toleration(
                            key="dedicated", operator="Equal", value="control-planes", effect="NoSchedule"
                        ),
                    ],
                ),
            ),
            distro=DistroOptions(
                k8s=K8sOptions(
                    api_server=DistroContainer(
                        extra_args=["--audit-policy-file=/etc/audit/policy.yaml", "--audit-log-path=-"],
                    ),
                ),
            ),
            pod_disruption_budget=PodDisruptionBudgetOptions(min_available=PercentOrAbsolute.absolute(2)),
            proxy=ProxyOptions(extra_sans=["production.vclusters.example"]),
            # What has no prop of its own stands here as it would in a `vcluster.yaml`.
            values={
                "sync": {
                    "toHost": {
                        "ingresses": {"enabled": True},
                        "pods": {"enforceTolerations": ["dedicated=tenants:NoSchedule"]},
                    },
                },
            },
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
