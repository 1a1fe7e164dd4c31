/** A path into the values, from the root: keys, and positions in lists. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with the input, as its author will read it. */
export interface Problem {
  /** Where it stands in the values. */
  readonly path: Path;
  /** What stands there. Undefined where something is missing. */
  readonly value?: unknown;
  /** What is allowed there, as the end of the sentence "… must be". */
  readonly allowed: string;
  /** What to do about it, a whole sentence. */
  readonly fix?: string;
}

/** Whether two paths lead to the same place, or one of them into what the other leads to. */
export function pathsOverlap(a: Path, b: Path): boolean {
  const [outer, inner] = a.length < b.length ? [a, b] : [b, a];
  return outer.every((key, i) => inner[i] === key);
}

/** A path as one writes it in code: `a.b[0]['c/d']`. */
export function formatPath(path: Path): string {
  return path.map((key, i) => {
    if (typeof key === 'number') {
      return `[${key}]`;
    }
    return /^[A-Za-z_$][\w$-]*$/.test(key) ? `${i > 0 ? '.' : ''}${key}` : `[${JSON.stringify(key)}]`;
  }).join('');
}
