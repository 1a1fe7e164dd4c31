import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { storeErrors, storeNeeds, storeValues } from './backing-store-values';
import { controlPlaneValues } from './control-plane-options';
import { ControlPlaneStatefulSetProps } from './control-plane-props';
import { CONTROL_PLANE_PROP_PATHS, STORE_PROP_PATHS } from './prop-paths';
import { accountErrors } from '../input/given-props';
import { objectName } from '../input/object-name';
import { Plan, plan } from '../input/plan';
import { modelOf } from '../input/release';
import { given } from '../input/typed';
import type { Values } from '../values/values';

const PROP_PATHS = [...CONTROL_PLANE_PROP_PATHS, ...STORE_PROP_PATHS];

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
    props,
    typed: () => ({
      values: given<Values>({
        controlPlane: given({
          statefulSet: controlPlaneValues(props),
          backingStore: storeValues(props.backingStore, release),
          advanced: given({
            defaultImageRegistry: props.defaultImageRegistry,
            // An account that is given exists already.
            serviceAccount: props.serviceAccount && { enabled: false, name: props.serviceAccount.name },
          }),
        }) as Values['controlPlane'],
      }) ?? {},
      added: storeNeeds(props.backingStore),
      errors: [...storeErrors(props.backingStore), ...accountErrors('serviceAccount', props.serviceAccount)],
    }),
    propPaths: PROP_PATHS,
  });
}
