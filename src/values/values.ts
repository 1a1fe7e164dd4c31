import type { VclusterYaml } from '../../imports/vcluster-yaml';

/**
 * A `vcluster.yaml` with the keys of all releases. None of them is required.
 *
 * A path that no release has doesn't compile. The model of a release has the keys of that release.
 */
export type Values = VclusterYaml;

/** Values that can also be `null`, which removes a default. */
export type WithNulls<T> =
  T extends (infer Item)[] ? WithNulls<Item>[]
    : T extends object ? { [K in keyof T]: WithNulls<T[K]> | null }
      : T;
