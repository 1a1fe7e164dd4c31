import type { AppObject } from './app-objects';

/** What only one object of an app can have, such as an identity in a cluster, a file or a node port. */
export interface Claim {
  readonly key: string;
  /** The error if another object has it. */
  readonly error: (other: AppObject) => string;
}

/** An object that claims what another one has. */
export interface Conflict {
  readonly object: AppObject;
  readonly other: AppObject;
  /** The error. */
  readonly line: string;
}

/** Finds the objects that claim what an object before them has. */
export function findConflicts(objects: readonly AppObject[], claimsOf: (object: AppObject) => readonly Claim[]): Conflict[] {
  const owners = new Map<string, AppObject>();
  return objects.flatMap(object => claimsOf(object).flatMap(({ key, error }): Conflict[] => {
    const other = owners.get(key);
    if (other) {
      return [{ object, other, line: error(other) }];
    }
    owners.set(key, object);
    return [];
  }));
}
