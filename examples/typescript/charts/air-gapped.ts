import { Chart, ChartProps } from 'cdk8s';
import { ControlPlaneStatefulSet, VClusterRelease } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

/** A control plane with the open-source image, and all images from a private registry. */
export class AirGapped extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps) {
    super(scope, id, props);

    new ControlPlaneStatefulSet(this, 'ControlPlane', {
      release: VClusterRelease.V0_36,
      name: 'air-gapped',
      defaultImageRegistry: 'registry.corp.example:5000',
      image: { repository: 'loft-sh/vcluster-oss' },
    });
  }
}
