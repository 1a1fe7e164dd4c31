from cdk8s import App

from fleet import Fleet
from production import Production

app = App()

# A control plane alone: its workload, its headless Service and its configuration.
Production(app, "production", namespace="team-b")

# Whole virtual clusters: all that Helm would install.
Fleet(app, "fleet")

app.synth()
