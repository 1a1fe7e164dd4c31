import { distro } from '../../chart/distro';
import { backingStore, claimsVolume } from '../../chart/persistence';
import { isEmpty, RenderInput } from '../../chart/rendering';
import { checkDoubts, checkWarnings } from '../../check/values-rules';
import type { Plan } from '../../plan/plan';
import { endOfLifeSince } from '../../release/life-cycle';
import { MADE_ON } from '../../release/made-on';
import { formatValue } from '../../values/describe';
import { at } from '../../values/json';

/** What works, but will hurt: a row in a table. */
interface Warning {
  /** What it is called, in kebab case. It never changes. */
  readonly id?: string;
  /** The option that it is about. */
  readonly path: string;
  /** Whether the option's value gives cause for it. */
  readonly when: (value: any, input: Plan) => boolean;
  /** What is about to happen, and what to do: whole sentences. */
  readonly advice: string;
}

const even = (value: unknown) => typeof value === 'number' && value > 0 && value % 2 === 0;
const endsWithSlash = (value: unknown) => typeof value === 'string' && value.endsWith('/');
const hasScheme = (value: unknown) => typeof value === 'string' && value.includes('://');
const REGISTRIES = ['controlPlane.advanced.defaultImageRegistry', 'controlPlane.statefulSet.image.registry'];
const DATA_VOLUME = 'controlPlane.statefulSet.persistence.dataVolume';
const SECURITY = 'controlPlane.statefulSet.security';

/** What the values alone tell. */
const WARNINGS: readonly Warning[] = [
  {
    path: 'controlPlane.statefulSet.highAvailability.replicas',
    when: (replicas, input) => even(replicas) && backingStore(input.values) === 'embeddedEtcd',
    advice: 'An even number of etcd members stands no more failures than one member fewer. Use an odd number.',
  },
  {
    path: 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas',
    when: (replicas, input) => even(replicas) && backingStore(input.values) === 'deployedEtcd',
    advice: 'An even number of etcd members stands no more failures than one member fewer. Use an odd number.',
  },
  {
    path: 'controlPlane.statefulSet.persistence.volumeClaim.retentionPolicy',
    when: (policy, input) => policy === 'Delete' && claimsVolume(input.values),
    advice: 'Deleting the StatefulSet deletes the claims, and the virtual cluster\'s data with them. Keep them with Retain.',
  },
  {
    id: 'data-volume-unused-by-helm',
    path: DATA_VOLUME,
    when: (volumes, input) => !isEmpty(volumes) && input.where(DATA_VOLUME.split('.')).startsWith('values') && chartClaimsVolume(input),
    advice: 'The chart ignores this volume: a Helm release with these values keeps its data in the claim data-NAME-0, which is not used here. '
      + 'To take such a release over, leave dataVolume out. For a new virtual cluster on this volume, set volumeClaim.enabled to false.',
  },
  ...REGISTRIES.map(path => ({
    path,
    when: endsWithSlash,
    advice: 'The slash at the end is left out of images, which it would make invalid. Leave it out here too.',
  })),
  ...REGISTRIES.map(path => ({
    path,
    when: hasScheme,
    advice: 'No node can pull an image whose name has a scheme. Write host and port alone.',
  })),
  ...['podSecurityContext', 'containerSecurityContext'].map(context => ({
    path: `${SECURITY}.${context}.runAsNonRoot`,
    when: (nonRoot: unknown, input: RenderInput) => nonRoot === true && runsAsRoot(input),
    advice: 'Nodes don\'t start the container, which runs as root: its runAsUser is 0 by default. Set runAsUser in containerSecurityContext too.',
  })),
  {
    path: 'controlPlane.distro.k8s.version',
    when: version => typeof version === 'string' && /^\d/.test(version),
    advice: 'It becomes the tag of an image, and the tags of those that vCluster publishes are whole versions that start with v, such as v1.34.0.',
  },
];

/** Whether the chart renders a claim beside a data volume, which then takes its place. */
function chartClaimsVolume({ values }: RenderInput): boolean {
  const { volumeClaim, volumeClaimTemplates } = values.controlPlane?.statefulSet?.persistence ?? {};
  return String(volumeClaim?.enabled) === 'auto' && isEmpty(volumeClaimTemplates)
    && ['embeddedDatabase', 'embeddedEtcd'].includes(backingStore(values));
}

