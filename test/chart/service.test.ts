import { object, objects, OLDEST } from './rendering';
import type { Values } from '../../src/values/values';
import { NEWEST } from '../releases';

function ports(values: Values, given = {}): string[] {
  return object('Service', values, { called: 'my-vc', ...given }).spec.ports.map((port: any) => port.name);
}

test('the API server has port 443, and the proxied kubelets have their port', () => {
  expect(object('Service', {}, { called: 'my-vc' }).spec).toEqual({
    type: 'ClusterIP',
    ports: [
      { name: 'https', port: 443, targetPort: 8443, nodePort: 0, protocol: 'TCP' },
      { name: 'kubelet', port: 10250, targetPort: 8443, nodePort: 0, protocol: 'TCP' },
    ],
    selector: { app: 'vcluster', release: 'my-vc' },
  });
});

test('a load balancer has no port for kubelets', () => {
  expect(ports({ controlPlane: { service: { spec: { type: 'LoadBalancer' } } } })).toEqual(['https']);
});

test('node ports can be set', () => {
  const { spec } = object('Service', { controlPlane: { service: { httpsNodePort: 30001, kubeletNodePort: 30002 } } }, { called: 'my-vc' });
  expect(spec.ports.map((port: any) => port.nodePort)).toEqual([30001, 30002]);
});

test('ports and a selector in the values replace the default ones', () => {
  const spec = { ports: [{ name: 'x', port: 1 }], selector: { a: 'b' } };
  expect(object('Service', { controlPlane: { service: { spec } } }, { called: 'my-vc' }).spec).toEqual({ type: 'ClusterIP', ...spec });
});

test('Istio wakes a sleeping virtual cluster through a separate port', () => {
  expect(ports({ integrations: { istio: { enabled: true } } })).toContain('wake-http');
});

test.each([
  ['0.26.5', ['https', 'kon-agent', 'kon-admin', 'kon-health', 'kubelet']],
  ['0.30.5', ['https', 'konnectivity', 'kubelet']],
  ['0.31.3', ['https', 'kubelet']],
])('private nodes use %s at %j', (release, expected) => {
  expect(ports({ privateNodes: { enabled: true } }, { release })).toEqual(expected);
});

test('if the control plane runs elsewhere, there is no selector', () => {
  const { spec } = object('Service', { experimental: { isolatedControlPlane: { headless: true } } }, { called: 'my-vc', release: OLDEST });
  expect(spec).not.toHaveProperty('selector');
  expect(spec.ports[0]).not.toHaveProperty('targetPort');
});

test('the annotation for all objects takes precedence over its own', () => {
  const annotations = (value: string) => ({ annotations: { a: value } });
  const values = { controlPlane: { service: annotations('own'), advanced: { globalMetadata: annotations('all') } } };
  expect(object('Service', values, { called: 'my-vc' }).metadata.annotations).toEqual({ a: 'all' });
});

test('it can be disabled', () => {
  expect(objects('Service', { controlPlane: { service: { enabled: false } } })).toEqual([]);
});

describe('the annotation that prevents a panic of the control plane with server-side apply', () => {
  const OURS = { 'cdk8s-vcluster.github.io/keeps-annotations': 'true' };
  const annotations = (release: string, values: Values = {}) =>
    object('Service', values, { called: 'my-vc', release }).metadata.annotations;

  test.each(['0.24.2', '0.25.1', '0.25.2', '0.26.0', '0.26.5', '0.27.3', '0.28.2', '0.29.3', '0.30.0'])('is added in %s', release => {
    expect(annotations(release)).toEqual(OURS);
  });

  test.each(['0.22.6', '0.23.3', '0.24.1', '0.25.0', '0.30.1', '0.30.5', NEWEST])('is not needed in %s', release => {
    expect(annotations(release)).toBeUndefined();
  });

  test('is not added if the values have annotations', () => {
    expect(annotations('0.30.0', { controlPlane: { service: { annotations: { a: 'b' } } } })).toEqual({ a: 'b' });
    expect(annotations('0.30.0', { controlPlane: { advanced: { globalMetadata: { annotations: { c: 'd' } } } } })).toEqual({ c: 'd' });
  });
});
