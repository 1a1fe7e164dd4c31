/** A path into the values, from the root: keys, and positions in lists. */
export type Path = readonly (string | number)[];

/** An error in the input, as the user reads it. */
export interface Problem {
  /** The path in the values. */
  readonly path: Path;
  /** The value at the path. Undefined if a value is missing. */
  readonly value?: unknown;
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string;
  /** What to do, as a complete sentence. */
  readonly fix?: string;
}

/** Whether two paths are equal, or one of them starts with the other. */
export function pathsOverlap(a: Path, b: Path): boolean {
  const [outer, inner] = a.length < b.length ? [a, b] : [b, a];
  return outer.every((key, i) => inner[i] === key);
}

/** A path as it is written in code: `a.b[0]['c/d']`. */
export function formatPath(path: Path): string {
  return path.map((key, i) => {
    if (typeof key === 'number') {
      return `[${key}]`;
    }
    return /^[A-Za-z_$][\w$-]*$/.test(key) ? `${i > 0 ? '.' : ''}${key}` : `[${JSON.stringify(key)}]`;
  }).join('');
}
