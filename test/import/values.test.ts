import { importedCode, ImportOptions } from '../../src/import/import';
import { JsonObject } from '../../src/values/json';
import { readYaml } from '../../src/values/read-yaml';
import { NEWEST_FINAL } from '../releases';

/** The code for a `vcluster.yaml`, on one line. */
function code(yaml: string, language: ImportOptions['language'] = 'typescript', release = NEWEST_FINAL): string {
  const [values] = readYaml(yaml) as JsonObject[];
  return importedCode({ values, release, name: 'my-vc', namespace: 'team-a', language }).replace(/,?\s+(?=[}\])])/g, ' ').replace(/\s+/g, ' ');
}

const statefulSet = (text: string) => `controlPlane: { statefulSet: { ${text} } }`;

describe('has a complete typed form', () => {
  test.each([
    ['a text', statefulSet('workingDir: /tmp'), 'workingDir: \'/tmp\''],
    ['a number and a boolean', 'networking: { advanced: { fallbackHostCluster: true } }', 'fallbackHostCluster: true'],
    ['seconds', statefulSet('probes: { livenessProbe: { periodSeconds: 5 } }'), 'periodSeconds: Duration.seconds(5)'],
    ['a duration in hours', 'sleep: { auto: { afterInactivity: 36h } }', 'afterInactivity: Duration.hours(36)'],
    ['a duration of hours and minutes', 'sleep: { auto: { afterInactivity: 1h30m } }', 'afterInactivity: Duration.minutes(90)'],
    ['a size', statefulSet('persistence: { volumeClaim: { size: 400Mi } }'), 'size: Size.mebibytes(400)'],
    ['a switch that is a boolean', statefulSet('persistence: { volumeClaim: { enabled: false } }'), 'enabled: AutoSwitch.FALSE'],
    ['a switch that is automatic', statefulSet('persistence: { volumeClaim: { enabled: auto } }'), 'enabled: AutoSwitch.AUTO'],
    ['an enum of the library', 'policies: { podSecurityStandard: baseline }', 'PodSecurityStandard.BASELINE'],
    ['an enum of cdk8s-plus', statefulSet('imagePullPolicy: Always'), 'imagePullPolicy: ImagePullPolicy.ALWAYS'],
    ['a list of enums', statefulSet('persistence: { volumeClaim: { accessModes: [ReadWriteMany] } }'), '[PersistentVolumeAccessMode.READ_WRITE_MANY ]'],
    ['a percentage', 'controlPlane: { advanced: { podDisruptionBudget: { enabled: true, minAvailable: 50% } } }', 'minAvailable: PercentOrAbsolute.percent(50)'],
    ['requests and limits', statefulSet('resources: { requests: { cpu: 500m }, limits: { cpu: "2", memory: 4Gi } }'),
      'resources: { cpu: { request: Cpu.millis(500), limit: Cpu.units(2) }, memory: { limit: Size.gibibytes(4) } }'],
    ['quantities', 'policies: { resourceQuota: { enabled: true, quota: { count/pods: "40" } } }', '{ \'count/pods\': k8s.Quantity.fromString(\'40\') }'],
    ['amounts', 'policies: { limitRange: { enabled: true, default: { memory: 512Mi } } }', 'default: { memory: Size.mebibytes(512) }'],
    ['a variable of a Secret', statefulSet('env: [{ name: A, valueFrom: { secretKeyRef: { name: db, key: uri } } }]'), 'A: dbSecret.envValue(\'uri\')'],
    ['a variable of a ConfigMap', statefulSet('env: [{ name: A, valueFrom: { configMapKeyRef: { name: db, key: uri } } }]'), 'EnvValue.fromConfigMap(dbConfigMap, \'uri\')'],
    ['a variable of a label', statefulSet('env: [{ name: A, valueFrom: { fieldRef: { fieldPath: "metadata.labels[\'a\']" } } }]'),
      'EnvValue.fromFieldRef(EnvFieldPaths.POD_LABEL, { key: \'a\' })'],
    ['a Kubernetes fragment', statefulSet('scheduling: { tolerations: [{ key: pool, operator: Exists }] }'), '[{ key: \'pool\', operator: \'Exists\' }]'],
    ['a key that jsii respells', 'controlPlane: { proxy: { extraSANs: [a.example.com] } }', 'extraSans: [\'a.example.com\']'],
    ['a map of structs', 'sync: { toHost: { customResources: { a.b.io: { enabled: true } } } }', '{ \'a.b.io\': { enabled: true } }'],
    ['a store', 'controlPlane: { backingStore: { etcd: { embedded: { enabled: true } }, database: { embedded: { enabled: false } } } }', 'BackingStore.embeddedEtcd()'],
    ['a distro', 'controlPlane: { distro: { k8s: { version: v1.34.2 } } }', 'Distro.k8s({ version: \'v1.34.2\' })'],
    ['a pull secret', 'controlPlane: { advanced: { serviceAccount: { imagePullSecrets: [{ name: pull }] } } }', 'imagePullSecrets: [pullSecret]'],
    ['an option that the struct enables', 'controlPlane: { ingress: { enabled: true, host: a.example.com } }', 'ingress: { host: \'a.example.com\' }'],
    ['an option that the struct would enable', 'controlPlane: { ingress: { host: a.example.com } }', 'ingress: { enabled: false, host: \'a.example.com\' }'],
  ])('%s', (_, yaml, typed) => {
    const text = code(yaml).replaceAll(/(\w) \]/g, '$1]');
    expect(text).toContain(typed.replace(/(\w) \]/, '$1]'));
    expect(text).not.toMatch(/\bvalues(From)?:/);
  });
});

