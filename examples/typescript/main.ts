import { App } from 'cdk8s';
import { AirGapped } from './charts/air-gapped';
import { ExistingClaim } from './charts/existing-claim';
import { Fleet } from './charts/fleet';
import { FromVClusterYaml } from './charts/from-vcluster-yaml';
import { Environment } from './charts/platform';
import { Production } from './charts/production';
import { Smallest } from './charts/smallest';
import { TenTeams } from './charts/ten-teams';

const app = new App();

// Only the control plane: its workload, its headless Service and its configuration Secret.
new Smallest(app, 'smallest', { namespace: 'team-a' });
new Production(app, 'production', { namespace: 'team-b' });
new ExistingClaim(app, 'existing-claim', { namespace: 'team-c' });
new AirGapped(app, 'air-gapped', { namespace: 'team-d' });
new FromVClusterYaml(app, 'from-vcluster-yaml', { namespace: 'team-e' });

// Whole virtual clusters: all objects that the Helm chart would install.
new Fleet(app, 'fleet');
new TenTeams(app, 'ten-teams');

// A platform: the same virtual clusters on three host clusters.
new Environment(app, 'development', { hostCluster: 'development', domain: 'dev.corp.example', sleeps: true });
new Environment(app, 'staging', { hostCluster: 'staging', domain: 'staging.corp.example', sleeps: true });
new Environment(app, 'live', { hostCluster: 'live', domain: 'corp.example', highlyAvailable: true });

app.synth();
