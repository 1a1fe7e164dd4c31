import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { deploysEtcd } from './switches';
import { runsNoWorkload } from '../../control-plane/render-control-plane';
import { Manifest, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

/** What deployed etcd's objects carry as their `app` label. */
export const ETCD = 'vcluster-etcd';

/** The Service that gives each of deployed etcd's pods a name of its own. */
export function etcdHeadlessService(r: Rendering): Manifest[] {
  const { annotations } = r.values.controlPlane?.backingStore?.etcd?.deploy?.headlessService ?? {};
  return rendersEtcd(r) ? [etcdService(r, `${r.name}-etcd-headless`, annotations, { publishNotReadyAddresses: true, clusterIP: 'None' })] : [];
}

/** The Service at which the control plane reaches deployed etcd. */
export function etcdClientService(r: Rendering): Manifest[] {
  const { enabled, annotations } = r.values.controlPlane?.backingStore?.etcd?.deploy?.service ?? {};
  return rendersEtcd(r) && enabled ? [etcdService(r, `${r.name}-etcd`, annotations, { type: 'ClusterIP' })] : [];
}

/** Whether there is deployed etcd, in this part of the control plane. */
export function rendersEtcd(r: Rendering): boolean {
  return deploysEtcd(r) && !runsNoWorkload(r);
}

/** The labels by which deployed etcd's pods are selected. */
export function etcdSelector(r: Rendering): JsonObject {
  return { app: ETCD, release: r.name };
}

function etcdService(r: Rendering, name: string, annotations: object | undefined, spec: JsonObject): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: namespacedMeta(r, name, { labels: labelsWith(r, {}, ETCD), annotations: globalOverOwn(r, annotations) }),
    spec: {
      ...spec,
      ports: [port('etcd', 2379), port('peer', 2380)],
      selector: etcdSelector(r),
    },
  };
}

function port(name: string, number: number): JsonObject {
  return { name, port: number, targetPort: number, protocol: 'TCP' };
}
