import { PropPaths } from '../check/origin';
import { CONTROL_PLANE_PROP_PATHS } from '../control-plane/prop-paths';

const STATEFUL_SET = 'controlPlane.statefulSet';

/** Where the typed props of a virtual cluster end up in the values. */
export const VIRTUAL_CLUSTER_PROP_PATHS: PropPaths = [
  ...CONTROL_PLANE_PROP_PATHS.map(([values, prop]): [string, string] =>
    (values.startsWith(STATEFUL_SET) ? [values, ['statefulSet', prop].filter(Boolean).join('.')] : [values, prop])),
];
