import { checkValues } from '../../src/check/check-values';
import { ReleaseModel } from '../../src/release/release-model';
import { NEWEST } from '../releases';

function problems(values: Record<string, unknown>, release = NEWEST) {
  return checkValues(values as any, ReleaseModel.of(release)).map(({ path, ...rest }) => ({ path: path.join('.'), ...rest }));
}

describe('values of charts before 0.20', () => {
  test('are reported in one line, with the current path of each key', () => {
    expect(problems({ storage: { size: '10Gi' }, vcluster: { image: 'rancher/k3s:v1.28' }, headless: true })).toEqual([{
      path: '',
      allowed: 'in the format of vCluster 0.20 or newer',
      fix: 'These keys are from older charts: headless, storage (now controlPlane.statefulSet.persistence.volumeClaim), vcluster (now controlPlane.distro). '
        + "Convert the file with 'vcluster convert config', which the vCluster CLI has up to 0.31.",
    }]);
  });

  test('are recognised by a single key that only they have, among others', () => {
    const [{ path, fix }] = problems({ syncer: {}, labels: {}, service: {} });
    expect(path).toBe('');
    expect(fix).toContain('syncer (now controlPlane.statefulSet), labels (now controlPlane.statefulSet.labels), service (now controlPlane.service.spec)');
  });

  test('are recognised by the keys below sync', () => {
    const [{ fix }, ...others] = problems({ sync: { 'fake-nodes': {}, 'persistentvolumes': {}, 'nodes': {} } });
    expect(others).toEqual([]);
    expect(fix).toContain('sync.fake-nodes, sync.persistentvolumes (now sync.toHost.persistentVolumes), sync.nodes (now sync.fromHost.nodes)');
  });

  test('are only reported with paths that the release has', () => {
    expect(problems({ multiNamespaceMode: {}, isolation: {} }, '0.25.0')[0].fix).toContain('isolation (now policies), multiNamespaceMode. ');
    expect(problems({ k3sToken: 'a', isolation: {} }, '0.32.0')[0].fix).toContain('k3sToken (now controlPlane.distro.k3s.token)');
    expect(problems({ k3sToken: 'a', isolation: {} }, '0.33.0')[0].fix).toContain('k3sToken. ');
    expect(problems({ multiNamespaceMode: {}, isolation: {} }, '0.26.0')[0].fix).toContain('multiNamespaceMode (now sync.toHost.namespaces)');
  });

  test('do not hide other problems', () => {
    expect(problems({ storage: {}, vcluster: {}, telemetry: { enabled: 'no' }, zzz: 1 }).map(({ path }) => path)).toEqual(['', 'telemetry.enabled', 'zzz']);
  });
});

test('a single key of an old chart has a hint with its current path', () => {
  expect(problems({ syncer: {} })).toMatchObject([{ path: 'syncer', fix: "It is a key of vCluster's charts before 0.20. It is now controlPlane.statefulSet." }]);
  expect(problems({ noopSyncer: {} })).toMatchObject([{ path: 'noopSyncer', fix: "It is a key of vCluster's charts before 0.20." }]);
  expect(problems({ storage: {}, zzz: 1 })).toMatchObject([{ path: 'storage', fix: expect.stringMatching(/before 0\.20/) }, { path: 'zzz' }]);
});

test('keys that only lack their section are reported separately', () => {
  expect(problems({ ingress: {}, service: {}, sync: { nodes: {} } })).toMatchObject([
    { path: 'ingress', fix: 'Did you mean controlPlane.ingress?' },
    { path: 'service', fix: 'Did you mean controlPlane.service?' },
    { path: 'sync.nodes', fix: 'Did you mean sync.fromHost.nodes?' },
  ]);
});

test('an empty key is ignored', () => {
  expect(problems({ storage: undefined, vcluster: {}, sync: 1 } as any).map(({ path }) => path).sort()).toEqual(['sync', 'vcluster']);
});
