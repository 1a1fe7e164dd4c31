import { isEqual } from '../../values/canonical';
import { objectIdentity, ReadObject } from '../read-object';

/** An object that exists before and after, with differences. */
export interface ObjectPair {
  readonly before: ReadObject;
  readonly after: ReadObject;
}

/** The differences between two sets of objects. */
export interface ObjectDifferences {
  readonly added: readonly ReadObject[];
  readonly removed: readonly ReadObject[];
  readonly changed: readonly ObjectPair[];
}

/** Compares objects by their identity. */
export function objectChanges(before: readonly ReadObject[], after: readonly ReadObject[]): ObjectDifferences {
  const old = byIdentity(before);
  const next = byIdentity(after);
  return {
    added: [...next].filter(([id]) => !old.has(id)).map(([, object]) => object),
    removed: [...old].filter(([id]) => !next.has(id)).map(([, object]) => object),
    changed: [...next].flatMap(([id, object]) => {
      const previous = old.get(id);
      return previous && !isEqual(previous, object) ? [{ before: previous, after: object }] : [];
    }),
  };
}

function byIdentity(objects: readonly ReadObject[]): Map<string, ReadObject> {
  return new Map(objects.map(object => [objectIdentity(object), object]));
}
