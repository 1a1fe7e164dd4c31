package com.example.vclusters;

import org.cdk8s.App;

public final class Main {
    public static void main(final String[] args) {
        final App app = new App();

        // A control plane alone: its workload, its headless Service and its configuration.
        new Production(app, "production", "team-b");

        // Whole virtual clusters: all that Helm would install.
        new Fleet(app, "fleet");

        app.synth();
    }

    private Main() {
    }
}
