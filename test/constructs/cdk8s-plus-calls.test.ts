import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CALLS } from './cdk8s-plus-calls';
import { VClusterRelease, VirtualCluster } from '../../src';
import { NEWEST_RELEASE } from '../releases';
import { controlPlane, errorsOf, newChart, objectOf, synthesized, virtualCluster, workloadOf } from '../synth';

/** The classes of which a virtual cluster hands out instances. */
const CLASSES: Record<string, string[]> = {
  'cdk8s': ['ApiObjectMetadataDefinition'],
  'cdk8s-plus-28': [
    'Workload', 'AbstractPod', 'Resource', 'Service', 'ServiceAccount', 'Container', 'Env', 'PodDns', 'PodSecurityContext',
    'WorkloadScheduling', 'PodScheduling', 'PodConnections', 'ResourcePermissions',
  ],
};

/** The methods of the classes of a library, as it declares them. */
function methodsOf(library: string): string[] {
  const folder = `node_modules/${library}`;
  const file = JSON.parse(readFileSync(`${folder}/.jsii`, 'utf8'));
  const { types } = file.filename ? JSON.parse(gunzipSync(readFileSync(`${folder}/${file.filename}`)).toString()) : file;
  return CLASSES[library].flatMap(name => (types[`${library}.${name}`].methods ?? [])
    .filter((method: any) => !method.static).map((method: any) => `${name}.${method.name}`));
}

describe('the calls of cdk8s-plus on a virtual cluster', () => {
  test('are all tested here', () => {
    expect(Object.keys(CALLS).sort()).toEqual(Object.keys(CLASSES).flatMap(methodsOf).sort());
  });

  test.each(Object.entries(CALLS))('%s has an effect', (_, { on, at, gives }) => {
    const vc = virtualCluster();
    const given = on(vc);
    const objects = synthesized(vc);
    const find = (kind: string, name?: string) => {
      const [found] = objects.filter(object => object.kind === kind && (name === undefined ? !object.metadata.name.startsWith('vc-my-vc') : object.metadata.name === name));
      return found;
    };
    expect(at(find, given)).toEqual(gives);
  });
});

