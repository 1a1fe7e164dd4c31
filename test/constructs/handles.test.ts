import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, ControlPlaneStatefulSet, VirtualCluster, VirtualClusterProps } from '../../src';
import { NEWEST_RELEASE } from '../releases';
import { errorsOf, newChart, objectOf, RELEASES, synthesized } from '../synth';

const virtualCluster = (props: Partial<VirtualClusterProps> = {}) =>
  new VirtualCluster(newChart(), 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', ...props });

describe('the objects of a virtual cluster', () => {
  test('its control plane can be used like a separate one', () => {
    const vc = virtualCluster();
    const settings = kplus.ConfigMap.fromConfigMapName(vc, 'Settings', 'settings');
    vc.controlPlane.containers[0].mount('/settings', kplus.Volume.fromConfigMap(vc, 'SettingsVolume', settings, { name: 'settings' }));

    const spec = objectOf(vc, 'StatefulSet').spec.template.spec;
    expect(spec.volumes.at(-1)).toEqual({ name: 'settings', configMap: { name: 'settings' } });
    expect(spec.containers[0].volumeMounts.at(-1)).toEqual({ name: 'settings', mountPath: '/settings' });
  });

  test('its Service can be the backend of an Ingress, without a port', () => {
    const vc = virtualCluster();
    new kplus.Ingress(vc, 'Ingress').addHostRule('vc.example.com', '/', kplus.IngressBackend.fromService(vc.service));
    expect(objectOf(vc, 'Ingress').spec.rules[0].http.paths[0].backend.service).toEqual({ name: 'my-vc', port: { number: 443 } });
  });

  test('its Service and service account exist even if its options have errors, so that all errors are reported', () => {
    const vc = virtualCluster({ values: { controlPlan: {} } });
    new kplus.Ingress(vc, 'Ingress').addHostRule('vc.example.com', '/', kplus.IngressBackend.fromService(vc.service));
    ApiObject.of(vc.serviceAccount).metadata.addAnnotation('eks.amazonaws.com/role-arn', 'arn:aws:iam::1:role/vc');
    expect(errorsOf(vc)).toEqual([expect.stringContaining('values.controlPlan')]);
  });

  test('its Service can be exposed through an Ingress', () => {
    const vc = virtualCluster();
    vc.service.exposeViaIngress('/');
    expect(objectOf(vc, 'Ingress').spec.rules[0].http.paths[0].backend.service.name).toBe('my-vc');
  });

  test('its Service is that of the chart, and ports can be added', () => {
    const untouched = objectOf(virtualCluster(), 'Service', 'my-vc');
    const vc = virtualCluster();
    vc.service.bind(9443, { name: 'metrics', targetPort: 9443 });
    vc.service.metadata.addAnnotation('external-dns.alpha.kubernetes.io/hostname', 'vc.example.com');

    const { spec, metadata } = objectOf(vc, 'Service', 'my-vc');
    expect(spec.ports).toEqual([...untouched.spec.ports, { name: 'metrics', port: 9443, targetPort: 9443 }]);
    expect(metadata.annotations).toEqual({ 'external-dns.alpha.kubernetes.io/hostname': 'vc.example.com' });
    expect(untouched.spec).toMatchObject({ type: 'ClusterIP', selector: { app: 'vcluster', release: 'my-vc' } });
  });

  test('its service account can have an annotation for a cloud provider', () => {
    const vc = virtualCluster();
    ApiObject.of(vc.serviceAccount).metadata.addAnnotation('eks.amazonaws.com/role-arn', 'arn:aws:iam::1:role/vc');
    expect(objectOf(vc, 'ServiceAccount', 'vc-my-vc').metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/vc' });
  });

  test('its service account can be a subject of role bindings', () => {
    const vc = virtualCluster();
    const role = new kplus.ClusterRole(vc, 'Nodes', { rules: [{ verbs: ['get'], endpoints: [kplus.ApiResource.NODES] }] });
    role.bindInNamespace('team-a', vc.serviceAccount);
    expect(synthesized(vc).flatMap(object => object.subjects ?? [])).toContainEqual(expect.objectContaining({ kind: 'ServiceAccount', name: 'vc-my-vc', namespace: 'team-a' }));
  });

  test('other workloads can mount its kubeconfig, from the Secret that vCluster writes', () => {
    const vc = virtualCluster();
    const client = new kplus.Deployment(vc, 'Client', { containers: [{ image: 'kubectl' }] });
    client.containers[0].mount('/kube', kplus.Volume.fromSecret(vc, 'Kubeconfig', vc.kubeConfigSecret, { name: 'kubeconfig' }));
    expect(objectOf(vc, 'Deployment').spec.template.spec.volumes).toEqual([{ name: 'kubeconfig', secret: { secretName: 'vc-my-vc' } }]);
  });

  test.each(Object.entries(RELEASES))('its images are all images in the manifests of release %s', (_, release) => {
    const vc = virtualCluster({ release, backingStore: BackingStore.deployedEtcd(), defaultImageRegistry: 'registry.corp' });
    vc.controlPlane.addContainer({ name: 'proxy', image: 'registry.corp/envoy:1.31' });

    const named = JSON.stringify(synthesized(vc)).match(/"image":"[^"]+"/g)!.map(field => field.slice(9, -1));
    expect(vc.images).toEqual([...new Set(named)].sort());
    expect(vc.images.every(image => image.startsWith('registry.corp/'))).toBe(true);
    expect(vc.images).toContain('registry.corp/envoy:1.31');
  });

  test('its images include those of extra manifests with pods of any kind', () => {
    const pod = (image: string) => `spec: {containers: [{name: a, image: ${image}}], volumes: [{name: b, image: {reference: '${image}-files'}}]}`;
    const manifests = [
      `{apiVersion: v1, kind: Pod, metadata: {name: one}, ${pod('pod:1')}}`,
      `{apiVersion: batch/v1, kind: Job, metadata: {name: once}, spec: {template: {${pod('job:1')}}}}`,
      `{apiVersion: batch/v1, kind: CronJob, metadata: {name: often}, spec: {jobTemplate: {spec: {template: {${pod('cron:1')}}}}}}`,
    ].join('\n---\n');
    const ownImages = virtualCluster().images;
    const { images } = virtualCluster({ values: { experimental: { deploy: { host: { manifests } } } } });
    expect(images.filter(image => !ownImages.includes(image))).toEqual([
      'cron:1', 'cron:1-files', 'job:1', 'job:1-files', 'pod:1', 'pod:1-files',
    ]);
  });

  test('its images can be read even if its options have errors, so that all errors are reported', () => {
    const vc = virtualCluster({ values: { controlPlan: {} } });
    expect(vc.images).toEqual([]);
    expect(errorsOf(vc)).toEqual([expect.stringContaining('values.controlPlan')]);
  });

  test('every object can have a JSON patch', () => {
    const vc = virtualCluster();
    const role = vc.node.findAll().find(child => ApiObject.isApiObject(child) && child.kind === 'Role') as ApiObject;
    role.metadata.addAnnotation('a', 'b');
    expect(objectOf(vc, 'Role').metadata.annotations).toEqual({ a: 'b' });
  });

  test('objects that the values disable can\'t be used', () => {
    const vc = virtualCluster({ values: { controlPlane: { service: { enabled: false } } } });
    expect(() => vc.service).toThrow('controlPlane.service.enabled is false');
  });
});

describe('the service account of the control plane', () => {
  const subjects = (account: kplus.IServiceAccount, scope: VirtualCluster) => {
    new kplus.Role(scope, 'MyRole', { metadata: { name: 'mine' } }).bind(account);
    return synthesized(scope).filter(({ kind, roleRef }) => kind === 'RoleBinding' && roleRef.name === 'mine').flatMap(binding => binding.subjects);
  };

  test('is a reference by name: for role bindings, but not for changes', () => {
    const chart = newChart();
    const existing = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'cloud');
    const vc = new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', serviceAccount: { existing } });
    expect(vc.serviceAccount.name).toBe('cloud');
    expect(() => ApiObject.of(vc.serviceAccount)).toThrow('cannot find');
    expect(subjects(vc.serviceAccount, vc)).toEqual([{ kind: 'ServiceAccount', name: 'cloud', apiGroup: '', namespace: 'team-a' }]);
    expect(synthesized(vc).filter(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name !== 'vc-workload-my-vc')).toEqual([]);
  });

  test('is the given construct itself, if the app contains it', () => {
    const chart = newChart();
    const existing = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'cloud' } });
    const vc = new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', serviceAccount: { existing } });
    ApiObject.of(vc.serviceAccount).metadata.addAnnotation('role', 'a');
    expect(vc.serviceAccount).toBe(existing);
    expect(objectOf(vc, 'ServiceAccount', 'cloud').metadata.annotations).toEqual({ role: 'a' });
  });

  test('is the one in the values', () => {
    const vc = virtualCluster({ values: { controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'theirs' } } } } });
    expect(vc.serviceAccount.name).toBe('theirs');
  });

  test('is also available from the control plane', () => {
    const vc = virtualCluster();
    expect(vc.controlPlane.serviceAccount).toBe(vc.serviceAccount);
  });

  test('is available from a separate control plane: the given one, or else the default one', () => {
    const chart = newChart();
    const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'cloud');
    const make = (name: string, props: object) =>
      new ControlPlaneStatefulSet(chart, name, { release: NEWEST_RELEASE, name, namespace: name, ...props });
    expect(make('a', { serviceAccount }).serviceAccount).toBe(serviceAccount);
    const alone = make('b', {});
    expect(alone.serviceAccount!.name).toBe('vc-b');
    expect(alone.serviceAccount!.toSubjectConfiguration()).toEqual(alone.toSubjectConfiguration());
    expect(synthesized(chart).filter(({ kind }) => kind === 'ServiceAccount')).toEqual([]);
  });
});

