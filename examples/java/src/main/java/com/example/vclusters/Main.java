package com.example.vclusters;

import org.cdk8s.App;

public final class Main {
    public static void main(final String[] args) {
        final App app = new App();

        // Only the control plane: its workload, its headless Service and its configuration Secret.
        new Production(app, "production", "team-b");

        // Whole virtual clusters: all objects that the Helm chart would install.
        new Fleet(app, "fleet");

        app.synth();
    }

    private Main() {
    }
}
