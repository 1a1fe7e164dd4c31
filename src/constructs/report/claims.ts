import type { AppObject } from './app-objects';

/** What only one object of an app can have, such as an identity in a cluster, a file or a node port. */
export interface Claims {
  /** What an object has, as keys. */
  readonly keysOf: (object: AppObject) => readonly string[];
  /** The error if another object has the same. */
  readonly errorOf: (object: AppObject, other: AppObject, key: string) => string;
}

/** An object that claims what another one has. */
export interface Conflict {
  readonly object: AppObject;
  readonly other: AppObject;
  /** The error. */
  readonly line: string;
}

/** Finds the objects that claim what an object before them has. */
export function findConflicts(objects: readonly AppObject[], { keysOf, errorOf }: Claims): Conflict[] {
  const owners = new Map<string, AppObject>();
  const conflicts: Conflict[] = [];
  for (const object of objects) {
    for (const key of keysOf(object)) {
      const other = owners.get(key);
      if (other) {
        conflicts.push({ object, other, line: errorOf(object, other, key) });
      } else {
        owners.set(key, object);
      }
    }
  }
  return conflicts;
}
