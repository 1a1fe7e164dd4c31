import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, ControlPlaneStatefulSet, VirtualCluster, VirtualClusterProps } from '../../src';
import { NEWEST_RELEASE } from '../releases';
import { errorsOf, newChart, objectOf, RELEASES, synthesized } from '../synth';

const virtualCluster = (props: Partial<VirtualClusterProps> = {}) =>
  new VirtualCluster(newChart(), 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', ...props });

describe('the handles of a virtual cluster', () => {
  test('its control plane is composed with as if it stood alone', () => {
    const vc = virtualCluster();
    const settings = kplus.ConfigMap.fromConfigMapName(vc, 'Settings', 'settings');
    vc.controlPlane.containers[0].mount('/settings', kplus.Volume.fromConfigMap(vc, 'SettingsVolume', settings, { name: 'settings' }));

    const spec = objectOf(vc, 'StatefulSet').spec.template.spec;
    expect(spec.volumes.at(-1)).toEqual({ name: 'settings', configMap: { name: 'settings' } });
    expect(spec.containers[0].volumeMounts.at(-1)).toEqual({ name: 'settings', mountPath: '/settings' });
  });

  test('its Service is the backend of an Ingress, without naming a port', () => {
    const vc = virtualCluster();
    new kplus.Ingress(vc, 'Ingress').addHostRule('vc.example.com', '/', kplus.IngressBackend.fromService(vc.service));
    expect(objectOf(vc, 'Ingress').spec.rules[0].http.paths[0].backend.service).toEqual({ name: 'my-vc', port: { number: 443 } });
  });

  test('its Service and service account are there while its options are wrong, so that all of it is reported', () => {
    const vc = virtualCluster({ values: { controlPlan: {} } });
    new kplus.Ingress(vc, 'Ingress').addHostRule('vc.example.com', '/', kplus.IngressBackend.fromService(vc.service));
    ApiObject.of(vc.serviceAccount).metadata.addAnnotation('eks.amazonaws.com/role-arn', 'arn:aws:iam::1:role/vc');
    expect(errorsOf(vc)).toEqual([expect.stringContaining('values.controlPlan')]);
  });

  test('its Service exposes itself through an Ingress', () => {
    const vc = virtualCluster();
    vc.service.exposeViaIngress('/');
    expect(objectOf(vc, 'Ingress').spec.rules[0].http.paths[0].backend.service.name).toBe('my-vc');
  });

  test('its Service is the chart\'s, and takes further ports', () => {
    const untouched = objectOf(virtualCluster(), 'Service', 'my-vc');
    const vc = virtualCluster();
    vc.service.bind(9443, { name: 'metrics', targetPort: 9443 });
    vc.service.metadata.addAnnotation('external-dns.alpha.kubernetes.io/hostname', 'vc.example.com');

    const { spec, metadata } = objectOf(vc, 'Service', 'my-vc');
    expect(spec.ports).toEqual([...untouched.spec.ports, { name: 'metrics', port: 9443, targetPort: 9443 }]);
    expect(metadata.annotations).toEqual({ 'external-dns.alpha.kubernetes.io/hostname': 'vc.example.com' });
    expect(untouched.spec).toMatchObject({ type: 'ClusterIP', selector: { app: 'vcluster', release: 'my-vc' } });
  });

  test('its service account takes the annotation of a cloud', () => {
    const vc = virtualCluster();
    ApiObject.of(vc.serviceAccount).metadata.addAnnotation('eks.amazonaws.com/role-arn', 'arn:aws:iam::1:role/vc');
    expect(objectOf(vc, 'ServiceAccount', 'vc-my-vc').metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/vc' });
  });

  test('its service account is a subject of role bindings', () => {
    const vc = virtualCluster();
    const role = new kplus.ClusterRole(vc, 'Nodes', { rules: [{ verbs: ['get'], endpoints: [kplus.ApiResource.NODES] }] });
    role.bindInNamespace('team-a', vc.serviceAccount);
    expect(synthesized(vc).flatMap(object => object.subjects ?? [])).toContainEqual(expect.objectContaining({ kind: 'ServiceAccount', name: 'vc-my-vc', namespace: 'team-a' }));
  });

  test('its kubeconfig is mounted by other workloads, from the Secret that vCluster writes', () => {
    const vc = virtualCluster();
    const client = new kplus.Deployment(vc, 'Client', { containers: [{ image: 'kubectl' }] });
    client.containers[0].mount('/kube', kplus.Volume.fromSecret(vc, 'Kubeconfig', vc.kubeConfigSecret, { name: 'kubeconfig' }));
    expect(objectOf(vc, 'Deployment').spec.template.spec.volumes).toEqual([{ name: 'kubeconfig', secret: { secretName: 'vc-my-vc' } }]);
  });

  test.each(Object.entries(RELEASES))('its images are all that the manifests of release %s name', (_, release) => {
    const vc = virtualCluster({ release, backingStore: BackingStore.deployedEtcd(), defaultImageRegistry: 'registry.corp' });
    vc.controlPlane.addContainer({ name: 'proxy', image: 'registry.corp/envoy:1.31' });

    const named = JSON.stringify(synthesized(vc)).match(/"image":"[^"]+"/g)!.map(field => field.slice(9, -1));
    expect(vc.images).toEqual([...new Set(named)].sort());
    expect(vc.images.every(image => image.startsWith('registry.corp/'))).toBe(true);
    expect(vc.images).toContain('registry.corp/envoy:1.31');
  });

  test('its images are also those of extra manifests, whatever makes their pods', () => {
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

  test('its images can be asked for while its options are wrong, so that all of it is reported', () => {
    const vc = virtualCluster({ values: { controlPlan: {} } });
    expect(vc.images).toEqual([]);
    expect(errorsOf(vc)).toEqual([expect.stringContaining('values.controlPlan')]);
  });

  test('every object takes a JSON patch', () => {
    const vc = virtualCluster();
    const role = vc.node.findAll().find(child => ApiObject.isApiObject(child) && child.kind === 'Role') as ApiObject;
    role.metadata.addAnnotation('a', 'b');
    expect(objectOf(vc, 'Role').metadata.annotations).toEqual({ a: 'b' });
  });

  test('what the values switch off isn\'t there to be used', () => {
    const vc = virtualCluster({ values: { controlPlane: { service: { enabled: false } } } });
    expect(() => vc.service).toThrow('controlPlane.service.enabled is false');
  });
});

describe('the account that the control plane runs as', () => {
  const subjects = (account: kplus.IServiceAccount, scope: VirtualCluster) => {
    new kplus.Role(scope, 'MyRole', { metadata: { name: 'mine' } }).bind(account);
    return synthesized(scope).filter(({ kind, roleRef }) => kind === 'RoleBinding' && roleRef.name === 'mine').flatMap(binding => binding.subjects);
  };

  test('is one that is known by its name: for role bindings, and not to be changed', () => {
    const chart = newChart();
    const existing = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'cloud');
    const vc = new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', serviceAccount: { existing } });
    expect(vc.serviceAccount.name).toBe('cloud');
    expect(() => ApiObject.of(vc.serviceAccount)).toThrow('cannot find');
    expect(subjects(vc.serviceAccount, vc)).toEqual([{ kind: 'ServiceAccount', name: 'cloud', apiGroup: '', namespace: 'team-a' }]);
    expect(synthesized(vc).filter(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name !== 'vc-workload-my-vc')).toEqual([]);
  });

  test('is the given one itself, where that is made in the app', () => {
    const chart = newChart();
    const existing = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'cloud' } });
    const vc = new VirtualCluster(chart, 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc', serviceAccount: { existing } });
    ApiObject.of(vc.serviceAccount).metadata.addAnnotation('role', 'a');
    expect(vc.serviceAccount).toBe(existing);
    expect(objectOf(vc, 'ServiceAccount', 'cloud').metadata.annotations).toEqual({ role: 'a' });
  });

  test('is the one that the values name', () => {
    const vc = virtualCluster({ values: { controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'theirs' } } } } });
    expect(vc.serviceAccount.name).toBe('theirs');
  });

  test('is told by the control plane, too', () => {
    const vc = virtualCluster();
    expect(vc.controlPlane.serviceAccount).toBe(vc.serviceAccount);
  });

  test('is told by a control plane alone: the given one, or else the one by the usual name', () => {
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
  test('is in all that names it, whatever the chart\'s', () => {
    const vc = virtualCluster({ namespace: 'tenant-1', values: { sync: { fromHost: { nodes: { enabled: true } } } } });
    const objects = synthesized(vc);
    const clusterScoped = objects.filter(object => object.kind.startsWith('ClusterRole'));
    expect(clusterScoped.map(object => [object.metadata.name, object.metadata.namespace])).toEqual([['vc-my-vc-v-tenant-1', undefined], ['vc-my-vc-v-tenant-1', undefined]]);
    expect(objects.filter(object => !clusterScoped.includes(object)).map(object => object.metadata.namespace)).toEqual(objects.slice(clusterScoped.length).map(() => 'tenant-1'));
    expect(objects.flatMap(object => object.subjects ?? []).map(subject => subject.namespace)).toEqual(['tenant-1', 'tenant-1']);
  });

  test('is `default` where nobody says it, as with Helm', () => {
    const vc = new VirtualCluster(newChart({}), 'VirtualCluster', { release: NEWEST_RELEASE, name: 'my-vc' });
    expect(new Set(synthesized(vc).map(object => object.metadata.namespace))).toEqual(new Set(['default']));
  });

  test('is the chart\'s, each in a fleet of one chart may have its own', () => {
    const chart = newChart();
    for (const tenant of ['a', 'b', 'c']) {
      new VirtualCluster(chart, tenant, { release: NEWEST_RELEASE, name: 'vc', namespace: `tenant-${tenant}` });
    }
    expect(synthesized(chart).filter(object => object.kind === 'StatefulSet').map(object => object.metadata.namespace)).toEqual(['tenant-a', 'tenant-b', 'tenant-c']);
  });
});

test('a node port of a cluster with another range comes by a patch on the finished Service', () => {
  const service = { type: kplus.ServiceType.NODE_PORT, httpsNodePort: 8443 };
  expect(errorsOf(virtualCluster({ service }))).toEqual([
    expect.stringMatching(/^service\.httpsNodePort: 8443 must be a port number from 30000 to 32767\. In a cluster with another range .*addJsonPatch/),
  ]);
  const vc = virtualCluster({ service: { type: kplus.ServiceType.NODE_PORT } });
  ApiObject.of(vc.service).addJsonPatch(JsonPatch.add('/spec/ports/0/nodePort', 8443));
  expect(objectOf(vc, 'Service', 'my-vc').spec.ports[0].nodePort).toBe(8443);
});
