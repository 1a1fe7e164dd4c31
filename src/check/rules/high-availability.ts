import { backingStore } from '../../chart/persistence';
import type { ReleaseModel } from '../../release/release-model';
import { at } from '../../values/json';
import { listed } from '../../values/listed';
import type { Finding, Rule } from '../rule';

const HIGH_AVAILABILITY = 'controlPlane.statefulSet.highAvailability';

const ETCD_MEMBERS = 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas';

/** The maximum number of members. The address of each has up to 250 characters. */
const MOST_MEMBERS = 500;

/** The factor by which the leader election can delay the next attempt to renew a lease. */
const JITTER = 1.2;

/** Several replicas of the control plane: their store, and the leader election. */
export const highAvailability: readonly Rule[] = [
  {
    path: `${HIGH_AVAILABILITY}.replicas`,
    check: (replicas, { values }) => !(replicas > 1) || backingStore(values) !== 'embeddedDatabase',
    allowed: '1 with the embedded database, which only one process can open',
    fix: (_, { release }) => `Use a shared store: BackingStore.${listed(sharedStores(release))}.`,
  },
  ...[`${HIGH_AVAILABILITY}.replicas`, ETCD_MEMBERS].map((path): Rule => ({
    path,
    check: replicas => !(replicas < 0),
    allowed: 'a count: 0 or more',
  })),
  {
    path: ETCD_MEMBERS,
    check: members => !(members > MOST_MEMBERS),
    allowed: `at most ${MOST_MEMBERS}: the addresses of all members are passed in one argument, which Linux limits to 128 KiB`,
  },
  {
    path: HIGH_AVAILABILITY,
    check: lease => !(lease.replicas > 1) || brokenLeases(lease),
    allowed: 'times, in whole seconds, that a leader can be elected with',
  },
];

/** The stores of the release that several replicas can share. */
function sharedStores(release: ReleaseModel): string[] {
  const external = at(release.defaults, ['controlPlane', 'backingStore', 'etcd', 'external']) ? ['externalEtcd()'] : [];
  return ['embeddedEtcd()', 'deployedEtcd()', ...external, 'externalDatabase()'];
}

interface Leases {
  readonly leaseDuration?: unknown;
  readonly renewDeadline?: unknown;
  readonly retryPeriod?: unknown;
}

/** The values with which the leader election would panic. */
function brokenLeases(leases: Leases): Finding[] {
  const [lease, renew, retry] = [leases.leaseDuration, leases.renewDeadline, leases.retryPeriod].map(time => (typeof time === 'number' ? time : 0));
  const findings: Finding[] = Object.entries({ leaseDuration: lease, renewDeadline: renew, retryPeriod: retry })
    .filter(([, seconds]) => seconds < 1)
    .map(([key]) => ({
      at: [key],
      allowed: 'at least 1 second with more than one replica',
      fix: 'Without it, the leader election panics when the control plane starts.',
    }));
  if (findings.length > 0) {
    return findings;
  }
  if (lease <= renew) {
    findings.push({
      at: ['leaseDuration'],
      allowed: `more than renewDeadline, which is ${renew}`,
      fix: 'A leader must give up its lease before another replica takes it over. The defaults 60, 40 and 15 are valid.',
    });
  }
  if (renew <= JITTER * retry) {
    findings.push({
      at: ['renewDeadline'],
      allowed: `more than ${JITTER} times retryPeriod, which is ${retry}`,
      fix: 'A leader needs enough time for another attempt. The defaults 60, 40 and 15 are valid.',
    });
  }
  return findings;
}
