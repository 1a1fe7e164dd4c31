import { Dotted, Given, Row, testRows, told } from './refusals';
import { patches } from '../../../src/check/rules/patches';

const AT = 'sync.toHost.pods.patches';
const patch = (...items: object[]): Dotted => ({ [AT]: items });
const expression = { path: 'spec.a', expression: 'value' };
const reference = { apiVersion: 'v1', kind: 'Secret' };
const oldest: Given = { release: '0.22.6' };

describe('a patch', () => {
  testRows([
    ['changes something', patch({ path: 'spec.a' }), [`${AT}[0]`]],
    ['changes something that is written out', patch({ path: 'spec.a', expression: '' }), [`${AT}[0]`]],
    ['changes it in one way', patch({ ...expression, labels: {} }), [`${AT}[0]`]],
    ['changes it in one way, however little that says', patch({ path: 'spec.a', reference, labels: {} }), [`${AT}[0]`]],
    ['can be an expression', patch(expression), []],
    ['can be an expression for the way back', patch({ path: 'spec.a', reverseExpression: 'value' }), []],
    ['can be both expressions', patch({ ...expression, reverseExpression: 'value' }), []],
    ['can be of labels', patch({ path: 'spec.a', labels: {} }), []],
    ['can be a reference', patch({ path: 'spec.a', reference }), []],
    ['has a path of its own', patch(expression, { path: 'spec.b', labels: {} }, expression), [`${AT}[2].path`]],
    ['can have labels that are null', patch({ ...expression, labels: null }), []],
    ['can stand beside nothing', patch(null as any, expression), []],
    ['might share its path before 0.25', patch(expression, expression), [], { release: '0.24.2' }],
    ['was not checked before 0.23', patch({ path: 'spec.a' }), [], oldest],
  ]);

  it('has an error with the missing or excess keys', () => {
    expect(told(patch({ path: 'spec.a' }))).toEqual([
      `${AT}[0] must be a patch with one of expression, labels, reference. Set how the value at the path is changed.`,
    ]);
    expect(told(patch({ ...expression, reference }))).toEqual([`${AT}[0] must be a patch with only one of expression, labels, reference. Write one patch for each of them.`]);
    expect(told(patch(expression, expression))).toEqual([`${AT}[1].path must be a path other than that of ${AT}[0]. Write one patch for each path.`]);
  });
});

describe('patches are checked', () => {
  const places = [...new Set(patches.map(({ path }) => path.replace('[]', '')))].filter(place => !place.includes('olumeSnapshot') && !place.includes('*'));

  it('in all options of vCluster', () => expect(places).toHaveLength(35));

  testRows([
    ...places.map((place): Row => [`in ${place}`, { [place]: [{ path: 'a' }] }, [`${place}[0]`]]),
    ...['sync.toHost.volumeSnapshots', 'sync.toHost.volumeSnapshotContents', 'sync.fromHost.volumeSnapshotClasses'].map((place): Row =>
      [`in ${place} until 0.36`, { [`${place}.patches`]: [{ path: 'a' }] }, [`${place}.patches[0]`], { release: '0.35.3' }]),
    ['in custom resources', { 'sync.toHost.customResources': { 'a.b/v1': { enabled: true, patches: [{ path: 'a' }] } } },
      ['sync.toHost.customResources["a.b/v1"].patches[0]']],
    ['in custom resources of the host', { 'sync.fromHost.customResources': { 'a.b/v1': { enabled: true, scope: 'Cluster', patches: [{ path: 'a' }] } } },
      ['sync.fromHost.customResources["a.b/v1"].patches[0]']],
    ['but not if vCluster checks none', { 'sync.toHost.endpointSlices.patches': [{ path: 'a' }], 'sync.fromHost.secrets.patches': [{ path: 'a' }] }, []],
  ]);
});
