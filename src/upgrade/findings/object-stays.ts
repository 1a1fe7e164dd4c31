import { Found, upgradeRule } from './finding';
import { isSwitch } from './kind-change';
import type { ClusterChange } from '../change';
import type { Cluster } from '../model/cluster';
import { kubectlDelete, ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Objects that are no longer in the manifests. `kubectl apply` doesn't delete them. */
export const objectStays = upgradeRule(
  'object-stays',
  [UpgradeSeverity.NOTICE],
  'An object is no longer in the manifests. kubectl apply does not delete it.',
  change => change.removed.filter(object => !change.added.some(come => isSwitch(object, come))).map(object => found(object, change)),
);

function found(object: ReadObject, { after }: ClusterChange): Found {
  if (after && isUsed(object, after)) {
    return {
      severity: UpgradeSeverity.NOTICE,
      subject: objectName(object),
      message: 'It is no longer in the manifests, but the control plane uses it. With kubectl apply it stays.',
      advice: isOfControlPlane(object, after)
        ? 'Do not delete it: vCluster does not start without this Service. Set controlPlane.service.enabled to true, or add a Service with the same name.'
        : 'Do not delete it. Add it to the manifests, unless something else creates it.',
    };
  }
  return {
    severity: UpgradeSeverity.NOTICE,
    subject: objectName(object),
    message: `The object is no longer in the manifests. kubectl apply does not delete it${effectOf(object)}.`,
    advice: `After you apply the change, delete it: ${kubectlDelete(object)}`,
  };
}

const EFFECTS: readonly (readonly [kinds: readonly string[], effect: string])[] = [
  [['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'], ', and it continues to grant its permissions'],
  [['NetworkPolicy'], ', and it continues to restrict traffic'],
  [['ResourceQuota', 'LimitRange'], ', and it continues to limit pods'],
  [['PodDisruptionBudget'], ', and it can block the draining of nodes'],
  [['StatefulSet', 'Deployment'], ', and its pods keep running'],
];

function effectOf({ kind }: ReadObject): string {
  return EFFECTS.find(([kinds]) => kinds.includes(kind))?.[1] ?? '';
}

/** Whether the pods of a virtual cluster refer to an object, or vCluster reads it when it starts. */
function isUsed(object: ReadObject, cluster: Cluster): boolean {
  const { kind, metadata: { name, namespace = '' } } = object;
  const used = [cluster.workload, cluster.etcd].flatMap(set => {
    const pod = set?.spec?.template?.spec ?? {};
    return [
      ['Service', set?.spec?.serviceName],
      ['ServiceAccount', pod.serviceAccountName],
      ...(pod.volumes ?? []).flatMap((volume: any) => [['Secret', volume.secret?.secretName], ['ConfigMap', volume.configMap?.name]]),
    ];
  });
  return isOfControlPlane(object, cluster) || (namespace === cluster.namespace && used.some(([one, its]) => one === kind && its === name));
}

/** Whether an object is the Service for which vCluster signs the certificate of the API server. */
function isOfControlPlane({ kind, metadata: { name, namespace = '' } }: ReadObject, cluster: Cluster): boolean {
  return kind === 'Service' && name === cluster.name && namespace === cluster.namespace;
}
