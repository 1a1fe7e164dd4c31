import { object, objects, OLDEST } from './rendering';
import { isObject } from '../../src/values/json';
import { readYaml } from '../../src/values/read-yaml';
import type { Values } from '../../src/values/values';

function data(values: Values = {}, release = OLDEST): { [key: string]: string } {
  return object('ConfigMap', values, { release, called: 'vc-coredns-my-vc' }).data;
}

function coredns(options: NonNullable<NonNullable<Values['controlPlane']>['coredns']>): Values {
  return { controlPlane: { coredns: options } };
}

/** The manifests within, where vCluster has filled in what it fills in. */
function applied(values: Values = {}, release?: string): any[] {
  return readYaml(data(values, release)['coredns.yaml'].replace(/\{\{\.(\w+)\}\}/g, (_, name) => name === 'IMAGE' ? 'coredns:1' : '1001'));
}

function inner(kind: string, values: Values = {}): any {
  return applied(values).filter(isObject).find((manifest: any) => manifest.kind === kind);
}

function corefile(values: Values = {}, release?: string): string {
  return applied(values, release).find(manifest => manifest.kind === 'ConfigMap').data.Corefile;
}

test('there is one until 0.25, unless CoreDNS is disabled or runs elsewhere', () => {
  expect(objects('ConfigMap', {}, { release: '0.25.2' })).toHaveLength(1);
  expect(objects('ConfigMap', {}, { release: '0.26.5' })).toEqual([]);
  expect(objects('ConfigMap', coredns({ enabled: false }), { release: OLDEST })).toEqual([]);
  expect(objects('ConfigMap', { experimental: { isolatedControlPlane: { headless: true } } }, { release: OLDEST })).toEqual([]);
});

test('it contains all objects of CoreDNS', () => {
  expect(applied().map(manifest => `${manifest.kind} ${manifest.metadata.name}`)).toEqual([
    'ServiceAccount coredns', 'ClusterRole system:coredns', 'ClusterRoleBinding system:coredns', 'ConfigMap coredns',
    'Deployment coredns', 'Service kube-dns',
  ]);
});

test('a removed priority class leaves an empty line', () => {
  expect(data({}, '0.25.2')['coredns.yaml']).toContain('priorityClassName: ""\n');
  expect(data(coredns({ priorityClassName: null as any }), '0.25.2')['coredns.yaml']).toContain('priorityClassName: \n');
});

test('vCluster replaces image and user', () => {
  const text = data()['coredns.yaml'];
  expect(text).toContain('image: {{.IMAGE}}\n');
  expect(text).toContain('runAsUser: {{.RUN_AS_USER}}\n');
});

test('the Deployment has the options', () => {
  const { metadata, spec } = inner('Deployment', {
    ...coredns({
      priorityClassName: 'high',
      deployment: { replicas: 3, image: 'my/coredns:2', labels: { a: 'b' }, nodeSelector: { disk: 'ssd' }, tolerations: [{ key: 'k' }] },
    }),
    policies: { podSecurityStandard: 'baseline' },
  });
  expect(metadata.labels).toEqual({ 'a': 'b', 'k8s-app': 'vcluster-kube-dns', 'kubernetes.io/name': 'CoreDNS' });
  expect(spec.replicas).toBe(3);
  expect(spec.template.spec).toMatchObject({
    priorityClassName: 'high',
    nodeSelector: { 'disk': 'ssd', 'kubernetes.io/os': 'linux' },
    tolerations: [{ key: 'k' }],
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ image: 'my/coredns:2', args: ['-conf', '/etc/coredns/Corefile'] }],
  });
});

test('the image has the default registry, with one slash', () => {
  const values = { controlPlane: { coredns: { deployment: { image: 'my/coredns:2' } }, advanced: { defaultImageRegistry: 'reg.io/' } } };
  expect(inner('Deployment', values).spec.template.spec.containers[0].image).toBe('reg.io/my/coredns:2');
});

test('the Service has the options', () => {
  expect(inner('Service').spec).toMatchObject({ type: 'ClusterIP', selector: { 'k8s-app': 'vcluster-kube-dns' } });
  const spec = { clusterIP: '10.0.0.10', ports: [{ name: 'x', port: 1 }], selector: { a: 'b' } };
  expect(inner('Service', coredns({ service: { spec, annotations: { a: 'b' } } })))
    .toMatchObject({ spec, metadata: { annotations: { 'a': 'b', 'prometheus.io/port': '9153' } } });
});

describe('the Corefile', () => {
  test('forwards other names to the host cluster', () => {
    expect(corefile()).toContain('\n    forward . /etc/resolv.conf\n');
    expect(corefile({ networking: { advanced: { fallbackHostCluster: true } } })).toContain('forward . 1001');
  });

  test('uses public DNS as fallback with network policies', () => {
    expect(corefile({ policies: { networkPolicy: { enabled: true } } }))
      .toContain('forward . /etc/resolv.conf 8.8.8.8 {\n        policy sequential\n    }');
  });

  test('resolves the names of nodes if kubelets are proxied', () => {
    expect(corefile()).toContain('rewrite name regex');
    expect(corefile({ networking: { advanced: { proxyKubelets: { byHostname: false } } } })).not.toContain('rewrite');
  });

  test('contains the cluster domain since 0.23', () => {
    const values = { networking: { advanced: { clusterDomain: 'my.domain' } } };
    expect(corefile(values)).toContain('kubernetes cluster.local ');
    expect(corefile(values, '0.23.3')).toContain('kubernetes my.domain cluster.local ');
  });

  test("is the user's where there is one", () => {
    expect(corefile(coredns({ overwriteConfig: '.:53 {\n  errors\n}' }))).toBe('.:53 {\n  errors\n}');
  });
});

describe('if CoreDNS is embedded', () => {
  test('vCluster reads the Corefile, and only applies the Service', () => {
    const values = { ...coredns({ embedded: true }), networking: { resolveDNS: [{ hostname: 'a', target: { ip: '1.1.1.1' } }] } };
    expect(data(values).Corefile).toMatch(/^\.:1053 \{\n    errors\n    health\n    ready\n    vcluster\n/);
    expect(data(values).Corefile).toContain('\n        kubeconfig /data/vcluster/admin.conf\n');
    expect(applied(values).map(manifest => manifest.kind)).toEqual(['ConfigMap', 'Service']);
    expect(inner('Service', values).spec).not.toHaveProperty('selector');
  });

  test("it is the user's where there is one", () => {
    expect(data(coredns({ embedded: true, overwriteConfig: 'mine\n\n' })).Corefile).toBe('mine');
  });
});

test("the manifests are the user's where there are any", () => {
  expect(data(coredns({ overwriteManifests: 'a: b\n' }))).toEqual({ 'coredns.yaml': 'a: b' });
});
