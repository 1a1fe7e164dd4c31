import { distro } from './distro';
import { controlPlaneImage } from './image';
import { pluginMounts } from './plugin';
import { renderProbes } from './probes';
import { isEmpty, presentOnly, RenderInput } from './rendering';
import { securityContext } from './security-context';
import { distroMounts, hasCorednsConfigMap, LOGS_VOLUME, writesLogFile } from './volumes';
import { deepFreeze } from '../values/frozen';
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

/** A variable with the value of a field of the pod. */
const field = (name: string, fieldPath: string) => deepFreeze({ name, valueFrom: { fieldRef: { fieldPath } } });

const POD_FIELDS = [field('POD_NAME', 'metadata.name'), field('POD_IP', 'status.podIP'), field('NODE_NAME', 'spec.nodeName')];
const NODE_IP = field('NODE_IP', 'status.hostIP');

function syncerEnvironment(input: RenderInput): JsonObject[] {
  return [
    { name: 'VCLUSTER_NAME', value: input.name },
    ...(isEmpty(input.values.logging) ? [] : [{ name: 'LOFT_LOG_ENCODING', value: input.values.logging?.encoding || 'console' }]),
    ...(writesLogFile(input.values) ? [{ name: 'LOFT_LOG_FILE', value: `${LOGS_PATH}/vcluster.log` }] : []),
    ...POD_FIELDS,
    ...(input.release.supports.nodeIpEnv ? [NODE_IP] : []),
    ...input.values.controlPlane?.statefulSet?.env ?? [],
    ...input.values.controlPlane?.distro?.[distro(input.values)]?.env ?? [],
  ] as JsonObject[];
}

const MOUNTS = deepFreeze([
  { name: 'data', mountPath: '/data' },
  { name: 'binaries', mountPath: '/binaries' },
  { name: 'certs', mountPath: '/pki' },
  { name: 'helm-cache', mountPath: '/.cache/helm' },
]);
const TMP_MOUNT = Object.freeze({ name: 'tmp', mountPath: '/tmp' });
const LOGS_MOUNT = Object.freeze({ name: LOGS_VOLUME, mountPath: LOGS_PATH });
const COREDNS_MOUNT = Object.freeze({ name: 'coredns', mountPath: '/manifests/coredns', readOnly: true });

function volumeMounts(input: RenderInput): JsonObject[] {
  return [
    ...pluginMounts(input),
    ...MOUNTS,
    ...distroMounts(input),
    { name: 'vcluster-config', mountPath: input.release.supports.configMountPath },
    TMP_MOUNT,
    ...(writesLogFile(input.values) ? [LOGS_MOUNT] : []),
    ...(hasCorednsConfigMap(input) ? [COREDNS_MOUNT] : []),
    ...(input.values.controlPlane?.statefulSet?.persistence?.addVolumeMounts ?? []) as JsonObject[],
  ];
}
