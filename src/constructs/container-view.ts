import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ONE, parseQuantity } from '../check/kubernetes/quantity';
import { oncePerFrozen } from '../values/frozen';
import { at, isObject, JsonObject } from '../values/json';

/*
 * The properties of a rendered container for cdk8s-plus. If the manifest doesn't set a field, the default of Kubernetes is used.
 */

/** The pull policy of the image. */
export function imagePullPolicyOf({ imagePullPolicy, image }: JsonObject): kplus.ImagePullPolicy {
  return imagePullPolicy as kplus.ImagePullPolicy || (isLatest(String(image)) ? kplus.ImagePullPolicy.ALWAYS : kplus.ImagePullPolicy.IF_NOT_PRESENT);
}

/** Whether an image has the tag `latest`, which is also the default if it has neither a tag nor a digest. */
function isLatest(image: string): boolean {
  const [name, digest] = image.split('@');
  const tag = /:([^/:]+)$/.exec(name)?.[1];
  return tag === 'latest' || (tag === undefined && digest === undefined);
}

/** The security context of a container. The default of `runAsNonRoot` is that of the pod. */
export function securityContextOf({ securityContext }: JsonObject, pod: JsonObject): kplus.ContainerSecurityContextProps {
  const own = (securityContext ?? {}) as { [key: string]: any };
  return {
    ensureNonRoot: own.runAsNonRoot ?? at(pod, ['securityContext', 'runAsNonRoot']) ?? false,
    privileged: own.privileged ?? false,
    readOnlyRootFilesystem: own.readOnlyRootFilesystem ?? false,
    allowPrivilegeEscalation: own.allowPrivilegeEscalation ?? true,
    user: own.runAsUser ?? undefined,
    group: own.runAsGroup ?? undefined,
    capabilities: own.capabilities ?? undefined,
    seccompProfile: own.seccompProfile ?? undefined,
  };
}

/** The security context of a pod. */
export function podSecurityContextOf({ securityContext }: JsonObject): kplus.PodSecurityContextProps {
  const own = (securityContext ?? {}) as { [key: string]: any };
  return {
    ensureNonRoot: own.runAsNonRoot ?? false,
    fsGroupChangePolicy: own.fsGroupChangePolicy ?? kplus.FsGroupChangePolicy.ALWAYS,
    user: own.runAsUser ?? undefined,
    group: own.runAsGroup ?? undefined,
    fsGroup: own.fsGroup ?? undefined,
    sysctls: Array.isArray(own.sysctls) ? own.sysctls : undefined,
  };
}

/** The resource requests and limits of a container. */
export function resourcesOf({ resources }: JsonObject): kplus.ContainerResources {
  return isObject(resources) ? amountsOf(resources) : {};
}

const amountsOf = oncePerFrozen((resources: JsonObject): kplus.ContainerResources => {
  const amounts = <T>(resource: string, read: (quantity: unknown) => T | undefined) => {
    const request = read(at(resources, ['requests', resource]));
    const limit = read(at(resources, ['limits', resource]));
    return request === undefined && limit === undefined ? undefined : { request, limit };
  };
  return { cpu: amounts('cpu', cpuOf), memory: amounts('memory', toSize), ephemeralStorage: amounts('ephemeral-storage', toSize) };
});

const MIB = 1024n * 1024n;

function cpuOf(quantity: unknown): kplus.Cpu | undefined {
  const nanos = parseQuantity(quantity);
  if (nanos === undefined) {
    return undefined;
  }
  return nanos % ONE === 0n ? kplus.Cpu.units(Number(nanos / ONE)) : kplus.Cpu.millis(Number(nanos) / 1e6);
}

function toSize(quantity: unknown): Size | undefined {
  const nanos = parseQuantity(quantity);
  if (nanos === undefined) {
    return undefined;
  }
  const bytes = nanos / ONE;
  return bytes % MIB === 0n ? Size.mebibytes(Number(bytes / MIB)) : Size.kibibytes(Number(bytes) / 1024);
}
