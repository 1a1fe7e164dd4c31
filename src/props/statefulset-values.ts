import type { Values } from '../values/values';

/** What stands under `controlPlane.statefulSet` in a `vcluster.yaml`. */
export type StatefulSetValues = NonNullable<NonNullable<Values['controlPlane']>['statefulSet']>;