/** Whether the control plane's container runs as root, against what its own or the pods' security context allows. */
function runsAsRoot({ values }: RenderInput): boolean {
  const { podSecurityContext: pod, containerSecurityContext: container } = values.controlPlane?.statefulSet?.security ?? {};
  const [user, nonRoot] = ['runAsUser', 'runAsNonRoot'].map(key => at(container, [key]) ?? at(pod, [key]));
  return user === 0 && nonRoot === true;
}

/** What concerns only those who render more than the control plane. */
const WHOLE_CLUSTER: readonly Warning[] = [
  {
    path: 'controlPlane.statefulSet.highAvailability.replicas',
    when: (replicas, input) => replicas > 1 && at(input.values, ['controlPlane', 'advanced', 'podDisruptionBudget', 'enabled']) === false,
    advice: 'Draining nodes may stop all replicas at once. Add a podDisruptionBudget.',
  },
  {
    path: 'controlPlane.ingress.host',
    when: (host, { values, release }) => values.controlPlane?.ingress?.enabled === true && isEmpty(values.controlPlane.ingress.spec?.rules)
      && host === release.defaults.controlPlane?.ingress?.host,
    advice: 'It stands there as an example. Say by which name the API is reached.',
  },
];

/** What is to be said of an option. */
export interface Advice {
  /** What the warning is called. */
  readonly id?: string;
  /** The option, and its value. */
  readonly about: string;
  /** What is about to happen, and what to do: whole sentences. */
  readonly advice: string;
}

/** What works but will hurt, as far as the options alone tell. */
export function adviceOn(input: Plan, wholeCluster: boolean): Advice[] {
  const rows = [...WARNINGS, ...wholeCluster ? WHOLE_CLUSTER : []];
  const rules = rows.flatMap(({ id, path, when, advice }) => {
    const value = at(input.values, path.split('.'));
    return when(value, input) ? [{ id, about: `${input.where(path.split('.'))}: ${JSON.stringify(value)}.`, advice }] : [];
  });
  const doubts = checkDoubts(input).map(problem => ({ about: input.tell(problem), advice: '' }));
  const endOfLife = endOfLifeSince(input.release.version, MADE_ON);
  const outdated = endOfLife !== undefined
    ? [{ id: 'release-end-of-life', about: `release: ${input.release.version}.`, advice: `It is end of life since ${endOfLife}. Upgrade to a newer release.` }] : [];
  const unknown = input.release.warning ? [{ about: `release: ${input.release.version}.`, advice: input.release.warning }] : [];
  const inexact = hasInexactVersion(input) ? [{
    id: 'host-version-without-patch',
    about: `hostKubernetesVersion: ${JSON.stringify(input.hostKubernetesVersion)}.`,
    advice: `Release ${input.release.version} runs the API server in the host's exact version, for which ${input.hostVersion} is taken here. `
      + 'Write the whole version, as `kubectl version` shows it for the server.',
  }] : [];
  const more = checkWarnings({ ...input, namespace: input.objectNamespace }, wholeCluster ? 'wholeCluster' : 'controlPlane').map(({ id, path, value, advice }) =>
    ({ id, about: `${input.where(path)}:${value === undefined ? '' : ` ${formatValue(value)}.`}`, advice }));
  return [...rules, ...doubts, ...more, ...inexact, ...outdated, ...unknown];
}

/** Whether images follow the host's version, of which the patch isn't known. */
function hasInexactVersion({ release, values, hostKubernetesVersion }: Plan): boolean {
  return release.supports.kubernetesImages === 'each' && distro(values) === 'k8s' && !values.controlPlane?.distro?.k8s?.version
    && hostKubernetesVersion !== undefined && !/^v?1\.\d+\.\d/.test(hostKubernetesVersion);
}

/** A line for each option, with all that is to be said of it. */
export function adviceLines(all: readonly Advice[]): string[] {
  const lines = new Map<string, string[]>();
  all.forEach(({ about, advice }) => lines.set(about, [...lines.get(about) ?? [about], ...advice ? [advice] : []]));
  return [...lines.values()].map(parts => parts.join(' '));
}
