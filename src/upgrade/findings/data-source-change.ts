import { Found, upgradeRule } from './finding';
import { isEqual } from '../../values/canonical';
import { ExternalStore, externalStoreOf } from '../model/external-store';
import { UpgradeSeverity } from '../report-types';

/** The control plane connects to another external store than before. */
export const dataSourceChange = upgradeRule(
  'data-source-change',
  [UpgradeSeverity.RISK, UpgradeSeverity.NOTICE],
  'The virtual cluster uses another external database or external etcd than before.',
  ({ before, after }) => {
    const [old, next] = [before, after].map(externalStoreOf);
    return old && next && before.store === after.store && !isSame(old, next) ? [found(old, next)] : [];
  },
);

/** Whether two stores are the same. Members of etcd can change: lists with a common endpoint are the same etcd. */
function isSame(old: ExternalStore, next: ExternalStore): boolean {
  return old.source === next.source
    && (isEqual(old.addresses, next.addresses) || old.addresses.some(address => next.addresses.includes(address)));
}

/** If one of the addresses is not in the manifests, both stores may be the same. */
function found(old: ExternalStore, next: ExternalStore): Found {
  const isKnown = old.source === undefined && next.source === undefined;
  return {
    severity: isKnown ? UpgradeSeverity.RISK : UpgradeSeverity.NOTICE,
    subject: old.option,
    message: isKnown
      ? `The state is in ${place(old)}, but will be read from ${place(next)}. vCluster doesn't move it.`
      : `The data source changes from ${place(old)} to ${place(next)}. If they are different databases, the virtual cluster starts without its state.`,
    advice: isKnown ? 'Stop the control plane, copy the data, and then apply the change.' : 'Check that both refer to the same database.',
  };
}

function place({ addresses, source }: ExternalStore): string {
  return source ?? (addresses.join(', ') || 'an unknown address');
}
