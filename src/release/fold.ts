import type { Change, ReleaseChange, ReleaseFacts } from './release-change';
import { compareVersions } from './version';
import { isObject, Json, JsonObject } from '../values/json';

/** The facts after a change. What the change doesn't touch is shared, and everything is frozen. */
export function applyChange(facts: ReleaseFacts, change: Change): ReleaseFacts {
  const { defaults = {}, shape = {}, supports = {} } = change;
  return Object.freeze(folded(facts as unknown as Json, { defaults, shape, supports } as unknown as Json)) as unknown as ReleaseFacts;
}

/** The facts of a minor's older patch: what differed before each newer one, from the newest back. */
export function factsOfPatch(facts: ReleaseFacts, release: ReleaseChange, version: string): ReleaseFacts {
  return Object.entries(release.before ?? {})
    .filter(([next]) => compareVersions(version, next) < 0)
    .sort(([a], [b]) => compareVersions(b, a))
    .reduce((newer, [, change]) => applyChange(newer, change), facts);
}

function folded(before: Json | undefined, change: Json): Json {
  if (!isObject(change)) {
    return Array.isArray(change) ? frozen(change) : change;
  }
  const after: JsonObject = isObject(before) ? { ...before } : {};
  for (const [key, value] of Object.entries(change)) {
    if (value === null) {
      delete after[key];
    } else {
      after[key] = folded(after[key], value);
    }
  }
  return Object.freeze(after);
}

function frozen(list: Json[]): Json {
  return Object.freeze(list.map(item => folded(undefined, item))) as Json[];
}
