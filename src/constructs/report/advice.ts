import type { Advice, ObjectAdvice } from './registry';
import { distro } from '../../chart/distro';
import { backingStore } from '../../chart/persistence';
import { isEmpty, RenderInput } from '../../chart/rendering';
import { checkDoubts, checkWarnings } from '../../check/values-rules';
import type { Plan } from '../../plan/plan';
import { formatValue } from '../../values/describe';
import { at } from '../../values/json';

/** The objects that are rendered for a plan: those of the whole virtual cluster, or only those of the control plane. */
export type Extent = 'wholeCluster' | 'controlPlane';

const DATA_VOLUME = ['controlPlane', 'statefulSet', 'persistence', 'dataVolume'];

/** The warnings that only depend on the options. */
export function adviceOnOptions(plan: Plan, extent: Extent): Advice[] {
  return [
    ...checkWarnings({ ...plan, namespace: plan.objectNamespace }, extent)
      .map(({ id, path, value, advice }) => ({ id, about: `${plan.where(path)}:${value === undefined ? '' : ` ${formatValue(value)}.`}`, advice })),
    ...checkDoubts(plan).map(({ id, problem }) => ({ id, about: plan.tell(problem), advice: '' })),
    ...adviceOnDataVolume(plan),
    ...adviceOnHostVersion(plan),
  ];
}

function adviceOnDataVolume(plan: Plan): ObjectAdvice[] {
  const volumes = at(plan.values, DATA_VOLUME);
  const where = plan.where(DATA_VOLUME);
  return isEmpty(volumes) || !where.startsWith('values') || !chartClaimsVolume(plan) ? [] : [{
    id: 'data-volume-unused-by-helm',
    about: `${where}: ${formatValue(volumes)}.`,
    advice: 'The chart ignores this volume: a Helm release with these values stores its data in the claim data-NAME-0, which is not used here. '
      + 'To take over such a release, remove dataVolume. For a new virtual cluster on this volume, set volumeClaim.enabled to false.',
  }];
}

/** Whether the chart renders a claim in addition to a data volume. The claim then replaces the volume. */
function chartClaimsVolume({ values }: RenderInput): boolean {
  const { volumeClaim, volumeClaimTemplates } = values.controlPlane?.statefulSet?.persistence ?? {};
  return String(volumeClaim?.enabled) === 'auto' && isEmpty(volumeClaimTemplates)
    && ['embeddedDatabase', 'embeddedEtcd'].includes(backingStore(values));
}

function adviceOnHostVersion(plan: Plan): ObjectAdvice[] {
  const { release, hostKubernetesVersion, hostVersion } = plan;
  return !hasInexactVersion(plan) ? [] : [{
    id: 'host-version-without-patch',
    about: `hostKubernetesVersion: ${formatValue(hostKubernetesVersion)}.`,
    advice: `Release ${release.version} runs the API server in exactly the Kubernetes version of the host cluster. ${hostVersion} is used here. `
      + 'Set the full version that `kubectl version` shows for the server.',
  }];
}

/** Whether images depend on the version of the host cluster, whose patch version is unknown. */
function hasInexactVersion({ release, values, hostKubernetesVersion }: Plan): boolean {
  return release.supports.kubernetesImages === 'each' && distro(values) === 'k8s' && !values.controlPlane?.distro?.k8s?.version
    && hostKubernetesVersion !== undefined && !/^v?1\.\d+\.\d/.test(hostKubernetesVersion);
}
