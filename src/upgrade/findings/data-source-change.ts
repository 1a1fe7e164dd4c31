import { Found, upgradeRule } from './finding';
import { isEqual } from '../../values/canonical';
import { ExternalStore, externalStoreOf } from '../model/external-store';
import { UpgradeSeverity } from '../report-types';

/** The external store that the control plane connects to becomes another one. */
export const dataSourceChange = upgradeRule(
  'data-source-change',
  [UpgradeSeverity.RISK, UpgradeSeverity.NOTICE],
  'The external database or external etcd that holds the state becomes another one.',
  ({ before, after }) => {
    const [old, next] = [before, after].map(externalStoreOf);
    return old && next && before.store === after.store && !isSame(old, next) ? [found(old, next)] : [];
  },
);

/** Members of etcd may come and go: lists of endpoints that have one in common lead to the same etcd. */
function isSame(old: ExternalStore, next: ExternalStore): boolean {
  return old.source === next.source
    && (isEqual(old.addresses, next.addresses) || old.addresses.some(address => next.addresses.includes(address)));
}

/** An address that isn't in the manifests may be the same. */
function found(old: ExternalStore, next: ExternalStore): Found {
  const isKnown = old.source === undefined && next.source === undefined;
  return {
    severity: isKnown ? UpgradeSeverity.RISK : UpgradeSeverity.NOTICE,
    subject: old.option,
    message: isKnown
      ? `The state is in ${place(old)}, and will be read from ${place(next)}. vCluster doesn't move it.`
      : `The data source was ${place(old)}, and becomes ${place(next)}. If that is another database, the virtual cluster starts without its state.`,
    advice: isKnown ? 'Stop the control plane, copy the data, and apply then.' : 'Check that both lead to the same database.',
  };
}

function place({ addresses, source }: ExternalStore): string {
  return source ?? (addresses.join(', ') || 'an unnamed store');
}
