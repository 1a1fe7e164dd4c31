import { promises, SAME, takes } from './promises';

const PROBE = { httpGet: { port: 8080 } };

promises('Container', { name: 'a', image: 'b' }, [
  ['it has a name', { name: undefined }, 'name', SAME],
  ['the name is a label', { name: 'myTest' }, 'name', { name: 'my-test' }, "a container's name: at most 63 lower-case "],
  ['it has an image', { image: undefined }, 'image', SAME],
  ['the image is not empty', { image: '' }, 'image', SAME],
  ['the image has no spaces around it', { image: ' b' }, 'image', { image: 'b:c@sha256:d' }, 'an image, without spaces around it'],
  ['the pull policy is a known one', { imagePullPolicy: 'Sometimes' }, 'imagePullPolicy', { imagePullPolicy: '' }, 'Always, IfNotPresent or Never'],
  ['pull policies are written as they are', { imagePullPolicy: 'ifNotPresent' }, 'imagePullPolicy', { imagePullPolicy: 'IfNotPresent' }],
  ['the policy for last words is a known one', { terminationMessagePolicy: 'Log' }, 'terminationMessagePolicy', { terminationMessagePolicy: 'FallbackToLogsOnError' }, 'File or FallbackToLogsOnError'],
  ['a command is a list', { command: 'a' }, 'command', { command: ['a'] }],
  ['arguments are strings', { args: [1] }, 'args.0', { args: ['1'] }],
  ['the restart policy is a known one', { restartPolicy: 'No' }, 'restartPolicy', { restartPolicy: 'OnFailure' }, 'Always, OnFailure or Never'],
  ['it is alive after one success', { livenessProbe: { ...PROBE, successThreshold: 2 } }, 'livenessProbe', { livenessProbe: { ...PROBE, successThreshold: 1 } }, 'a successThreshold of 1'],
  ['it has started after one success', { startupProbe: { ...PROBE, successThreshold: 2 } }, 'startupProbe', { startupProbe: { ...PROBE, successThreshold: 0 } }, 'a successThreshold of 1'],
  ['it may be ready after several', { readinessProbe: { ...PROBE, successThreshold: -1 } }, 'readinessProbe.successThreshold', { readinessProbe: { ...PROBE, successThreshold: 2 } }],
  ['a readiness probe ends nothing', { readinessProbe: { ...PROBE, terminationGracePeriodSeconds: 1 } }, 'readinessProbe', { livenessProbe: { ...PROBE, terminationGracePeriodSeconds: 1 } }, 'without terminationGracePeriodSeconds'],
  [
    'mounts go both ways for privileged containers only',
    { volumeMounts: [{ name: 'a', mountPath: '/a', mountPropagation: 'Bidirectional' }] },
    'volumeMounts.0',
    { securityContext: { privileged: true }, volumeMounts: [{ name: 'a', mountPath: '/a', mountPropagation: 'Bidirectional' }] },
    /without Bidirectional .* unless the container is privileged/,
  ],
  [
    'a volume is mounted or a device',
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], volumeDevices: [{ name: 'a', devicePath: '/b' }] },
    'volumeDevices.0',
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], volumeDevices: [{ name: 'b', devicePath: '/b' }] },
    'whose volume and path no volume mount uses',
  ],
  [
    'a volume is either mounted or used as a device',
    { volumeMounts: [{ name: 'a', mountPath: '/a' }, { name: 'c', mountPath: '/c' }], volumeDevices: [{ name: 'a', devicePath: '/b' }] },
    'volumeDevices.0',
    { volumeDevices: [{ name: 'a', devicePath: '/b' }] },
  ],
  ['a device has a name', { volumeDevices: [{ devicePath: '/b' }] }, 'volumeDevices.0.name', {}],
  ['a device has a path', { volumeDevices: [{ name: 'a' }] }, 'volumeDevices.0.devicePath', {}],
  [
    'a path is a mount or a device',
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], volumeDevices: [{ name: 'b', devicePath: '/a' }] },
    'volumeDevices.0',
    { volumeMounts: [{ name: 'a', mountPath: '/a' }], volumeDevices: [{ name: 'b', devicePath: '/b' }] },
  ],
]);

promises('Container[]', undefined, [
  ['names are unique', [{ name: 'a', image: 'b' }, { name: 'a', image: 'c' }], '1.name', [{ name: 'a', image: 'b' }, { name: 'b', image: 'b' }], /a name that no other container has\. .*already has it/],
  ['a container is no null', [null], '0', []],
]);