describe('stays in values, but everything beside it is typed', () => {
  test.each([
    ['a null', statefulSet('resources: { limits: { memory: null, cpu: "1" } }'), 'cpu: { limit: Cpu.units(1) }', '{ limits: { memory: null } }'],
    ['a size in another unit', statefulSet('resources: { limits: { memory: 1.5Gi, cpu: "1" } }'), 'Cpu.units(1)', 'memory: \'1.5Gi\''],
    ['a size that the library would write with a larger unit', statefulSet('resources: { limits: { memory: 1024Mi } }'), '', 'memory: \'1024Mi\''],
    ['a number that cdk8s-plus writes as text', statefulSet('resources: { limits: { cpu: 1 } }'), '', 'limits: { cpu: 1 }'],
    ['an amount that cdk8s-plus does not know', statefulSet('resources: { limits: { nvidia.com/gpu: "1", cpu: "1" } }'), 'Cpu.units(1)', '{ \'nvidia.com/gpu\': \'1\' }'],
    ['a duration that Go writes otherwise', 'sleep: { auto: { afterInactivity: 90m } }', '', 'afterInactivity: \'90m\''],
    ['a volume that cdk8s-plus does not know', statefulSet('persistence: { addVolumes: [{ name: a, image: { reference: b } }] }'), '', '[{ name: \'a\', image: { reference: \'b\' } }]'],
    ['a mount of a volume that is not in the list', statefulSet('persistence: { addVolumeMounts: [{ name: data, mountPath: /data }] }'), '', '[{ name: \'data\', mountPath: \'/data\' }]'],
  ])('%s', (_, yaml, typed, rest) => {
    const [before, values] = code(yaml).split(/(?=\/\/ What typed props do not express exactly:)/);
    expect(before).toContain(typed);
    expect(values).toContain(rest);
  });
});

test('maps without an effect are left out', () => {
  expect(code('sync: { toHost: {} }\npolicies: { podSecurityStandard: baseline }')).not.toContain('sync');
});

test('props are in the order of the file', () => {
  const text = code('sync: { toHost: { ingresses: { enabled: true } } }\npolicies: { podSecurityStandard: baseline }\ncontrolPlane: { statefulSet: { workingDir: /tmp } }');
  expect(['sync:', 'policies:', 'statefulSet:'].map(prop => text.indexOf(prop)).every((place, i, places) => i === 0 || place > places[i - 1])).toBe(true);
});

test('two references to a Secret are one variable', () => {
  const text = code(statefulSet('env: [{ name: A, valueFrom: { secretKeyRef: { name: db, key: a } } }, { name: B, valueFrom: { secretKeyRef: { name: db, key: b } } }]'));
  expect(text.match(/Secret\.fromSecretName/g)).toHaveLength(1);
});

test('a variable that no prop uses is not declared', () => {
  const text = code(statefulSet('env: [{ name: B, valueFrom: { secretKeyRef: { name: db, key: a } } }, { name: A, value: a }]'), 'go');
  expect(text).not.toContain('Secret_FromSecretName');
});

test('nulls are text in languages that don\'t keep them', () => {
  const yaml = statefulSet('resources: { limits: { memory: null } }');
  expect(code(yaml, 'python')).toContain('values_from=VClusterYaml.from_text(');
  expect(code(yaml, 'java')).toContain('.valuesFrom(VClusterYaml.fromText(');
});

test('variables keep their order in languages whose maps have no order', () => {
  const yaml = statefulSet('env: [{ name: B, value: b }, { name: A, value: a }]');
  expect(code(yaml, 'go')).toContain('Values: &map[string]interface{}');
  expect(code(yaml, 'python')).not.toContain('values=');
});

test('a text with several lines is written in several lines', () => {
  const yaml = 'experimental: { deploy: { vcluster: { manifests: "a: `1`\\nb: ${2}\\\\\\n" } } }';
  expect(code(yaml)).toContain('`a: \\`1\\` b: \\${2}\\\\ `');
});
