import { Chart, ChartProps } from 'cdk8s';
import { ControlPlaneStatefulSet, VClusterRelease, VClusterYaml } from 'cdk8s-vcluster';
import { Construct } from 'constructs';

/** A control plane with the `vcluster.yaml` of a Helm release. Typed props take precedence over the file. */
export class FromVClusterYaml extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps) {
    super(scope, id, props);

    new ControlPlaneStatefulSet(this, 'ControlPlane', {
      release: VClusterRelease.V0_36,
      name: 'from-vcluster-yaml',
      valuesFrom: VClusterYaml.fromFile('vcluster.yaml'),
      highAvailability: { replicas: 3 },
    });
  }
}
