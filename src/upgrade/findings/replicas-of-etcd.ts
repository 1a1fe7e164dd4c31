import { Found, upgradeRule } from './finding';
import { replicasOf } from '../model/replicas';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/**
 * Changes of the number of etcd members.
 *
 * Source: the documentation of embedded etcd ("Scaling behavior"), and the arguments of deployed etcd in the chart, which list
 * all members as a new cluster.
 */
export const replicasOfEtcd = upgradeRule(
  'replicas-of-etcd',
  [UpgradeSeverity.RISK, UpgradeSeverity.NOTICE],
  'The number of etcd members changes.',
  ({ before, after }) => {
    if (before.store !== after.store) {
      return [];
    }
    if (after.store === 'embedded-etcd') {
      return compare(before.workload, after.workload, embedded);
    }
    return after.store === 'deployed-etcd' ? compare(before.etcd, after.etcd, deployed) : [];
  },
);

type Words = Pick<Found, 'severity' | 'message' | 'advice'>;

function compare(was: ReadObject | undefined, is: ReadObject | undefined, words: (from: number, to: number) => Words): Found[] {
  const [from, to] = [was, is].map(replicasOf);
  return was && is && from !== to ? [{ subject: objectName(is), ...words(from, to) }] : [];
}

/** All members stop or start, and the members of the cluster stay the same. */
function pausedOrResumed(message: string, to: number): Words {
  return to === 0
    ? { severity: UpgradeSeverity.RISK, message: `${message} The virtual cluster stops.`, advice: 'Use vcluster pause to stop a virtual cluster.' }
    : {
      severity: UpgradeSeverity.NOTICE,
      message: `${message} The virtual cluster starts again with the data in its claims.`,
      advice: 'Use the same number of members as before it was stopped.',
    };
}

function embedded(from: number, to: number): Words {
  const message = `The number of embedded etcd members changes from ${from} to ${to}.`;
  if (from === 0 || to === 0) {
    return pausedOrResumed(message, to);
  }
  if (to % 2 === 0) {
    return {
      severity: UpgradeSeverity.RISK,
      message: `${message} An even number of members does not tolerate more failures than the next smaller odd number.`,
      advice: `Use ${to - 1} or ${to + 1} replicas.`,
    };
  }
  return to > from
    ? { severity: UpgradeSeverity.NOTICE, message: `${message} The new members join one after the other.`, advice: 'Create a snapshot first, and wait until all pods are ready.' }
    : {
      severity: UpgradeSeverity.RISK,
      message: `${message} vCluster removes the stopped members from the etcd cluster, and rebuilds it if too few members are left for a quorum.`,
      advice: 'Create a snapshot first. The claims of the stopped members are not deleted: delete them before you scale up again.',
    };
}

function deployed(from: number, to: number): Words {
  const message = `The number of deployed etcd members changes from ${from} to ${to}.`;
  if (from === 0 || to === 0) {
    return pausedOrResumed(message, to);
  }
  return {
    severity: UpgradeSeverity.RISK,
    message: `${message} ${to > from
      ? 'The new members form their own etcd cluster, instead of joining the existing one.'
      : 'The stopped members are not removed from the etcd cluster. If too few members are left, etcd has no quorum and stops.'}`,
    advice: `Back up etcd with etcdctl snapshot save. Then ${to > from ? 'add' : 'remove'} the members with etcdctl member ${to > from ? 'add' : 'remove'}, one at a time.`,
  };
}
