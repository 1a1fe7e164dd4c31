import { testMissing, testRows, testWords } from './refusals';
import { distro } from '../../../src/chart/distro';
import { distros } from '../../../src/check/rules/distro';

const DISTRO = 'controlPlane.distro';

describe('a distribution', () => {
  testRows([
    ['is one', { [DISTRO]: { k3s: { enabled: true }, k8s: { enabled: true } } }, [`${DISTRO}.k8s.enabled`], { release: '0.32.3' }],
    ['is one of three in old releases', { [DISTRO]: { k0s: { enabled: true }, k8s: { enabled: true } } }, [`${DISTRO}.k8s.enabled`], { release: '0.25.2' }],
    ['can be k3s', { [DISTRO]: { k3s: { enabled: true } } }, [], { release: '0.32.3' }],
    ['can be none that is named', {}, [], { release: '0.22.6' }],
    ['is k8s from 0.33 on', { [DISTRO]: { k8s: { enabled: true } } }, [], { release: '0.33.4' }],
    ['has its own certificates in k0s', { [`${DISTRO}.k0s.enabled`]: true, 'experimental.virtualClusterKubeConfig.kubeConfig': '/x' },
      ['experimental.virtualClusterKubeConfig.kubeConfig'], { release: '0.25.2' }],
    ['can have certificates with k3s', { [`${DISTRO}.k3s.enabled`]: true, 'experimental.virtualClusterKubeConfig.kubeConfig': '/x' },
      [], { release: '0.25.2' }],
    ['can have no certificates with k0s', { [`${DISTRO}.k0s.enabled`]: true, 'experimental.virtualClusterKubeConfig.kubeConfig': '' },
      [], { release: '0.22.6' }],
  ]);
});

test('is k8s by default', () => {
  expect(distro({})).toBe('k8s');
});

describe('the error says what is allowed', () => {
  testWords([
    ['two distributions', { [DISTRO]: { k3s: { enabled: true }, k8s: { enabled: true } } },
      ['false if controlPlane.distro.k3s.enabled is true', 'runs one distribution'], { release: '0.32.3' }],
    ['certificates of k0s', { [`${DISTRO}.k0s.enabled`]: true, 'experimental.virtualClusterKubeConfig.kubeConfig': '/x' },
      ['left out if the distribution is k0s', 'Remove it, or use k8s'], { release: '0.25.2' }],
  ]);
});

testMissing(distros, { 'experimental.virtualClusterKubeConfig.kubeConfig': '/x' }, { release: '0.25.2' });
