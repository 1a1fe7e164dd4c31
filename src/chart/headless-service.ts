import { labelsWith } from './object-meta';
import { backingStore, workloadKind } from './persistence';
import { globalAnnotations, Manifest, mergeAnnotations, presentOnly, RenderInput } from './rendering';
import { selectorLabels } from './statefulset';
import { API_PORT } from './syncer-container';

/** The headless Service, which gives each pod of a StatefulSet a DNS name. The pods of a Deployment don't need it. */
export function renderHeadlessService(input: RenderInput): Manifest[] {
  if (workloadKind(input.values) === 'Deployment') {
    return [];
  }
  const options = input.values.controlPlane?.advanced?.headlessService;
  const port = (name: string, number: number, targetPort = number) => ({ name, port: number, targetPort, protocol: 'TCP' });
  return [{
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `${input.name}-headless`,
      namespace: input.namespace,
      labels: labelsWith(input, options?.labels),
      ...presentOnly({ annotations: mergeAnnotations(options?.annotations, globalAnnotations(input)) }),
    },
    spec: {
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: selectorLabels(input),
      ports: [
        port('https', 443, API_PORT),
        ...(backingStore(input.values) === 'embeddedEtcd' ? [port('etcd', 2379), port('peer', 2380)] : []),
      ],
    },
  }];
}
