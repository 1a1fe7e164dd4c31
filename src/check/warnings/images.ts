import { text } from '../read';
import type { WarningRule } from '../rule';

const REGISTRIES = ['controlPlane.advanced.defaultImageRegistry', 'controlPlane.statefulSet.image.registry'];

/** Images that nodes can't pull as they are written. */
export const imageWarnings: readonly WarningRule[] = [
  ...REGISTRIES.map((path): WarningRule => ({
    id: 'registry-with-slash',
    path,
    check: registry => !text(registry).endsWith('/'),
    advice: 'The slash at the end is left out of images, which it would make invalid. Leave it out here too.',
  })),
  ...REGISTRIES.map((path): WarningRule => ({
    id: 'registry-with-scheme',
    path,
    check: registry => !text(registry).includes('://'),
    advice: 'No node can pull an image whose name has a scheme. Write host and port alone.',
  })),
  {
    id: 'kubernetes-version-without-v',
    path: 'controlPlane.distro.k8s.version',
    check: version => !/^\d/.test(text(version)),
    advice: 'It becomes the tag of an image, and the tags of those that vCluster publishes are whole versions that start with v, such as v1.34.0.',
  },
];
