/** Looks up the data of a Secret or ConfigMap, decoded. Undefined where it doesn't exist. */
export type Data = (kind: 'Secret' | 'ConfigMap', name: string) => Record<string, Buffer> | undefined;

/** The environment of a container: the links to Services, `envFrom`, then `env`, with references expanded. */
export function environmentOf(pod: any, container: any, links: Record<string, string>, data: Data): Record<string, string> {
  const all: Record<string, string> = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/', HOSTNAME: pod.metadata.name, ...links };
  for (const { prefix = '', secretRef, configMapRef } of container.envFrom ?? []) {
    const found = secretRef ? data('Secret', secretRef.name) : data('ConfigMap', configMapRef.name);
    if (!found && !(secretRef ?? configMapRef).optional) {
      throw new Error(`${secretRef ? 'Secret' : 'ConfigMap'} ${(secretRef ?? configMapRef).name} doesn't exist`);
    }
    Object.entries(found ?? {}).forEach(([key, value]) => all[prefix + key] = value.toString());
  }
  for (const { name, value, valueFrom } of container.env ?? []) {
    const found = valueFrom ? valueOf(valueFrom, pod, container, data) : expanded(value ?? '', all);
    if (found !== undefined) {
      all[name] = found;
    }
  }
  return all;
}

/** Replaces `$(NAME)` by the variable of the name. An unknown name stays as it is, and `$$` is a dollar sign. */
export function expanded(text: string, variables: Record<string, string>): string {
  return text.replace(/\$(\$|\(([^)]*)\))/g, (reference, kind, name) => (kind === '$' ? '$' : variables[name] ?? reference));
}

/** The variables with which a pod finds the Services of its namespace, and the API server. */
export function serviceLinks(pod: any, services: readonly any[]): Record<string, string> {
  const linked = services.filter(({ metadata, spec }) => spec.clusterIP && spec.clusterIP !== 'None' && (
    metadata.namespace === 'default' && metadata.name === 'kubernetes'
    || metadata.namespace === pod.metadata.namespace && pod.spec.enableServiceLinks !== false));
  return Object.fromEntries(linked.flatMap(({ metadata, spec }) => {
    const prefix = metadata.name.toUpperCase().replace(/[-.]/g, '_');
    return [
      [`${prefix}_SERVICE_HOST`, spec.clusterIP],
      [`${prefix}_SERVICE_PORT`, String(spec.ports[0].port)],
      ...spec.ports.filter((port: any) => port.name).map((port: any) => [`${prefix}_SERVICE_PORT_${port.name.toUpperCase().replace(/-/g, '_')}`, String(port.port)]),
    ];
  }));
}

/** The value of a field of a pod, such as `metadata.labels['app']`. */
export function fieldOf(pod: any, path: string): string | undefined {
  const [, map, key] = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path) ?? [];
  if (map) {
    return pod.metadata[map]?.[key];
  }
  const value = path.split('.').reduce((object, step) => object?.[step], pod);
  return typeof value === 'object' ? Object.entries(value).map(([name, text]) => `${name}=${JSON.stringify(text)}`).join('\n') : value;
}

function valueOf(from: any, pod: any, container: any, data: Data): string | undefined {
  if (from.fieldRef) {
    return fieldOf(pod, from.fieldRef.fieldPath) ?? '';
  }
  if (from.resourceFieldRef) {
    const [list, name] = from.resourceFieldRef.resource.split('.');
    return String(container.resources?.[list]?.[name] ?? 0);
  }
  const { name, key, optional } = from.secretKeyRef ?? from.configMapKeyRef;
  const value = data(from.secretKeyRef ? 'Secret' : 'ConfigMap', name)?.[key];
  if (!value && !optional) {
    throw new Error(`${from.secretKeyRef ? 'Secret' : 'ConfigMap'} ${name} has no key ${key}`);
  }
  return value?.toString();
}
