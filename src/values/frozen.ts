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

/** Caches the result of a function for each object. The results are frozen, because all callers share them. */
export function oncePerObject<In extends object, Out extends object>(make: (object: In) => Out): (object: In) => Out {
  const results = new WeakMap<In, Out>();
  return object => {
    let result = results.get(object);
    if (!result) {
      results.set(object, result = deepFreeze(make(object)));
    }
    return result;
  };
}

/** The same only for frozen maps, which must be deeply frozen. For other maps, each call calculates the result again. */
export function oncePerFrozen<In extends object, Out extends object>(make: (map: In) => Out): (map: In) => Out {
  const once = oncePerObject(make);
  return map => (Object.isFrozen(map) ? once(map) : make(map));
}
