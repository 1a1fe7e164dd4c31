import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ControlPlaneStatefulSet } from '../../src';
import { NEWEST_RELEASE } from '../releases';
import { controlPlane, newChart, objectOf, synthesized, workloadOf, errorsOf } from '../synth';

const podSpec = (cp: ControlPlaneStatefulSet) => workloadOf(cp).spec.template.spec;
const syncer = (cp: ControlPlaneStatefulSet) => podSpec(cp).containers[0];

describe('parts that users add through cdk8s-plus', () => {
  test('a mounted volume is in the pod and in the container, after the control plane\'s own', () => {
    const cp = controlPlane();
    const config = kplus.ConfigMap.fromConfigMapName(cp, 'Audit', 'audit-policy');
    cp.containers[0].mount('/etc/audit', kplus.Volume.fromConfigMap(cp, 'AuditVolume', config, { name: 'audit' }), { readOnly: true });

    expect(podSpec(cp).volumes.at(-1)).toEqual({ name: 'audit', configMap: { name: 'audit-policy' } });
    expect(syncer(cp).volumeMounts.at(-1)).toEqual({ name: 'audit', mountPath: '/etc/audit', readOnly: true });
    expect(syncer(cp).volumeMounts.map((mount: any) => mount.name)).toContain('data');
  });

  test('a volume that is both an option and mounted through cdk8s-plus is included once', () => {
    const chart = newChart();
    const scratch = kplus.Volume.fromEmptyDir(chart, 'Scratch', 'scratch');
    const cp = controlPlane({ persistence: { addVolumes: [scratch] } }, chart);
    cp.containers[0].mount('/scratch', scratch);

    expect(podSpec(cp).volumes.filter((volume: any) => volume.name === 'scratch')).toEqual([{ name: 'scratch', emptyDir: {} }]);
  });

  test('an environment variable from a Secret comes after the control plane\'s own', () => {
    const cp = controlPlane();
    const secret = kplus.Secret.fromSecretName(cp, 'License', 'license');
    cp.containers[0].env.addVariable('LICENSE', kplus.EnvValue.fromSecretValue({ secret, key: 'token' }));

    expect(syncer(cp).env.at(-1)).toEqual({ name: 'LICENSE', valueFrom: { secretKeyRef: { name: 'license', key: 'token' } } });
    expect(syncer(cp).env[0]).toEqual({ name: 'VCLUSTER_NAME', value: 'my-vc' });
  });

  test('a sidecar runs beside the control plane, whose container is not changed', () => {
    const alone = syncer(controlPlane());
    const cp = controlPlane();
    cp.addContainer({ name: 'proxy', image: 'envoy:1.31' });

    expect(podSpec(cp).containers.map((container: any) => container.name)).toEqual(['syncer', 'proxy']);
    expect(syncer(cp)).toEqual(alone);
  });

  test('an init container runs after those for Kubernetes', () => {
    const cp = controlPlane();
    cp.addInitContainer({ name: 'wait', image: 'busybox:1.36' });

    expect(podSpec(cp).initContainers.map((container: any) => container.name)).toEqual(['kubernetes', 'wait']);
  });

  test('tolerations and affinity are added to those of the options', () => {
    const cp = controlPlane({
      scheduling: {
        tolerations: [{ key: 'virtual', operator: 'Exists' }],
        affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }] } } },
      },
    });
    cp.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('dedicated', 'vcluster')));
    cp.scheduling.spread({ topology: kplus.Topology.ZONE });

    expect(podSpec(cp).tolerations).toEqual([
      { key: 'virtual', operator: 'Exists' },
      { key: 'dedicated', operator: 'Equal', value: 'vcluster' },
    ]);
    expect(podSpec(cp).affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms).toHaveLength(1);
    expect(podSpec(cp).affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual([{
      topologyKey: 'topology.kubernetes.io/zone',
      labelSelector: { matchLabels: { app: 'vcluster', release: 'my-vc' } },
      namespaces: ['team-a'],
    }]);
  });

  test('host aliases and DNS settings are added to the pod', () => {
    const cp = controlPlane();
    cp.addHostAlias({ ip: '10.0.0.1', hostnames: ['git.corp'] });
    cp.dns.addSearch('corp.local');

    expect(podSpec(cp).hostAliases).toEqual([{ ip: '10.0.0.1', hostnames: ['git.corp'] }]);
    expect(podSpec(cp).dnsConfig).toEqual({ searches: ['corp.local'] });
  });

  test('labels and annotations are added to the workload and to the pods', () => {
    const cp = controlPlane();
    cp.metadata.addLabel('team', 'platform');
    cp.podMetadata.addAnnotation('sidecar.istio.io/inject', 'false');
    cp.podMetadata.addLabel('tier', 'control-plane');

    const { metadata, spec } = workloadOf(cp);
    expect(metadata.labels).toMatchObject({ app: 'vcluster', team: 'platform' });
    expect(spec.template.metadata.annotations).toMatchObject({ 'sidecar.istio.io/inject': 'false', 'vClusterConfigHash': expect.any(String) });
    expect(spec.template.metadata.labels).toEqual({ app: 'vcluster', release: 'my-vc', tier: 'control-plane' });
  });

  test('the defaults of cdk8s-plus are not in the manifest', () => {
    const spec = podSpec(controlPlane());
    expect(spec).not.toHaveProperty('automountServiceAccountToken');
    expect(spec).not.toHaveProperty('securityContext');
    expect(spec).not.toHaveProperty('restartPolicy');
    expect(spec.containers[0]).not.toHaveProperty('ports');
    expect(spec.containers[0]).not.toHaveProperty('imagePullPolicy');
    expect(workloadOf(controlPlane()).spec.template.metadata.labels).not.toHaveProperty('cdk8s.io/metadata.addr');
  });
});

