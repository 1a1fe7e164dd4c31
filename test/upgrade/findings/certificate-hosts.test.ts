import { compared, foundOf, rendered } from '../rendered';

const HOSTS = ['certificate-hosts', 'host-goes'];

describe('an Ingress or a TLSRoute that goes', () => {
  const messages = (before: any, after: any, extraSANs: string[] = []) => {
    const side = (controlPlane: any) => rendered({ values: { controlPlane: { ...controlPlane, proxy: { extraSANs } } } });
    return compared(side(before), side(after))[0].findings.filter(({ id }) => HOSTS.includes(id)).map(({ message }) => message);
  };
  const route = (kind: string, host: string, enabled = true) => ({ [kind]: { enabled, host } });
  const otherWay = 'Clients whose kubeconfig uses it can no longer connect, unless the host leads to the API server in another way.';

  // vCluster adds the host of the Ingress to the certificate, even if the Ingress is disabled.
  test('is reported as such if its option keeps the host', () => {
    expect(messages(route('ingress', 'a.b'), route('ingress', 'a.b', false))).toEqual([`The Ingress for a.b is removed. ${otherWay}`]);
    expect(messages(route('tlsRoute', 'a.b'), route('tlsRoute', 'a.b', false)))
      .toEqual(['The TLSRoute for a.b is removed. Clients whose kubeconfig uses it can no longer connect.']);
    expect(messages(route('ingress', 'a.b'), route('ingress', 'a.b'))).toEqual([]);
  });

  test.each(['ingress', 'tlsRoute'])('is reported if the certificate keeps its host: %s', kind => {
    const expected = [`a.b is removed from controlPlane.${kind}.host. ${otherWay}`];
    expect(messages(route(kind, 'a.b'), route(kind, 'a.c'), ['a.b', 'a.c'])).toEqual(expected);
    expect(messages(route(kind, 'a.b'), {}, ['a.b'])).toEqual(expected);
    expect(messages(route(kind, 'a.b'), route(kind, 'a.b'), ['a.b'])).toEqual([]);
    expect(messages(route(kind, 'a.b', false), {}, ['a.b'])).toEqual([]);
  });

  test('is not reported if the other leads its host to the API server', () => {
    expect(messages(route('ingress', 'a.b'), route('tlsRoute', 'a.b'), ['a.b'])).toEqual([]);
    expect(messages(route('tlsRoute', 'a.b'), route('ingress', 'a.b'), ['a.b'])).toEqual([]);
  });

  test('leaves the certificate without the host if only a TLSRoute has it', () => {
    const named = (kind: string) => ({ values: { controlPlane: route(kind, 'a.b'), exportKubeConfig: { server: 'https://a.b' } } });
    expect(foundOf(HOSTS, named('ingress'), named('tlsRoute')))
      .toEqual(['risk certificate-hosts']);
  });

  test('takes the host of a disabled Ingress from the certificate', () => {
    expect(messages(route('ingress', 'a.b', false), {})).toEqual(['a.b is removed from controlPlane.ingress.host. Clients whose kubeconfig uses it can no longer connect.']);
    expect(messages(route('tlsRoute', 'a.b', false), {})).toEqual([]);
  });
});
