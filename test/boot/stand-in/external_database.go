// What only vCluster's pro image has, for tests of what is rendered: an external database, through kine.
package main

import (
	"context"

	"github.com/loft-sh/vcluster/pkg/config"
	"github.com/loft-sh/vcluster/pkg/etcd"
	"github.com/loft-sh/vcluster/pkg/k8s"
	"github.com/loft-sh/vcluster/pkg/pro"
)

func init() {
	pro.ConfigureExternalDatabase = func(ctx context.Context, endpoint string, options *config.VirtualClusterConfig, _ bool) (string, *etcd.Certificates, error) {
		external := options.ControlPlane.BackingStore.Database.External
		certificates := &etcd.Certificates{CaCert: external.CaFile, ServerKey: external.KeyFile, ServerCert: external.CertFile}
		k8s.StartKine(ctx, external.DataSource, endpoint, certificates, external.ExtraArgs)
		return endpoint, nil, nil
	}
}