describe('a call without an effect is an error with the reason', () => {
  test.each<[string, (vc: VirtualCluster) => void, RegExp]>([
    ['an owner of pods', vc => vc.controlPlane.podMetadata.addOwnerReference({ apiVersion: 'v1', kind: 'ConfigMap', name: 'a', uid: 'u' }),
      /^podMetadata\.ownerReferences: .* must be left out\. Only the labels, annotations and finalizers of a pod template are passed on to pods\.$/],
    ['a name of pods', vc => vc.controlPlane.podMetadata.add('name', 'mine'), /^podMetadata\.name: "mine" must be left out\. Only the labels, annotations/],
    ['labels of pods that cdk8s overwrites', vc => vc.controlPlane.podMetadata.add('labels', { a: 'b' }),
      /^podMetadata\.labels: .* must be added with addLabel\(\)\. cdk8s ignores it in podMetadata\.add\(\)\.$/],
    ['annotations that cdk8s overwrites', vc => vc.service.metadata.add('annotations', { a: 'b' }), /^metadata\.annotations: .* must be added with addAnnotation\(\)\./],
    ['a namespace that cdk8s overwrites', vc => ApiObject.of(vc.serviceAccount).metadata.add('namespace', 'b'), /^metadata\.namespace: "b" must be set with the prop namespace\./],
    ['a label that is none', vc => vc.controlPlane.metadata.addLabel('a b', 'c'), /^metadata\.labels\["a b"\]: .*'a b'/],
    ['a label of pods that replaces the chart\'s', vc => vc.controlPlane.podMetadata.addLabel('app', 'mine'),
      /^podMetadata\.addLabel: \{"app":"mine"\} must be left out\. The Services of the virtual cluster select its pods by app: vcluster\.$/],
    ['a selector that replaces the chart\'s label', vc => vc.controlPlane.select(kplus.LabelSelector.of({ labels: { app: 'mine' } })),
      /^select: \{"app":"mine"\} must be left out\. The Services of the virtual cluster select its pods by app: vcluster\.$/],
    ['a selector of labels that the pods don\'t have', vc => vc.controlPlane.select(kplus.LabelSelector.of({ labels: { tier: 'cp' } })),
      /^spec\.selector: .* must be a label selector that matches the labels of the template\. .*tier: cp/],
    ['a selector whose expression doesn\'t match the pods', vc => vc.controlPlane.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.doesNotExist('app')] })),
      /^spec\.selector\.matchExpressions: .*"DoesNotExist".* must be left out, or match the labels of the template\./],
    ['a selector whose values the pods don\'t have', vc => vc.controlPlane.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.in('app', ['mine'])] })),
      /^spec\.selector\.matchExpressions: .*"In".* must be left out, or match the labels of the template\./],
    ['a selector whose excluded values the pods have', vc => vc.controlPlane.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.notIn('app', ['vcluster'])] })),
      /^spec\.selector\.matchExpressions: .*"NotIn".* must be left out, or match the labels of the template\./],
    ['a selector whose key is none', vc => vc.controlPlane.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.doesNotExist('a b')] })),
      /^spec\.selector\.matchExpressions\[0\]\.key: "a b" must be the key of a label/],
    ['a port that the Service has', vc => vc.service.bind(443, { name: 'again' }), /^spec\.ports\[2\]\.port: 443 must be a port that the Service has only once for each protocol\./],
    ['a host\'s name that is none', vc => vc.controlPlane.addHostAlias({ ip: '10.0.0.1', hostnames: ['a b'] }), /hostAliases\[0\]\.hostnames\[0\]: "a b" must be a host's name/],
  ])('%s', (_, act, message) => {
    const vc = virtualCluster();
    act(vc);
    expect(errorsOf(vc)).toEqual([expect.stringMatching(message)]);
  });

  test('a Service can only select by labels, so an expression throws', () => {
    const vc = virtualCluster();
    const pods = kplus.Pods.select(vc, 'Pods', { expressions: [kplus.LabelExpression.exists('tier')] });
    expect(() => vc.service.select(pods)).toThrow(/^test\/VirtualCluster\/Service: select: .*"key":"tier".* must be left out\. A Service selects pods by labels only\.$/);
  });

  test('the port of the API can\'t be declared again', () => {
    expect(() => controlPlane().containers[0].addPort({ number: 8443 })).toThrow('Port with number 8443 and protocol TCP already exists');
  });

  test('nothing can be added to a control plane that runs elsewhere', () => {
    const elsewhere = () => virtualCluster({ release: VClusterRelease.of('0.27.3'), values: { experimental: { isolatedControlPlane: { enabled: true, headless: true } } } });
    const calls: ((vc: VirtualCluster) => void)[] = [
      vc => vc.controlPlane.containers[0].env.addVariable('A', kplus.EnvValue.fromValue('1')),
      vc => vc.controlPlane.metadata.addLabel('a', 'b'),
      vc => vc.controlPlane.podMetadata.addFinalizers('example.com/f'),
    ];
    for (const call of calls) {
      const vc = elsewhere();
      call(vc);
      expect(errorsOf(vc)).toEqual([expect.stringMatching(/^The workload must not be changed: with experimental\.isolatedControlPlane\.headless, it is not rendered here\./)]);
    }
    expect(errorsOf(elsewhere())).toEqual([]);
  });
});

describe('tokens', () => {
  const later = <T>(value: T) => Lazy.any({ produce: () => value }) as unknown as T;

  test('are resolved in all added parts', () => {
    const cp = controlPlane();
    const [syncer] = cp.containers;
    syncer.env.addVariable('LAZY', kplus.EnvValue.fromValue(later('a')));
    syncer.env.addVariable('TOKEN', kplus.EnvValue.fromValue({ resolve: () => later('b') } as unknown as string));
    syncer.addPort({ number: later(9000) });
    cp.addHostAlias(later({ ip: '10.0.0.1', hostnames: ['a.corp'] }));
    cp.dns.addSearch(later('corp.local'));
    cp.podMetadata.addLabel('tier', later('cp'));
    cp.metadata.addAnnotation('note', later('n'));

    const { metadata, spec: { template } } = workloadOf(cp);
    expect(template.spec.containers[0].env.slice(-2)).toEqual([{ name: 'LAZY', value: 'a' }, { name: 'TOKEN', value: 'b' }]);
    expect(template.spec.containers[0].ports).toEqual([{ containerPort: 9000 }]);
    expect(template.spec.hostAliases).toEqual([{ ip: '10.0.0.1', hostnames: ['a.corp'] }]);
    expect(template.spec.dnsConfig).toEqual({ searches: ['corp.local'] });
    expect(template.metadata.labels.tier).toBe('cp');
    expect(metadata.annotations.note).toBe('n');
  });

  test('are read during synthesis, not before', () => {
    const cp = controlPlane();
    let value = 'before';
    cp.containers[0].env.addVariable('A', kplus.EnvValue.fromValue(Lazy.any({ produce: () => value }) as unknown as string));
    value = 'after';
    expect(workloadOf(cp).spec.template.spec.containers[0].env.at(-1)).toEqual({ name: 'A', value: 'after' });
  });

  test('are checked after they are resolved', () => {
    const cp = controlPlane();
    cp.containers[0].env.addVariable('A', kplus.EnvValue.fromValue(later(1) as unknown as string));
    expect(errorsOf(cp)).toEqual([expect.stringMatching(/containers\[0\]\.env\[\d+\]\.value: 1 must be a string/)]);
  });
});

