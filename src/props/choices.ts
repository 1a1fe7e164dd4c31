import type { AddedByProp } from './added';
import type { BackingStore } from './backing-store';
import type { Distro } from './distro';
import type { Errors } from './typed-values';
import type { ReleaseModel } from '../release/release-model';
import { formatValue } from '../values/describe';
import type { JsonObject } from '../values/json';

/** The values of a chosen store, for a release. */
export function storeValues(store: BackingStore | undefined, release: ReleaseModel, errors: Errors): JsonObject | undefined {
  return isChoice(store, 'backingStore', 'a BackingStore, such as BackingStore.embeddedEtcd()', errors)
    ? store._toValues(release.defaults.controlPlane?.backingStore ?? {}, errors) : undefined;
}

/** The items that a chosen store adds to the control plane's workload. */
export function storeNeeds(store: BackingStore | undefined): AddedByProp | undefined {
  return isChoice(store, 'backingStore', '', []) ? store._added() : undefined;
}

/** The values of a chosen distribution. */
export function distroValues(distro: Distro | undefined, errors: Errors): JsonObject | undefined {
  return isChoice(distro, 'distro', 'a Distro, such as Distro.k8s({ version: \'v1.34.0\' })', errors) ? distro._toValues(errors) : undefined;
}

/** Whether a prop is a choice. `instanceof` would fail with two copies of the library in one app. */
function isChoice<T extends { _toValues: unknown }>(value: T | undefined, prop: string, allowed: string, errors: Errors): value is T {
  if (value === undefined || value === null) {
    return false;
  }
  if (typeof value === 'object' && typeof value._toValues === 'function') {
    return true;
  }
  errors.push(`${prop}: ${formatValue(value)} must be ${allowed}.`);
  return false;
}
