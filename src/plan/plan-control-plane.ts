import { Identity, Plan, plan } from './plan';
import { storeNeeds, storeValues } from '../props/choices';
import type { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import { accountPath, isAccount, serviceAccountValues } from '../props/service-account';
import { Errors, propPath, typedValues } from '../props/typed-values';
import { isObject, withoutUndefined } from '../values/json';
import type { Path } from '../values/problem';
import type { Values } from '../values/values';

/** The props of both constructs that are not in the table of options. */
export const BASE_PROPS = [
  'release', 'name', 'namespace', 'hostKubernetesVersion', 'hostCluster', 'values', 'valuesFrom', 'backingStore', 'defaultImageRegistry',
];
const BESIDE_OPTIONS = [...BASE_PROPS, 'serviceAccount'];

/** The options of a service account that `ControlPlaneStatefulSet` reads: it creates none. */
const READ_OF_ACCOUNT = ['existing', 'name'];

/** Plans a control plane without the other objects of the virtual cluster. */
export function planControlPlane(props: ControlPlaneStatefulSetProps, { release, name, namespace, resolve }: Identity): Plan {
  return plan({
    release,
    name,
    objectNamespace: namespace,
    props,
    resolve,
    typed: () => {
      const errors: Errors = [];
      const values = {
        controlPlane: withoutUndefined({
          statefulSet: typedValues({ struct: 'StatefulSetOptions', props, beside: BESIDE_OPTIONS }, errors),
          backingStore: storeValues(props.backingStore, release, errors),
          advanced: withoutUndefined({
            defaultImageRegistry: props.defaultImageRegistry,
            serviceAccount: accountValues(props, errors),
          }),
        }),
      };
      return { values: values as Values, added: storeNeeds(props.backingStore), errors };
    },
    locate: path => locate(path, props),
  });
}

function accountValues({ serviceAccount }: ControlPlaneStatefulSetProps, errors: Errors) {
  const given = isObject(serviceAccount) && !isAccount(serviceAccount) ? Object.entries(serviceAccount) : [];
  const unread = given.filter(([key, value]) => !READ_OF_ACCOUNT.includes(key) && value !== undefined).map(([key]) => key);
  unread.forEach(key => errors.push(`serviceAccount.${key}: must be left out: this construct does not create the service account. Use VirtualCluster to create it.`));
  const values = serviceAccountValues('serviceAccount', 'ServiceAccountOptions', serviceAccount, errors);
  return values && { ...values, enabled: false };
}

function locate(path: Path, props: ControlPlaneStatefulSetProps): { readonly path: Path; readonly code?: string } {
  const [, section, option] = path;
  switch (section) {
    case 'statefulSet': return { path: propPath('StatefulSetOptions', path.slice(2), props) };
    case 'backingStore': return props.backingStore?._locate(path.slice(2)) ?? { path: ['backingStore'] };
    default: return { path: option === 'serviceAccount' ? accountPath(path.slice(3), props.serviceAccount) : path.slice(2) };
  }
}
