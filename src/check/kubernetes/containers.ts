import { wordOf, isSet, KubernetesRule, KubernetesRules, notEmptyKeys, wordOrEmpty, hasSyntax } from './common-rules';
import { DNS_LABEL, isPortNumber, NO_BACKSTEPS, PORT_NAME, RELATIVE_PATH } from './names';

/** The keys of containers that are not allowed for init containers that end. */
const LASTING_ONLY = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

/** The rules for init containers, including those with the restart policy Always, which run beside the other containers. */
export const INIT_CONTAINER_RULES: readonly KubernetesRule[] = [
  ...LASTING_ONLY.map((path): KubernetesRule => ({
    path,
    check: (_value, owner) => owner.restartPolicy === 'Always',
    allowed: 'left out in an init container, unless its restartPolicy is Always',
  })),
];

export const CONTAINER_RULES: KubernetesRules = {
  Container: [
    { path: 'name', check: DNS_LABEL.matches, allowed: `a container's name: ${DNS_LABEL.allowed}` },
    {
      path: 'image',
      absentToo: true,
      check: image => isSet(image) && image === image.trim(),
      allowed: 'an image, without spaces around it',
    },
    wordOf('restartPolicy', ['Always', 'OnFailure', 'Never']),
    wordOrEmpty('imagePullPolicy', ['Always', 'IfNotPresent', 'Never']),
    wordOrEmpty('terminationMessagePolicy', ['File', 'FallbackToLogsOnError']),
    ...['livenessProbe', 'startupProbe'].map((path): KubernetesRule => ({
      path,
      check: probe => [undefined, null, 0, 1].includes(probe.successThreshold),
      allowed: 'a probe with a successThreshold of 1: only a readinessProbe may have another',
    })),
    {
      path: 'readinessProbe',
      check: probe => !isSet(probe.terminationGracePeriodSeconds),
      allowed: 'a probe without terminationGracePeriodSeconds: a readiness probe never stops the container',
    },
    {
      path: 'volumeMounts[]',
      check: (mount, owner) => mount.mountPropagation !== 'Bidirectional' || owner.securityContext?.privileged === true,
      allowed: 'a mount without Bidirectional propagation, unless the container is privileged',
    },
    {
      path: 'volumeDevices[]',
      check: (device, owner) => !owner.volumeMounts?.some((mount: any) => mount.name === device.name || mount.mountPath === device.devicePath),
      allowed: 'a device whose volume and path no volume mount uses',
    },
  ],
  ContainerPort: [
    hasSyntax('name', PORT_NAME),
    { path: 'containerPort', check: isPortNumber, allowed: 'a port number from 1 to 65535' },
    { path: 'hostPort', check: port => port === 0 || isPortNumber(port), allowed: 'a port number from 1 to 65535' },
    wordOrEmpty('protocol', ['TCP', 'UDP', 'SCTP']),
  ],
  ContainerResizePolicy: [
    wordOf('resourceName', ['cpu', 'memory']),
    wordOf('restartPolicy', ['NotRequired', 'RestartContainer']),
  ],
  VolumeMount: [
    ...notEmptyKeys('name', 'mountPath'),
    hasSyntax('name', DNS_LABEL),
    {
      path: 'mountPath',
      // The API server accepts it, but container runtimes can't mount a volume there.
      check: path => !path.includes(':'),
      allowed: "a path without ':'",
    },
    hasSyntax('subPath', RELATIVE_PATH),
    hasSyntax('subPathExpr', RELATIVE_PATH),
    {
      path: 'subPathExpr',
      check: (expression, owner) => expression === '' || !isSet(owner.subPath),
      allowed: 'left out if subPath is set',
      fix: 'Keep either subPath or subPathExpr.',
    },
    wordOf('mountPropagation', ['None', 'HostToContainer', 'Bidirectional']),
    wordOf('recursiveReadOnly', ['Disabled', 'IfPossible', 'Enabled']),
    {
      path: 'recursiveReadOnly',
      check: (mode, owner) => !['IfPossible', 'Enabled'].includes(mode)
        || (owner.readOnly === true && [undefined, null, 'None'].includes(owner.mountPropagation)),
      allowed: 'left out, unless readOnly is true and mountPropagation is left out or None',
    },
  ],
  VolumeDevice: [...notEmptyKeys('name', 'devicePath'), hasSyntax('name', DNS_LABEL), hasSyntax('devicePath', NO_BACKSTEPS)],
};
