import { checkManifest } from '../../../src/check/kubernetes/manifest';
import { checkPodSpec } from '../../../src/check/kubernetes/pod-spec';

const container = (value: object = {}) => ({ name: 'a', image: 'b', ...value });
const mount = (name: string, mountPath = `/${name}`) => ({ name, mountPath });
const volume = (name: string) => ({ name, emptyDir: {} });

/** What a pod differs in from one with a container and nothing else, what is wrong with it, and what is right beside it. */
const PROMISES: [promise: string, wrong: object, path: string, right: object, claims?: string[]][] = [
  ['a mount has its volume', { containers: [container({ volumeMounts: [mount('x')] })] }, 'containers.0.volumeMounts.0.name', { volumes: [volume('x')], containers: [container({ volumeMounts: [mount('x')] })] }],
  ['a mount of an init container, too', { initContainers: [container({ name: 'i', volumeMounts: [mount('x')] })] }, 'initContainers.0.volumeMounts.0.name', { initContainers: [container({ name: 'i', volumeMounts: [mount('data')] })] }, ['data']],
  ['a device has its volume', { containers: [container({ volumeDevices: [{ name: 'x', devicePath: '/x' }] })] }, 'containers.0.volumeDevices.0.name', { containers: [container({ volumeDevices: [{ name: 'data', devicePath: '/x' }] })] }, ['data']],
  [
    'a device is a claim',
    { volumes: [volume('x')], containers: [container({ volumeDevices: [{ name: 'x', devicePath: '/x' }] })] },
    'containers.0.volumeDevices.0.name',
    { volumes: [{ name: 'x', persistentVolumeClaim: { claimName: 'y' } }], containers: [container({ volumeDevices: [{ name: 'x', devicePath: '/x' }] })] },
  ],
  ['volumes have different names', { volumes: [volume('x'), volume('x')] }, 'volumes.1.name', { volumes: [volume('x'), volume('y')] }],
  ['no claim hides a volume', { volumes: [volume('data')] }, 'volumes.0.name', { volumes: [volume('x')] }, ['data']],
  ['containers have different names', { containers: [container(), container()] }, 'containers.1.name', { containers: [container(), container({ name: 'b' })] }],
  ['init containers, too', { initContainers: [container()] }, 'initContainers.0.name', { initContainers: [container({ name: 'b' })] }],
  [
    'mounts have different paths',
    { volumes: [volume('x')], containers: [container({ volumeMounts: [mount('x', '/x'), mount('x', '/x')] })] },
    'containers.0.volumeMounts.1.mountPath',
    { volumes: [volume('x')], containers: [container({ volumeMounts: [mount('x', '/x'), mount('x', '/y')] }), container({ name: 'b', volumeMounts: [mount('x', '/x')] })] },
  ],
  [
    'requests are within limits',
    { containers: [container({ resources: { limits: { cpu: 1 }, requests: { cpu: 2 } } })] },
    'containers.0.resources.requests.cpu',
    { containers: [container({ resources: { limits: { cpu: 2 }, requests: { cpu: 2 } } })] },
  ],
  [
    'devices are claimed',
    { containers: [container({ resources: { claims: [{ name: 'gpu' }] } })] },
    'containers.0.resources.claims.0.name',
    {
      resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu' }],
      containers: [container({ resources: { claims: [{ name: 'gpu' }] } })],
    },
  ],
  [
    'spread constraints differ',
    { topologySpreadConstraints: [1, 2].map(maxSkew => ({ maxSkew, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' })) },
    'topologySpreadConstraints.1',
    { topologySpreadConstraints: ['zone', 'host'].map(topologyKey => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'DoNotSchedule' })) },
  ],
  ['host aliases have an address', { hostAliases: [{ ip: 'a' }] }, 'hostAliases.0.ip', { hostAliases: [{ ip: '1.2.3.4' }] }],
  [
    'ports in the host network are those of the container',
    { hostNetwork: true, containers: [container({ ports: [{ containerPort: 80, hostPort: 81 }] })] },
    'containers.0.ports.0.hostPort',
    { hostNetwork: true, containers: [container({ ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81 }] })] },
  ],
  [
    'ports elsewhere may be others on the host',
    { hostNetwork: true, containers: [container({ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 80 }] })] },
    'containers.0.ports.1.hostPort',
    { containers: [container({ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 80 }] })] },
  ],
  [
    'an unmasked /proc needs users of its own',
    { containers: [container({ securityContext: { procMount: 'Unmasked' } })] },
    'containers.0.securityContext.procMount',
    { hostUsers: false, containers: [container({ securityContext: { procMount: 'Unmasked' } })] },
  ],
  [
    'a hook sleeps no longer than the pod has to end',
    { containers: [container({ lifecycle: { preStop: { sleep: { seconds: 31 } } } })] },
    'containers.0.lifecycle.preStop.sleep.seconds',
    { terminationGracePeriodSeconds: 31, containers: [container({ lifecycle: { preStop: { sleep: { seconds: 31 } } } })] },
  ],
  [
    'nor does one that starts it',
    { terminationGracePeriodSeconds: 5, containers: [container({ lifecycle: { postStart: { sleep: { seconds: 6 } } } })] },
    'containers.0.lifecycle.postStart.sleep.seconds',
    { containers: [container({ lifecycle: { postStart: { sleep: { seconds: 30 } }, preStop: { exec: { command: ['a'] } } } })] },
  ],
];

