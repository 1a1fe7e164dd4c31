import type { Values } from '../values/values';

/** The Kubernetes distribution that a virtual cluster runs. */
export type DistroName = 'k8s' | 'k3s' | 'k0s';

/** The distribution that the values enable: upstream Kubernetes if they enable none. */
export function distro(values: Values): DistroName {
  const { k3s, k0s } = values.controlPlane?.distro ?? {};
  return k3s?.enabled ? 'k3s' : k0s?.enabled ? 'k0s' : 'k8s';
}
