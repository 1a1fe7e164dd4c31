import { checkShape } from './check-shape';
import { nameDefaults } from './defaults';
import { KUBERNETES_CHECKS } from './kubernetes/checks-of-values';
import { adviceOnChanged, adviceOnRemoved } from './removed-options';
import { slipHint } from './slips';
import { recogniseOldValues } from './values-of-old-charts';
import type { ReleaseModel } from '../release/release-model';
import { ROOT_TYPE } from '../release/shape';
import { whereKnown } from '../release/where-known';
import { whereListed } from '../values/documented-options';
import { JsonObject } from '../values/json';
import { Path, Problem } from '../values/problem';

/** The most likely section of a key that is outside of a section or at a too high level. */
const PREFERRED: Path = ['controlPlane', 'statefulSet'];

/** Checks the keys and types of the user's values against those of the release, and of Kubernetes. */
export function checkValues(written: JsonObject, { shape, defaults, basis }: ReleaseModel): Problem[] {
  const problems = checkShape(written, ROOT_TYPE, shape, [], {
    ...KUBERNETES_CHECKS,
    whereKnown,
    removed: (path, value) => adviceOnRemoved(path, value, basis),
    changed: (path, value) => adviceOnChanged(path, value, basis),
    slip: ({ path }) => slipHint(path, shape),
    reference: whereListed,
    preferred: PREFERRED,
    defaults: defaults as JsonObject,
  });
  return problems.length > 0 ? recogniseOldValues(written, shape, nameDefaults(problems, written, defaults as JsonObject)) : problems;
}
