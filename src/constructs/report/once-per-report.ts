import { IConstruct } from 'constructs';

/** The report that is currently being created. */
let current: object | undefined;

/** Creates a report. */
export function duringReport<T>(make: () => T): T {
  current = {};
  try {
    return make();
  } finally {
    current = undefined;
  }
}

/**
 * Caches a result during a report, because the app doesn't change in the meantime. At any other time, each call calculates it
 * again.
 */
export function oncePerReport<T>(make: () => T): () => T {
  let known: { readonly report: object; readonly made: T } | undefined;
  return () => {
    if (!current) {
      return make();
    }
    if (known?.report !== current) {
      known = { report: current, made: make() };
    }
    return known.made;
  };
}

/** The same for results about an app: they are calculated from its root. */
export function ofAppOncePerReport<T>(make: (root: IConstruct) => T): (construct: IConstruct) => T {
  const results = new WeakMap<IConstruct, () => T>();
  return ({ node: { root } }) => {
    let result = results.get(root);
    if (!result) {
      results.set(root, result = oncePerReport(() => make(root)));
    }
    return result();
  };
}
