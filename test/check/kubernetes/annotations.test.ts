import { checkAnnotations } from '../../../src/check/kubernetes/annotations';
import { checkManifest } from '../../../src/check/kubernetes/manifest';

/** The keys of the annotations that an object of a kind is refused for, with what is allowed. */
function refused(kind: string, spec: any, annotations: any): [string, string][] {
  return checkAnnotations(kind, { metadata: { annotations }, spec }).map(({ path, allowed }) => {
    expect(path.slice(0, -1)).toEqual(['metadata', 'annotations']);
    return [String(path[path.length - 1]), allowed];
  });
}

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const ONLY_LOAD_BALANCER = 'left out, unless the type is LoadBalancer';
const NETWORKS = 'IP networks, separated by commas, such as 10.0.0.0/8,192.0.2.0/24';

describe('the class of an Ingress', () => {
  const key = 'kubernetes.io/ingress.class';

  test('must be the same in both places', () => {
    expect(refused('Ingress', { ingressClassName: 'nginx' }, { [key]: 'cluster' })).toEqual([[key, 'nginx, the same as spec.ingressClassName']]);
    expect(refused('Ingress', { ingressClassName: 'nginx' }, { [key]: 'nginx' })).toEqual([]);
    expect(checkAnnotations('Ingress', { metadata: { annotations: { [key]: 'a' } }, spec: { ingressClassName: 'nginx' } }))
      .toMatchObject([{ value: 'a', fix: 'Remove the annotation: spec.ingressClassName replaces it.' }]);
  });

  test('can be in one of them', () => {
    expect(refused('Ingress', {}, { [key]: 'cluster' })).toEqual([]);
    expect(refused('Ingress', undefined, { [key]: 'cluster' })).toEqual([]);
    expect(refused('Ingress', { ingressClassName: null }, { [key]: 'cluster' })).toEqual([]);
    expect(refused('Ingress', { ingressClassName: 'nginx' }, { [`${key}.other`]: 'cluster' })).toEqual([]);
  });

  test('must be empty in both places, if it is empty in one', () => {
    expect(refused('Ingress', { ingressClassName: '' }, { [key]: 'cluster' })).toHaveLength(1);
  });

  test('has no meaning for other kinds', () => {
    expect(refused('NetworkPolicy', { ingressClassName: 'nginx' }, { [key]: 'cluster' })).toEqual([]);
  });
});

describe('the source ranges of a load balancer', () => {
  test('are only allowed for a load balancer', () => {
    expect(refused('Service', {}, { [RANGES]: '10.0.0.0/8' })).toEqual([[RANGES, ONLY_LOAD_BALANCER]]);
    expect(refused('Service', { type: 'NodePort' }, { [RANGES]: '' })).toEqual([[RANGES, ONLY_LOAD_BALANCER]]);
    expect(refused('Service', { type: 'LoadBalancer' }, { [RANGES]: '10.0.0.0/8' })).toEqual([]);
    expect(refused('Service', undefined, { [RANGES]: '10.0.0.0/8' })).toEqual([[RANGES, ONLY_LOAD_BALANCER]]);
  });

  test('must be networks', () => {
    expect(refused('Service', { type: 'LoadBalancer' }, { [RANGES]: '10.0.0.0/8, internal' })).toEqual([[RANGES, NETWORKS]]);
    expect(refused('Service', { type: 'LoadBalancer' }, { [RANGES]: '10.0.0.0/8,' })).toEqual([[RANGES, NETWORKS]]);
    expect(refused('Service', { type: 'LoadBalancer' }, { [RANGES]: ' 10.0.0.0/8 , fd00::/8 ' })).toEqual([]);
    expect(refused('Service', { type: 'LoadBalancer' }, { [RANGES]: '  ' })).toEqual([]);
  });

  test('are not read if the spec has ranges', () => {
    expect(refused('Service', { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }, { [RANGES]: 'internal' })).toEqual([]);
    expect(refused('Service', { type: 'ClusterIP', loadBalancerSourceRanges: ['10.0.0.0/8'] }, { [RANGES]: 'internal' })).toEqual([]);
    expect(refused('Service', { type: 'LoadBalancer', loadBalancerSourceRanges: [] }, { [RANGES]: 'internal' })).toHaveLength(1);
  });
});

