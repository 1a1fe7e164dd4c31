package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)

	// Only the control plane: its workload, its headless Service and its configuration Secret.
	NewProduction(app, "production", "team-b")

	// Whole virtual clusters: all objects that the Helm chart would install.
	NewFleet(app, "fleet")

	app.Synth()
}
