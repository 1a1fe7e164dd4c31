import { etcdService, rendersEtcd } from './etcd';
import { Manifest, RenderInput } from './rendering';

/** The headless Service of deployed etcd, which gives each pod a DNS name. */
export function etcdHeadlessService(input: RenderInput): Manifest[] {
  const { annotations } = input.values.controlPlane?.backingStore?.etcd?.deploy?.headlessService ?? {};
  return rendersEtcd(input) ? [etcdService(input, `${input.name}-etcd-headless`, annotations, { publishNotReadyAddresses: true, clusterIP: 'None' })] : [];
}
