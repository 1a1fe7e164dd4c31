import { Chart, ChartProps } from 'cdk8s';
import { ControlPlaneStatefulSet, VClusterRelease } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

/** A minimal control plane: one pod with the embedded database on a claim of 5Gi. */
export class Smallest extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps) {
    super(scope, id, props);

    new ControlPlaneStatefulSet(this, 'ControlPlane', {
      release: VClusterRelease.V0_36,
      name: 'smallest',
    });
  }
}
