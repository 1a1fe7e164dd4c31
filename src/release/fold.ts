import type { Change, ReleaseChange, ReleaseFacts } from './release-change';
import { compareVersions } from './version';
import { JsonObject } from '../values/json';
import { mergeValues } from '../values/merge';

/** The facts after a change, which merges into them as values do. What it doesn't touch is shared, and all is frozen. */
export function applyChange(facts: ReleaseFacts, { defaults = {}, shape = {}, supports = {} }: Change): ReleaseFacts {
  const change = { defaults, shape, supports } as unknown as JsonObject;
  return deepFreeze(mergeValues(facts as unknown as JsonObject, change)) as unknown as ReleaseFacts;
}

/** The facts of a minor's older patch: what differed before each newer one, from the newest back. */
export function factsOfPatch(facts: ReleaseFacts, release: ReleaseChange, version: string): ReleaseFacts {
  return Object.entries(release.before ?? {})
    .filter(([next]) => compareVersions(version, next) < 0)
    .sort(([a], [b]) => compareVersions(b, a))
    .reduce((newer, [, change]) => applyChange(newer, change), facts);
}

/** Freezes a value and all that is in it. */
export function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) {
      deepFreeze(inner);
    }
  }
  return Object.freeze(value);
}
