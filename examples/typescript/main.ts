import { App } from 'cdk8s';
import { AirGapped } from './charts/air-gapped';
import { ExistingClaim } from './charts/existing-claim';
import { FromVClusterYaml } from './charts/from-vcluster-yaml';
import { Production } from './charts/production';
import { Smallest } from './charts/smallest';

const app = new App();

new Smallest(app, 'smallest', { namespace: 'team-a' });
new Production(app, 'production', { namespace: 'team-b' });
new ExistingClaim(app, 'existing-claim', { namespace: 'team-c' });
new AirGapped(app, 'air-gapped', { namespace: 'team-d' });
new FromVClusterYaml(app, 'from-vcluster-yaml', { namespace: 'team-e' });

app.synth();
