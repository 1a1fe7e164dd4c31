import { testAdvice, testWarnings } from '../rules/refusals';

const REGISTRY = 'controlPlane.advanced.defaultImageRegistry';
const IMAGE_REGISTRY = 'controlPlane.statefulSet.image.registry';
const VERSION = 'controlPlane.distro.k8s.version';

describe('images that nodes do not pull as they are written', () => {
  testWarnings([
    ['are those of a registry with a slash', { [REGISTRY]: 'registry.corp/' }, [`registry-with-slash ${REGISTRY}`]],
    ['are those of an image with a slash in its registry', { [IMAGE_REGISTRY]: 'registry.corp/' }, [`registry-with-slash ${IMAGE_REGISTRY}`]],
    ['are those of a registry with a scheme', { [REGISTRY]: 'https://registry.corp' }, [`registry-with-scheme ${REGISTRY}`]],
    ['are those of an image with a scheme in its registry', { [IMAGE_REGISTRY]: 'oci://registry.corp' }, [`registry-with-scheme ${IMAGE_REGISTRY}`]],
    ['are not those of a registry with a port and a path', { [REGISTRY]: 'registry.corp:5000/mirror' }, []],
    ['are those of a version without v', { [VERSION]: '1.34.0' }, [`kubernetes-version-without-v ${VERSION}`]],
    ['are not those of a version with v', { [VERSION]: 'v1.34.0' }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['a registry with a slash', { [REGISTRY]: 'registry.corp/' }, ['trailing slash is ignored', 'Remove it']],
    ['a registry with a scheme', { [REGISTRY]: 'https://registry.corp' }, ['cannot pull images', 'contain a scheme', 'only the host and the port']],
    ['a version without v', { [VERSION]: '1.34.0' }, ['the tag of an image', 'full versions that start with v, such as v1.']],
  ]);
});
