import { controlPlaneImage } from './image';
import { pluginMounts } from './plugins';
import { renderProbes } from './probes';
import { securityContext } from './security';
import { distroMounts, hasCorednsConfigMap, LOGS_VOLUME, writesLogFile } from './volumes';
import { distro } from '../render/distro';
import { isEmpty, presentOnly, Rendering } from '../render/rendering';
import { Json, JsonObject } from '../values/json';

/** The name of the control plane's own container. */
export const SYNCER = 'syncer';

/** The port on which the control plane serves the virtual cluster's API. */
export const API_PORT = 8443;

/** Where the volume for log files is mounted. */
const LOGS_PATH = '/var/log/vcluster';

/** The control plane's own container. */
export function syncerContainer(r: Rendering): JsonObject {
  const options = r.values.controlPlane?.statefulSet;
  return {
    name: SYNCER,
    image: controlPlaneImage(r),
    ...presentOnly({
      imagePullPolicy: options?.imagePullPolicy,
      workingDir: options?.workingDir,
      command: options?.command,
      args: options?.args,
      securityContext: securityContext(r),
      resources: options?.resources as Json,
    }),
    ...renderProbes(r),
    env: environment(r),
    volumeMounts: volumeMounts(r),
  };
}

function environment(r: Rendering): JsonObject[] {
  const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });
  return [
    { name: 'VCLUSTER_NAME', value: r.name },
    ...(isEmpty(r.values.logging) ? [] : [{ name: 'LOFT_LOG_ENCODING', value: r.values.logging?.encoding || 'console' }]),
    ...(writesLogFile(r.values) ? [{ name: 'LOFT_LOG_FILE', value: `${LOGS_PATH}/vcluster.log` }] : []),
    field('POD_NAME', 'metadata.name'),
    field('POD_IP', 'status.podIP'),
    field('NODE_NAME', 'spec.nodeName'),
    ...(r.release.supports.nodeIpEnv ? [field('NODE_IP', 'status.hostIP')] : []),
    ...r.values.controlPlane?.statefulSet?.env ?? [],
    ...r.values.controlPlane?.distro?.[distro(r.values)]?.env ?? [],
  ];
}

function volumeMounts(r: Rendering): JsonObject[] {
  return [
    ...pluginMounts(r),
    { name: 'data', mountPath: '/data' },
    { name: 'binaries', mountPath: '/binaries' },
    { name: 'certs', mountPath: '/pki' },
    { name: 'helm-cache', mountPath: '/.cache/helm' },
    ...distroMounts(r),
    { name: 'vcluster-config', mountPath: r.release.supports.configMountPath },
    { name: 'tmp', mountPath: '/tmp' },
    ...(writesLogFile(r.values) ? [{ name: LOGS_VOLUME, mountPath: LOGS_PATH }] : []),
    ...(hasCorednsConfigMap(r) ? [{ name: 'coredns', mountPath: '/manifests/coredns', readOnly: true }] : []),
    ...(r.values.controlPlane?.statefulSet?.persistence?.addVolumeMounts ?? []) as JsonObject[],
  ];
}
