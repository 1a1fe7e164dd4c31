from cdk8s import App

from fleet import Fleet
from production import Production

app = App()

# Only the control plane: its workload, its headless Service and its configuration Secret.
Production(app, "production", namespace="team-b")

# Whole virtual clusters: all objects that the Helm chart would install.
Fleet(app, "fleet")

app.synth()
