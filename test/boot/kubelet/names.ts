/** The lines of a pod's /etc/hosts: its own name, its aliases, those of the Services, and those of the pods of headless Services. */
export function hostsOf(pod: any, address: string, services: readonly any[], slices: readonly any[]): string {
  const { namespace } = pod.metadata;
  const hostname = pod.spec.hostname ?? pod.metadata.name;
  const aliases = (pod.spec.hostAliases ?? []).map(({ ip, hostnames }: any) => `${ip} ${hostnames.join(' ')}`);
  const lines = ['127.0.0.1 localhost', `${address} ${hostname}`, ...aliases];
  for (const service of services) {
    const { clusterIP } = service.spec;
    if (clusterIP && clusterIP !== 'None') {
      lines.push(`${clusterIP} ${names(service.metadata.name, service.metadata.namespace, namespace)}`);
      continue;
    }
    for (const { addresses, hostname: host } of endpointsOf(service, slices)) {
      lines.push(`${addresses[0]} ${names(service.metadata.name, service.metadata.namespace, namespace)}`);
      if (host) {
        lines.push(`${addresses[0]} ${names(`${host}.${service.metadata.name}`, service.metadata.namespace, namespace)}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The endpoints of a Service to which it sends. */
export function endpointsOf(service: any, slices: readonly any[]): any[] {
  return slicesOf(service, slices).flatMap(slice => slice.endpoints ?? []).filter((one: any) => one.conditions?.ready !== false);
}

/** The slices of a Service. */
export function slicesOf({ metadata }: any, slices: readonly any[]): any[] {
  return slices.filter(slice => slice.metadata.namespace === metadata.namespace && slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name);
}

function names(name: string, namespace: string, own: string): string {
  const full = [`${name}.${namespace}`, `${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`];
  return (namespace === own ? [name, ...full] : full).join(' ');
}
