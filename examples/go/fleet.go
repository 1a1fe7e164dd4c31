package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2/k8s"
	"github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster"
)

const auditPolicyText = `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: Metadata
`

// NewFleet adds three virtual clusters, each in its own namespace.
func NewFleet(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, &id, nil)

	// The release is the only required prop.
	cdk8svcluster.NewVirtualCluster(chart, jsii.String("Sandbox"), &cdk8svcluster.VirtualClusterProps{
		Release:   cdk8svcluster.VClusterRelease_V0_36(),
		Name:      jsii.String("sandbox"),
		Namespace: jsii.String("sandbox"),
	})

	addProduction(chart)

	// A virtual cluster that was installed with Helm: it has the name of the Helm release, and uses its values file.
	cdk8svcluster.NewVirtualCluster(chart, jsii.String("TakenOver"), &cdk8svcluster.VirtualClusterProps{
		Release:    cdk8svcluster.VClusterRelease_V0_35(),
		Name:       jsii.String("legacy"),
		Namespace:  jsii.String("legacy"),
		ValuesFrom: cdk8svcluster.VClusterYaml_FromFile(jsii.String("vcluster.yaml")),
	})

	return chart
}

func addProduction(chart cdk8s.Chart) {
	namespace := jsii.String("production")

	// Refers to the Secret by its name. Its key `uri` holds the whole data source, including the password.
	database := cdk8splus28.Secret_FromSecretName(chart, jsii.String("Database"), jsii.String("production-database"))

	production := cdk8svcluster.NewVirtualCluster(chart, jsii.String("Production"), &cdk8svcluster.VirtualClusterProps{
		Release:   cdk8svcluster.VClusterRelease_V0_36(),
		Name:      jsii.String("production"),
		Namespace: namespace,
		BackingStore: cdk8svcluster.BackingStore_ExternalDatabase(&cdk8svcluster.ExternalDatabaseOptions{
			DataSourceFrom: database.EnvValue(jsii.String("uri"), nil),
		}),
		StatefulSet: &cdk8svcluster.StatefulSetOptions{
			HighAvailability: &cdk8svcluster.HighAvailabilityOptions{Replicas: jsii.Number(3)},
			Scheduling: &cdk8svcluster.SchedulingOptions{
				Tolerations: &[]*k8s.Toleration{{
					Key:      jsii.String("dedicated"),
					Operator: jsii.String("Equal"),
					Value:    jsii.String("control-planes"),
					Effect:   jsii.String("NoSchedule"),
				}},
			},
		},
		Distro: cdk8svcluster.Distro_K8s(&cdk8svcluster.K8sOptions{
			ApiServer: &cdk8svcluster.DistroComponentOptions{
				ExtraArgs: jsii.Strings("--audit-policy-file=/etc/audit/policy.yaml", "--audit-log-path=-"),
			},
		}),
		PodDisruptionBudget: &cdk8svcluster.PodDisruptionBudgetOptions{
			MinAvailable: cdk8splus28.PercentOrAbsolute_Absolute(jsii.Number(2)),
		},
		Proxy: &cdk8svcluster.ProxyOptions{ExtraSans: jsii.Strings("production.vclusters.example")},
		Sync: &cdk8svcluster.SyncOptions{
			ToHost: &cdk8svcluster.SyncToHostOptions{
				Ingresses: &cdk8svcluster.ResourceSyncOptions{Enabled: jsii.Bool(true)},
				Pods:      &cdk8svcluster.SyncPodsOptions{EnforceTolerations: jsii.Strings("dedicated=tenants:NoSchedule")},
			},
		},
	})

	auditPolicy := cdk8splus28.NewConfigMap(chart, jsii.String("AuditPolicy"), &cdk8splus28.ConfigMapProps{
		Metadata: &cdk8s.ApiObjectMetadata{Name: jsii.String("audit-policy"), Namespace: namespace},
		Data:     &map[string]*string{"policy.yaml": jsii.String(auditPolicyText)},
	})
	volume := cdk8splus28.Volume_FromConfigMap(chart, jsii.String("AuditPolicyVolume"), auditPolicy, &cdk8splus28.ConfigMapVolumeOptions{
		Name: jsii.String("audit-policy"),
	})
	(*production.ControlPlane().Containers())[0].Mount(jsii.String("/etc/audit"), volume, nil)
	production.ControlPlane().Scheduling().Spread(&cdk8splus28.WorkloadSchedulingSpreadOptions{Topology: cdk8splus28.Topology_HOSTNAME()})

	cdk8splus28.NewIngress(chart, jsii.String("Api"), &cdk8splus28.IngressProps{
		Metadata: &cdk8s.ApiObjectMetadata{
			Name:        jsii.String("production"),
			Namespace:   namespace,
			Annotations: &map[string]*string{"nginx.ingress.kubernetes.io/ssl-passthrough": jsii.String("true")},
		},
		Rules: &[]*cdk8splus28.IngressRule{{
			Host:    jsii.String("production.vclusters.example"),
			Backend: cdk8splus28.IngressBackend_FromService(production.Service(), nil),
		}},
	})
}
