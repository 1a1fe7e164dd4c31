import { distinctVariables } from './distinct-variables';
import { distro } from './distro';
import { controlPlaneImage } from './image';
import { pluginMounts } from './plugin';
import { renderProbes } from './probes';
import { isEmpty, presentOnly, RenderInput } from './rendering';
import { securityContext } from './security-context';
import { distroMounts, hasCorednsConfigMap, LOGS_VOLUME, writesLogFile } from './volumes';
import { Json, JsonObject } from '../values/json';

/** The name of the container that runs vCluster. */
export const SYNCER = 'syncer';

/** The port of the virtual cluster's API in the control plane. */
export const API_PORT = 8443;

/** The mount path of the volume for log files. */
const LOGS_PATH = '/var/log/vcluster';

/** The container that runs vCluster. */
export function syncerContainer(input: RenderInput): JsonObject {
  const options = input.values.controlPlane?.statefulSet;
  return {
    name: SYNCER,
    image: controlPlaneImage(input),
    ...presentOnly({
      imagePullPolicy: options?.imagePullPolicy,
      workingDir: options?.workingDir,
      command: options?.command,
      args: options?.args,
      securityContext: securityContext(input),
      resources: options?.resources as Json,
    }),
    ...renderProbes(input),
    env: syncerEnvironment(input),
    volumeMounts: volumeMounts(input),
  };
}

function syncerEnvironment(input: RenderInput): JsonObject[] {
  const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });
  return distinctVariables([
    { name: 'VCLUSTER_NAME', value: input.name },
    ...(isEmpty(input.values.logging) ? [] : [{ name: 'LOFT_LOG_ENCODING', value: input.values.logging?.encoding || 'console' }]),
    ...(writesLogFile(input.values) ? [{ name: 'LOFT_LOG_FILE', value: `${LOGS_PATH}/vcluster.log` }] : []),
    field('POD_NAME', 'metadata.name'),
    field('POD_IP', 'status.podIP'),
    field('NODE_NAME', 'spec.nodeName'),
    ...(input.release.supports.nodeIpEnv ? [field('NODE_IP', 'status.hostIP')] : []),
    ...input.values.controlPlane?.statefulSet?.env ?? [],
    ...input.values.controlPlane?.distro?.[distro(input.values)]?.env ?? [],
  ] as JsonObject[]);
}

function volumeMounts(input: RenderInput): JsonObject[] {
  return [
    ...pluginMounts(input),
    { name: 'data', mountPath: '/data' },
    { name: 'binaries', mountPath: '/binaries' },
    { name: 'certs', mountPath: '/pki' },
    { name: 'helm-cache', mountPath: '/.cache/helm' },
    ...distroMounts(input),
    { name: 'vcluster-config', mountPath: input.release.supports.configMountPath },
    { name: 'tmp', mountPath: '/tmp' },
    ...(writesLogFile(input.values) ? [{ name: LOGS_VOLUME, mountPath: LOGS_PATH }] : []),
    ...(hasCorednsConfigMap(input) ? [{ name: 'coredns', mountPath: '/manifests/coredns', readOnly: true }] : []),
    ...(input.values.controlPlane?.statefulSet?.persistence?.addVolumeMounts ?? []) as JsonObject[],
  ];
}
