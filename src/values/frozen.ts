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

/**
 * Caches the results of a function for frozen maps, which must be deeply frozen. For other maps, each call calculates the result
 * again. The results are frozen too.
 */
export function oncePerFrozen<In extends object, Out extends object>(make: (map: In) => Out): (map: In) => Out {
  const results = new WeakMap<In, Out>();
  return map => {
    if (!Object.isFrozen(map)) {
      return make(map);
    }
    let result = results.get(map);
    if (!result) {
      results.set(map, result = deepFreeze(make(map)));
    }
    return result;
  };
}
