import { API_PORT } from './container';
import { selectorLabels } from './workload';
import { backingStore, workloadKind } from '../render/persistence-mode';
import { chartLabels, globalAnnotations, Manifest, mergeAnnotations, presentOnly, Rendering } from '../render/rendering';

/** The Service that gives each pod of a StatefulSet a name of its own. A Deployment's pods need none. */
export function renderHeadlessService(r: Rendering): Manifest[] {
  if (workloadKind(r.values) === 'Deployment') {
    return [];
  }
  const options = r.values.controlPlane?.advanced?.headlessService;
  const port = (name: string, number: number, targetPort = number) => ({ name, port: number, targetPort, protocol: 'TCP' });
  return [{
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `${r.name}-headless`,
      namespace: r.namespace,
      labels: { ...chartLabels(r), ...options?.labels },
      ...presentOnly({ annotations: mergeAnnotations(options?.annotations, globalAnnotations(r)) }),
    },
    spec: {
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: selectorLabels(r),
      ports: [
        port('https', 443, API_PORT),
        ...(backingStore(r.values) === 'embeddedEtcd' ? [port('etcd', 2379), port('peer', 2380)] : []),
      ],
    },
  }];
}
