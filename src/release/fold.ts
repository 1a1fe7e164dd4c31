import type { Change, ReleaseChange, ReleaseFacts } from './release-change';
import { compareVersions } from './version';
import { deepFreeze } from '../values/frozen';
import { JsonObject } from '../values/json';
import { mergeValues } from '../values/merge';

/** The facts after a change. The change is merged like values. Unchanged parts are shared, and everything is frozen. */
export function applyChange(facts: ReleaseFacts, { defaults = {}, shape = {}, supports = {} }: Change): ReleaseFacts {
  const change = { defaults, shape, supports } as unknown as JsonObject;
  return deepFreeze(mergeValues(facts as unknown as JsonObject, change)) as unknown as ReleaseFacts;
}

/** The facts of an older patch: the differences before each newer patch are applied, from the newest to the oldest. */
export function factsOfPatch(facts: ReleaseFacts, release: ReleaseChange, version: string): ReleaseFacts {
  return Object.entries(release.before ?? {})
    .filter(([next]) => compareVersions(version, next) < 0)
    .sort(([a], [b]) => compareVersions(b, a))
    .reduce((newer, [, change]) => applyChange(newer, change), facts);
}
