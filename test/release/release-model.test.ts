import { HISTORY } from '../../src/release/history';
import { ReleaseModel } from '../../src/release/release-model';
import { Kind, parseKind, ROOT_TYPE } from '../../src/release/shape';

const NEWEST = Object.values(HISTORY).map(known => known.newest);

/** The types that a notation names. */
function named(kind: Kind): string[] {
  switch (kind.kind) {
    case 'named': return [kind.name];
    case 'list':
    case 'map': return named(kind.of);
    case 'union': return kind.of.flatMap(named);
    default: return [];
  }
}

function notFrozen(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return [...(Object.isFrozen(value) ? [] : [path]), ...Object.entries(value).flatMap(([key, inner]) => notFrozen(inner, `${path}.${key}`))];
}

describe('a release', () => {
  test('is created once, and shared', () => {
    expect(ReleaseModel.of('0.36.1')).toBe(ReleaseModel.of('0.36.1'));
  });

  test('has its version and its minor release', () => {
    expect(ReleaseModel.of('0.34.2')).toMatchObject({ version: '0.34.2', minor: '0.34' });
  });

  test.each(NEWEST)('%s can not be changed by its users', version => {
    const { defaults, shape, supports } = ReleaseModel.of(version);
    expect(notFrozen({ ...{ defaults, shape, supports } }, 'model')).toEqual(['model']);
  });

  test.each(NEWEST)('%s has each type that its shape refers to, and refers to each type that it has', version => {
    const { shape } = ReleaseModel.of(version);
    const names = Object.values(shape).flatMap(keys => Object.values(keys)).flatMap(notation => named(parseKind(notation)));
    expect(new Set([...names, ROOT_TYPE])).toEqual(new Set(Object.keys(shape)));
  });

  test('shares unchanged parts with the previous one', () => {
    expect(ReleaseModel.of('0.36.1').defaults.controlPlane).toBe(ReleaseModel.of('0.35.3').defaults.controlPlane);
  });

  test('replaces a list, and removes old keys', () => {
    expect(ReleaseModel.of('0.29.3').defaults.privateNodes?.autoNodes).toEqual({ dynamic: [], static: [] });
    expect(ReleaseModel.of('0.30.5').defaults.privateNodes?.autoNodes).toEqual([]);
    expect(ReleaseModel.of('0.33.4').defaults.controlPlane?.distro).not.toHaveProperty('k3s');
  });
});

describe('whether a release is within a range', () => {
  test.each([
    ['0.26', undefined, '0.26.5', true],
    ['0.26', undefined, '0.25.2', false],
    ['0.26', undefined, '0.36.1', true],
    [undefined, '0.26', '0.25.2', true],
    [undefined, '0.26', '0.26.0', false],
    ['0.24', '0.26', '0.24.0', true],
    ['0.24', '0.26', '0.26.5', false],
    [undefined, undefined, '0.22.0', true],
  ])('since %s until %s: %s is: %s', (since, until, version, within) => {
    expect(ReleaseModel.of(version).isWithin(since, until)).toBe(within);
  });
});

