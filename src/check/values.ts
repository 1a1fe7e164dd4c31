import { KUBERNETES_CHECKS } from './kubernetes/values';
import { Problem } from './problem';
import { checkShape } from './shape';
import type { ReleaseModel } from '../release/release-model';
import { ROOT } from '../release/shape';
import { whereKnown } from '../release/where-known';
import { JsonObject } from '../values/json';

/** Checks the keys and types of what the user wrote against what the release knows, and Kubernetes of its parts. */
export function checkValues(written: JsonObject, release: ReleaseModel): Problem[] {
  return checkShape(written, ROOT, release.shape, [], { ...KUBERNETES_CHECKS, whereKnown, defaults: release.defaults as JsonObject });
}
