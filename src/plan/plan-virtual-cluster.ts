import { Identity, Plan, plan } from './plan';
import { BASE_PROPS } from './plan-control-plane';
import { distroValues, storeNeeds, storeValues } from '../props/choices';
import { accountPath, serviceAccountValues } from '../props/service-account';
import { Errors, propPath, typedValues } from '../props/typed-values';
import type { VirtualClusterProps } from '../props/virtual-cluster-props';
import { JsonObject, withoutUndefined } from '../values/json';
import { mergeValues } from '../values/merge';
import type { Path } from '../values/problem';
import type { Values } from '../values/values';

/** The default namespace, as in Helm. */
const DEFAULT_NAMESPACE = 'default';

/** Props that are not in the table of options, or that are read separately. */
const BESIDE_OPTIONS = [...BASE_PROPS, 'distro', 'serviceAccount', 'workloadServiceAccount'];

/** Plans a virtual cluster. */
export function planVirtualCluster(props: VirtualClusterProps, { release, name, namespace, resolve }: Identity): Plan {
  return plan({
    release,
    name,
    // Some objects refer to the namespace, so all objects must have one.
    objectNamespace: namespace ?? DEFAULT_NAMESPACE,
    props,
    resolve,
    typed: () => {
      const errors: Errors = [];
      const options = typedValues({ struct: 'VirtualClusterOptions', props, beside: BESIDE_OPTIONS }, errors);
      const advanced = withoutUndefined({
        defaultImageRegistry: props.defaultImageRegistry,
        serviceAccount: serviceAccountValues('serviceAccount', 'ServiceAccountOptions', props.serviceAccount, errors),
        workloadServiceAccount: serviceAccountValues('workloadServiceAccount', 'WorkloadServiceAccountOptions', props.workloadServiceAccount, errors),
      });
      const controlPlane = withoutUndefined({
        distro: distroValues(props.distro, errors),
        backingStore: storeValues(props.backingStore, release, errors),
        advanced: Object.keys(advanced).length > 0 ? advanced : undefined,
      });
      const values = Object.keys(controlPlane).length > 0 ? mergeValues(options, { controlPlane } as JsonObject) : options;
      return { values: values as Values, added: storeNeeds(props.backingStore), errors };
    },
    locate: path => locate(path, props),
  });
}

function locate(path: Path, props: VirtualClusterProps): { readonly path: Path; readonly code?: string } {
  const [root, section, option] = path;
  if (root === 'controlPlane' && section === 'backingStore') {
    return props.backingStore?._locate(path.slice(2)) ?? { path: ['backingStore'] };
  }
  if (root === 'controlPlane' && section === 'distro') {
    return props.distro?._locate(path.slice(2)) ?? { path: ['distro'] };
  }
  if (root === 'controlPlane' && section === 'advanced' && option === 'serviceAccount') {
    return { path: accountPath(path.slice(3), props.serviceAccount) };
  }
  if (root === 'controlPlane' && section === 'advanced' && option === 'defaultImageRegistry') {
    return { path: [option] };
  }
  return { path: propPath('VirtualClusterOptions', path, props) };
}
