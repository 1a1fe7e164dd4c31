import type { VclusterYaml } from '../../imports/vcluster-yaml';

/**
 * A whole `vcluster.yaml`, as some release knows it: each key that any release has, none required.
 *
 * A path that no release knows doesn't compile. What a given release knows is in its model.
 */
export type Values = VclusterYaml;

/** What a file of values may hold besides values: `null`, which takes a default away. */
export type WithNulls<T> =
  T extends (infer Item)[] ? WithNulls<Item>[]
    : T extends object ? { [K in keyof T]: WithNulls<T[K]> | null }
      : T;
