import { configSecretName } from './config-secret';
import { pluginVolumes } from './plugins';
import { distro } from '../render/distro';
import { claimsVolume } from '../render/persistence-mode';
import { isEmpty, Rendering } from '../render/rendering';
import { expandTemplates } from '../render/template';
import { JsonObject } from '../values/json';
import type { Values } from '../values/values';

/** The pods' volumes: what the control plane needs, its data unless that is claimed, and the values' own. */
export function volumes(r: Rendering): JsonObject[] {
  const persistence = r.values.controlPlane?.statefulSet?.persistence;
  const dataVolume = persistence?.dataVolume ?? [];
  return [
    ...pluginVolumes(r),
    { name: 'helm-cache', emptyDir: {} },
    ...persistence?.binariesVolume ?? [],
    { name: 'tmp', emptyDir: {} },
    ...(writesLogFile(r.values) ? [{ name: LOGS_VOLUME, emptyDir: { sizeLimit: '1Gi' } }] : []),
    { name: 'certs', emptyDir: {} },
    ...distroMounts(r).map(mount => ({ name: mount.name, emptyDir: {} })),
    { name: 'vcluster-config', secret: { secretName: configSecretName(r.name) } },
    ...(hasCorednsConfigMap(r) ? [{ name: 'coredns', configMap: { name: `vc-coredns-${r.name}` } }] : []),
    ...(isEmpty(dataVolume) && !claimsVolume(r.values) ? [{ name: 'data', emptyDir: {} }] : dataVolume),
    ...addedVolumes(r),
  ];
}

/** The volume that the control plane writes its log file to. */
export const LOGS_VOLUME = 'vcluster-logs';

/** Whether the control plane writes its logs to a file too. */
export function writesLogFile(values: Values): boolean {
  return Boolean(values.logging?.file?.enabled);
}

/** What a distribution keeps beside the binaries. */
export function distroMounts(r: Rendering): JsonObject[] {
  switch (distro(r.values)) {
    case 'k3s': return [{ name: 'k3s-config', mountPath: '/etc/rancher' }];
    case 'k0s': return [{ name: 'run-k0s', mountPath: '/run/k0s' }];
    case 'k8s': return [];
  }
}

/** Whether the control plane finds CoreDNS for the virtual cluster in a ConfigMap. */
export function hasCorednsConfigMap(r: Rendering): boolean {
  return r.release.supports.corednsConfigMap && Boolean(r.values.controlPlane?.coredns?.enabled);
}

function addedVolumes(r: Rendering): JsonObject[] {
  return expandTemplates(r, r.values.controlPlane?.statefulSet?.persistence?.addVolumes ?? []) as JsonObject[];
}
