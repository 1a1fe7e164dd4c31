import { Problem } from './problem';
import { checkShape } from './shape';
import type { ReleaseModel } from '../release/release-model';
import { ROOT } from '../release/shape';
import { JsonObject } from '../values/json';

/** Checks the keys and types of what the user wrote against what the release knows. */
export function checkValues(written: JsonObject, release: ReleaseModel): Problem[] {
  return checkShape(written, ROOT, release.shape);
}
