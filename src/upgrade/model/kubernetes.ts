import { parseImage } from './parse-image';
import { parseVersion, ParsedVersion } from './parsed-version';
import { DistroName } from '../../chart/distro';
import { at, JsonObject } from '../../values/json';
import { ReadObject } from '../read-object';

/** The distribution that a configuration selects: `k8s`, unless another is enabled. */
export function distroOf(config: JsonObject): DistroName {
  return (['k3s', 'k0s'] as const).find(distro => at(config, ['controlPlane', 'distro', distro, 'enabled']) === true) ?? 'k8s';
}

const IMAGES = ['kubernetes', 'kube-apiserver', 'k3s', 'k0s'];
/** The init containers with the API server: since 0.25, until 0.24, and for other distributions. */
const CONTAINERS = ['kubernetes', 'kube-apiserver', 'vcluster'];

/** The Kubernetes version of the virtual cluster, by the image of its API server. Undefined if the tag is not a version. */
export function kubernetesVersion(workload: ReadObject | undefined): ParsedVersion | undefined {
  const containers: any[] = workload?.spec?.template?.spec?.initContainers ?? [];
  const images = containers.map(({ name, image }) => ({ container: name, ...parseImage(image) }));
  const apiServer = images.find(({ name }) => IMAGES.includes(name)) ?? images.find(({ container }) => CONTAINERS.includes(container));
  return parseVersion(apiServer?.tag);
}