/** Read off the charts of each patch's tag. */
describe('an older patch', () => {
  test.each([
    ['0.22.4', 'probeTimeout', false], ['0.22.5', 'probeTimeout', true],
    ['0.22.4', 'componentMetrics', false], ['0.22.5', 'componentMetrics', true],
    ['0.22.1', 'hostDnsLabel', 'vcluster-kube-dns'], ['0.22.2', 'hostDnsLabel', 'kube-dns'],
    ['0.23.1', 'componentMetrics', false], ['0.23.2', 'componentMetrics', true],
    ['0.23.2', 'platformSubjectNamespace', 'secret'], ['0.23.3', 'platformSubjectNamespace', 'release'],
    ['0.24.1', 'platformSubjectNamespace', 'secret'], ['0.24.2', 'platformSubjectNamespace', 'release'],
    ['0.26.0', 'kubernetesCopyFlag', '-a'], ['0.26.1', 'kubernetesCopyFlag', '-r'],
    ['0.26.3', 'terminationGracePeriodSeconds', 10], ['0.26.4', 'terminationGracePeriodSeconds', 15],
    ['0.27.0', 'kubernetesCopyFlag', '-a'], ['0.27.1', 'kubernetesCopyFlag', '-r'],
    ['0.27.1', 'terminationGracePeriodSeconds', 10], ['0.27.2', 'terminationGracePeriodSeconds', 15],
    ['0.28.0', 'terminationGracePeriodSeconds', 10], ['0.28.1', 'terminationGracePeriodSeconds', 15],
    ['0.28.0', 'hashedValues', 'privateNodesOnly'], ['0.28.1', 'hashedValues', 'withoutAutoNodes'],
    ['0.29.1', 'terminationGracePeriodSeconds', 10], ['0.29.2', 'terminationGracePeriodSeconds', 15],
    ['0.30.1', 'terminationGracePeriodSeconds', 10], ['0.30.2', 'terminationGracePeriodSeconds', 15],
    ['0.30.4', 'kubeletRulesForProxyOnly', false], ['0.30.5', 'kubeletRulesForProxyOnly', true],
    ['0.31.0', 'kubeletRulesForProxyOnly', false], ['0.31.1', 'kubeletRulesForProxyOnly', true],
    ['0.31.2', 'patchesWorkload', false], ['0.31.3', 'patchesWorkload', true],
    ['0.32.1', 'patchesWorkload', false], ['0.32.2', 'patchesWorkload', true],
    ['0.33.1', 'patchesWorkload', false], ['0.33.2', 'patchesWorkload', true],
    ['0.33.1', 'apiServerIngress', false], ['0.33.2', 'apiServerIngress', true],
    ['0.33.1', 'privateNodesNetworkPolicies', false], ['0.33.2', 'privateNodesNetworkPolicies', true],
  ] as const)('%s: %s is %s', (version, capability, expected) => {
    expect(ReleaseModel.of(version).supports[capability]).toBe(expected);
  });

  test('has the defaults of its own chart', () => {
    const etcdTag = (version: string) => ReleaseModel.of(version).defaults.controlPlane?.backingStore?.etcd?.deploy?.statefulSet?.image?.tag;
    expect(['0.22.4', '0.22.5', '0.24.1', '0.24.2', '0.26.4', '0.26.5'].map(etcdTag))
      .toEqual(['3.5.15-0', '3.5.17-0', '3.5.17-0', '3.5.21-0', '3.5.21-0', '3.5.25-0']);
  });

  test('is calculated through each patch between', () => {
    const { defaults, supports } = ReleaseModel.of('0.26.0');
    expect(defaults.controlPlane?.backingStore?.etcd?.deploy?.statefulSet?.image?.tag).toBe('3.5.21-0');
    expect(defaults.controlPlane?.statefulSet?.resources?.requests?.['ephemeral-storage']).toBe('400Mi');
    expect(defaults.controlPlane?.distro?.k8s?.image?.tag).toBe('v1.32.1');
    expect(supports.terminationGracePeriodSeconds).toBe(10);
  });

  test('does not have a key that a newer patch added', () => {
    expect(ReleaseModel.of('0.33.2').shape.VirtualClusterKubeConfig).not.toHaveProperty('clientCAKey');
    expect(ReleaseModel.of('0.33.3').shape.VirtualClusterKubeConfig).toHaveProperty('clientCAKey', 'string');
    expect(ReleaseModel.of('0.27.0').shape).not.toHaveProperty('ContainerdRegistryAuth');
  });

  test('has no effect on the newest', () => {
    ReleaseModel.of('0.28.0');
    expect(ReleaseModel.of('0.28.2').supports.terminationGracePeriodSeconds).toBe(15);
  });
});
