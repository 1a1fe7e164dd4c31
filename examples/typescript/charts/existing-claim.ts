import { Chart, ChartProps } from 'cdk8s';
import { PersistentVolumeClaim, Volume } from 'cdk8s-plus-28';
import { ControlPlaneStatefulSet, VClusterRelease } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

/** A control plane that keeps its data on an existing claim. It is a Deployment, because it needs no claim templates. */
export class ExistingClaim extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps) {
    super(scope, id, props);

    const claim = PersistentVolumeClaim.fromClaimName(this, 'Claim', 'vcluster-data');

    new ControlPlaneStatefulSet(this, 'ControlPlane', {
      release: VClusterRelease.V0_36,
      name: 'existing-claim',
      persistence: {
        dataVolume: [Volume.fromPersistentVolumeClaim(this, 'Data', claim, { name: 'data' })],
      },
    });
  }
}
