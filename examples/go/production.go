package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2/k8s"
	"github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster"
)

const (
	zone = "topology.kubernetes.io/zone"
	host = "kubernetes.io/hostname"
)

// NewProduction adds a control plane with three replicas and embedded etcd, in three zones and on three nodes.
func NewProduction(scope constructs.Construct, id string, namespace string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, &id, &cdk8s.ChartProps{Namespace: &namespace})

	// The labels of the control plane's pods.
	pods := &k8s.LabelSelector{
		MatchLabels: &map[string]*string{"app": jsii.String("vcluster"), "release": jsii.String("production")},
	}

	cdk8svcluster.NewControlPlaneStatefulSet(chart, jsii.String("ControlPlane"), &cdk8svcluster.ControlPlaneStatefulSetProps{
		Release:      cdk8svcluster.VClusterRelease_V0_36(),
		Name:         jsii.String("production"),
		BackingStore: cdk8svcluster.BackingStore_EmbeddedEtcd(nil),
		HighAvailability: &cdk8svcluster.HighAvailabilityOptions{
			Replicas: jsii.Number(3),
			// A standby takes over within half a minute.
			LeaseDuration: cdk8s.Duration_Seconds(jsii.Number(30)),
			RenewDeadline: cdk8s.Duration_Seconds(jsii.Number(20)),
			RetryPeriod:   cdk8s.Duration_Seconds(jsii.Number(5)),
		},
		Resources: &cdk8splus28.ContainerResources{
			Cpu:    &cdk8splus28.CpuResources{Request: cdk8splus28.Cpu_Millis(jsii.Number(500))},
			Memory: &cdk8splus28.MemoryResources{Request: cdk8s.Size_Gibibytes(jsii.Number(1)), Limit: cdk8s.Size_Gibibytes(jsii.Number(8))},
		},
		Scheduling: &cdk8svcluster.SchedulingOptions{
			TopologySpreadConstraints: &[]*k8s.TopologySpreadConstraint{{
				TopologyKey:       jsii.String(zone),
				MaxSkew:           jsii.Number(1),
				WhenUnsatisfiable: jsii.String("DoNotSchedule"),
				LabelSelector:     pods,
			}},
			Affinity: &k8s.Affinity{
				PodAntiAffinity: &k8s.PodAntiAffinity{
					RequiredDuringSchedulingIgnoredDuringExecution: &[]*k8s.PodAffinityTerm{{
						TopologyKey:   jsii.String(host),
						LabelSelector: pods,
					}},
				},
			},
		},
		Persistence: &cdk8svcluster.PersistenceOptions{
			VolumeClaim: &cdk8svcluster.VolumeClaimOptions{
				Size:         cdk8s.Size_Gibibytes(jsii.Number(20)),
				StorageClass: jsii.String("fast-zonal"),
			},
		},
	})

	return chart
}