describe('the namespace of a virtual cluster', () => {
  test('is in all references to it, whatever the namespace of the chart', () => {
    const vc = virtualCluster({ namespace: 'tenant-1', values: { sync: { fromHost: { nodes: { enabled: true } } } } });
    const objects = synthesized(vc);
    const clusterScoped = objects.filter(object => object.kind.startsWith('ClusterRole'));
    expect(clusterScoped.map(object => [object.metadata.name, object.metadata.namespace])).toEqual([['vc-my-vc-v-tenant-1', undefined], ['vc-my-vc-v-tenant-1', undefined]]);
    expect(objects.filter(object => !clusterScoped.includes(object)).map(object => object.metadata.namespace)).toEqual(objects.slice(clusterScoped.length).map(() => 'tenant-1'));
    expect(objects.flatMap(object => object.subjects ?? []).map(subject => subject.namespace)).toEqual(['tenant-1', 'tenant-1']);
  });

  test('is `default` by default, as in Helm', () => {
    const vc = new VirtualCluster(newChart({}), 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc' });
    expect(new Set(synthesized(vc).map(object => object.metadata.namespace))).toEqual(new Set(['default']));
  });

  test('is that of the chart, and can differ between the virtual clusters of a chart', () => {
    const chart = newChart();
    for (const tenant of ['a', 'b', 'c']) {
      new VirtualCluster(chart, tenant, { release: NEWEST_RELEASE, name: 'vc', namespace: `tenant-${tenant}` });
    }
    expect(synthesized(chart).filter(object => object.kind === 'StatefulSet').map(object => object.metadata.namespace)).toEqual(['tenant-a', 'tenant-b', 'tenant-c']);
  });
});

test('a patch on the finished Service sets a node port for clusters with another range', () => {
  const service = { type: kplus.ServiceType.NODE_PORT, httpsNodePort: 8443 };
  expect(errorsOf(virtualCluster({ service }))).toEqual([
    expect.stringMatching(/^service\.httpsNodePort: 8443 must be a port number from 30000 to 32767\. In a cluster with another range .*addJsonPatch/),
  ]);
  const vc = virtualCluster({ service: { type: kplus.ServiceType.NODE_PORT } });
  ApiObject.of(vc.service).addJsonPatch(JsonPatch.add('/spec/ports/0/nodePort', 8443));
  expect(objectOf(vc, 'Service', 'my-vc').spec.ports[0].nodePort).toBe(8443);
});
