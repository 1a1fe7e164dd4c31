import { App, Chart, YamlOutputType } from 'cdk8s';
import { PercentOrAbsolute, Topology } from 'cdk8s-plus-28';
import { BackingStore, VClusterRelease, VirtualCluster, Warnings } from 'cdk8s-vcluster';

// One folder for each chart, and one file for each resource, which makes diffs easy to read.
const app = new App({ yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });

if (process.env.CI) {
  Warnings.of(app).treatAsErrors();
}

for (const team of ['checkout', 'search']) {
  const chart = new Chart(app, team, { namespace: `team-${team}` });

  const cluster = new VirtualCluster(chart, 'VirtualCluster', {
    release: VClusterRelease.V0_36,
    name: team,
    backingStore: BackingStore.embeddedEtcd(),
    statefulSet: { highAvailability: { replicas: 3 } },
    podDisruptionBudget: { minAvailable: PercentOrAbsolute.absolute(2) },
  });
  cluster.controlPlane.scheduling.spread({ topology: Topology.HOSTNAME });
}

app.synth();