test('the topology of a Service must be the same in its old and its new annotation', () => {
  const [mode, hints] = ['service.kubernetes.io/topology-mode', 'service.kubernetes.io/topology-aware-hints'];
  expect(refused('Service', {}, { [mode]: 'Auto', [hints]: 'Disabled' })).toEqual([[mode, `Disabled, the same as ${hints}`]]);
  expect(refused('Service', {}, { [mode]: 'Auto', [hints]: 'Auto' })).toEqual([]);
  expect(refused('Service', {}, { [mode]: 'Anything' })).toEqual([]);
  expect(refused('Service', {}, { [hints]: 'Auto' })).toEqual([]);
  expect(checkAnnotations('Service', { metadata: { annotations: { [mode]: 'Auto', [hints]: '' } } })[0].fix)
    .toBe(`Remove ${hints}: this annotation replaces it.`);
});

describe('of pods,', () => {
  /** The annotations that a Deployment is refused for, because of its pods. */
  function refusedPods(annotations: any, spec: any = {}) {
    const template = { metadata: { annotations }, spec: { containers: [{ name: 'syncer' }], ...spec } };
    return checkAnnotations('Deployment', { metadata: { annotations }, spec: { template } }, ['spec', 'template', 'spec']).map(({ path, allowed, fix }) => {
      expect(path.slice(0, -1)).toEqual(['spec', 'template', 'metadata', 'annotations']);
      return [path[path.length - 1], allowed, fix];
    });
  }

  const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/syncer';
  const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
  const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/syncer';
  const REMOVE = 'Remove the annotation: the field replaces it.';

  test('AppArmor must be for one of the containers', () => {
    const key = 'container.apparmor.security.beta.kubernetes.io/vcluster';
    expect(refusedPods({ [key]: 'unconfined' })).toEqual([[key, "for a container of the pod: none is named 'vcluster'", undefined]]);
    expect(refusedPods({ [APP_ARMOR]: 'unconfined' })).toEqual([]);
    expect(refusedPods({ [key]: 'unconfined' }, { initContainers: [{ name: 'vcluster' }] })).toEqual([]);
    expect(refusedPods({ [key]: 'unconfined' }, { containers: undefined })).toHaveLength(1);
  });

  test.each(['runtime/default', 'unconfined', 'localhost/x', 'localhost/', ''])('AppArmor can be %j', profile => {
    expect(refusedPods({ [APP_ARMOR]: profile })).toEqual([]);
  });

  test.each(['RuntimeDefault', 'docker/default', 'localhost', 'x'])('AppArmor can\'t be %j', profile => {
    expect(refusedPods({ [APP_ARMOR]: profile })).toEqual([[APP_ARMOR, 'runtime/default, unconfined, or localhost/ and the name of a profile', undefined]]);
  });

  test.each<[string, any]>([
    ['unconfined', { type: 'Unconfined' }],
    ['runtime/default', { type: 'RuntimeDefault' }],
    ['localhost/a', { type: 'Localhost', localhostProfile: 'a' }],
  ])('AppArmor must be the same in annotation and field: %s', (value, appArmorProfile) => {
    const container = { containers: [{ name: 'syncer', securityContext: { appArmorProfile } }] };
    expect(refusedPods({ [APP_ARMOR]: value }, container)).toEqual([]);
    expect(refusedPods({ [APP_ARMOR]: value }, { securityContext: { appArmorProfile } })).toEqual([]);
    expect(refusedPods({ [APP_ARMOR]: 'localhost/b' }, container)).toEqual([[APP_ARMOR, 'the same as securityContext.appArmorProfile', REMOVE]]);
    expect(refusedPods({ [APP_ARMOR]: 'localhost/b' }, { securityContext: { appArmorProfile } })).toHaveLength(1);
    expect(refusedPods({ [APP_ARMOR]: value }, { ...container, securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile: 'c' } } })).toEqual([]);
  });

  test.each(['runtime/default', 'docker/default', 'unconfined', 'localhost/a/b', 'localhost/'])('seccomp can be %j', profile => {
    expect(refusedPods({ [SECCOMP_POD]: profile, [SECCOMP]: profile })).toEqual([]);
  });

  test.each(['RuntimeDefault', '', 'localhost/../a', 'localhost//a'])('seccomp can\'t be %j', profile => {
    const allowed = 'runtime/default, unconfined, or localhost/ and the relative path of a profile';
    expect(refusedPods({ [SECCOMP_POD]: profile, [SECCOMP]: profile })).toEqual([[SECCOMP_POD, allowed, undefined], [SECCOMP, allowed, undefined]]);
  });

  test('seccomp can be for a container that doesn\'t exist', () => {
    expect(refusedPods({ 'container.seccomp.security.alpha.kubernetes.io/x': 'unconfined' })).toEqual([]);
  });

  test('seccomp of the pod must be the same in annotation and field', () => {
    const field = (seccompProfile: any) => ({ securityContext: { seccompProfile } });
    expect(refusedPods({ [SECCOMP_POD]: 'docker/default' }, field({ type: 'RuntimeDefault' }))).toEqual([]);
    expect(refusedPods({ [SECCOMP_POD]: 'unconfined' }, field({ type: 'RuntimeDefault' })))
      .toEqual([[SECCOMP_POD, 'the same as securityContext.seccompProfile', REMOVE]]);
    expect(refusedPods({ [SECCOMP_POD]: 'unconfined' }, field({ type: 'Unconfined' }))).toEqual([]);
    expect(refusedPods({ [SECCOMP_POD]: 'localhost/a' }, field({ type: 'Localhost', localhostProfile: 'b' }))).toHaveLength(1);
    expect(refusedPods({ [SECCOMP]: 'unconfined' }, field({ type: 'RuntimeDefault' }))).toEqual([]);
  });

  test('seccomp of a container must be the same in annotation and field', () => {
    const field = (seccompProfile: any) => ({ containers: [{ name: 'syncer', securityContext: { seccompProfile } }] });
    expect(refusedPods({ [SECCOMP]: 'runtime/default' }, field({ type: 'RuntimeDefault' }))).toEqual([]);
    expect(refusedPods({ [SECCOMP]: 'unconfined' }, field({ type: 'RuntimeDefault' })))
      .toEqual([[SECCOMP, 'the same as securityContext.seccompProfile of the container', REMOVE]]);
    expect(refusedPods({ [SECCOMP]: 'unconfined' }, field({ type: 'Other' }))).toEqual([]);
    expect(refusedPods({ [SECCOMP]: 'unconfined' }, field(null))).toEqual([]);
  });

  test('the deletion cost must be an integer of 32 bits', () => {
    const key = 'controller.kubernetes.io/pod-deletion-cost';
    const allowed = 'a whole number from -2147483648 to 2147483647';
    for (const value of ['0', '10', '-10', '-0', '-08', '2147483647', '-2147483648']) {
      expect(refusedPods({ [key]: value })).toEqual([]);
    }
    for (const value of ['', '+10', '008', '-', '--1', '1.5', '2147483648', '-2147483649', 'a1', '1a']) {
      expect(refusedPods({ [key]: value })).toEqual([[key, allowed, undefined]]);
    }
  });

  test('tolerations must be a list in JSON', () => {
    const key = 'scheduler.alpha.kubernetes.io/tolerations';
    for (const value of ['', '[]', 'null', '[{"key":"a","operator":"Exists"}]']) {
      expect(refusedPods({ [key]: value })).toEqual([]);
    }
    for (const value of ['[', '{}', 'a', '[{"key":"a","operator":"Is"}]']) {
      expect(refusedPods({ [key]: value }))
        .toEqual([[key, 'a list of tolerations in JSON', 'Write them as tolerations of the pod: schedulers ignore the annotation.']]);
    }
  });

  test('only a kubelet can create mirror pods', () => {
    const key = 'kubernetes.io/config.mirror';
    expect(refusedPods({ [key]: 'a' })).toEqual([[key, 'left out: only kubelets set it', undefined]]);
    expect(refusedPods({ [key]: 'a' }, { nodeName: 'b' })).toEqual([]);
    expect(refusedPods({ [key]: 'a' }, { nodeName: '' })).toHaveLength(1);
  });

  test('annotations that the API server doesn\'t read can have any value', () => {
    expect(refusedPods({ 'a': '1', 'example.com/x': 'y' })).toEqual([]);
    expect(refusedPods(null)).toEqual([]);
    expect(refusedPods({ [SECCOMP_POD]: null })).toEqual([]);
  });
});

test('finished objects and their pods are checked', () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', annotations: { [RANGES]: '10.0.0.0/8' } }, spec: { ports: [{ port: 1 }] } };
  expect(checkManifest(service)).toMatchObject([{ path: ['metadata', 'annotations', RANGES] }]);
  expect(checkManifest({ ...service, apiVersion: 'example.com/v1' })).toEqual([]);
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', annotations: { 'kubernetes.io/config.mirror': 'b' } }, spec: { containers: [{ name: 'a', image: 'b' }] } };
  expect(checkManifest(pod)).toMatchObject([{ path: ['metadata', 'annotations', 'kubernetes.io/config.mirror'] }]);
});
