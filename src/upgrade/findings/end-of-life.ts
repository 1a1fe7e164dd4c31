import { FindingRule } from './finding';
import { LifeCycle, lifeCycleOf } from '../../release/life-cycle';
import type { ClusterChange } from '../change';
import { UpgradeSeverity } from '../report-types';

/** Source: the lifecycle policy in vCluster's documentation (manage/upgrade/supported_versions). */
export const endOfLife: FindingRule = {
  id: 'end-of-life',
  severities: [UpgradeSeverity.RISK],
  about: 'The release has reached its end of life. It gets no more updates.',
  find: change => {
    const date = datesOf(change)?.endOfLife;
    return date !== undefined && change.today > date ? [{
      severity: UpgradeSeverity.RISK,
      subject: 'release',
      message: `vCluster ${change.after!.release} reached its end of life on ${date}. It gets no more updates, not even for security.`,
      advice: 'Use a supported release.',
    }] : [];
  },
};

/** The time between the end of active support and the end of life. */
export const endOfSupport: FindingRule = {
  id: 'end-of-support',
  severities: [UpgradeSeverity.NOTICE],
  about: 'The new release gets only critical security updates.',
  find: change => {
    const dates = change.before?.release === change.after?.release ? undefined : datesOf(change);
    return dates && change.today > dates.supportEnds && change.today <= dates.endOfLife ? [{
      severity: UpgradeSeverity.NOTICE,
      subject: 'release',
      message: `The active support of vCluster ${change.after!.release} ended on ${dates.supportEnds}. It gets only critical security updates until ${dates.endOfLife}.`,
      advice: 'Use a newer release, or plan the next upgrade.',
    }] : [];
  },
};

/** The dates of the release after the change. Undefined for virtual clusters that don't change. */
function datesOf({ after, added, removed, changed }: ClusterChange): LifeCycle | undefined {
  const changes = added.length + removed.length + changed.length > 0;
  return changes && after?.release ? lifeCycleOf(after.release) : undefined;
}
