import type { Added } from './added';
import type { BackingStore } from './backing-store';
import type { ReleaseModel } from '../release/release-model';
import { formatValue } from '../values/describe';

/** The store that was chosen, as the `vcluster.yaml` of a release says it. */
export function storeValues(store: BackingStore | undefined, release: ReleaseModel) {
  return isStore(store) ? store._toValues(release.defaults.controlPlane?.backingStore ?? {}) : undefined;
}

/** What the store needs of the control plane's workload. */
export function storeNeeds(store: BackingStore | undefined): Added | undefined {
  return isStore(store) ? store._added() : undefined;
}

/** Why the prop chooses no store. */
export function storeErrors(store: BackingStore | undefined): string[] {
  return store === undefined || isStore(store)
    ? []
    : [`backingStore: ${formatValue(store)} must be a BackingStore, such as BackingStore.embeddedEtcd().`];
}

/** Two copies of the library in one app make `instanceof` blind. */
function isStore(store: BackingStore | undefined): store is BackingStore {
  return typeof store === 'object' && store !== null && typeof store._toValues === 'function' && typeof store._added === 'function';
}
