import { isObject, objectsIn } from '../../values/json';
import { formatPath, Path, Problem } from '../../values/problem';

/** The parts of a pod that are checked here. Parts with problems of their own are reported elsewhere. */
interface Pod {
  readonly containers: readonly PlacedContainer[];
  readonly volumes: ReadonlyMap<string, any>;
}

interface PlacedContainer {
  readonly container: any;
  readonly path: Path;
}

/**
 * Finds contradictions between the parts of a pod, from all sources.
 *
 * It checks the finished pod, including added parts. {@link checkFragment} finds problems within a single part.
 *
 * @param spec the pod's spec
 * @param claimTemplates the names of the claim templates of the StatefulSet, which are volumes of its pods
 * @param path the path of the spec
 */
export function checkPodSpec(spec: unknown, claimTemplates: readonly string[] = [], path: Path = []): Problem[] {
  if (!isObject(spec)) {
    return [];
  }
  const volumes = objectsIn(spec.volumes);
  const pod: Pod = {
    containers: ['initContainers', 'containers'].flatMap(key =>
      objectsIn(spec[key]).map((container, index) => ({ container, path: [...path, key, index] }))),
    volumes: new Map(
      [...claimTemplates.map(name => ({ name, persistentVolumeClaim: {} })), ...volumes].map((one): [string, any] => [one.name as string, one]),
    ),
  };
  return [
    ...volumes.flatMap((volume, index) => hiddenByClaim(volume, claimTemplates, [...path, 'volumes', index])),
    ...containerNames(pod),
    ...pod.containers.flatMap(placed => containerProblems(placed, pod, spec)),
  ];
}

/** Volumes with the name of a claim template: the StatefulSet controller silently ignores them and uses the claim. */
function hiddenByClaim(volume: any, claimTemplates: readonly string[], path: Path): Problem[] {
  return claimTemplates.includes(volume.name)
    ? [{ path: [...path, 'name'], value: volume.name, allowed: 'a name that no claim template has', fix: 'The claim replaces the volume.' }]
    : [];
}

function containerNames({ containers }: Pod): Problem[] {
  const seen = new Map<string, Path>();
  // The main container keeps its name, so the problem is reported for the other container.
  const [main] = containers.filter(({ path }) => path.includes('containers'));
  return [main, ...containers.filter(one => one !== main)].filter(Boolean).flatMap(({ container: { name }, path }): Problem[] => {
    const first = seen.get(name);
    if (typeof name !== 'string' || !first) {
      seen.set(name, path);
      return [];
    }
    return [{ path: [...path, 'name'], value: name, allowed: 'a name that no other container has', fix: `${formatPath(first)} already has it.` }];
  });
}

function containerProblems({ container, path }: PlacedContainer, pod: Pod, spec: any): Problem[] {
  return [
    ...mountProblems(container, pod, path),
    ...claimProblems(container, spec, path),
    ...objectsIn(container.ports).flatMap((port, index) => portProblems(port, spec, [...path, 'ports', index])),
    ...contextProblems(container, spec, path),
  ];
}

function mountProblems(container: any, { volumes }: Pod, path: Path): Problem[] {
  const known = [...volumes.keys()].filter(name => typeof name === 'string');
  const missing = (item: any, index: number, key: string): Problem[] => (typeof item.name !== 'string' || volumes.has(item.name) ? [] : [{
    path: [...path, key, index, 'name'],
    value: item.name,
    allowed: known.length ? `the name of a volume of the pod: ${known.sort().join(', ')}` : 'the name of a volume of the pod, which has none',
    fix: `Add the volume, or remove the ${key === 'volumeMounts' ? 'mount' : 'device'}.`,
  }]);
  const noBlock = (device: any, index: number): Problem[] => {
    const volume = volumes.get(device.name);
    return !volume || volume.persistentVolumeClaim || volume.ephemeral ? [] : [{
      path: [...path, 'volumeDevices', index, 'name'],
      value: device.name,
      allowed: 'the name of a volume that is a claim: only claims can be block devices',
    }];
  };
  return [
    ...objectsIn(container.volumeMounts).flatMap((mount, index) => missing(mount, index, 'volumeMounts')),
    ...objectsIn(container.volumeDevices).flatMap((device, index) => [...missing(device, index, 'volumeDevices'), ...noBlock(device, index)]),
  ];
}

/** Finds devices that a container uses, but the pod doesn't claim. */
function claimProblems(container: any, spec: any, path: Path): Problem[] {
  const claimed = objectsIn(spec.resourceClaims).map(claim => claim.name);
  return objectsIn(container.resources?.claims).flatMap((claim, index): Problem[] => (claimed.includes(claim.name) ? [] : [{
    path: [...path, 'resources', 'claims', index, 'name'],
    value: claim.name,
    allowed: claimed.length ? `a resource claim of the pod: ${claimed.join(', ')}` : 'left out: the pod has no resource claims',
  }]));
}

function portProblems(port: any, spec: any, path: Path): Problem[] {
  return spec.hostNetwork === true && port.hostPort && port.hostPort !== port.containerPort
    ? [{ path: [...path, 'hostPort'], value: port.hostPort, allowed: `the same as containerPort, which is ${port.containerPort}, if hostNetwork is true` }]
    : [];
}

function contextProblems(container: any, spec: any, path: Path): Problem[] {
  const problems: Problem[] = [];
  if (container.securityContext?.procMount === 'Unmasked' && spec.hostUsers !== false) {
    problems.push({
      path: [...path, 'securityContext', 'procMount'],
      value: 'Unmasked',
      allowed: 'Default, unless hostUsers is false',
    });
  }
  const grace = spec.terminationGracePeriodSeconds ?? 30;
  for (const hook of ['postStart', 'preStop']) {
    const seconds = container.lifecycle?.[hook]?.sleep?.seconds;
    if (seconds > grace) {
      problems.push({
        path: [...path, 'lifecycle', hook, 'sleep', 'seconds'],
        value: seconds,
        allowed: `at most terminationGracePeriodSeconds, which is ${grace}`,
      });
    }
  }
  return problems;
}
