from cdk8s import App

from production import Production

app = App()

Production(app, "production", namespace="team-b")

app.synth()
