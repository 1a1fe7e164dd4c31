import { Identity, Plan, plan } from './plan';
import { accountErrors } from '../props/account-errors';
import { storeErrors, storeNeeds, storeValues } from '../props/backing-store-values';
import { controlPlaneValues } from '../props/control-plane-options';
import { CONTROL_PLANE_PROP_PATHS, STORE_PROP_PATHS } from '../props/control-plane-prop-paths';
import { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import { given } from '../props/typed';
import type { Values } from '../values/values';

const PROP_PATHS = [...CONTROL_PLANE_PROP_PATHS, ...STORE_PROP_PATHS];

/** Works out what a control plane of its own renders. */
export function planControlPlane(props: ControlPlaneStatefulSetProps, { release, name, namespace, resolve }: Identity): Plan {
  return plan({
    release,
    name,
    objectNamespace: namespace,
    hostKubernetesVersion: props.hostKubernetesVersion,
    values: props.values,
    props,
    resolve,
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
