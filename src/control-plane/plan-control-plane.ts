import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { controlPlaneValues } from './control-plane-options';
import { ControlPlaneStatefulSetProps } from './control-plane-props';
import { CONTROL_PLANE_PROP_PATHS } from './prop-paths';
import { objectName } from '../input/object-name';
import { Plan, plan } from '../input/plan';
import { given } from '../input/typed';
import { modelOf } from '../input/release';
import { JsonObject } from '../values/json';

/** Works out what a control plane of its own renders. */
export function planControlPlane(construct: Construct, props: ControlPlaneStatefulSetProps): Plan {
  const release = modelOf(construct, props.release);
  const objectNamespace = props.namespace ?? Chart.of(construct).namespace;
  return plan({
    release,
    name: props.name ?? objectName(construct),
    objectNamespace,
    hostKubernetesVersion: props.hostKubernetesVersion,
    values: props.values,
    typed: {
      controlPlane: given({
        statefulSet: controlPlaneValues(props),
        backingStore: props.backingStore?._toValues(release.defaults.controlPlane?.backingStore ?? {}),
        advanced: given({
          defaultImageRegistry: props.defaultImageRegistry,
          // An account that is given exists already.
          serviceAccount: props.serviceAccount && { enabled: false, name: props.serviceAccount.name },
        }),
      }) ?? {},
    } as unknown as JsonObject,
    added: props.backingStore?._added(),
    propPaths: CONTROL_PLANE_PROP_PATHS,
  });
}
