import { parityArguments } from '../../../projenrc/parity/arguments';
import { causeOf, configurationIn, outcomeOf } from '../../../projenrc/parity/outcome';
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

  test('right instead, where the library differs on purpose', () => {
    const [ours, chart] = [{ manifests: [] }, { manifests: [object()] }];
    expect(kind(ours, chart, undefined, { controlPlane: { advanced: { defaultImageRegistry: 'a.example/' } } })).toBe('right instead');
    expect(kind(ours, chart, undefined, { controlPlane: { advanced: { defaultImageRegistry: 'a.example' } } })).toBe('differs');
  });
});

test('outcomes of one cause are told apart from others, whatever their values', () => {
  const cause = (text: string) => causeOf({ kind: 'refused by us alone', detail: [text] });
  expect(cause('replicas: "3" must be 1')).toBe(cause('replicas: "5" must be 1'));
  expect(cause('replicas: "3" must be 1')).not.toBe(cause('registry: "a" must be b'));
});

test('the configuration is the one in the Secret', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { 'config.yaml': Buffer.from('a: b\n').toString('base64') } };
  expect(configurationIn({ manifests: [object(), secret] })).toBe('a: b\n');
  expect(configurationIn({ manifests: [object()] })).toBeUndefined();
});

test('the smallest input is what the outcome needs, and no more', async () => {
  const values = { a: { b: 1, c: [1, { d: 2, e: 3 }] }, f: null };
  expect(await smallest(values, async part => JSON.stringify(part).includes('"d":2'))).toEqual({ a: { c: [{ d: 2 }] } });
  expect(await smallest(values, async () => true)).toEqual({});
});

describe('the arguments of the command', () => {
  test('are a path, and numbers that have defaults', () => {
    expect(parityArguments(['chart'])).toEqual({ path: 'chart', cases: 100, seed: 1, record: false });
    expect(parityArguments(['chart', '--cases', '5', '--seed', '7'])).toMatchObject({ cases: 5, seed: 7 });
  });

  test.each([[[]], [['a', 'b']], [['a', '--cases', 'many']], [['a', '--seed', '-1']], [['a', '--cases', '1.5']]])('%j are not', args => {
    expect(() => parityArguments(args)).toThrow();
  });
});
