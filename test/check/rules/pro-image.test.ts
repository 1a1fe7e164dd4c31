import { Dotted, warned } from './refusals';

const REPOSITORY = 'controlPlane.statefulSet.image.repository';
const OPEN_SOURCE: Dotted = { [REPOSITORY]: 'loft-sh/vcluster-oss' };

describe('the open-source image', () => {
  test.each([
    'controlPlane.backingStore.etcd.embedded.enabled', 'controlPlane.coredns.embedded', 'sync.toHost.namespaces.enabled',
    'sync.toHost.pods.hybridScheduling.enabled', 'privateNodes.enabled', 'controlPlane.advanced.kubeVip.enabled',
  ])('stops at %s', path => {
    expect(warned({ ...OPEN_SOURCE, [path]: true })).toEqual([path]);
    expect(warned({ [path]: true })).toEqual([]);
    expect(warned({ ...OPEN_SOURCE, [path]: false })).toEqual([]);
  });

  const DATABASE = { 'controlPlane.backingStore.database.external': { enabled: true, dataSource: 'mysql://db' } };

  it('stops at an external database', () => {
    expect(warned({ ...OPEN_SOURCE, ...DATABASE })).toEqual(['controlPlane.backingStore.database.external.enabled']);
  });

  it('leaves an external database to k3s', () => {
    expect(warned({ ...OPEN_SOURCE, ...DATABASE, 'controlPlane.distro.k3s.enabled': true }, { release: '0.32.3' })).toEqual([]);
  });

  it('stops at proxied resources', () => {
    expect(warned({ ...OPEN_SOURCE, 'experimental.proxy.customResources': { 'a.b.c/v1': {} } })).toEqual(['experimental.proxy.customResources']);
    expect(warned({ ...OPEN_SOURCE, 'experimental.proxy.customResources': {} })).toEqual([]);
  });

  it('stops at an isolated control plane as long as there was one', () => {
    expect(warned({ ...OPEN_SOURCE, 'experimental.isolatedControlPlane.enabled': true }, { release: '0.27.3' }))
      .toEqual(['experimental.isolatedControlPlane.enabled']);
  });

  it('is known behind the name of a mirror', () => {
    expect(warned({ [REPOSITORY]: 'mirror/loft-sh/vcluster-oss', 'controlPlane.coredns.embedded': true })).toEqual(['controlPlane.coredns.embedded']);
    expect(warned({ [REPOSITORY]: 'my-loft-sh/vcluster-oss', 'controlPlane.coredns.embedded': true })).toEqual([]);
  });
});
