import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { cpuQuantity, environment, quantity, seconds } from '../../src/props/typed';
import { controlPlane, errorsOf, objectOf, virtualCluster, workloadOf } from '../synth';

describe('what cdk8s users write', () => {
  test.each([
    [Duration.minutes(1), 60],
    [Duration.seconds(15), 15],
    [Duration.millis(1500), 1.5],
  ])('a duration is seconds', (duration, expected) => {
    expect(seconds(duration)).toBe(expected);
  });

  test.each([
    [Size.gibibytes(5), '5Gi'],
    [Size.mebibytes(2048), '2Gi'],
    [Size.mebibytes(400), '400Mi'],
    [Size.gibibytes(0.5), '512Mi'],
    [Size.kibibytes(3), '3Ki'],
    [Size.tebibytes(1), '1024Gi'],
  ])('a size is a quantity in the largest unit that needs no fraction', (size, expected) => {
    expect(quantity(size)).toBe(expected);
  });

  test('an amount of CPU is a quantity', () => {
    expect([cpuQuantity(kplus.Cpu.millis(200)), cpuQuantity(kplus.Cpu.units(2))]).toEqual(['200m', '2']);
  });

  test('variables stay in the order in which they are given', () => {
    expect(environment({ B: kplus.EnvValue.fromValue('1'), A: kplus.EnvValue.fromValue('2') })).toEqual([{ name: 'B', value: '1' }, { name: 'A', value: '2' }]);
  });

  test('keys of Kubernetes fragments are written as the API spells them, quantities and ports as plain values', () => {
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

  test('quantities and ports of `cdk8s import k8s`, or of another copy of cdk8s-plus, are written as those of this one', () => {
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

  test('a field that cdk8s-plus\'s Kubernetes doesn\'t know yet is not lost', () => {
    const spread = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {}, matchLabelKeys: ['pod-template-hash'] };
    const cp = controlPlane({ scheduling: { topologySpreadConstraints: [spread] } });
    expect(workloadOf(cp).spec.template.spec.topologySpreadConstraints[0].matchLabelKeys).toEqual(['pod-template-hash']);
  });
});

describe('what plain JavaScript passes', () => {
  test.each<[string, any, string]>([
    ['a number for a size', { persistence: { volumeClaim: { size: 5 } } }, 'persistence.volumeClaim.size: 5 must be'],
    ['a text for a duration', { highAvailability: { leaseDuration: '60s' } }, 'highAvailability.leaseDuration: "60s" must be'],
    ['a text for a group', { image: 'ghcr.io/loft-sh/vcluster-pro' }, 'image: "ghcr.io/loft-sh/vcluster-pro" must be'],
    ['a list for variables', { env: 'A=b' }, 'env: "A=b" must be'],
    ['a map for a list', { scheduling: { tolerations: { key: 'a' } } }, 'scheduling.tolerations: {"key":"a"} must be'],
    ['a field that Kubernetes doesn\'t know', { scheduling: { affinity: { nodeAffinities: {} } } }, 'scheduling.affinity.nodeAffinities: {} must be left out'],
    ['a volume that is none', { persistence: { addVolumes: [{ name: 'x', emptyDirectory: {} }] } }, 'persistence.addVolumes[0].emptyDirectory: {} must be left out'],
    ['an access mode that is none', { persistence: { volumeClaim: { accessModes: ['RWO'] } } }, 'persistence.volumeClaim.accessModes[0]: "RWO" must be'],
    ['a policy that is none', { scheduling: { podManagementPolicy: 'Serial' } }, 'scheduling.podManagementPolicy: "Serial" must be'],
    ['parts of a second', { highAvailability: { retryPeriod: Duration.millis(1500) } }, 'highAvailability.retryPeriod: 1.5 must be'],
    ['requests over limits', { resources: { cpu: { request: kplus.Cpu.units(2), limit: kplus.Cpu.units(1) } } }, 'resources.cpu.request: "2" must be'],
  ])('%s is an error that names the prop', (_, props, expected) => {
    expect(errorsOf(controlPlane(props))).toEqual([expect.stringContaining(expected)]);
  });
});
