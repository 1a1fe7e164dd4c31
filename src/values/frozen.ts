/**
 * Freezes a value deeply.
 *
 * Frozen parts of manifests are checked, and frozen parts of the configuration are written, once for all virtual clusters.
 */
export function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) {
      deepFreeze(inner);
    }
  }
  return Object.freeze(value);
}
