import { text } from '../read';
import type { WarningRule } from '../rule';

const REGISTRIES = ['controlPlane.advanced.defaultImageRegistry', 'controlPlane.statefulSet.image.registry'];

/** Images that nodes can't pull. */
export const imageWarnings: readonly WarningRule[] = [
  ...REGISTRIES.map((path): WarningRule => ({
    id: 'registry-with-slash',
    path,
    check: registry => !text(registry).endsWith('/'),
    advice: 'The trailing slash is ignored, because it would make image names invalid. Remove it.',
  })),
  ...REGISTRIES.map((path): WarningRule => ({
    id: 'registry-with-scheme',
    path,
    check: registry => !text(registry).includes('://'),
    advice: 'Nodes cannot pull images whose names contain a scheme. Write only the host and the port.',
  })),
  {
    id: 'kubernetes-version-without-v',
    path: 'controlPlane.distro.k8s.version',
    check: version => !/^\d/.test(text(version)),
    advice: 'It is used as the tag of an image. The tags of the published images are full versions that start with v, such as v1.34.0.',
  },
];
