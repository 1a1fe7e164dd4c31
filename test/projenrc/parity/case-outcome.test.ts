import { causeOf, configurationIn, outcomeOf } from '../../../projenrc/parity/case-outcome';
import { parityArguments } from '../../../projenrc/parity/command-line';
import { smallest } from '../../../projenrc/parity/smallest';

const object = (more = {}) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, ...more });
const kind = (ours: any, chart: any, check?: string, values = {}) => outcomeOf(values, ours, chart, check, 'ns').kind;

describe('the outcome of a case', () => {
  test.each([
    ['equal', { manifests: [object()] }, { manifests: [object({ data: {} })] }, undefined],
    ['differs', { manifests: [object()] }, { manifests: [object({ data: { a: 'b' } })] }, undefined],
    ['differs', { manifests: [] }, { manifests: [object()] }, undefined],
    ['refused by both', { refusal: 'no' }, { refusal: 'no' }, undefined],
    ['refused by both', { refusal: 'no' }, { manifests: [] }, 'not valid'],
    ['refused by us alone', { refusal: 'no' }, { manifests: [] }, undefined],
    ['not refused by us', { manifests: [] }, { refusal: 'no' }, undefined],
    ['not refused by us', { manifests: [] }, { manifests: [] }, 'not valid'],
  ])('%s', (expected, ours, chart, check) => {
    expect(kind(ours, chart, check)).toBe(expected);
  });

  test('right instead, if the library intentionally differs', () => {
    const [ours, chart] = [{ manifests: [] }, { manifests: [object()] }];
    expect(kind(ours, chart, undefined, { controlPlane: { advanced: { defaultImageRegistry: 'a.example/' } } })).toBe('right instead');
    expect(kind(ours, chart, undefined, { controlPlane: { advanced: { defaultImageRegistry: 'a.example' } } })).toBe('differs');
  });

  test.each<[string, any, any]>([
    ['statefulSet.persistence.volumeClaim.accessModes', ['a', 'b'], ['a']],
    ['statefulSet.persistence.dataVolume', [{ name: 'data' }], []],
    ['statefulSet.image.registry', 'a.example/', 'a.example'],
    ['statefulSet.resources', { limits: { cpu: null } }, { limits: null }],
    ['statefulSet.scheduling.nodeSelector', { a: null }, { a: 'b' }],
    ['advanced.podDisruptionBudget.minAvailable', 0, 1],
    ['advanced.podDisruptionBudget.maxUnavailable', 0, '0'],
  ])('right instead for controlPlane.%s', (path, deliberate, other) => {
    const judged = (value: any) => kind({ manifests: [] }, { manifests: [object()] }, undefined, `controlPlane.${path}`.split('.').reduceRight((inner, key) => ({ [key]: inner }), value));
    expect([judged(deliberate), judged(other)]).toEqual(['right instead', 'differs']);
  });
});

test('outcomes are grouped by cause, independent of their values', () => {
  const cause = (text: string) => causeOf({ kind: 'refused by us alone', detail: [text] });
  expect(cause('replicas: "3" must be 1')).toBe(cause('replicas: "5" must be 1'));
  expect(cause('replicas: "3" must be 1')).not.toBe(cause('registry: "a" must be b'));
  const difference = (detail: string[]) => causeOf({ kind: 'differs', detail });
  expect(difference(['Secret a, data.b: "1" is "2"'])).toBe(difference(['Secret a, data.b: "3" is "4"']));
  expect(difference(['Secret a, data.b: "1" is "2"'])).not.toBe(difference(['Secret a, data.c: "1" is "2"']));
  expect(causeOf({ kind: 'refused by both', detail: [] })).toBe('refused by both: ');
});

test('the configuration is the one in the Secret', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { 'config.yaml': Buffer.from('a: b\n').toString('base64') } };
  expect(configurationIn({ manifests: [object(), secret] })).toBe('a: b\n');
  expect(configurationIn({ manifests: [object()] })).toBeUndefined();
  expect(configurationIn({ refusal: 'no' })).toBeUndefined();
});

test('the smallest input only contains the parts that the outcome needs', async () => {
  const values = { a: { b: 1, c: [1, { d: 2, e: 3 }] }, f: null };
  expect(await smallest(values, async part => JSON.stringify(part).includes('"d":2'))).toEqual({ a: { c: [{ d: 2 }] } });
  expect(await smallest(values, async () => true)).toEqual({});
});

describe('the arguments of the command', () => {
  test('are a path, and numbers with defaults', () => {
    expect(parityArguments(['chart'])).toEqual({ path: 'chart', cases: 100, seed: 1, record: false });
    expect(parityArguments(['chart', '--cases', '5', '--seed', '7'])).toMatchObject({ cases: 5, seed: 7 });
  });

  test.each([[[]], [['a', 'b']], [['a', '--cases', 'many']], [['a', '--seed', '-1']], [['a', '--cases', '1.5']]])('%j are invalid', args => {
    expect(() => parityArguments(args)).toThrow(/npm run parity|Option '--seed' argument is ambiguous/);
  });
});
