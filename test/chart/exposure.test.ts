import { object, objects } from './rendering';
import type { Values } from '../../src/values/values';

describe('the Ingress', () => {
  const ingress = (options: NonNullable<Values['controlPlane']>['ingress'] = {}, given = {}) =>
    object('Ingress', { controlPlane: { ingress: { enabled: true, ...options } } }, given);

  test('is rendered if it is enabled', () => {
    expect(objects('Ingress')).toEqual([]);
    expect(ingress({ host: 'vc.example.com', pathType: 'Prefix' }).spec).toEqual({
      tls: [],
      rules: [{
        host: 'vc.example.com',
        http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'my-vc', port: { name: 'https' } } } }] },
      }],
    });
  });

  test('can have rules, whose templates are evaluated', () => {
    const spec = ingress({
      spec: { ingressClassName: 'nginx', tls: [{ secretName: '{{ .Release.Name }}-tls' }], rules: [{ host: 'a.{{ .Release.Namespace }}.io' }] },
    }).spec;
    expect(spec).toEqual({ ingressClassName: 'nginx', tls: [{ secretName: 'my-vc-tls' }], rules: [{ host: 'a.team-a.io' }] });
  });

  test('keeps its own annotation if all objects have another one', () => {
    const name = 'nginx.ingress.kubernetes.io/backend-protocol';
    const values = { controlPlane: { ingress: { enabled: true }, advanced: { globalMetadata: { annotations: { [name]: 'HTTP' } } } } };
    expect(object('Ingress', values).metadata.annotations[name]).toBe('HTTPS');
  });
});

describe('the TLSRoute', () => {
  const tlsRoute = (options: NonNullable<Values['controlPlane']>['tlsRoute'] = {}) =>
    object('TLSRoute', { controlPlane: { tlsRoute: { enabled: true, ...options } } });

  test('is rendered if it is enabled', () => {
    expect(objects('TLSRoute')).toEqual([]);
    expect(tlsRoute({ host: 'vc.example.com', parentRefs: [{ name: 'gw' }] })).toMatchObject({
      apiVersion: 'gateway.networking.k8s.io/v1',
      spec: { parentRefs: [{ name: 'gw' }], hostnames: ['vc.example.com'], rules: [{ backendRefs: [{ name: 'my-vc', port: 443 }] }] },
    });
  });

  test('has the options of the values, whose templates are evaluated', () => {
    const { spec } = tlsRoute({ spec: { hostnames: ['{{ .Release.Name }}.example.com'], parentRefs: [{ name: 'a' }] }, parentRefs: [{ name: 'b' }] });
    expect(spec.hostnames).toEqual(['my-vc.example.com']);
    expect(spec.parentRefs).toEqual([{ name: 'a' }]);
  });
});
