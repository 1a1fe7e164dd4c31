import { Chart } from 'cdk8s';
import { VClusterRelease, VirtualCluster } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

const TEAMS = ['basket', 'billing', 'catalogue', 'checkout', 'delivery', 'identity', 'mobile', 'payments', 'search', 'support'];

/** A virtual cluster for each of ten teams, each in its own namespace. */
export class TenTeams extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    for (const team of TEAMS) {
      new VirtualCluster(this, team, {
        release: VClusterRelease.V0_36,
        name: team,
        namespace: `team-${team}`,
      });
    }
  }
}
