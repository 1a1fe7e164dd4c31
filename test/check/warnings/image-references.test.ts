import { isImageReference } from '../../../src/check/warnings/image-references';
import { Row, testAdvice, testWarnings } from '../rules/refusals';

const IMAGE = 'controlPlane.statefulSet.image';
const ETCD = 'controlPlane.backingStore.etcd.deploy';
const REGISTRY = 'controlPlane.advanced.defaultImageRegistry';
const INVALID = [`image-invalid ${IMAGE}`];

test.each([
  'a', 'a:b', 'ghcr.io/loft-sh/vcluster-pro:0.36.1', 'localhost:5000/a/b__c:1', 'registry.corp:5000/mirror/a-b.c:v1_2', '[2001:db8::1]:5000/a:b',
  `a:b@sha256:${'0'.repeat(64)}`, `a@sha256:${'0'.repeat(64)}`, 'Registry.corp/a:B', 'registry.corp/ghcr.io/loft-sh/vcluster:1',
])('%s is a reference', reference => expect(isImageReference(reference)).toBe(true));

test.each([
  '', ':b', 'a:', '/a:b', 'a/:b', 'a//b:c', 'ghcr.io/Loft/a:b', 'a:0.36.0:0.36.1', 'a b:c', 'a:b ', 'a:-b', 'a_:b', 'a___b:c', `a:${'b'.repeat(129)}`,
  'a@sha256:0', `a@sha256:${'0'.repeat(64)}:b`, 'https://ghcr.io/a:b', 'ghcr.io:port/a:b',
])('%j is no reference', reference => expect(isImageReference(reference)).toBe(false));

describe('an image that the kubelet cannot parse', () => {
  testWarnings([
    ...['Loft/vcluster', 'loft-sh/vcluster:0.36.0', '', '/loft-sh/vcluster', 'loft-sh/vcluster/', 'loft sh/vcluster', 'loft-sh//vcluster'].map((repository): Row =>
      [`has the repository ${JSON.stringify(repository)}`, { [`${IMAGE}.repository`]: repository }, INVALID]),
    ['has its registry twice', { [`${IMAGE}.repository`]: 'ghcr.io/loft-sh/vcluster-pro', [`${IMAGE}.registry`]: 'ghcr.io' }, INVALID],
    ['has a tag with a space', { [`${IMAGE}.tag`]: '0.36 1' }, INVALID],
    ['is that of an init container', { 'controlPlane.statefulSet.initContainers': [{ name: 'a', image: 'a:b' }, { name: 'c', image: 'C:d' }] },
      ['image-invalid controlPlane.statefulSet.initContainers[1].image']],
    ['is that of Kubernetes', { 'controlPlane.distro.k8s.enabled': true, 'controlPlane.distro.k8s.image.repository': 'Kubernetes' },
      ['image-invalid controlPlane.distro.k8s.image']],
    ['is that of the API server', { 'controlPlane.distro.k8s.enabled': true, 'controlPlane.distro.k8s.apiServer.image.repository': 'API' },
      ['image-invalid controlPlane.distro.k8s.apiServer.image'], { release: '0.22.6' }],
    ['is that of k3s', { 'controlPlane.distro.k3s.enabled': true, 'controlPlane.distro.k3s.image.tag': '1:2' },
      ['image-invalid controlPlane.distro.k3s.image'], { release: '0.28.2' }],
    ['is that of a plugin', { 'plugins.mine.image': 'a:b:c' }, ['image-invalid plugins']],
    ['is that of deployed etcd', { [`${ETCD}.enabled`]: true, [`${ETCD}.statefulSet.image.repository`]: 'Etcd' },
      [`image-invalid ${ETCD}.statefulSet.image`]],
    ['is in a registry that none can be in', { [REGISTRY]: 'registry corp' }, [`image-invalid ${REGISTRY}`]],
  ]);
});

describe('an image that the kubelet can parse', () => {
  testWarnings([
    ['is the default', {}, []],
    ['is in a registry with a port and a path', { [REGISTRY]: 'registry.corp:5000/mirror' }, []],
    ['is in a mirror of another registry', { [REGISTRY]: 'registry.corp', [`${IMAGE}.repository`]: 'ghcr.io/loft-sh/vcluster-pro' }, []],
    ['has a path that repeats', { [`${IMAGE}.registry`]: '', [`${IMAGE}.repository`]: 'vcluster/vcluster' }, []],
    ['has upper case in its tag', { [`${IMAGE}.tag`]: 'v1-RC' }, []],
    ['has a digest', { [`${IMAGE}.tag`]: `0.36.1@sha256:${'a'.repeat(64)}` }, []],
    ['is a template', { 'controlPlane.statefulSet.initContainers': [{ name: 'a', image: '{{ .Image }}' }] }, []],
    ['is not that of etcd that is not deployed', { [`${ETCD}.statefulSet.image.repository`]: 'Etcd' }, []],
    ['is not that of a control plane that runs elsewhere', { 'experimental.isolatedControlPlane.headless': true, [`${IMAGE}.repository`]: 'A' }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['an image that is none', { [`${IMAGE}.repository`]: 'A' }, ['cannot parse', 'InvalidImageName', 'REGISTRY/REPOSITORY:TAG', 'lower case']],
    ['a registry twice', { [`${IMAGE}.repository`]: 'ghcr.io/a', [`${IMAGE}.registry`]: 'ghcr.io' }, ['ghcr.io', 'twice', 'only once']],
  ]);
});
