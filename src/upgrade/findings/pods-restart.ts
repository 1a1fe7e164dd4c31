import { Found, upgradeRule } from './finding';
import { isEqual } from '../../values/canonical';
import type { ClusterUpgrade } from '../change';
import { replicasOf } from '../model/replicas';
import { isInControlPlane } from '../model/store';
import { DataVolume } from '../model/volume';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Pods of the control plane or of deployed etcd that restart because their template changes, or stop because replicas becomes 0. */
export const podsRestart = upgradeRule(
  'pods-restart',
  [UpgradeSeverity.LOSS, UpgradeSeverity.NOTICE],
  'The pods of the control plane restart or stop. State in an emptyDir is lost.',
  change => change.changed.filter(({ before, after }) => isOwn(change, after) && replicasOf(before) > 0
    && (replicasOf(after) === 0 || !isEqual(templateOf(before), templateOf(after))))
    .map(({ before, after }) => found(change, before, after)),
);

function found({ before, after }: ClusterUpgrade, was: ReadObject, is: ReadObject): Found {
  const isEtcd = is.metadata.name === after.etcd?.metadata.name;
  const volume: DataVolume | undefined = isEtcd ? before.etcdVolume : before.dataVolume;
  const holdsState = before.hasConfig && (isEtcd ? before.store === 'deployed-etcd' : isInControlPlane(before.store));
  if (holdsState && volume?.kind === 'ephemeral') {
    return {
      severity: UpgradeSeverity.LOSS,
      subject: objectName(is),
      message: `The pods ${replicasOf(is) === 0 ? 'stop' : 'restart'}. The state is in ${volume.description}, which is deleted with the pod. `
        + 'The virtual cluster starts with an empty store.',
      advice: 'Create a snapshot before the change and restore it afterwards, or keep the state in a claim.',
    };
  }
  const replicas = Math.min(...[was, is].map(replicasOf));
  const server = isEtcd ? 'store' : 'API server';
  if (replicas === 0) {
    return {
      severity: UpgradeSeverity.NOTICE,
      subject: objectName(is),
      message: `All pods stop, because replicas is 0. Until it is increased, the ${server} of the virtual cluster doesn't answer. Its workloads keep running.`,
      advice: 'Apply it if the virtual cluster is to stop. To start it again, use the previous number of replicas.',
    };
  }
  return {
    severity: UpgradeSeverity.NOTICE,
    subject: objectName(is),
    message: replicas > 1
      ? 'The pods restart one after the other.'
      : `The pod restarts. Until it is ready, the ${server} of the virtual cluster is not available. The workloads keep running.`,
    advice: replicas > 1 ? 'No action is required if the other pods are ready.' : 'Apply the change when an interruption is acceptable.',
  };
}

function isOwn({ after }: ClusterUpgrade, { kind, metadata }: ReadObject): boolean {
  return [after.workload, after.etcd].some(own =>
    own?.kind === kind && own.metadata.name === metadata.name && own.metadata.namespace === metadata.namespace);
}

function templateOf({ spec }: ReadObject): unknown {
  return spec?.template;
}
