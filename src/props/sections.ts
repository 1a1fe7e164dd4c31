import type { Values } from '../values/values';

/** What stands under `controlPlane` in a `vcluster.yaml`. */
export type ControlPlaneValues = NonNullable<Values['controlPlane']>;

/** What stands under `controlPlane.advanced`. */
export type AdvancedValues = NonNullable<ControlPlaneValues['advanced']>;

/** What stands under `controlPlane.distro`. */
export type DistroValues = NonNullable<ControlPlaneValues['distro']>;

/** What stands under `policies`. */
export type PoliciesValues = NonNullable<Values['policies']>;

/** What stands under `rbac`. */
export type RbacValues = NonNullable<Values['rbac']>;

/** What stands under `exportKubeConfig`. */
export type ExportKubeConfigValues = NonNullable<Values['exportKubeConfig']>;
