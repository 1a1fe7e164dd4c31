import { isEqual } from '../../values/canonical';
import { identityOf, Manifest } from '../manifest';

/** An object that is there before and after, and differs. */
export interface ObjectPair {
  readonly before: Manifest;
  readonly after: Manifest;
}

/** How some objects differ from others. */
export interface ObjectChanges {
  readonly added: readonly Manifest[];
  readonly removed: readonly Manifest[];
  readonly changed: readonly ObjectPair[];
}

/** Compares objects by their identity. */
export function objectChanges(before: readonly Manifest[], after: readonly Manifest[]): ObjectChanges {
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

function byIdentity(objects: readonly Manifest[]): Map<string, Manifest> {
  return new Map(objects.map(object => [identityOf(object), object]));
}
