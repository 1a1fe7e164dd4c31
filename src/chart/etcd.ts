import { runsNoWorkload } from './control-plane';
import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { Manifest, RenderInput } from './rendering';
import { deploysEtcd } from './switches';
import { JsonObject } from '../values/json';

/** The `app` label of the objects of deployed etcd. */
export const ETCD_APP = 'vcluster-etcd';

/** Whether deployed etcd is rendered. */
export function rendersEtcd(input: RenderInput): boolean {
  return deploysEtcd(input) && !runsNoWorkload(input);
}

/** The labels that select the pods of deployed etcd. */
export function etcdSelector(input: RenderInput): JsonObject {
  return { app: ETCD_APP, release: input.name };
}

/** A Service of deployed etcd. */
export function etcdService(input: RenderInput, name: string, annotations: object | undefined, spec: JsonObject): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: namespacedMeta(input, name, { labels: labelsWith(input, {}, ETCD_APP), annotations: globalOverOwn(input, annotations) }),
    spec: {
      ...spec,
      ports: [etcdPort('etcd', 2379), etcdPort('peer', 2380)],
      selector: etcdSelector(input),
    },
  };
}

function etcdPort(name: string, number: number): JsonObject {
  return { name, port: number, targetPort: number, protocol: 'TCP' };
}
