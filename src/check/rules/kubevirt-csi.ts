import type { Values } from '../../values/values';
import type { Rule } from '../rule';

const KUBEVIRT = 'deploy.csi.kubeVirt';

/** The KubeVirt CSI driver of private nodes. */
export const kubeVirtCsi: readonly Rule[] = [
  {
    path: `${KUBEVIRT}.enabled`,
    check: (enabled, { values }) => enabled !== true || values.privateNodes?.enabled === true,
    allowed: 'false without private nodes',
    fix: 'Set privateNodes.enabled to true, or disable the driver.',
  },
  {
    path: `${KUBEVIRT}.storageClass.default`,
    check: (_, { values }) => !hasDefaultKubeVirtClass(values) || values.deploy?.localPathProvisioner?.enabled !== true,
    allowed: 'false if deploy.localPathProvisioner is enabled, which creates the default StorageClass',
    fix: 'Set it to false, or disable deploy.localPathProvisioner.',
  },
];

/** Whether the driver's storage class is the default one of the virtual cluster. */
export function hasDefaultKubeVirtClass({ deploy }: Values): boolean {
  const driver = deploy?.csi?.kubeVirt;
  return driver?.enabled === true && driver.storageClass?.enabled === true && driver.storageClass.default === true;
}
