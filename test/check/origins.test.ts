import { controlPlane, errorsOf, virtualCluster } from '../synth';

const OTHER_CLAIM = { metadata: { name: 'other' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };

/** The options that are told to be wrong. */
function wrong(lines: string[]): string[] {
  return lines.map(line => line.split(': ')[0]);
}

describe('what only the finished control plane shows is told at its option', () => {
  const OPTIONS = 'values.controlPlane.statefulSet';

  test.each<[string, object]>([
    ['pods.labels', { pods: { labels: { app: 'mine' } } }],
    ['pods.labels', { pods: { labels: { release: 'mine' } } }],
    ['persistence.volumeClaimTemplates', { persistence: { volumeClaimTemplates: [OTHER_CLAIM] } }],
    ['persistence.volumeClaim.storageClass', { persistence: { volumeClaim: { storageClass: 'A_B' } } }],
    ['initContainers[0].name', { initContainers: [{ name: 'syncer', image: 'a' }] }],
    ['initContainers[0].resources.claims[0].name', { initContainers: [{ name: 'a', image: 'a', resources: { claims: [{ name: 'gpu' }] } }] }],
  ])('%s', (option, statefulSet) => {
    expect(wrong(errorsOf(controlPlane({ values: { controlPlane: { statefulSet } } })))).toEqual([`${OPTIONS}.${option}`]);
  });

  test('the labels that the pods have anyway may be repeated', () => {
    const statefulSet = { pods: { labels: { app: 'vcluster', release: 'my-vc' } } };
    expect(errorsOf(controlPlane({ values: { controlPlane: { statefulSet } } }))).toEqual([]);
  });
});

describe('so is what only the finished etcd shows', () => {
  const etcd = (statefulSet: object) => ({ controlPlane: { backingStore: { etcd: { deploy: { enabled: true, statefulSet } } } } });

  test.each<[string, object]>([
    ['pods.labels', { pods: { labels: { release: 'mine' } } }],
    ['resources.requests.cpu', { resources: { limits: { cpu: '1' }, requests: { cpu: '2' } } }],
    ['scheduling.priorityClassName', { scheduling: { priorityClassName: 'A_B' } }],
    ['persistence.addVolumes[0].name', { persistence: { addVolumes: [{ name: 'certs', emptyDir: {} }] } }],
    ['persistence.addVolumeMounts[0].name', { persistence: { addVolumeMounts: [{ name: 'x', mountPath: '/x' }] } }],
    ['persistence.volumeClaimTemplates', { persistence: { volumeClaimTemplates: [OTHER_CLAIM] } }],
    ['persistence.volumeClaim.storageClass', { persistence: { volumeClaim: { storageClass: 'A_B' } } }],
  ])('%s', (option, statefulSet) => {
    expect(wrong(errorsOf(virtualCluster({ values: etcd(statefulSet) })))).toEqual([`values.controlPlane.backingStore.etcd.deploy.statefulSet.${option}`]);
  });
});
