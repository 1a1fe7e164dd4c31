import { Identity, Plan, plan } from './plan';
import { storeErrors, storeNeeds, storeValues } from '../props/backing-store-values';
import { controlPlaneValues } from '../props/control-plane-options';
import { STORE_PROP_PATHS } from '../props/control-plane-prop-paths';
import { distroValues } from '../props/distro';
import { exportKubeConfigValues } from '../props/export-kube-config';
import { ingressValues } from '../props/ingress';
import { podDisruptionBudgetValues } from '../props/pod-disruption-budget';
import { policiesValues } from '../props/policies';
import { proxyValues } from '../props/proxy';
import { rbacValues } from '../props/rbac';
import { AdvancedValues, ControlPlaneValues } from '../props/sections';
import { serviceValues } from '../props/service';
import { serviceAccountErrors, serviceAccountValues } from '../props/service-account';
import { serviceMonitorValues } from '../props/service-monitor';
import { given, group } from '../props/typed';
import { VIRTUAL_CLUSTER_PROP_PATHS } from '../props/virtual-cluster-prop-paths';
import { VirtualClusterProps } from '../props/virtual-cluster-props';
import type { ReleaseModel } from '../release/release-model';
import type { Values } from '../values/values';

/** Where the objects of a virtual cluster go that is told no namespace: where Helm would put them. */
const USUAL_NAMESPACE = 'default';

const PROP_PATHS = [...VIRTUAL_CLUSTER_PROP_PATHS, ...STORE_PROP_PATHS];

/** Works out what a virtual cluster renders. */
export function planVirtualCluster(props: VirtualClusterProps, { release, name, namespace, resolve }: Identity): Plan {
  return plan({
    release,
    name,
    // Some of the objects name the namespace, so that all must say it.
    objectNamespace: namespace ?? USUAL_NAMESPACE,
    hostKubernetesVersion: props.hostKubernetesVersion,
    values: props.values,
    props,
    resolve,
    typed: () => ({
      values: typedValues(props, release),
      added: storeNeeds(props.backingStore),
      errors: [
        ...storeErrors(props.backingStore),
        ...serviceAccountErrors('serviceAccount', props.serviceAccount),
        ...serviceAccountErrors('workloadServiceAccount', props.workloadServiceAccount),
      ],
    }),
    propPaths: PROP_PATHS,
  });
}

/** The typed props as a `vcluster.yaml` says them. */
function typedValues(props: VirtualClusterProps, release: ReleaseModel): Values {
  return given<Values>({
    controlPlane: given<ControlPlaneValues>({
      distro: distroValues(props.distro),
      backingStore: storeValues(props.backingStore, release),
      proxy: proxyValues(props.proxy),
      service: serviceValues(props.service),
      ingress: ingressValues(props.ingress),
      statefulSet: group(props.statefulSet, options => controlPlaneValues(options) ?? {}),
      serviceMonitor: serviceMonitorValues(props.serviceMonitor),
      advanced: given<AdvancedValues>({
        defaultImageRegistry: props.defaultImageRegistry,
        serviceAccount: serviceAccountValues(props.serviceAccount),
        workloadServiceAccount: serviceAccountValues(props.workloadServiceAccount),
        globalMetadata: given<NonNullable<AdvancedValues['globalMetadata']>>({ annotations: props.globalAnnotations }),
        podDisruptionBudget: podDisruptionBudgetValues(props.podDisruptionBudget),
      }),
    }),
    rbac: rbacValues(props.rbac),
    policies: policiesValues(props.policies),
    exportKubeConfig: exportKubeConfigValues(props.exportKubeConfig),
  }) ?? {};
}
