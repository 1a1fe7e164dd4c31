import { distro } from './distro';
import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { chartLabels, Manifest, RenderInput } from './rendering';
import { SERVICE_LABEL } from './service';
import { hasScheduler } from './switches';
import { JsonObject } from '../values/json';

/** The ServiceMonitor for the Prometheus operator. */
export function serviceMonitor(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.serviceMonitor;
  if (!options?.enabled) {
    return [];
  }
  return [{
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: namespacedMeta(input, `vc-${input.name}`, {
      labels: labelsWith(input, options.labels),
      annotations: ownOverGlobal(input, options.annotations),
    }),
    spec: {
      selector: { matchLabels: { ...chartLabels(input), ...input.release.supports.componentMetrics ? SERVICE_LABEL : {} } },
      endpoints: endpoints(input),
    },
  }];
}

function endpoints(input: RenderInput): JsonObject[] {
  const { componentMetrics, componentMetricsPath, syncerMetrics, etcdMetrics, kineMetrics } = input.release.supports;
  const { etcd } = input.values.controlPlane?.backingStore ?? {};
  const usesEtcd = etcd?.embedded?.enabled || etcd?.deploy?.enabled || etcd?.external?.enabled;
  const pathOf = (component: string) => componentMetricsPath === 'componentFirst' ? `/${component}/metrics` : `/metrics/${component}`;
  const table = [
    { component: 'apiserver', path: '/metrics', when: true },
    { component: 'controller-manager', when: componentMetrics && distro(input.values) === 'k8s' },
    { component: 'syncer', when: syncerMetrics },
    { component: 'scheduler', when: componentMetrics && distro(input.values) === 'k8s' && hasScheduler(input) },
    { component: 'etcd', when: etcdMetrics && etcd?.embedded?.enabled },
    { component: 'kine', when: kineMetrics && !usesEtcd },
  ];
  return table.filter(({ when }) => when).map(({ component, path = pathOf(component) }) => ({
    ...endpoint(input, path),
    ...componentMetrics ? { relabelings: [{ targetLabel: 'endpoint', replacement: component }] } : {},
  }));
}

/** The metrics are scraped with the administrator's certificate from the Secret that vCluster writes. */
function endpoint(input: RenderInput, path: string): JsonObject {
  const name = `vc-${input.name}`;
  return {
    interval: '30s',
    port: 'https',
    path,
    scheme: 'https',
    tlsConfig: {
      ca: { secret: { name, key: 'certificate-authority' } },
      cert: { secret: { name, key: 'client-certificate' } },
      keySecret: { name, key: 'client-key' },
    },
  };
}
