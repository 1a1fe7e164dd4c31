import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { IVirtualCluster, VirtualCluster } from '../../src';
import { newApp, newChart, objectOf, synthesized, virtualCluster } from '../synth';

const reference = (chart = newChart(), attributes = { name: 'their-vc' }): IVirtualCluster => VirtualCluster.fromVirtualClusterName(chart, 'Theirs', attributes);

describe('a reference to a virtual cluster that is defined elsewhere', () => {
  test('adds no objects to the app', () => {
    const vc = reference();
    void vc.kubeConfigSecret;
    expect(synthesized(vc)).toEqual([]);
  });

  test('has the name, and by default the namespace of the chart', () => {
    expect([reference().name, reference().namespace]).toEqual(['their-vc', 'team-a']);
    expect(VirtualCluster.fromVirtualClusterName(newChart(), 'Theirs', { name: 'a', namespace: 'tenant-1' }).namespace).toBe('tenant-1');
    expect(reference(new Chart(newApp(), 'alone')).namespace).toBe('default');
  });

  test('has a Service that can be the backend of an Ingress', () => {
    const vc = reference();
    new kplus.Ingress(vc, 'Ingress').addHostRule('vc.example.com', '/', kplus.IngressBackend.fromService(vc.service));
    expect(objectOf(vc, 'Ingress').spec.rules[0].http.paths[0].backend.service).toEqual({ name: 'their-vc', port: { number: 443 } });
  });

  test('has a Service that can be exposed', () => {
    const vc = reference();
    vc.service.exposeViaIngress('/');
    expect(synthesized(vc).map(({ kind }) => kind)).toEqual(['Ingress']);
  });

  test.each<[string, (service: kplus.Service) => unknown]>([
    ['metadata', service => service.metadata],
    ['ports', service => service.bind(80)],
    ['selectors', service => service.selectLabel('a', 'b')],
  ])('has a Service whose %s can\'t be changed here', (_, change) => {
    expect(() => change(reference().service)).toThrow("test/Theirs/Service: the Service 'their-vc' is defined elsewhere. Change it there.");
  });

  test('has the Secret with the kubeconfig that vCluster writes, which other workloads can mount', () => {
    const vc = reference();
    const client = new kplus.Deployment(vc, 'Client', { containers: [{ image: 'kubectl' }] });
    client.containers[0].mount('/kube', kplus.Volume.fromSecret(vc, 'KubeConfig', vc.kubeConfigSecret, { name: 'kube-config' }));
    expect(objectOf(vc, 'Deployment').spec.template.spec.volumes).toEqual([{ name: 'kube-config', secret: { secretName: 'vc-their-vc' } }]);
    expect(vc.kubeConfigSecret).toBe(vc.kubeConfigSecret);
  });

  test.each([[{ name: '' }], [{} as any], [{ name: 3 } as any]])('requires a name: %j has none', attributes => {
    expect(() => reference(newChart(), attributes)).toThrow(/^test\/Theirs: name: .*must be a non-empty string/);
  });

  test('can replace a virtual cluster that is defined here', () => {
    const use = (vc: IVirtualCluster) => [vc.name, vc.namespace, vc.service.name, vc.kubeConfigSecret.name];
    expect(use(reference(newChart(), { name: 'my-vc' }))).toEqual(use(virtualCluster()));
  });
});

describe('other objects of a virtual cluster', () => {
  test('the service account of the workloads can be a subject and have annotations', () => {
    const vc = virtualCluster();
    ApiObject.of(vc.workloadServiceAccount).metadata.addAnnotation('a', 'b');
    expect(objectOf(vc, 'ServiceAccount', 'vc-workload-my-vc').metadata.annotations).toEqual({ a: 'b' });
    expect(vc.workloadServiceAccount.toSubjectConfiguration()).toMatchObject({ kind: 'ServiceAccount', name: 'vc-workload-my-vc', namespace: 'team-a' });
  });

  test('the service account of the workloads is the one in the values', () => {
    const vc = virtualCluster({ values: { controlPlane: { advanced: { workloadServiceAccount: { enabled: false, name: 'theirs' } } } } });
    expect(vc.workloadServiceAccount.toSubjectConfiguration()).toMatchObject({ name: 'theirs', namespace: 'team-a' });
    expect(synthesized(vc).filter(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name !== 'vc-my-vc')).toEqual([]);
  });

  test.each([['Role', {}], ['ClusterRole', { sync: { toHost: { namespaces: { enabled: true, mappings: { byName: { a: 'b' } } } } } }]])(
    'the role is bound to another account: a %s', (kind, values) => {
      const vc = virtualCluster({ values });
      expect(vc.role.kind).toBe(kind);
      ApiObject.of(vc.role).metadata.addAnnotation('a', 'b');
      const { metadata } = objectOf(vc, kind, vc.role.name);
      expect(metadata.annotations).toEqual({ a: 'b' });
      expect(metadata.namespace).toBe(kind === 'Role' ? 'team-a' : undefined);
    });

  test('the role can be bound', () => {
    const vc = virtualCluster();
    new kplus.RoleBinding(vc, 'Binding', { metadata: { name: 'mine' }, role: vc.role });
    expect(objectOf(vc, 'RoleBinding', 'mine').roleRef).toMatchObject({ kind: 'Role', name: 'vc-my-vc' });
  });

  test('the Ingress can have annotations', () => {
    const vc = virtualCluster({ ingress: { host: 'vc.example.com' } });
    vc.ingress.metadata.addAnnotation('cert-manager.io/cluster-issuer', 'letsencrypt');
    expect(objectOf(vc, 'Ingress').metadata.annotations).toMatchObject({ 'cert-manager.io/cluster-issuer': 'letsencrypt' });
  });

  test('disabled objects are not available', () => {
    expect(() => virtualCluster().ingress).toThrow('controlPlane.ingress.enabled is false');
    expect(() => virtualCluster({ values: { rbac: { role: { enabled: false } } } }).role).toThrow('rbac.role.enabled is false');
  });

  test('the configuration is the text in the Secret', () => {
    const vc = virtualCluster({ values: { sync: { toHost: { ingresses: { enabled: true } } } } });
    expect(vc.configuration).toBe(Buffer.from(objectOf(vc, 'Secret').data['config.yaml'], 'base64').toString());
    expect(vc.configuration).toMatch(/ingresses:\n {6}enabled: true/);
    expect(virtualCluster({ values: { nope: 1 } }).configuration).toBe('');
  });

  test('the syncer is the container that runs vCluster', () => {
    const { controlPlane } = virtualCluster();
    controlPlane.addContainer({ name: 'proxy', image: 'envoy:1.31' });
    controlPlane.syncer.env.addVariable('A', kplus.EnvValue.fromValue('b'));
    expect(objectOf(controlPlane, 'StatefulSet').spec.template.spec.containers[0].env.at(-1)).toEqual({ name: 'A', value: 'b' });
    expect(virtualCluster({ values: { nope: 1 } }).controlPlane.syncer.name).toBe('syncer');
  });
});
