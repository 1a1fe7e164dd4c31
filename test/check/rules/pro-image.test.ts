import { Dotted, problems, testMissing, testWords, warned } from './refusals';
import { proImage } from '../../../src/check/rules/pro-image';
import { DOUBTS } from '../../../src/check/warnings/doubts';

const REPOSITORY = 'controlPlane.statefulSet.image.repository';
const OPEN_SOURCE: Dotted = { [REPOSITORY]: 'loft-sh/vcluster-oss' };

describe('the open-source image', () => {
  test.each([
    'controlPlane.backingStore.etcd.embedded.enabled', 'controlPlane.coredns.embedded', 'sync.toHost.namespaces.enabled',
    'sync.toHost.pods.hybridScheduling.enabled', 'privateNodes.enabled', 'controlPlane.advanced.kubeVip.enabled',
  ])('does not start with %s', path => {
    expect(warned({ ...OPEN_SOURCE, [path]: true })).toEqual([path]);
    expect(warned({ [path]: true })).toEqual([]);
    expect(warned({ ...OPEN_SOURCE, [path]: false })).toEqual([]);
  });

  it.each(['mirror/loft-sh/vcluster-oss', 'vcluster-oss', 'mirror/vcluster-oss'])('is recognised in another registry: %s', repository => {
    expect(warned({ [REPOSITORY]: repository, 'privateNodes.enabled': true })).toEqual(['privateNodes.enabled']);
    expect(warned({ [REPOSITORY]: `${repository}-of-mine`, 'privateNodes.enabled': true })).toEqual([]);
    expect(warned({ [REPOSITORY]: `my-${repository.split('/').at(-1)}`, 'privateNodes.enabled': true })).toEqual([]);
  });

  const DATABASE = { 'controlPlane.backingStore.database.external': { enabled: true, dataSource: 'mysql://db' } };

  it('does not start with an external database', () => {
    expect(warned({ ...OPEN_SOURCE, ...DATABASE })).toEqual(['controlPlane.backingStore.database.external.enabled']);
  });

  it('starts with an external database of k3s', () => {
    expect(warned({ ...OPEN_SOURCE, ...DATABASE, 'controlPlane.distro.k3s.enabled': true }, { release: '0.32.3' })).toEqual([]);
  });

  it('does not start with proxied resources', () => {
    expect(warned({ ...OPEN_SOURCE, 'experimental.proxy.customResources': { 'a.b.c/v1': {} } })).toEqual(['experimental.proxy.customResources']);
    expect(warned({ ...OPEN_SOURCE, 'experimental.proxy.customResources': {} })).toEqual([]);
  });

  it('does not start with an isolated control plane in the releases that support it', () => {
    expect(warned({ ...OPEN_SOURCE, 'experimental.isolatedControlPlane.enabled': true }, { release: '0.27.3' }))
      .toEqual(['experimental.isolatedControlPlane.enabled']);
  });

  test.each([
    ['sync.toHost.namespaces.enabled', '0.25.2'], ['sync.toHost.pods.hybridScheduling.enabled', '0.25.2'], ['privateNodes.enabled', '0.25.2'],
    ['controlPlane.advanced.kubeVip.enabled', '0.29.3'], ['experimental.isolatedControlPlane.enabled', '0.28.2'],
  ])('does not have %s in %s', (path, release) => {
    expect(warned({ ...OPEN_SOURCE, [path]: true }, { release })).toEqual([]);
  });

  it('does not have proxied resources before 0.31', () => {
    expect(warned({ ...OPEN_SOURCE, 'experimental.proxy.customResources': { 'a.b.c/v1': {} } }, { release: '0.30.5' })).toEqual([]);
  });

  it('has an error with the allowed value', () => {
    const said = (dotted: Dotted) => problems({ ...OPEN_SOURCE, ...dotted }, {}, Object.values(DOUBTS).flat()).map(({ allowed }) => allowed);
    expect(said({ 'experimental.proxy.customResources': { 'a.b.c/v1': {} } })).toEqual(['empty with the open-source image']);
    expect(said({ 'privateNodes.enabled': true })).toEqual(['disabled with the open-source image']);
  });
});

describe('the warning says what is allowed', () => {
  testWords([
    ['a feature of the pro image', { ...OPEN_SOURCE, 'privateNodes.enabled': true },
      ['disabled with the open-source image', 'requires the pro image: leave controlPlane.statefulSet.image.repository at its default']],
  ], proImage);
});

testMissing(proImage, { ...OPEN_SOURCE, 'privateNodes.enabled': true });
