import { etcdService, rendersEtcd } from './etcd';
import { Manifest, RenderInput } from './rendering';

/** The Service through which the control plane connects to deployed etcd. */
export function etcdClientService(input: RenderInput): Manifest[] {
  const { enabled, annotations } = input.values.controlPlane?.backingStore?.etcd?.deploy?.service ?? {};
  return rendersEtcd(input) && enabled ? [etcdService(input, `${input.name}-etcd`, annotations, { type: 'ClusterIP' })] : [];
}
