import { promises, SAME, takes } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

promises('EnvVar', { name: 'A' }, [
  ['it has a name', { name: undefined }, 'name', SAME],
  ['the name is not empty', { name: '' }, 'name', SAME],
  ['the name has no =', { name: 'A=B' }, 'name', { name: '1 a.b-c/d' }, "a variable's name: printable ASCII characters without '='"],
  ['the name is ASCII', { name: 'Ä' }, 'name', { name: '~' }],
  ['the name has no line breaks', { name: 'A\n' }, 'name', { name: 'A ' }],
  ['the value is a string', { value: 5 }, 'value', { value: '5' }],
  ['it has a value or a source', { value: 'a', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, 'valueFrom', { value: '', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, /if value is set\. Keep either value or valueFrom/],
  ['its source is given', { valueFrom: {} }, 'valueFrom', { valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } }, /exactly one source\. Add one of fieldRef, resourceFieldRef, configMapKeyRef or secretKeyRef/],
  [
    'it has one source',
    { valueFrom: { fieldRef: { fieldPath: 'status.podIP' }, configMapKeyRef: { name: 'a', key: 'b' } } },
    'valueFrom',
    { valueFrom: { fieldRef: null, configMapKeyRef: { name: 'a', key: 'b' } } },
    /exactly one source\. Keep only one of fieldRef and configMapKeyRef/,
  ],
]);

const fieldPath = (path: string) => ({ fieldRef: { fieldPath: path } });
const resource = (ref: object) => ({ resourceFieldRef: { resource: 'limits.cpu', ...ref } });
const configMap = (ref: object) => ({ configMapKeyRef: { name: 'a', key: 'b', ...ref } });
const secret = (ref: object) => ({ secretKeyRef: { name: 'a', key: 'b', ...ref } });

promises('EnvVarSource', undefined, [
  ['a field is one that pods have', fieldPath('metadata.names'), 'fieldRef', fieldPath('spec.serviceAccountName'), /^one of metadata\.name, .* spec\.serviceAccountName, .* status\.podIPs, .* such as metadata\.labels\['key'\]/],
  ['all labels fit no variable', fieldPath('metadata.labels'), 'fieldRef', fieldPath("metadata.labels['a.b/c']")],
  ['one label is named as a label is', fieldPath("metadata.labels['a b']"), 'fieldRef', fieldPath("metadata.labels['a']")],
  ['one label has no capitals in its prefix', fieldPath("metadata.labels['A.b/c']"), 'fieldRef', fieldPath("metadata.labels['a.b/C']")],
  ['there is nothing before a label', fieldPath("a.metadata.labels['a']"), 'fieldRef', fieldPath('metadata.name')],
  ['there is nothing after a label', fieldPath("metadata.labels['a'].b"), 'fieldRef', fieldPath('metadata.name')],
  ['one annotation may have capitals in its prefix', fieldPath("metadata.annotations['a/b/c']"), 'fieldRef', fieldPath("metadata.annotations['A.b/c']")],
  ['other fields have no keys', fieldPath("metadata.name['a']"), 'fieldRef', fieldPath('status.hostIPs')],
  ['the API version of a field is v1', { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } }, 'fieldRef.apiVersion', { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } }, /^v1\. /],
  ['a resource is one that containers have', resource({ resource: 'limits.gpu' }), 'resourceFieldRef.resource', resource({ resource: 'requests.ephemeral-storage' }), /^limits\.cpu, .* requests\.cpu, .* limits\.hugepages-SIZE or requests\.hugepages-SIZE/],
  ['huge pages are limited or requested', resource({ resource: 'my.limits.hugepages-2Mi' }), 'resourceFieldRef.resource', resource({ resource: 'requests.hugepages-2Mi' })],
  ['huge pages are resources', resource({ resource: 'hugepages-2Mi' }), 'resourceFieldRef.resource', resource({ resource: 'limits.hugepages-2Mi' })],
  ['CPU is counted in wholes or thousandths', resource({ divisor: '10m' }), 'resourceFieldRef.divisor', resource({ divisor: '1m' }), '1 or 1m.'],
  ['requested CPU is counted likewise', resource({ resource: 'requests.cpu', divisor: '1k' }), 'resourceFieldRef.divisor', resource({ resource: 'requests.cpu', divisor: '1' })],
  ['memory has no thousandths', resource({ resource: 'requests.memory', divisor: '1m' }), 'resourceFieldRef.divisor', resource({ resource: 'requests.memory', divisor: '1' }), /^1, 1k, .* or 1Ei\. /],
  ['memory is counted in powers', resource({ resource: 'limits.memory', divisor: '2Mi' }), 'resourceFieldRef.divisor', resource({ resource: 'limits.memory', divisor: '1Mi' })],
  ['a divisor of 0 is the default', resource({ divisor: 'x' }), 'resourceFieldRef.divisor', resource({ divisor: 0 })],
  ['a ConfigMap has a name', configMap({ name: undefined }), 'configMapKeyRef.name', configMap({}), 'the name of an object: at most 253 '],
  ['the name is one of a ConfigMap', configMap({ name: 'A' }), 'configMapKeyRef.name', configMap({ name: 'a.b' }), 'the name of an object: at most 253 '],
  ['a key has no spaces', configMap({ key: 'a b' }), 'configMapKeyRef.key', configMap({ key: '_a.B-1' }), 'a key of its data: at most 253 letters'],
  ['a key is no path', configMap({ key: '..a' }), 'configMapKeyRef.key', configMap({ key: '.a' }), "don't start with '..'"],
  ['a Secret has a name', secret({ name: '' }), 'secretKeyRef.name', secret({}), 'the name of an object: at most 253 '],
  ['a key is given', secret({ key: undefined }), 'secretKeyRef.key', secret({ optional: true })],
  ['a key is not just a dot', secret({ key: '.' }), 'secretKeyRef.key', secret({ key: 'a' }), "not '.' alone"],
]);

