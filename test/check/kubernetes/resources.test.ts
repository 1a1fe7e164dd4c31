import { promises } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';
import { isMore, isWhole, parseQuantity } from '../../../src/check/kubernetes/quantity';

const NANO = 1_000_000_000n;

describe('an amount', () => {
  test.each<[unknown, bigint]>([
    [0, 0n], ['1', NANO], [1.5, NANO * 3n / 2n], ['1500m', NANO * 3n / 2n], ['1.', NANO], ['.5', NANO / 2n], ['+1', NANO], ['-1', -NANO],
    ['1n', 1n], ['1u', 1000n], ['1k', NANO * 1000n], ['1M', NANO * 10n ** 6n], ['1G', NANO * 10n ** 9n], ['1T', NANO * 10n ** 12n],
    ['1P', NANO * 10n ** 15n], ['1E', NANO * 10n ** 18n], ['1Ki', NANO * 1024n], ['1Mi', NANO * 1024n ** 2n], ['1Gi', NANO * 1024n ** 3n],
    ['1Ti', NANO * 1024n ** 4n], ['1Pi', NANO * 1024n ** 5n], ['1Ei', NANO * 1024n ** 6n], ['1.5Gi', NANO * 1024n ** 3n * 3n / 2n],
    ['1e3', NANO * 1000n], ['1E3', NANO * 1000n], ['1e-3', NANO / 1000n], ['12e+2', NANO * 1200n], [' 1Gi ', NANO * 1024n ** 3n],
    ['0.1n', 1n], ['1e-400', 1n], [1e21, NANO * 10n ** 21n],
  ])('%j is read', (text, nanos) => {
    expect(parseQuantity(text)).toBe(nanos);
    expect(checkFragment('Quantity', text)).toEqual([]);
  });

  test.each([
    '', 'lots', '5 gigs', '1 Gi', '1GB', '1K', '1gi', '1MI', '1e', '1e1.5', '1.5.5', '1,5', '--1', 'i', '1Kim', '0x10', 'NaN', '1ee3',
    true, {}, [], NaN, Infinity,
  ])('%j is none', text => {
    expect(checkFragment('Quantity', text)).toHaveLength(1);
  });

  test.each([
    ['5 GB', 'Did you mean 5Gi, or 5G?'], ['1K', 'Did you mean 1Ki, or 1k?'], ['512mi', 'Did you mean 512Mi?'], ['1.5 tib', 'Did you mean 1.5Ti?'],
    ['lots', undefined], [true, undefined],
  ])('%j that is none is answered by what was meant', (text, fix) => {
    expect(checkFragment('Quantity', text)[0].fix).toBe(fix);
  });

  test('too large or small a power costs no time', () => {
    expect(parseQuantity('1e999999999')).toBeGreaterThan(NANO);
    expect(parseQuantity('1e-999999999')).toBe(1n);
  });

  test('amounts are compared across units', () => {
    expect(isMore('1Gi', '1G')).toBe(true);
    expect(isMore('1024Mi', '1Gi')).toBe(false);
    expect(isWhole('1000m')).toBe(true);
    expect(isWhole('1500m')).toBe(false);
  });
});

promises('ResourceRequirements', undefined, [
  ['amounts are amounts', { limits: { cpu: 'one' } }, 'limits.cpu', { limits: { cpu: 1 } }],
  ['limits are for what containers use', { limits: { mem: '1Gi' } }, 'limits.mem', { limits: { memory: '1Gi' } }],
  ['requests are for what containers use', { requests: { storage: '1Gi' } }, 'requests.storage', { requests: { 'ephemeral-storage': '1Gi' } }],
  ['devices have a domain', { limits: { gpu: 1 } }, 'limits.gpu', { limits: { 'nvidia.com/gpu': 1 } }],
  ['the domain is one', { limits: { 'NVIDIA/gpu': 1 } }, 'limits.NVIDIA/gpu', { limits: { 'kubernetes.io/a': 1 } }],
  ['the domain leaves room for the quota', { limits: { [`${'a'.repeat(245)}.a/b`]: 1 } }, `limits.${'a'.repeat(245)}.a/b`, { limits: { 'a.a/b': 1 } }],
  ['limits are not negative', { limits: { cpu: '-1' } }, 'limits.cpu', { limits: { cpu: 0 } }],
  ['requests are not negative', { requests: { memory: '-1' } }, 'requests.memory', { requests: { memory: '1.5' } }],
  ['requests are within limits', { limits: { memory: '1Gi' }, requests: { memory: '1025Mi' } }, 'requests.memory', { limits: { memory: '1Gi' }, requests: { memory: '1024Mi' } }],
  ['each resource has its own limit', { limits: { cpu: 1 }, requests: { cpu: '1001m' } }, 'requests.cpu', { limits: { cpu: 1 }, requests: { memory: '2' } }],
  ['devices have no parts', { limits: { 'a.b/c': '500m' } }, 'limits.a.b/c', { limits: { 'a.b/c': '1000m' } }],
  ['devices are promised as there are', { limits: { 'a.b/c': 2 }, requests: { 'a.b/c': 1 } }, 'requests.a.b/c', { limits: { 'a.b/c': 2 }, requests: { 'a.b/c': 2 } }],
  ['devices have a limit', { requests: { 'a.b/c': 1 } }, 'requests.a.b/c', { limits: { 'a.b/c': 1 } }],
  ['huge pages need CPU or memory', { limits: { 'hugepages-2Mi': '2Mi' } }, '', { limits: { 'hugepages-2Mi': '2Mi', 'cpu': 1 } }],
  ['huge pages are whole', { limits: { 'hugepages-2Mi': '3Mi', 'cpu': 1 } }, 'limits.hugepages-2Mi', { limits: { 'hugepages-2Mi': '4Mi' }, requests: { cpu: 1 } }],
  ['huge pages have a size', { limits: { 'hugepages-big': '2Mi', 'cpu': 1 } }, 'limits.hugepages-big', { limits: { 'hugepages-1Gi': '2Gi', 'cpu': 1 } }],
  ['a request of a claim is a label', { claims: [{ name: 'a', request: 'B' }] }, 'claims.0.request', { claims: [{ name: 'a', request: 'b' }] }],
  ['claims are unique', { claims: [{ name: 'a' }, { name: 'a' }] }, 'claims.1', { claims: [{ name: 'a', request: 'b' }, { name: 'a', request: 'c' }] }],
  ['unknown keys are told', { limit: {} }, 'limit', {}],
]);

test.each([['mem', 'memory'], ['Memory', 'memory'], ['ephemeral_storage', 'ephemeral-storage']])('the resource %s is answered by %s', (name, meant) => {
  expect(checkFragment('ResourceRequirements', { limits: { [name]: 1 } })[0].fix).toBe(`Did you mean ${meant}?`);
});

test('a resource that is near none gets no suggestion', () => {
  expect(checkFragment('ResourceRequirements', { limits: { disk: 1 } })[0].fix).toBeUndefined();
});

test('a GPU is not taken for a CPU', () => {
  expect(checkFragment('ResourceRequirements', { limits: { gpu: 1 } })[0].fix).toBe('Give it its domain, such as nvidia.com/gpu.');
});

test('a request beyond the limit says what the limit is', () => {
  expect(checkFragment('ResourceRequirements', { limits: { memory: '1Gi' }, requests: { memory: '2Gi' } })[0]).toMatchObject({
    value: '2Gi', allowed: 'at most the limit, which is 1Gi', fix: 'Raise limits.memory, or ask for less.',
  });
});
