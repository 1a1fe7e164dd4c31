import { checkValues } from '../../src/check/check-values';
import { checkFragment } from '../../src/check/kubernetes/fragments';
import { ReleaseModel } from '../../src/release/release-model';
import { NEWEST } from '../releases';

function fix(path: string, release = NEWEST): string | undefined {
  const problems = checkValues(path.split('.').reduceRight<any>((inner, key) => ({ [key]: inner }), {}), ReleaseModel.of(release));
  expect(problems).toHaveLength(1);
  return problems[0].fix;
}

describe('an unknown key has a hint with the intended option', () => {
  test.each([
    // In the spec of Kubernetes beside it.
    ['controlPlane.service.type', 'controlPlane.service.spec.type'],
    ['controlPlane.service.loadBalancerIP', 'controlPlane.service.spec.loadBalancerIP'],
    ['controlPlane.coredns.service.type', 'controlPlane.coredns.service.spec.type'],
    ['controlPlane.ingress.ingressClassName', 'controlPlane.ingress.spec.ingressClassName'],
    ['controlPlane.ingress.tls', 'controlPlane.ingress.spec.tls'],
    // Of the pods of the control plane.
    ['controlPlane.replicas', 'controlPlane.statefulSet.highAvailability.replicas'],
    ['controlPlane.nodeSelector', 'controlPlane.statefulSet.scheduling.nodeSelector'],
    ['controlPlane.tolerations', 'controlPlane.statefulSet.scheduling.tolerations'],
    ['controlPlane.affinity', 'controlPlane.statefulSet.scheduling.affinity'],
    ['replicas', 'controlPlane.statefulSet.highAvailability.replicas'],
    ['nodeSelector', 'controlPlane.statefulSet.scheduling.nodeSelector'],
    ['labels', 'controlPlane.statefulSet.labels'],
    ['image', 'controlPlane.statefulSet.image'],
    // In a section that is left out.
    ['ingress', 'controlPlane.ingress'],
    ['networkPolicy', 'policies.networkPolicy'],
    ['controlPlane.backingStore.etcd.deploy.replicas', 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas'],
    ['controlPlane.statefulSet.scheduling.podAntiAffinity', 'controlPlane.statefulSet.scheduling.affinity.podAntiAffinity'],
    // In one of a few.
    ['controlPlane.backingStore.embedded', 'controlPlane.backingStore.etcd.embedded or controlPlane.backingStore.database.embedded'],
    ['controlPlane.distro.k8s.apiServer.extraArg', 'extraArgs'],
  ])('%s', (path, meant) => {
    expect(fix(path)).toBe(`Did you mean ${meant}?`);
  });

  test.each([
    ['controlPlane.statefulSet.serviceAccount', 'controlPlane.advanced.serviceAccount'],
    ['controlPlane.ingress.endpoint', 'controlPlane.endpoint'],
    ['controlPlane.service.nodeSelector', 'controlPlane.statefulSet.scheduling.nodeSelector'],
  ])('of one of its parent sections: %s', (path, place) => {
    expect(fix(path)).toBe(`It is at ${place}.`);
  });

  test.each(['type', 'tls', 'enabled', 'controlPlane.enabled'])('not of another section, but with a link to all options: %s', path => {
    expect(fix(path)).toMatch(/^All options are listed at https:\S+\/docs\/values\/README\.md\.$/);
  });

  test.each([
    ['sync.toHost.services.selector', 'The keys here are enabled, patches.'],
    ['deletion.schedule', 'The keys here are auto, prevent.'],
  ])('but not of another section: %s', (path, keys) => {
    expect(fix(path)).toBe(keys);
  });
});

describe('a key of a volume is named by the end of its name', () => {
  test.each([
    ['secret', 'secretName'],
    ['persistentVolumeClaim', 'claimName'],
  ])('%s.name', (source, meant) => {
    const [{ path, fix: hint }] = checkFragment('Volume[]', [{ name: 'a', [source]: { name: 'b' } }]);
    expect(path).toEqual([0, source, 'name']);
    expect(hint).toBe(`Did you mean ${meant}?`);
  });

  test('unless several names end with it', () => {
    expect(checkFragment('ServiceSpec', { affinity: 'None' })[0].fix).toBe('Did you mean sessionAffinity?');
    expect(checkFragment('ServiceSpec', { policy: 'Local' })[0].fix).toBeUndefined();
  });
});

describe('a key of the ports of a Service', () => {
  test.each(['nodePort', 'port', 'targetPort'])('is not one of the Service: %s', key => {
    expect(checkFragment('ServiceSpec', { [key]: 1 })[0].fix).toBe('Set it in the items of ports.');
  });

  test('is no other that is unknown', () => {
    expect(checkFragment('ServiceSpec', { healthCheckPort: 1 })[0].fix).toBe('Did you mean healthCheckNodePort?');
  });
});

describe('a key of a security context', () => {
  test('of containers is not a key of that of pods', () => {
    expect(fix('controlPlane.statefulSet.security.podSecurityContext.allowPrivilegeEscalation'))
      .toBe('It is a setting of containers: set it in containerSecurityContext.');
    expect(checkFragment('PodSecurityContext', { runAsUsr: 1 })[0].fix).toBe('Did you mean runAsUser?');
  });

  test('of pods is not a key of that of containers', () => {
    expect(fix('controlPlane.statefulSet.security.containerSecurityContext.fsGroup')).toBe('It is a setting of pods: set it in podSecurityContext.');
    expect(checkFragment('SecurityContext', { privilege: true })[0].fix).toBe('Did you mean privileged?');
  });
});

test('a key of a part of an object is written with its path below that part', () => {
  expect(checkFragment('Affinity', { preferredDuringSchedulingIgnoredDuringExecution: [] }, ['a', 'b'])[0].fix)
    .toBe('Did you mean nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution, '
      + 'podAffinity.preferredDuringSchedulingIgnoredDuringExecution or podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution?');
});