describe('an addition with the same name as an existing part', () => {
  const variablesOf = (cp: ReturnType<typeof controlPlane>, name: string) =>
    workloadOf(cp).spec.template.spec.containers[0].env.filter((variable: any) => variable.name === name);

  test('replaces the value of a variable in the options', () => {
    const cp = controlPlane({ env: { Q: kplus.EnvValue.fromValue('1') } });
    cp.containers[0].env.addVariable('Q', kplus.EnvValue.fromValue('2'));
    cp.containers[0].env.addVariable('Q', kplus.EnvValue.fromValue('3'));
    expect(variablesOf(cp, 'Q')).toEqual([{ name: 'Q', value: '3' }]);
  });

  test('replaces the value of a variable of the chart, as options do', () => {
    const added = controlPlane();
    added.containers[0].env.addVariable('LOFT_LOG_ENCODING', kplus.EnvValue.fromValue('json'));
    const option = controlPlane({ env: { LOFT_LOG_ENCODING: kplus.EnvValue.fromValue('json') } });
    for (const cp of [added, option]) {
      expect(variablesOf(cp, 'LOFT_LOG_ENCODING')).toEqual([{ name: 'LOFT_LOG_ENCODING', value: 'json' }]);
    }
  });

  test('keeps the position of a variable, so that later variables can refer to it', () => {
    const cp = controlPlane({ env: { Q: kplus.EnvValue.fromValue('1'), R: kplus.EnvValue.fromValue('$(Q)') } });
    cp.containers[0].env.addVariable('Q', kplus.EnvValue.fromValue('2'));
    expect(workloadOf(cp).spec.template.spec.containers[0].env.slice(-2)).toEqual([{ name: 'Q', value: '2' }, { name: 'R', value: '$(Q)' }]);
  });

  test('is the same volume for any order of its keys', () => {
    const cp = controlPlane({ values: { controlPlane: { statefulSet: { persistence: { addVolumes: [{ secret: { optional: true, secretName: 's' }, name: 'v' }] } } } } });
    const secret = kplus.Secret.fromSecretName(cp, 'S', 's');
    cp.containers[0].mount('/v', kplus.Volume.fromSecret(cp, 'Volume', secret, { name: 'v', optional: true }));
    expect(workloadOf(cp).spec.template.spec.volumes.filter((volume: any) => volume.name === 'v')).toEqual([{ name: 'v', secret: { secretName: 's', optional: true } }]);
  });

  test('is an error for a different volume', () => {
    const cp = controlPlane({ values: { controlPlane: { statefulSet: { persistence: { addVolumes: [{ name: 'v', emptyDir: {} }] } } } } });
    cp.containers[0].mount('/v', kplus.Volume.fromSecret(cp, 'Volume', kplus.Secret.fromSecretName(cp, 'S', 's'), { name: 'v' }));
    expect(errorsOf(cp)).toEqual([expect.stringMatching(/addVolumes\[0\]\.name: "v" must be a name that no other volume has/)]);
  });

  test('can also be in the containers of options: mounts and variables', () => {
    const cp = controlPlane({ sidecarContainers: [{ name: 'proxy', image: 'envoy' }] });
    const scratch = kplus.Volume.fromEmptyDir(cp, 'Scratch', 'scratch');
    cp.containers[1].mount('/scratch', scratch);
    cp.initContainers[0].env.addVariable('A', kplus.EnvValue.fromValue('1'));
    const { spec } = workloadOf(cp).spec.template;
    expect(spec.containers[1]).toEqual({ name: 'proxy', image: 'envoy', volumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] });
    expect(spec.initContainers[0].env.at(-1)).toEqual({ name: 'A', value: '1' });
  });
});

test('is included when patches are applied', () => {
  const vc = new VirtualCluster(newChart(), 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc' });
  vc.controlPlane.podMetadata.addFinalizers('example.com/f');
  vc.controlPlane.node.findChild('Resource');
  (vc.controlPlane.node.findChild('Resource') as any).addJsonPatch(JsonPatch.remove('/spec/template/metadata/finalizers'));
  expect(objectOf(vc, 'StatefulSet').spec.template.metadata.finalizers).toBeUndefined();
});
