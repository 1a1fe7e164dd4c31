import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { distroValues } from './distro';
import { exportKubeConfigValues } from './export-kube-config';
import { ingressValues } from './ingress';
import { podDisruptionBudgetValues } from './pod-disruption-budget';
import { policiesValues } from './policies';
import { VIRTUAL_CLUSTER_PROP_PATHS } from './prop-paths';
import { proxyValues } from './proxy';
import { rbacValues } from './rbac';
import { AdvancedValues, ControlPlaneValues } from './sections';
import { serviceValues } from './service';
import { serviceAccountErrors, serviceAccountValues } from './service-account';
import { serviceMonitorValues } from './service-monitor';
import { VirtualClusterProps } from './virtual-cluster-props';
import { storeErrors, storeNeeds, storeValues } from '../control-plane/backing-store-values';
import { controlPlaneValues } from '../control-plane/control-plane-options';
import { STORE_PROP_PATHS } from '../control-plane/prop-paths';
import { objectName } from '../input/object-name';
import { Plan, plan } from '../input/plan';
import { modelOf } from '../input/release';
import { given, group } from '../input/typed';
import type { ReleaseModel } from '../release/release-model';
import type { Values } from '../values/values';

/** Where the objects of a virtual cluster go that is told no namespace: where Helm would put them. */
const USUAL_NAMESPACE = 'default';

const PROP_PATHS = [...VIRTUAL_CLUSTER_PROP_PATHS, ...STORE_PROP_PATHS];

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
    props,
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