promises('EnvFromSource', { configMapRef: { name: 'a' } }, [
  ['there is a source', { configMapRef: undefined }, '', SAME, /exactly one source\. Add one of configMapRef or secretRef/],
  ['there is one source', { secretRef: { name: 'a' } }, '', { prefix: '' }, /exactly one source\. Keep only one of configMapRef and secretRef/],
  ['the prefix starts a name', { prefix: 'A=' }, 'prefix', { prefix: 'A_' }, /^printable ASCII characters without '='/],
  ['a ConfigMap has a name', { configMapRef: {} }, 'configMapRef.name', SAME, 'the name of an object: at most 253 '],
  ['a Secret has a name', { configMapRef: undefined, secretRef: { name: 'A' } }, 'secretRef.name', { configMapRef: undefined, secretRef: { name: 'a' } }, 'the name of an object: at most 253 '],
]);

promises('DownwardAPIVolumeFile', { path: 'a', fieldRef: { fieldPath: 'metadata.labels' } }, [
  ['it has a source', { fieldRef: undefined }, '', SAME, 'either fieldRef or resourceFieldRef'],
  ['it has one source', { resourceFieldRef: { containerName: 'a', resource: 'limits.cpu' } }, '', { fieldRef: undefined, resourceFieldRef: { containerName: 'a', resource: 'limits.cpu' } }],
  ['a field is one that files can have', { fieldRef: { fieldPath: 'status.podIP' } }, 'fieldRef', { fieldRef: { fieldPath: 'metadata.annotations' } }, /^one of metadata\.name, metadata\.namespace, metadata\.uid, metadata\.labels or metadata\.annotations, or a single label/],
  ['a resource is one of a container', { fieldRef: undefined, resourceFieldRef: { resource: 'limits.cpu' } }, 'resourceFieldRef', { fieldRef: undefined, resourceFieldRef: { containerName: 'a', resource: 'limits.cpu' } }, 'with a containerName'],
  ['the path is not empty', { path: '' }, 'path', SAME],
  ['the path is relative', { path: '/a' }, 'path', { path: 'a/b' }, "a relative path without '..'"],
  ['the path stays inside', { path: 'a/../b' }, 'path', { path: 'a..b' }],
  ['the path is not hidden from updates', { path: '..a' }, 'path', { path: '.a' }, "that doesn't start with '..'"],
  ['the mode is one of a file', { mode: 512 }, 'mode', { mode: 511 }, 'from 0 to 0777 (511'],
]);

const POD_FIELDS = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName',
  'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs', 'spec.host',
];
takes('EnvVarSource', {}, { fieldRef: POD_FIELDS.map(field => ({ fieldPath: field })) });
takes('DownwardAPIVolumeFile', { path: 'a' }, {
  fieldRef: ['metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels', 'metadata.annotations'].map(field => ({ fieldPath: field })),
});
takes('ObjectFieldSelector', { fieldPath: 'metadata.name' }, { apiVersion: ['v1', ''] });
takes('ResourceFieldSelector', {}, {
  resource: ['limits', 'requests'].flatMap(kind => ['cpu', 'memory', 'ephemeral-storage', 'hugepages-1Gi'].map(name => `${kind}.${name}`)),
});
takes('ResourceFieldSelector', { resource: 'limits.memory' }, {
  divisor: ['0', '1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'],
});
takes('EnvFromSource', {}, { configMapRef: [{ name: 'a' }], secretRef: [{ name: 'a' }] });

promises('DownwardAPIVolumeFile', { path: 'a' }, [
  ['a file has no field that only variables have', { fieldRef: { fieldPath: 'spec.host' } }, 'fieldRef', { fieldRef: { fieldPath: "metadata.labels['a']" } }],
]);

test.each([['limits.cpu', '1 or 1m'], ['limits.memory', '1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi or 1Ei']])('the error lists the divisors of %s', (name, divisors) => {
  expect(checkFragment('ResourceFieldSelector', { resource: name, divisor: '3' })[0].allowed).toBe(divisors);
});
