import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { SERVICE_LABEL } from './service';
import { hasScheduler } from './switches';
import { distro } from '../../render/distro';
import { chartLabels, Manifest, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

/** Tells the Prometheus operator where the control plane's metrics are. */
export function serviceMonitor(r: Rendering): Manifest[] {
  const options = r.values.controlPlane?.serviceMonitor;
  if (!options?.enabled) {
    return [];
  }
  return [{
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: namespacedMeta(r, `vc-${r.name}`, {
      labels: labelsWith(r, options.labels),
      annotations: ownOverGlobal(r, options.annotations),
    }),
    spec: {
      selector: { matchLabels: { ...chartLabels(r), ...r.release.supports.componentMetrics ? SERVICE_LABEL : {} } },
      endpoints: endpoints(r),
    },
  }];
}

function endpoints(r: Rendering): JsonObject[] {
  const { componentMetrics, componentMetricsPath, syncerMetrics, etcdMetrics, kineMetrics } = r.release.supports;
  const { etcd } = r.values.controlPlane?.backingStore ?? {};
  const usesEtcd = etcd?.embedded?.enabled || etcd?.deploy?.enabled || etcd?.external?.enabled;
  const pathOf = (component: string) => componentMetricsPath === 'componentFirst' ? `/${component}/metrics` : `/metrics/${component}`;
  const table = [
    { component: 'apiserver', path: '/metrics', when: true },
    { component: 'controller-manager', when: componentMetrics && distro(r.values) === 'k8s' },
    { component: 'syncer', when: syncerMetrics },
    { component: 'scheduler', when: componentMetrics && distro(r.values) === 'k8s' && hasScheduler(r) },
    { component: 'etcd', when: etcdMetrics && etcd?.embedded?.enabled },
    { component: 'kine', when: kineMetrics && !usesEtcd },
  ];
  return table.filter(({ when }) => when).map(({ component, path = pathOf(component) }) => ({
    ...endpoint(r, path),
    ...componentMetrics ? { relabelings: [{ targetLabel: 'endpoint', replacement: component }] } : {},
  }));
}

/** The metrics are read with the administrator's own certificate, from the Secret that vCluster writes. */
function endpoint(r: Rendering, path: string): JsonObject {
  const name = `vc-${r.name}`;
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
