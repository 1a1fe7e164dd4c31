import { Chart, ChartProps, Yaml } from 'cdk8s';
import { ControlPlaneStatefulSet, VClusterRelease } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

/** A `vcluster.yaml` that was written for Helm. Typed props may stand beside it, and win over it. */
export class FromVClusterYaml extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps) {
    super(scope, id, props);

    new ControlPlaneStatefulSet(this, 'ControlPlane', {
      release: VClusterRelease.V0_36,
      name: 'from-vcluster-yaml',
      values: Yaml.load('vcluster.yaml')[0],
      highAvailability: { replicas: 3 },
    });
  }
}
