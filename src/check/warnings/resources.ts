import { isWhole, parseQuantity } from '../kubernetes/quantity';
import type { WarningRule } from '../rule';

const STATEFUL_SETS = ['controlPlane.statefulSet', 'controlPlane.backingStore.etcd.deploy.statefulSet'];

/** The options with resources of containers. */
const CONTAINERS = [...STATEFUL_SETS, 'controlPlane.coredns.deployment', 'controlPlane.distro.k8s', 'controlPlane.distro.k3s', 'controlPlane.distro.k0s'];

const AMOUNTS_OF_BYTES = [
  ...CONTAINERS.flatMap(container => ['memory', 'ephemeral-storage'].map(resource => `${container}.resources.*.${resource}`)),
  ...STATEFUL_SETS.map(set => `${set}.persistence.volumeClaim.size`),
];

/** Amounts that an API server accepts, but that cannot be meant. */
export const resourceWarnings: readonly WarningRule[] = AMOUNTS_OF_BYTES.map(path => ({
  id: 'fractional-bytes',
  path,
  check: amount => parseQuantity(amount) === undefined || isWhole(amount),
  advice: 'This amount is not a whole number of bytes: the suffix m means thousandths. Use a suffix such as Mi or Gi.',
}));