describe('a control plane among other constructs', () => {
  test('a Service selects its pods by the chart\'s labels', () => {
    const cp = controlPlane();
    new kplus.Service(cp, 'Api', { metadata: { name: 'api' }, ports: [{ port: 443, targetPort: 8443 }], selector: cp });

    expect(objectOf(cp, 'Service', 'api').spec.selector).toEqual({ app: 'vcluster', release: 'my-vc' });
  });

  test('an Ingress exposes it through a Service', () => {
    const cp = controlPlane();
    const service = new kplus.Service(cp, 'Api', { metadata: { name: 'api' }, ports: [{ port: 443, targetPort: 8443 }], selector: cp });
    new kplus.Ingress(cp, 'Ingress').addHostRule('vc.example.com', '/', kplus.IngressBackend.fromService(service));

    expect(objectOf(cp, 'Ingress').spec.rules[0].http.paths[0].backend.service).toEqual({ name: 'api', port: { number: 443 } });
  });

  test('a NetworkPolicy selects its pods', () => {
    const cp = controlPlane();
    new kplus.NetworkPolicy(cp, 'Policy', { selector: cp });

    expect(objectOf(cp, 'NetworkPolicy').spec.podSelector).toEqual({ matchLabels: { app: 'vcluster', release: 'my-vc' } });
  });

  test('connections allow another workload to reach its API port', () => {
    const cp = controlPlane();
    const client = new kplus.Deployment(cp.node.scope!, 'Client', { containers: [{ image: 'client' }] });
    cp.connections.allowFrom(client, { isolation: kplus.PodConnectionsIsolation.POD });

    const policy = objectOf(cp, 'NetworkPolicy');
    expect(policy.spec.podSelector).toEqual({ matchLabels: { app: 'vcluster', release: 'my-vc' } });
    expect(policy.spec.ingress[0].ports).toEqual([{ port: 8443, protocol: 'TCP' }]);
  });

  test('a role can be bound to its service account', () => {
    const cp = controlPlane();
    const role = new kplus.Role(cp, 'Role', { rules: [{ verbs: ['get'], resources: [kplus.ApiResource.SECRETS] }] });
    role.bind(cp);

    expect(objectOf(cp, 'RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'vc-my-vc', apiGroup: '', namespace: 'team-a' }]);
  });

  test('it runs as the given service account', () => {
    const chart = newChart();
    const serviceAccount = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'cloud' } });
    expect(podSpec(controlPlane({ serviceAccount }, chart)).serviceAccountName).toBe('cloud');
  });

  test('a JSON patch can change every field', () => {
    const cp = controlPlane();
    ApiObject.of(cp).addJsonPatch(
      JsonPatch.replace('/spec/volumeClaimTemplates/0/spec/resources/requests/storage', '7Gi'),
      JsonPatch.add('/spec/minReadySeconds', 5),
    );

    expect(workloadOf(cp).spec).toMatchObject({
      minReadySeconds: 5,
      volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '7Gi' } } } }],
    });
  });

  test('it can be used from another chart with another namespace', () => {
    const cp = controlPlane();
    const other = new Chart(cp.node.root, 'other', { namespace: 'team-b' });
    const client = new kplus.Deployment(other, 'Client', { containers: [{ image: 'client' }] });
    client.scheduling.colocate(cp);

    const deployment = Testing.synth(other).find(object => object.kind === 'Deployment');
    expect(deployment.spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual([
      expect.objectContaining({ labelSelector: { matchLabels: { app: 'vcluster', release: 'my-vc' } }, namespaces: ['team-a'] }),
    ]);
  });

  test('it has the given namespace, whatever the namespace of its chart', () => {
    const cp = controlPlane({ namespace: 'tenant-1' });
    expect(synthesized(cp).map(object => object.metadata.namespace)).toEqual(['tenant-1', 'tenant-1', 'tenant-1']);
  });

  test('without a namespace, its objects have the namespace in which they are applied', () => {
    const cp = controlPlane({}, newChart({}));
    expect(synthesized(cp).map(object => object.metadata.namespace)).toEqual([undefined, undefined, undefined]);
  });

  test('without a name, it is named after its path, as are all its objects', () => {
    const chart = newChart();
    const cp = new ControlPlaneStatefulSet(chart, 'Tenant', { release: NEWEST_RELEASE });

    expect(cp.name).toMatch(/^test-tenant-[a-z0-9]{8}$/);
    expect(synthesized(cp).map(object => object.metadata.name).sort()).toEqual([cp.name, `${cp.name}-headless`, `vc-config-${cp.name}`].sort());
  });

  test('a chart\'s labels are on every object', () => {
    const cp = controlPlane({}, newChart({ labels: { 'app.kubernetes.io/part-of': 'tenants' } }));
    for (const { metadata } of synthesized(cp)) {
      expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/part-of': 'tenants', 'app': 'vcluster' });
    }
  });
});

test.each(['theirs', {}, true])('an invalid service account is refused: %j', account => {
  expect(errorsOf(controlPlane({ serviceAccount: { existing: account as any } }))).toEqual([
    `serviceAccount.existing: ${JSON.stringify(account)} must be a ServiceAccount of cdk8s-plus.`,
  ]);
});