promises('InitContainer', { name: 'a', image: 'b' }, [
  ['it has a name', { name: 'A' }, 'name', SAME],
  ['its restart policy is a known one', { restartPolicy: 'always' }, 'restartPolicy', { restartPolicy: 'Always' }, 'Always, OnFailure or Never'],
  ['it has a lifecycle if it lasts', { lifecycle: {} }, 'lifecycle', { lifecycle: {}, restartPolicy: 'Always' }, 'unless its restartPolicy is Always'],
  ['it is asked if it lives if it lasts', { livenessProbe: PROBE }, 'livenessProbe', { livenessProbe: PROBE, restartPolicy: 'Always' }, 'unless its restartPolicy is Always'],
  ['it is asked if it is ready if it lasts', { readinessProbe: PROBE }, 'readinessProbe', { readinessProbe: PROBE, restartPolicy: 'Always' }, 'unless its restartPolicy is Always'],
  ['it is asked if it has started if it lasts', { startupProbe: PROBE }, 'startupProbe', { startupProbe: PROBE, restartPolicy: 'Always' }, 'unless its restartPolicy is Always'],
]);

promises('ContainerPort', { containerPort: 1 }, [
  ['it has a number', { containerPort: undefined }, 'containerPort', SAME],
  ['the number is a port', { containerPort: 65536 }, 'containerPort', { containerPort: 65535 }, 'from 1 to 65535'],
  ['the number is no 0', { containerPort: 0 }, 'containerPort', SAME],
  ['the number is no string', { containerPort: '80' }, 'containerPort', { containerPort: 80 }],
  ['the port on the host is one', { hostPort: 65536 }, 'hostPort', { hostPort: 0 }, 'from 1 to 65535'],
  ['the name has letters', { name: '80' }, 'name', { name: 'p80' }, "with at least one letter, and without '-' at an end"],
  ['the name has at most 15 characters', { name: 'a'.repeat(16) }, 'name', { name: 'a'.repeat(15) }, 'at most 15 lower-case letters'],
  ['the name has no two hyphens', { name: 'a--b' }, 'name', { name: 'a-b-c' }],
  ['the protocol is a known one', { protocol: 'HTTP' }, 'protocol', { protocol: 'SCTP' }, 'TCP, UDP or SCTP'],
  ['protocols are written in capitals', { protocol: 'tcp' }, 'protocol', { protocol: '' }],
]);

const port = (value: object) => ({ containerPort: 80, ...value });

promises('ContainerPort[]', undefined, [
  ['names are unique', [port({ name: 'a' }), port({ name: 'a' })], '1.name', [port({ name: 'a' }), port({}), port({})], 'that no other port of the container has'],
  ['ports on the host are unique', [port({ hostPort: 80 }), port({ hostPort: 80, protocol: 'TCP' })], '1.hostPort', [port({ hostPort: 80 }), port({ hostPort: 80, protocol: 'UDP' })], 'a host port that no other port uses'],
  ['but on each address', [port({ hostPort: 80, hostIP: '1.1.1.1' }), port({ hostPort: 80, hostIP: '1.1.1.1' })], '1.hostPort', [port({ hostPort: 80 }), port({ hostPort: 80, hostIP: '1.1.1.1' })]],
]);

promises('ContainerResizePolicy', { resourceName: 'cpu', restartPolicy: 'NotRequired' }, [
  ['the resource is one that can be resized', { resourceName: 'gpu' }, 'resourceName', { resourceName: 'memory' }, 'cpu or memory.'],
  ['the policy is a known one', { restartPolicy: 'Always' }, 'restartPolicy', { restartPolicy: 'RestartContainer' }, 'NotRequired or RestartContainer'],
]);

promises('ContainerResizePolicy[]', undefined, [
  [
    'each resource has one policy',
    [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }, { resourceName: 'cpu', restartPolicy: 'NotRequired' }],
    '1.resourceName',
    [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }, { resourceName: 'memory', restartPolicy: 'NotRequired' }],
    'that has no other policy',
  ],
]);

