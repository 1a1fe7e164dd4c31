import { distro } from '../../chart/distro';
import { holdsAny, text } from '../read';
import type { Rule, RuleContext } from '../rule';

const OPEN_SOURCE = 'vcluster-oss';

/** Features with which the open-source image doesn't start. Features that it only ignores are not listed. */
const FEATURES: readonly (Pick<Rule, 'path' | 'since' | 'until'> & { readonly isUsed?: (value: any, context: RuleContext) => boolean })[] = [
  { path: 'controlPlane.backingStore.etcd.embedded.enabled' },
  // With k3s, k3s itself connects to the external database.
  { path: 'controlPlane.backingStore.database.external.enabled', isUsed: (enabled, { values }) => enabled === true && distro(values) === 'k8s' },
  { path: 'controlPlane.coredns.embedded' },
  { path: 'experimental.isolatedControlPlane.enabled', until: '0.28' },
  { path: 'sync.toHost.namespaces.enabled', since: '0.26' },
  { path: 'sync.toHost.pods.hybridScheduling.enabled', since: '0.26' },
  { path: 'privateNodes.enabled', since: '0.26' },
  { path: 'controlPlane.advanced.kubeVip.enabled', since: '0.30' },
  { path: 'experimental.proxy.customResources', since: '0.31', isUsed: holdsAny },
];

/** Features that only the pro image has. */
export const proImage: readonly Rule[] = FEATURES.map(({ isUsed = value => value === true, ...where }) => ({
  ...where,
  check: (value, context) => !isUsed(value, context) || !isOpenSource(context),
  allowed: where.path.endsWith('customResources') ? 'empty with the open-source image' : 'disabled with the open-source image',
  fix: 'It requires the pro image: leave controlPlane.statefulSet.image.repository at its default.',
}));

/** Whether the control plane runs the open-source image, from vCluster's registry or from a mirror. */
export function isOpenSource({ values }: RuleContext): boolean {
  const repository = text(values.controlPlane?.statefulSet?.image?.repository);
  return repository === OPEN_SOURCE || repository.endsWith(`/${OPEN_SOURCE}`);
}
