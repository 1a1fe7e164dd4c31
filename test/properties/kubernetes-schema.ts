/** What validates an object of a kind. */
type Model = new (object: object) => { validate(): void };

/** What Kubernetes itself doesn't define. */
const CUSTOM = ['monitoring.coreos.com/v1', 'gateway.networking.k8s.io/v1alpha2', 'gateway.networking.k8s.io/v1alpha3', 'gateway.networking.k8s.io/v1'];

/** What in an object doesn't fit Kubernetes' own schemas, as `kubernetes-models` carries them: types, required fields, unknown fields. */
export function schemaErrors(object: any): string[] {
  if (CUSTOM.includes(object.apiVersion)) {
    return [];
  }
  const read = new Set<string>();
  const known = modelOf(object);
  if (!known) {
    return [`${object.apiVersion} ${object.kind}: unknown`];
  }
  try {
    new known(watched(object, '', read)).validate();
  } catch (error) {
    return [`${object.kind}: ${(error as Error).message}`];
  }
  // The validators pass over what they don't know, and so never ask for it.
  return pathsOf(object, '').filter(path => !read.has(path)).map(path => `${object.kind}${path}: unknown field`);
}

function modelOf({ apiVersion, kind }: any): Model | undefined {
  const [version, group] = apiVersion.split('/').reverse();
  const known = ['', '.k8s.io', '.authorization.k8s.io'].map(suffix => (group ? `${group}${suffix}/` : '') + version);
  for (const path of new Set(known)) {
    try {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      return require(`kubernetes-models/${path}`)[kind];
    } catch {
      // Another spelling of the group.
    }
  }
  return undefined;
}

/** An object that tells which of its keys are read. */
function watched(object: any, path: string, read: Set<string>): any {
  if (typeof object !== 'object' || object === null) {
    return object;
  }
  return new Proxy(object, {
    get: (target, key) => {
      const inner = `${path}.${String(key)}`;
      read.add(inner);
      return watched(target[key], inner, read);
    },
  });
}

function pathsOf(object: any, path: string): string[] {
  return typeof object !== 'object' || object === null ? [] : Object.keys(object).flatMap(key => {
    const inner = `${path}.${key}`;
    return [inner, ...pathsOf(object[key], inner)];
  });
}
