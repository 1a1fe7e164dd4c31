import { knowsOption } from './known-option';
import type { Shape } from '../release/shape';
import { Path } from '../values/problem';

/** A key that is often written in a place where it doesn't exist. */
interface Slip {
  /** The path where it is written. `*` matches one key. */
  readonly path: string;
  /** The intended options. If a release has none of them, there is no hint. Default: none. */
  readonly now?: readonly string[];
  /** Further advice, in complete sentences. */
  readonly how?: string;
}

const SERVICE = 'controlPlane.service';
const INGRESS = 'controlPlane.ingress';
export const STATEFUL_SET = 'controlPlane.statefulSet';

/** The places where users who know Kubernetes or other charts write options of pods. */
const OWNERS = ['', 'controlPlane.', `${STATEFUL_SET}.`];

function anywhere(key: string, ...now: string[]): Slip[] {
  return OWNERS.map(owner => ({ path: `${owner}${key}`, now: now.map(option => `${option.startsWith('controlPlane.') ? '' : `${STATEFUL_SET}.`}${option}`) }));
}

const SLIPS: readonly Slip[] = [
  ...anywhere('volumes', 'persistence.addVolumes'),
  ...anywhere('volumeMounts', 'persistence.addVolumeMounts'),
  ...anywhere('extraVolumes', 'persistence.addVolumes'),
  ...anywhere('extraVolumeMounts', 'persistence.addVolumeMounts'),
  ...anywhere('securityContext', 'security.containerSecurityContext', 'security.podSecurityContext'),
  ...anywhere('storage', 'persistence.volumeClaim'),
  ...anywhere('imagePullSecrets', 'controlPlane.advanced.serviceAccount.imagePullSecrets', 'controlPlane.advanced.workloadServiceAccount.imagePullSecrets'),
  ...anywhere('podLabels', 'pods.labels'),
  ...anywhere('podAnnotations', 'pods.annotations'),
  { path: `${STATEFUL_SET}.persistence.volumes`, now: [`${STATEFUL_SET}.persistence.addVolumes`] },
  { path: `${STATEFUL_SET}.persistence.volumeMounts`, now: [`${STATEFUL_SET}.persistence.addVolumeMounts`] },
  { path: 'sync.fromHost.nodes.syncAllNodes', now: ['sync.fromHost.nodes.selector.all'] },
  { path: 'sync.fromHost.nodes.all', now: ['sync.fromHost.nodes.selector.all'] },
  ...['storageClasses', 'ingressClasses', 'runtimeClasses', 'priorityClasses'].map(kind => ({
    path: `sync.fromHost.${kind}.all`,
    now: [`sync.fromHost.${kind}.selector`],
    how: 'Without a selector, all objects are synced.',
  })),
  { path: 'telemetry.disabled', now: ['telemetry.enabled'], how: 'Write enabled: false to disable it.' },
  { path: 'rbac.*.create', now: ['rbac.*.enabled'] },
  { path: 'platform.autoSleep', now: ['sleep.auto'] },
  { path: 'platform.autoDelete', now: ['deletion.auto'] },
  { path: 'platform.autoSnapshot', now: ['snapshots.auto'] },
  { path: 'snapshots.volumes', now: ['snapshots.auto.volumes'] },
  { path: 'snapshots.volumes', how: 'vCluster no longer takes volume snapshots.' },
  ...[STATEFUL_SET, 'controlPlane.backingStore.etcd.deploy.statefulSet'].flatMap(owner => ['storage', 'resources'].map(key => ({
    path: `${owner}.persistence.volumeClaim.${key}`,
    now: [`${owner}.persistence.volumeClaim.size`],
  }))),
  ...[SERVICE, 'controlPlane.coredns.service'].flatMap(service => ['port', 'targetPort'].map(key => ({
    path: `${service}.${key}`,
    how: `The ports of the Service are set in ${service}.spec.ports.`,
  }))),
  { path: `${SERVICE}.nodePort`, now: [`${SERVICE}.httpsNodePort`] },
  ...['path', 'paths'].map(key => ({ path: `${INGRESS}.${key}`, how: `The path is /. To set others, use ${INGRESS}.spec.rules.` })),
  { path: `${INGRESS}.className`, now: [`${INGRESS}.spec.ingressClassName`] },
  { path: 'controlPlane.coredns.config', now: ['controlPlane.coredns.overwriteConfig'] },
  { path: 'controlPlane.coredns.manifests', now: ['controlPlane.coredns.overwriteManifests'] },
  { path: 'privateNodes.nodePools', now: ['privateNodes.autoNodes'] },
  ...['USER-SUPPLIED VALUES', 'COMPUTED VALUES'].map(path => ({
    path,
    how: 'It is a heading in the output of helm get values. Add --output yaml to that command.',
  })),
];

/**
 * A hint for a key that is often written in the wrong place, in complete sentences. Undefined if there is none.
 *
 * @param shape the options of the release. Default: all options
 */
export function slipHint(path: Path, shape?: Shape): string | undefined {
  for (const { path: pattern, now = [], how } of SLIPS) {
    const steps = pattern.split('.');
    if (steps.length === path.length && steps.every((step, i) => step === '*' || step === path[i])) {
      const options = now.map(option => option.split('.').map((step, i) => (step === '*' ? path[i] : step))).filter(option => !shape || knowsOption(shape, option));
      if (now.length === 0 || options.length > 0) {
        const meant = options.length > 0 ? [`Did you mean ${options.map(option => option.join('.')).join(' or ')}?`] : [];
        return [...meant, ...how ? [how] : []].join(' ');
      }
    }
  }
  return undefined;
}
