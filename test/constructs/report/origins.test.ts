import { controlPlane, errorsOf, virtualCluster } from '../../synth';

const OTHER_CLAIM = { metadata: { name: 'other' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };

/** The options that are told to be wrong. */
function wrong(lines: string[]): string[] {
  return lines.map(line => line.split(': ')[0]);
}

describe('a problem in the finished control plane is reported at its option', () => {
  const OPTIONS = 'values.controlPlane.statefulSet';

  test.each<[string, object]>([
    ['pods.labels', { pods: { labels: { app: 'mine' } } }],
    ['pods.labels', { pods: { labels: { release: 'mine' } } }],
    ['persistence.volumeClaimTemplates[0]', { persistence: { volumeClaimTemplates: [OTHER_CLAIM] } }],
    ['persistence.volumeClaim.storageClass', { persistence: { volumeClaim: { storageClass: 'A_B' } } }],
    ['initContainers[0].name', { initContainers: [{ name: 'syncer', image: 'a' }] }],
    ['initContainers[0].resources.claims[0].name', { initContainers: [{ name: 'a', image: 'a', resources: { claims: [{ name: 'gpu' }] } }] }],
  ])('%s', (option, statefulSet) => {
    expect(wrong(errorsOf(controlPlane({ values: { controlPlane: { statefulSet } } })))).toEqual([`${OPTIONS}.${option}`]);
  });

  test('labels that the pods already have can be repeated', () => {
    const statefulSet = { pods: { labels: { app: 'vcluster', release: 'my-vc' } } };
    expect(errorsOf(controlPlane({ values: { controlPlane: { statefulSet } } }))).toEqual([]);
  });
});

describe('so is a problem whose path differs from that of the option', () => {
  const inValues = (values: object) => wrong(errorsOf(virtualCluster({ values })));

  test.each<[string, object]>([
    ['plugin.a.name', { plugin: { a: { name: 'A_B', image: 'x' } } }],
    ['plugins.a.imagePullPolicy', { plugins: { a: { image: 'x', imagePullPolicy: 'Now' } } }],
    ['plugin.a.volumeMounts[0].name', { plugin: { a: { image: 'x', volumeMounts: [{ name: 'nowhere', mountPath: '/x' }] } } }],
    ['controlPlane.statefulSet.persistence.addVolumes[0].name', {
      controlPlane: { statefulSet: { persistence: { addVolumes: [{ name: '{{ .Release.Name }}_', emptyDir: {} }] } } },
    }],
    ['controlPlane.statefulSet.persistence.addVolumes[1].name', {
      controlPlane: { statefulSet: { persistence: { addVolumes: [{ name: '{{ .Release.Name }}', emptyDir: {} }, { name: 'certs', emptyDir: {} }] } } },
    }],
    ['controlPlane.ingress.spec.ingressClassName', { controlPlane: { ingress: { enabled: true, host: 'a.b', spec: { ingressClassName: '{{ .Release.Name }}_' } } } }],
    ['controlPlane.ingress.pathType', { controlPlane: { ingress: { enabled: true, host: 'a.b', pathType: null } } }],
    ['controlPlane.statefulSet.persistence.volumeClaimTemplates[0]', {
      controlPlane: {
        backingStore: { etcd: { deploy: { enabled: true } } },
        statefulSet: { persistence: { volumeClaimTemplates: [OTHER_CLAIM] } },
      },
    }],
    ['controlPlane.statefulSet.persistence.binariesVolume', { controlPlane: { statefulSet: { persistence: { binariesVolume: [] } } } }],
    ['policies.networkPolicy.workload.publicEgress.cidr', { policies: { networkPolicy: { enabled: true, workload: { publicEgress: { cidr: 'all' } } } } }],
  ])('%s', (option, values) => {
    expect([...new Set(inValues(values))]).toEqual([`values.${option}`]);
  });

  test('an object in a text is reported with the option of the text', () => {
    const manifests = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: Bad_Name\nspec:\n  ports: [{port: 80}]\n';
    expect(inValues({ experimental: { deploy: { host: { manifests } } } }))
      .toEqual(['values.experimental.deploy.host.manifests, Service Bad_Name, metadata.name']);
  });

  test('a problem with an addition is reported at its path in the object', () => {
    const vc = virtualCluster({ values: { controlPlane: { statefulSet: { labels: { team: 'a' } } } } });
    vc.controlPlane.addContainer({ name: 'syncer', image: 'x' });
    expect(wrong(errorsOf(vc))).toEqual(['spec.template.spec.containers[1].name']);
  });
});

describe('so is a problem in the finished etcd', () => {
  const etcd = (statefulSet: object) => ({ controlPlane: { backingStore: { etcd: { deploy: { enabled: true, statefulSet } } } } });

  test.each<[string, object]>([
    ['pods.labels', { pods: { labels: { release: 'mine' } } }],
    ['resources.requests.cpu', { resources: { limits: { cpu: '1' }, requests: { cpu: '2' } } }],
    ['scheduling.priorityClassName', { scheduling: { priorityClassName: 'A_B' } }],
    ['persistence.addVolumes[0].name', { persistence: { addVolumes: [{ name: 'certs', emptyDir: {} }] } }],
    ['persistence.addVolumeMounts[0].name', { persistence: { addVolumeMounts: [{ name: 'x', mountPath: '/x' }] } }],
    ['persistence.volumeClaimTemplates[0]', { persistence: { volumeClaimTemplates: [OTHER_CLAIM] } }],
    ['persistence.volumeClaim.storageClass', { persistence: { volumeClaim: { storageClass: 'A_B' } } }],
  ])('%s', (option, statefulSet) => {
    expect(wrong(errorsOf(virtualCluster({ values: etcd(statefulSet) })))).toEqual([`values.controlPlane.backingStore.etcd.deploy.statefulSet.${option}`]);
  });
});
