import { checkValues } from '../../src/check/check-values';
import { ReleaseModel } from '../../src/release/release-model';
import { NEWEST } from '../releases';

const wrong = (values: any, release = NEWEST) => checkValues(values, ReleaseModel.of(release)).map(({ path }) => path.join('.'));

describe('a vcluster.yaml', () => {
  test.each([
    ['controlPlane.statefulSet.scheduling.nodeSelector', { 'node-role.kubernetes.io/control-plane': null }],
    ['controlPlane.backingStore.etcd.deploy.statefulSet.scheduling.nodeSelector', { a: null }],
    ['controlPlane.statefulSet.resources.limits', { 'cpu': null, 'gpu.example.com/x': null }],
    ['controlPlane.statefulSet.scheduling.affinity', { nodeAffinity: null }],
  ])('can have nulls in the map %s, as in Helm', (path, map) => {
    expect(wrong(path.split('.').reduceRight<object>((inner, key) => ({ [key]: inner }), map))).toEqual([]);
  });

  test('must have valid labels in a node selector', () => {
    const values = { controlPlane: { statefulSet: { scheduling: { nodeSelector: { a: 1, b: 'c d' } } } } };
    expect(wrong(values)).toEqual(['controlPlane.statefulSet.scheduling.nodeSelector.a']);
    expect(wrong({ controlPlane: { statefulSet: { scheduling: { nodeSelector: { b: 'c d' } } } } })).toEqual(['controlPlane.statefulSet.scheduling.nodeSelector.b']);
  });

  test('must have maps for external systems', () => {
    expect(wrong({ external: { other: 'x' } }, '0.27.3')).toEqual(['external.other']);
    expect(wrong({ external: { other: { key: 'x' } } }, '0.27.3')).toEqual([]);
  });
});
