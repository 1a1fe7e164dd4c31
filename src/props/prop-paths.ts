/**
 * Where a typed prop ends up in the values: `[path in the values, path of the prop]`, and how the value there is written
 * in code, where that isn't what it becomes.
 *
 * In both paths, `*` stands for one key or list position, the same one. A longer path that matches wins.
 */
export type PropPaths = readonly (readonly [values: string, prop: string, code?: string])[];
