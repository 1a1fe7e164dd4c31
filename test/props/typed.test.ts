import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, Distro } from '../../src';
import { environment, goDuration, quantity, VALUE_TYPES } from '../../src/props/value-types';
import { controlPlane, errorsOf, objectOf, virtualCluster, workloadOf } from '../synth';

describe('types of cdk8s', () => {
  test.each([
    [Duration.minutes(1), 60],
    [Duration.seconds(15), 15],
    [Duration.millis(1500), 1.5],
  ])('a duration becomes seconds', (duration, expected) => {
    expect(VALUE_TYPES.seconds.write(duration)).toBe(expected);
  });

  test.each([
    [Size.gibibytes(5), '5Gi'],
    [Size.mebibytes(2048), '2Gi'],
    [Size.mebibytes(400), '400Mi'],
    [Size.gibibytes(0.5), '512Mi'],
    [Size.kibibytes(3), '3Ki'],
    [Size.tebibytes(1), '1024Gi'],
  ])('a size becomes a quantity in the largest unit without a fraction', (size, expected) => {
    expect(quantity(size)).toBe(expected);
  });

  test.each([
    [Duration.hours(1), '1h'],
    [Duration.minutes(90), '1h30m'],
    [Duration.seconds(75), '1m15s'],
    [Duration.millis(1500), '1.5s'],
    [Duration.seconds(0), '0s'],
  ])('a duration for Go has hours, minutes and seconds', (duration, expected) => {
    expect(goDuration(duration)).toBe(expected);
  });

  test('an amount of CPU becomes a quantity', () => {
    const resources = { cpu: { request: kplus.Cpu.millis(200), limit: kplus.Cpu.units(2) } };
    expect(VALUE_TYPES.resources.write(resources)).toEqual({ requests: { cpu: '200m' }, limits: { cpu: '2' } });
  });

  test('variables keep their order', () => {
    expect(environment({ B: kplus.EnvValue.fromValue('1'), A: kplus.EnvValue.fromValue('2') })).toEqual([{ name: 'B', value: '1' }, { name: 'A', value: '2' }]);
  });

  test('keys of Kubernetes fragments have the spelling of the API, and quantities and ports are plain values', () => {
    const cp = controlPlane({
      sidecarContainers: [{
        name: 'proxy',
        image: 'envoy',
        ports: [{ containerPort: 80, hostIp: '10.0.0.1' }],
        resources: { limits: { memory: kplus.k8s.Quantity.fromString('1Gi') } },
        livenessProbe: { httpGet: { port: kplus.k8s.IntOrString.fromNumber(80) } },
      }],
    });
    expect(workloadOf(cp).spec.template.spec.containers[1]).toEqual({
      name: 'proxy',
      image: 'envoy',
      ports: [{ containerPort: 80, hostIP: '10.0.0.1' }],
      resources: { limits: { memory: '1Gi' } },
      livenessProbe: { httpGet: { port: 80 } },
    });
  });

  test('quantities and ports of `cdk8s import k8s`, or of another copy of cdk8s-plus, are written in the same way', () => {
    class IntOrString { constructor(public readonly value: string | number) {} }
    const vc = virtualCluster({
      policies: { resourceQuota: { quota: { 'requests.cpu': new IntOrString('3') as kplus.k8s.Quantity } } },
      statefulSet: {
        sidecarContainers: [{ name: 'proxy', image: 'envoy', livenessProbe: { httpGet: { port: new IntOrString(80) as kplus.k8s.IntOrString } } }],
      },
    });
    expect(objectOf(vc, 'ResourceQuota').spec.hard['requests.cpu']).toBe('3');
    expect(objectOf(vc, 'StatefulSet').spec.template.spec.containers[1].livenessProbe).toEqual({ httpGet: { port: 80 } });
  });

  test('a field that the Kubernetes version of cdk8s-plus doesn\'t have is kept', () => {
    const spread = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {}, matchLabelKeys: ['pod-template-hash'] };
    const cp = controlPlane({ scheduling: { topologySpreadConstraints: [spread] } });
    expect(workloadOf(cp).spec.template.spec.topologySpreadConstraints[0].matchLabelKeys).toEqual(['pod-template-hash']);
  });
});

