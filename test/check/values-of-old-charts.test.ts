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

/** What vCluster's own conversion makes of the keys (config/legacyconfig/migrate.go). */
describe('a key of an old chart is told the option that it becomes', () => {
  const told = (values: Record<string, unknown>, release: string) => problems({ vcluster: {}, ...values }, release)[0].fix;
  const pods = 'controlPlane.statefulSet';

  test.each([
    ['affinity', `${pods}.scheduling.affinity`],
    ['annotations', `${pods}.annotations`],
    ['api', 'controlPlane.distro.k8s.apiServer'],
    ['autoDeletePersistentVolumeClaims', `${pods}.persistence.volumeClaim.retentionPolicy`],
    ['centralAdmission', 'policies.centralAdmission'],
    ['controller', 'controlPlane.distro.k8s.controllerManager'],
    ['coredns', 'controlPlane.coredns'],
    ['defaultImageRegistry', 'controlPlane.advanced.defaultImageRegistry'],
    ['embeddedEtcd', 'controlPlane.backingStore.etcd.embedded'],
    ['enableHA', `${pods}.highAvailability.replicas`],
    ['etcd', 'controlPlane.backingStore.etcd.deploy'],
    ['fallbackHostDns', 'networking.advanced.fallbackHostCluster'],
    ['globalAnnotations', 'controlPlane.advanced.globalMetadata.annotations'],
    ['hostpathMapper', 'controlPlane.hostPathMapper'],
    ['ingress', 'controlPlane.ingress'],
    ['init', 'experimental.deploy.vcluster'],
    ['isolation', 'policies'],
    ['k3sToken', 'controlPlane.distro.k3s.token'],
    ['labels', `${pods}.labels`],
    ['mapServices', 'networking.replicateServices'],
    ['monitoring', 'controlPlane.serviceMonitor'],
    ['nodeSelector', `${pods}.scheduling.nodeSelector`],
    ['openshift', 'rbac.role.extraRules'],
    ['podAnnotations', `${pods}.pods.annotations`],
    ['podDisruptionBudget', 'controlPlane.advanced.podDisruptionBudget'],
    ['podLabels', `${pods}.pods.labels`],
    ['podSecurityContext', `${pods}.security.podSecurityContext`],
    ['priorityClassName', `${pods}.scheduling.priorityClassName`],
    ['proLicenseSecret', 'platform.apiKey'],
    ['proxy', 'integrations.metricsServer'],
    ['replicas', `${pods}.highAvailability.replicas`],
    ['scheduler', 'controlPlane.distro.k8s.scheduler'],
    ['securityContext', `${pods}.security.containerSecurityContext`],
    ['service', 'controlPlane.service.spec'],
    ['serviceAccount', 'controlPlane.advanced.serviceAccount'],
    ['storage', `${pods}.persistence.volumeClaim`],
    ['syncer', pods],
    ['tolerations', `${pods}.scheduling.tolerations`],
    ['volumes', `${pods}.persistence.addVolumes`],
    ['workloadServiceAccount', 'controlPlane.advanced.workloadServiceAccount'],
  ])('%s: %s', (key, now) => {
    expect(told({ [key]: {} }, '0.32.3')).toContain(`${key} (now ${now})`);
  });

  test.each([
    ['configmaps', 'toHost.configMaps'], ['csidrivers', 'fromHost.csiDrivers'], ['csinodes', 'fromHost.csiNodes'],
    ['csistoragecapacities', 'fromHost.csiStorageCapacities'], ['endpoints', 'toHost.endpoints'], ['events', 'fromHost.events'],
    ['generic', 'toHost.customResources'], ['hoststorageclasses', 'fromHost.storageClasses'], ['ingressclasses', 'fromHost.ingressClasses'],
    ['ingresses', 'toHost.ingresses'], ['networkpolicies', 'toHost.networkPolicies'], ['nodes', 'fromHost.nodes'],
    ['persistentvolumeclaims', 'toHost.persistentVolumeClaims'], ['persistentvolumes', 'toHost.persistentVolumes'],
    ['poddisruptionbudgets', 'toHost.podDisruptionBudgets'], ['pods', 'toHost.pods'], ['priorityclasses', 'toHost.priorityClasses'],
    ['secrets', 'toHost.secrets'], ['serviceaccounts', 'toHost.serviceAccounts'], ['services', 'toHost.services'],
    ['storageclasses', 'toHost.storageClasses'], ['volumesnapshots', 'toHost.volumeSnapshots'],
  ])('sync.%s: sync.%s', (key, now) => {
    expect(told({ sync: { [key]: {} } }, '0.32.3')).toContain(`sync.${key} (now sync.${now})`);
  });

  test.each([
    ['headless', 'experimental.isolatedControlPlane.headless'],
    ['noopSyncer', 'experimental.syncSettings.disableSync'],
  ])('%s: %s, in the releases that have it', (key, now) => {
    expect(told({ [key]: {} }, '0.22.6')).toContain(`${key} (now ${now})`);
  });
});

test('a single key of an old chart says so, and where it is now', () => {
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
