import { optionsOf } from './lost-options';
import { checkValues } from '../../src/check/check-values';
import { slipHint } from '../../src/check/slips';
import { ReleaseModel } from '../../src/release/release-model';
import { NEWEST, NEWEST_MINOR } from '../releases';

function fix(path: string, release = NEWEST): string | undefined {
  const problems = checkValues(path.split('.').reduceRight<any>((inner, key) => ({ [key]: inner }), {}), ReleaseModel.of(release));
  expect(problems).toHaveLength(1);
  return problems[0].fix;
}

const SERVICE_ACCOUNTS = 'controlPlane.advanced.serviceAccount.imagePullSecrets or controlPlane.advanced.workloadServiceAccount.imagePullSecrets';
const SECURITY = 'controlPlane.statefulSet.security.containerSecurityContext or controlPlane.statefulSet.security.podSecurityContext';

describe('a key that is often written in the wrong place has a hint', () => {
  test.each([
    ['controlPlane.statefulSet.volumes', 'controlPlane.statefulSet.persistence.addVolumes'],
    ['controlPlane.volumes', 'controlPlane.statefulSet.persistence.addVolumes'],
    ['volumes', 'controlPlane.statefulSet.persistence.addVolumes'],
    ['controlPlane.statefulSet.volumeMounts', 'controlPlane.statefulSet.persistence.addVolumeMounts'],
    ['controlPlane.statefulSet.extraVolumes', 'controlPlane.statefulSet.persistence.addVolumes'],
    ['controlPlane.statefulSet.extraVolumeMounts', 'controlPlane.statefulSet.persistence.addVolumeMounts'],
    ['controlPlane.statefulSet.persistence.volumes', 'controlPlane.statefulSet.persistence.addVolumes'],
    ['controlPlane.statefulSet.persistence.volumeMounts', 'controlPlane.statefulSet.persistence.addVolumeMounts'],
    ['controlPlane.statefulSet.securityContext', SECURITY],
    ['controlPlane.securityContext', SECURITY],
    ['securityContext', SECURITY],
    ['controlPlane.storage', 'controlPlane.statefulSet.persistence.volumeClaim'],
    ['controlPlane.statefulSet.imagePullSecrets', SERVICE_ACCOUNTS],
    ['imagePullSecrets', SERVICE_ACCOUNTS],
    ['controlPlane.statefulSet.podLabels', 'controlPlane.statefulSet.pods.labels'],
    ['controlPlane.podAnnotations', 'controlPlane.statefulSet.pods.annotations'],
    ['sync.fromHost.nodes.syncAllNodes', 'sync.fromHost.nodes.selector.all'],
    ['sync.fromHost.nodes.all', 'sync.fromHost.nodes.selector.all'],
    ['rbac.role.create', 'rbac.role.enabled'],
    ['rbac.clusterRole.create', 'rbac.clusterRole.enabled'],
    ['platform.autoSleep', 'sleep.auto'],
    ['platform.autoDelete', 'deletion.auto'],
    ['platform.autoSnapshot', 'snapshots.auto'],
    ['controlPlane.ingress.className', 'controlPlane.ingress.spec.ingressClassName'],
    ['controlPlane.coredns.config', 'controlPlane.coredns.overwriteConfig'],
    ['controlPlane.coredns.manifests', 'controlPlane.coredns.overwriteManifests'],
    ['privateNodes.nodePools', 'privateNodes.autoNodes'],
    ['controlPlane.service.nodePort', 'controlPlane.service.httpsNodePort'],
    ...['controlPlane.statefulSet', 'controlPlane.backingStore.etcd.deploy.statefulSet'].flatMap(owner => ['storage', 'resources']
      .map(key => [`${owner}.persistence.volumeClaim.${key}`, `${owner}.persistence.volumeClaim.size`])),
  ])('%s', (path, meant) => {
    expect(fix(path)).toBe(`Did you mean ${meant}?`);
    meant.split(' or ').forEach(option => expect(optionsOf(NEWEST_MINOR)).toContain(option.replace(/\.spec\..*/, '.spec')));
  });

  test.each(['storageClasses', 'ingressClasses', 'runtimeClasses', 'priorityClasses'])('sync.fromHost.%s.all', kind => {
    expect(fix(`sync.fromHost.${kind}.all`)).toBe(`Did you mean sync.fromHost.${kind}.selector? Without a selector, all objects are synced.`);
  });

  test('telemetry.disabled', () => {
    expect(fix('telemetry.disabled')).toBe('Did you mean telemetry.enabled? Write enabled: false to disable it.');
  });

  test.each(['controlPlane.service', 'controlPlane.coredns.service'])('%s.port', service => {
    expect(fix(`${service}.port`)).toBe(`The ports of the Service are set in ${service}.spec.ports.`);
    expect(fix(`${service}.targetPort`)).toBe(`The ports of the Service are set in ${service}.spec.ports.`);
    expect(fix(`${service}.ports`)).toBe(`Did you mean ${service}.spec.ports?`);
  });

  test.each(['path', 'paths'])('controlPlane.ingress.%s', key => {
    expect(fix(`controlPlane.ingress.${key}`)).toBe('The path is /. To set others, use controlPlane.ingress.spec.rules.');
  });

  test.each(['USER-SUPPLIED VALUES', 'COMPUTED VALUES'])('%s', heading => {
    expect(fix(heading)).toBe('It is a heading in the output of helm get values. Add --output yaml to that command.');
  });

  test('only in the place where it is often written', () => {
    const { shape } = ReleaseModel.of(NEWEST);
    expect(slipHint(['controlPlane', 'ingress', 'volumes'], shape)).toBeUndefined();
    expect(slipHint(['volumes', 'a'], shape)).toBeUndefined();
    expect(slipHint(['rbac', 'role', 'enabled'], shape)).toBeUndefined();
  });

  test('only if the release has the option', () => {
    expect(fix('sync.fromHost.storageClasses.all', '0.25.0')).not.toContain('selector');
    expect(fix('snapshots.volumes', '0.35.0')).toBe('Did you mean snapshots.auto.volumes?');
    expect(fix('snapshots.volumes', NEWEST)).toBe('vCluster no longer takes volume snapshots.');
  });
});