promises('VolumeMount', { name: 'a', mountPath: '/a' }, [
  ['it has a name', { name: undefined }, 'name', SAME],
  ['the name is not empty', { name: '' }, 'name', SAME, 'given, and not empty'],
  ['the name is one of a volume', { name: 'a.b' }, 'name', { name: 'a-b' }, /^at most 63 lower-case letters, digits and '-', /],
  ['it has a path', { mountPath: undefined }, 'mountPath', SAME],
  ['the path is not empty', { mountPath: '' }, 'mountPath', SAME, 'given, and not empty'],
  ['the path has no colon', { mountPath: '/x:y' }, 'mountPath', { mountPath: '/x-y' }, "a path without ':'"],
  ['the path within the volume is relative', { subPath: '/a' }, 'subPath', { subPath: 'a/b' }, "a relative path without '..'."],
  ['the path stays within the volume', { subPath: 'a/../b' }, 'subPath', { subPath: '..a' }],
  ['so does one with variables', { subPathExpr: '../$(A)' }, 'subPathExpr', { subPathExpr: '$(A)/b' }, "a relative path without '..'."],
  ['there is one path within the volume', { subPath: 'a', subPathExpr: 'b' }, 'subPathExpr', { subPath: '', subPathExpr: 'b' }, /if subPath is set\. Keep either subPath or subPathExpr/],
  ['one of two paths may be empty', { subPath: 'a', subPathExpr: 'b' }, 'subPathExpr', { subPath: 'a', subPathExpr: '' }],
  ['propagation is a known word', { mountPropagation: 'Both' }, 'mountPropagation', { mountPropagation: 'HostToContainer' }, 'None, HostToContainer or Bidirectional'],
  ['recursion is a known word', { recursiveReadOnly: 'Yes' }, 'recursiveReadOnly', { recursiveReadOnly: 'Disabled' }, 'Disabled, IfPossible or Enabled'],
  ['recursion needs readOnly', { recursiveReadOnly: 'Enabled' }, 'recursiveReadOnly', { readOnly: true, recursiveReadOnly: 'Enabled', mountPropagation: 'None' }, /unless readOnly is true and mountPropagation is .*None/],
  ['recursion forbids propagation', { readOnly: true, recursiveReadOnly: 'IfPossible', mountPropagation: 'HostToContainer' }, 'recursiveReadOnly', { readOnly: true, recursiveReadOnly: 'IfPossible' }],
]);

promises('VolumeMount[]', undefined, [
  ['paths are unique', [{ name: 'a', mountPath: '/a' }, { name: 'b', mountPath: '/a' }], '1.mountPath', [{ name: 'a', mountPath: '/a' }, { name: 'a', mountPath: '/b' }], 'at which nothing else is mounted'],
]);

promises('VolumeDevice[]', undefined, [
  ['a name is there', [{ name: '', devicePath: '/a' }], '0.name', [{ name: 'a', devicePath: '/a' }], 'given, and not empty'],
  ['a name is one of a volume', [{ name: 'A', devicePath: '/a' }], '0.name', [{ name: 'a', devicePath: '/a' }], /^at most 63 lower-case letters, digits and '-', /],
  ['a path goes down only', [{ name: 'a', devicePath: '/a/..' }], '0.devicePath', [{ name: 'a', devicePath: '/a' }], /^a path without '\.\.'/],
  ['volumes are unique', [{ name: 'a', devicePath: '/a' }, { name: 'a', devicePath: '/b' }], '1.name', [{ name: 'a', devicePath: '/a' }, { name: 'b', devicePath: '/b' }], 'that the container uses only once'],
  ['paths are unique', [{ name: 'a', devicePath: '/a' }, { name: 'b', devicePath: '/a' }], '1.devicePath', [{ name: 'a', devicePath: '/a' }, { name: 'b', devicePath: '/b' }], 'a path that no other device has'],
]);

takes('Container', { name: 'a', image: 'b' }, {
  restartPolicy: ['Always', 'OnFailure', 'Never'],
  imagePullPolicy: ['Always', 'IfNotPresent', 'Never'],
  terminationMessagePolicy: ['File', 'FallbackToLogsOnError'],
});
takes('ContainerPort', { containerPort: 1 }, { protocol: ['TCP', 'UDP', 'SCTP'] });
takes('VolumeMount', { name: 'a', mountPath: '/a' }, {
  mountPropagation: ['None', 'HostToContainer', 'Bidirectional'], recursiveReadOnly: ['Disabled'],
});
takes('VolumeMount', { name: 'a', mountPath: '/a', readOnly: true }, { recursiveReadOnly: ['IfPossible', 'Enabled'] });
