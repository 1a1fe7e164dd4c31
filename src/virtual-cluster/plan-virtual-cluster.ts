import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { VIRTUAL_CLUSTER_PROP_PATHS } from './prop-paths';
import { VirtualClusterProps } from './virtual-cluster-props';
import { controlPlaneValues } from '../control-plane/control-plane-options';
import { objectName } from '../input/object-name';
import { Plan, plan } from '../input/plan';
import { modelOf } from '../input/release';
import { given, group } from '../input/typed';
import { JsonObject } from '../values/json';

/** Where the objects of a virtual cluster go that is told no namespace: where Helm would put them. */
const USUAL_NAMESPACE = 'default';

/** Works out what a virtual cluster renders. */
export function planVirtualCluster(construct: Construct, props: VirtualClusterProps): Plan {
  const release = modelOf(construct, props.release);
  return plan({
    release,
    name: props.name ?? objectName(construct),
    // Some of the objects name the namespace, so that all must say it.
    objectNamespace: props.namespace ?? Chart.of(construct).namespace ?? USUAL_NAMESPACE,
    hostKubernetesVersion: props.hostKubernetesVersion,
    values: props.values,
    typed: {
      controlPlane: given({
        statefulSet: group(props.statefulSet, options => controlPlaneValues(options) ?? {}),
        backingStore: props.backingStore?._toValues(release.defaults.controlPlane?.backingStore ?? {}),
        advanced: given({
          defaultImageRegistry: props.defaultImageRegistry,
        }),
      }) ?? {},
    } as unknown as JsonObject,
    propPaths: VIRTUAL_CLUSTER_PROP_PATHS,
  });
}