describe('values from plain JavaScript', () => {
  test.each<[string, any, string]>([
    ['a number for a size', { persistence: { volumeClaim: { size: 5 } } }, 'persistence.volumeClaim.size: 5 must be'],
    ['a text for a duration', { highAvailability: { leaseDuration: '60s' } }, 'highAvailability.leaseDuration: "60s" must be'],
    ['a text for a group', { image: 'ghcr.io/loft-sh/vcluster-pro' }, 'image: "ghcr.io/loft-sh/vcluster-pro" must be'],
    ['a list for variables', { env: 'A=b' }, 'env: "A=b" must be'],
    ['a map for a list', { scheduling: { tolerations: { key: 'a' } } }, 'scheduling.tolerations: {"key":"a"} must be'],
    ['a field that Kubernetes doesn\'t know', { scheduling: { affinity: { nodeAffinities: {} } } }, 'scheduling.affinity.nodeAffinities: {} must be left out'],
    ['a plain volume', { persistence: { addVolumes: [{ name: 'x', emptyDir: {} }] } }, 'persistence.addVolumes[0]: {"name":"x","emptyDir":{}} must be a Volume'],
    ['a text for a variable', { env: { A: 'b' } }, 'env.A: "b" must be an EnvValue'],
    ['a number for a duration', { highAvailability: { leaseDuration: 60 } }, 'highAvailability.leaseDuration: 60 must be a Duration'],
    ['a boolean for an automatic switch', { persistence: { volumeClaim: { enabled: true } } }, 'persistence.volumeClaim.enabled: true must be an AutoSwitch'],
    ['a plain mount', { persistence: { addVolumeMounts: [{ name: 'x', mountPath: '/x' }] } }, 'persistence.addVolumeMounts[0]: {"name":"x","mountPath":"/x"} must be a VolumeMount'],
    ['an access mode that is none', { persistence: { volumeClaim: { accessModes: ['RWO'] } } }, 'persistence.volumeClaim.accessModes[0]: "RWO" must be'],
    ['a policy that is none', { scheduling: { podManagementPolicy: 'Serial' } }, 'scheduling.podManagementPolicy: "Serial" must be'],
    ['parts of a second', { highAvailability: { retryPeriod: Duration.millis(1500) } }, 'highAvailability.retryPeriod: 1.5 must be'],
    ['requests over limits', { resources: { cpu: { request: kplus.Cpu.units(2), limit: kplus.Cpu.units(1) } } }, 'resources.cpu.request: "2" must be'],
  ])('%s is an error with the path of the prop', (_, props, expected) => {
    expect(errorsOf(controlPlane(props))).toEqual([expect.stringContaining(expected)]);
  });
});

describe('an unknown typed prop is an error', () => {
  test.each<[string, any, string]>([
    ['misspelt at the top', { polices: { podSecurityStandard: 'restricted' } }, 'polices: {"podSecurityStandard":"restricted"} must be left out: there is no such prop. Did you mean policies?'],
    ['misspelt in a group', { statefulSet: { highAvailability: { replica: 3 } } }, 'statefulSet.highAvailability.replica: 3 must be left out: there is no such prop. Did you mean replicas?'],
    ['one level too high', { highAvailability: { replicas: 3 } }, 'highAvailability: {"replicas":3} must be left out: there is no such prop. The prop is statefulSet.highAvailability.'],
    ['as a section of a vcluster.yaml', { controlPlane: { ingress: { enabled: true } } }, 'there is no such prop. Its options are props themselves, such as statefulSet, ingress and service. To give a vcluster.yaml as it is, use values.'],
    ['in an item of a list', { exportKubeConfig: { additionalSecrets: [{ nam: 'a' }] } }, 'exportKubeConfig.additionalSecrets[0].nam: "a" must be left out: there is no such prop. Did you mean name?'],
    ['below a key of a map', { sync: { toHost: { customResources: { 'a.b.c': { enable: true } } } } }, 'sync.toHost.customResources["a.b.c"].enable: true must be left out'],
    ['as vcluster.yaml spells it', { proxy: { extraSANs: ['a.corp'] } }, 'Did you mean extraSans?'],
    ['in a store', { backingStore: BackingStore.deployedEtcd({ replica: 3 } as any) }, 'backingStore.replica: 3 must be left out: there is no such prop. Did you mean replicas?'],
    ['in a distro', { distro: Distro.k8s({ versions: 'v1.34.0' } as any) }, 'distro.versions: "v1.34.0" must be left out: there is no such prop. Did you mean version?'],
  ])('%s', (_, props, expected) => {
    expect(errorsOf(virtualCluster(props))).toContainEqual(expect.stringContaining(expected));
  });

  test('undefined counts as missing', () => {
    expect(errorsOf(virtualCluster({ polices: undefined, statefulSet: { replica: undefined } } as any))).toEqual([]);
  });
});
