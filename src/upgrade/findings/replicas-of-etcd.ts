import { Found, upgradeRule } from './finding';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/**
 * Changes of the number of etcd's members.
 *
 * Source: the documentation of embedded etcd ("Scaling behavior"), and the chart's arguments of deployed etcd, which name
 * all members as a new cluster.
 */
export const replicasOfEtcd = upgradeRule(
  'replicas-of-etcd',
  [UpgradeSeverity.RISK, UpgradeSeverity.NOTICE],
  'The number of members of etcd changes.',
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
  const [from, to] = [was, is].map(set => Number(set?.spec?.replicas ?? 1));
  return was && is && from !== to ? [{ subject: objectName(is), ...words(from, to) }] : [];
}

/** All members stop or start, and the members of the cluster stay the same. */
function pausedOrResumed(message: string, to: number): Words {
  return to === 0
    ? { severity: UpgradeSeverity.RISK, message: `${message} The virtual cluster stops.`, advice: 'Use vcluster pause to stop a virtual cluster.' }
    : {
      severity: UpgradeSeverity.NOTICE,
      message: `${message} The virtual cluster starts again, from what its claims hold.`,
      advice: 'Use as many members as there were before it stopped.',
    };
}

function embedded(from: number, to: number): Words {
  const message = `Embedded etcd goes from ${members(from)} to ${members(to)}.`;
  if (from === 0 || to === 0) {
    return pausedOrResumed(message, to);
  }
  if (to % 2 === 0) {
    return {
      severity: UpgradeSeverity.RISK,
      message: `${message} With an even number, etcd survives no more failures than with one less.`,
      advice: `Use ${to - 1} or ${to + 1} replicas.`,
    };
  }
  return to > from
    ? { severity: UpgradeSeverity.NOTICE, message: `${message} The new members join one after the other.`, advice: 'Take a snapshot first, and wait until all pods are ready.' }
    : {
      severity: UpgradeSeverity.RISK,
      message: `${message} vCluster removes the members that go, and builds etcd anew where too few are left for a quorum.`,
      advice: 'Take a snapshot first. The claims of the members that go stay: delete them before you scale up again.',
    };
}

function deployed(from: number, to: number): Words {
  const message = `Deployed etcd goes from ${members(from)} to ${members(to)}.`;
  if (from === 0 || to === 0) {
    return pausedOrResumed(message, to);
  }
  return {
    severity: UpgradeSeverity.RISK,
    message: `${message} ${to > from
      ? 'The new members start a cluster of their own, and don\'t join the one that exists.'
      : 'The members that go are not removed from the cluster: with too few left, etcd has no quorum and stops.'}`,
    advice: `${to > from ? 'Add' : 'Remove'} the members with etcdctl member ${to > from ? 'add' : 'remove'}, one at a time, after a backup with etcdctl snapshot save.`,
  };
}

function members(count: number): string {
  return count === 0 ? 'none' : count === 1 ? 'one member' : `${count} members`;
}
