//go:build tools

// Package servers names what is built for the tests against a real API server, with the versions of its modules.
package servers

import (
	_ "go.etcd.io/etcd/server/v3"
	_ "k8s.io/kubernetes/cmd/kube-apiserver"
)
