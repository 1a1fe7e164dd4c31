import { configSecretName } from './config-secret';
import { distro } from './distro';
import { claimsVolume } from './persistence';
import { pluginVolumes } from './plugin';
import { isEmpty, RenderInput } from './rendering';
import { expandTemplates } from './template';
import { deepFreeze } from '../values/frozen';
import { JsonObject } from '../values/json';
import type { Values } from '../values/values';

/** The volume that the control plane writes its log file to. */
export const LOGS_VOLUME = 'vcluster-logs';

const [HELM_CACHE, TMP, CERTS, DATA] = ['helm-cache', 'tmp', 'certs', 'data'].map(name => deepFreeze({ name, emptyDir: {} }));
const LOGS = deepFreeze({ name: LOGS_VOLUME, emptyDir: { sizeLimit: '1Gi' } });

/** The volumes of the pods: those that the control plane needs, the data volume unless it has a claim, and those of the values. */
export function volumes(input: RenderInput): JsonObject[] {
  const persistence = input.values.controlPlane?.statefulSet?.persistence;
  const dataVolume = persistence?.dataVolume ?? [];
  return [
    ...pluginVolumes(input),
    HELM_CACHE,
    ...persistence?.binariesVolume ?? [],
    TMP,
    ...(writesLogFile(input.values) ? [LOGS] : []),
    CERTS,
    ...distroMounts(input).map(mount => ({ name: mount.name, emptyDir: {} })),
    { name: 'vcluster-config', secret: { secretName: configSecretName(input.name) } },
    ...(hasCorednsConfigMap(input) ? [{ name: 'coredns', configMap: { name: `vc-coredns-${input.name}` } }] : []),
    ...(isEmpty(dataVolume) && !claimsVolume(input.values) ? [DATA] : dataVolume),
    ...addedVolumes(input),
  ];
}

/** Whether the control plane also writes its logs to a file. */
export function writesLogFile(values: Values): boolean {
  return Boolean(values.logging?.file?.enabled);
}

/** The mounts that a distribution needs in addition to the binaries. */
export function distroMounts(input: RenderInput): JsonObject[] {
  switch (distro(input.values)) {
    case 'k3s': return [{ name: 'k3s-config', mountPath: '/etc/rancher' }];
    case 'k0s': return [{ name: 'run-k0s', mountPath: '/run/k0s' }];
    case 'k8s': return [];
  }
}

/** Whether the control plane reads the manifests of CoreDNS from a ConfigMap. */
export function hasCorednsConfigMap(input: RenderInput): boolean {
  return input.release.supports.corednsConfigMap && Boolean(input.values.controlPlane?.coredns?.enabled);
}

function addedVolumes(input: RenderInput): JsonObject[] {
  return expandTemplates(input, input.values.controlPlane?.statefulSet?.persistence?.addVolumes ?? []) as JsonObject[];
}