/** Where an API server would find something wrong in the pods of a StatefulSet. */
function wrongPaths(spec: object, claims: string[]): string[] {
  return checkManifest({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'a' },
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: { metadata: { labels: { app: 'a' } }, spec: spec as any },
      volumeClaimTemplates: claims.map(name => ({
        metadata: { name },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      })),
    },
  }).map(({ path, allowed, fix }) => {
    expect([allowed, fix]).not.toContain('');
    return path.join('.').replace('spec.template.spec.', '');
  });
}

test.each(PROMISES)('%s', (_, wrong, path, right, claims = []) => {
  const pod = { containers: [container()] };
  expect(wrongPaths({ ...pod, ...wrong }, claims)).toEqual([path]);
  expect(wrongPaths({ ...pod, ...right }, claims)).toEqual([]);
});

test('a mount without its volume has an error with the volumes of the pod', () => {
  const pod = { volumes: [volume('c'), { emptyDir: {} }, volume('b')], containers: [container({ volumeMounts: [mount('x')] })] };
  expect(checkPodSpec(pod, ['a'], ['spec', 'template', 'spec'])).toEqual([{
    path: ['spec', 'template', 'spec', 'containers', 0, 'volumeMounts', 0, 'name'],
    value: 'x',
    allowed: 'the name of a volume of the pod: a, b, c',
    fix: 'Add the volume, or remove the mount.',
  }]);
});

test('a pod without volumes has an error that mentions this', () => {
  expect(checkPodSpec({ containers: [container({ volumeMounts: [mount('x')] })] })[0].allowed).toBe('the name of a volume of the pod, which has none');
});

test.each([[undefined], [null], ['a'], [{}], [{ containers: 'a', volumes: [1, null, { name: 5 }] }], [{ containers: [{ volumeMounts: [{}], ports: 1, lifecycle: 1 }] }]])('invalid input has no problems here: %j', pod => {
  expect(checkPodSpec(pod)).toEqual([]);
});

test.each<[object, string[], string, string | undefined]>([
  [{ containers: [container({ resources: { claims: [{ name: 'gpu' }] } })] }, [], 'left out: the pod has no resource claims', undefined],
  [
    { resourceClaims: [{ name: 'a' }, { name: 'b' }], containers: [container({ resources: { claims: [{ name: 'gpu' }] } })] }, [],
    'a resource claim of the pod: a, b', undefined,
  ],
  [
    { containers: [container({ volumeDevices: [{ name: 'x', devicePath: '/x' }] })] }, ['data'],
    'the name of a volume of the pod: data', 'Add the volume, or remove the device.',
  ],
  [
    { volumes: [volume('x')], containers: [container({ volumeDevices: [{ name: 'x', devicePath: '/x' }] })] }, [],
    'the name of a volume that is a claim: only claims can be block devices', undefined,
  ],
  [{ containers: [container({ securityContext: { procMount: 'Unmasked' } })] }, [], 'Default, unless hostUsers is false', undefined],
  [{ hostNetwork: true, containers: [container({ ports: [{ containerPort: 80, hostPort: 81 }] })] }, [], 'the same as containerPort, which is 80, if hostNetwork is true', undefined],
  [{ containers: [container({ lifecycle: { preStop: { sleep: { seconds: 31 } } } })] }, [], 'at most terminationGracePeriodSeconds, which is 30', undefined],
  [{ containers: [container(), container()] }, [], 'a name that no other container has', 'containers[0] already has it.'],
  [{ volumes: [volume('data')] }, ['data'], 'a name that no claim template has', 'The claim replaces the volume.'],
])('%j has an error with the allowed values', (pod, claims, allowed, fix) => {
  expect(checkPodSpec(pod, claims).map(problem => [problem.allowed, problem.fix])).toEqual([[allowed, fix]]);
});

test('paths are within the pod', () => {
  expect(checkPodSpec({ containers: [container(), container()] })[0].path).toEqual(['containers', 1, 'name']);
});

test('any number of containers without names has no problems here', () => {
  expect(checkPodSpec({ containers: [{}, {}] })).toEqual([]);
});
