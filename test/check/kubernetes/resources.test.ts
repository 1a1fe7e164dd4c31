import { promises } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

promises('ResourceRequirements', undefined, [
  ['amounts are amounts', { limits: { cpu: 'one' } }, 'limits.cpu', { limits: { cpu: 1 } }],
  ['limits are for what containers use', { limits: { mem: '1Gi' } }, 'limits.mem', { limits: { memory: '1Gi' } }, /cpu, memory, ephemeral-storage, hugepages-SIZE, .*Did you mean memory/],
  ['requests are for what containers use', { requests: { storage: '1Gi' } }, 'requests.storage', { requests: { 'ephemeral-storage': '1Gi' } }, "a resource other than 'storage': a container has cpu"],
  ['devices have a domain', { limits: { gpu: 1 } }, 'limits.gpu', { limits: { 'nvidia.com/gpu': 1 } }, 'such as nvidia.com/gpu'],
  ['the domain is one', { limits: { 'NVIDIA/gpu': 1 } }, 'limits.NVIDIA/gpu', { limits: { 'kubernetes.io/a': 1 } }],
  ['the domain leaves room for the quota', { limits: { [`${'a'.repeat(245)}.a/b`]: 1 } }, `limits.${'a'.repeat(245)}.a/b`, { limits: { 'a.a/b': 1 } }],
  ['a device is no request', { limits: { 'requests.a.b/c': 1 } }, 'limits.requests.a.b/c', { limits: { 'a.b/requests.c': 1 } }],
  ['limits are not negative', { limits: { cpu: '-1' } }, 'limits.cpu', { limits: { cpu: 0 } }, 'not negative'],
  ['requests are not negative', { requests: { memory: '-1' } }, 'requests.memory', { requests: { memory: '1.5' } }, 'not negative'],
  ['requests are within limits', { limits: { memory: '1Gi' }, requests: { memory: '1025Mi' } }, 'requests.memory', { limits: { memory: '1Gi' }, requests: { memory: '1024Mi' } }, /at most the limit, which is 1Gi\. Raise limits\.memory/],
  ['each resource has its own limit', { limits: { cpu: 1 }, requests: { cpu: '1001m' } }, 'requests.cpu', { limits: { cpu: 1 }, requests: { memory: '2' } }, /at most the limit, which is 1\. Raise limits\.cpu/],
  ['devices have no parts', { limits: { 'a.b/c': '500m' } }, 'limits.a.b/c', { limits: { 'a.b/c': '1000m' } }, 'only cpu and amounts of bytes can have fractions'],
  ['devices are promised as there are', { limits: { 'a.b/c': 2 }, requests: { 'a.b/c': 1 } }, 'requests.a.b/c', { limits: { 'a.b/c': 2 }, requests: { 'a.b/c': 2 } }, /^the same as the limit: .* cannot be overcommitted/],
  ['devices have a limit', { requests: { 'a.b/c': 1 } }, 'requests.a.b/c', { limits: { 'a.b/c': 1 } }, /^the same as the limit: .* cannot be overcommitted/],
  ['huge pages need CPU or memory', { limits: { 'hugepages-2Mi': '2Mi' } }, '', { limits: { 'hugepages-2Mi': '2Mi', 'cpu': 1 } }, 'that also has cpu or memory'],
  ['huge pages are whole', { limits: { 'hugepages-2Mi': '3Mi', 'cpu': 1 } }, 'limits.hugepages-2Mi', { limits: { 'hugepages-2Mi': '4Mi' }, requests: { cpu: 1 } }, 'a multiple of the page size in hugepages-2Mi'],
  ['huge pages have a size', { limits: { 'hugepages-big': '2Mi', 'cpu': 1 } }, 'limits.hugepages-big', { limits: { 'hugepages-1Gi': '2Gi', 'cpu': 1 } }, 'a multiple of the page size in hugepages-big'],
  ['huge pages are some', { limits: { 'hugepages-0': '2Mi', 'cpu': 1 } }, 'limits.hugepages-0', { limits: { 'hugepages-1Ki': '2Ki', 'memory': 1 } }],
  ['a request of a claim is a label', { claims: [{ name: 'a', request: 'B' }] }, 'claims.0.request', { claims: [{ name: 'a', request: 'b' }] }, /^at most 63 lower-case letters, digits and '-', /],
  ['claims are unique', { claims: [{ name: 'a' }, { name: 'a' }] }, 'claims.1', { claims: [{ name: 'a', request: 'b' }, { name: 'a', request: 'c' }] }, 'a claim that the list contains only once'],
  ['unknown keys are told', { limit: {} }, 'limit', {}],
]);

test.each([['mem', 'memory'], ['Memory', 'memory'], ['ephemeral_storage', 'ephemeral-storage']])('for the resource %s, the suggestion is %s', (name, meant) => {
  expect(checkFragment('ResourceRequirements', { limits: { [name]: 1 } })[0].fix).toBe(`Did you mean ${meant}?`);
});

test('a resource without a similar name gets no suggestion', () => {
  expect(checkFragment('ResourceRequirements', { limits: { disk: 1 } })[0].fix).toBeUndefined();
});

test('a GPU is not confused with a CPU', () => {
  expect(checkFragment('ResourceRequirements', { limits: { gpu: 1 } })[0].fix).toBe('Give it its domain, such as nvidia.com/gpu.');
});

test('a request beyond the limit has an error with the limit', () => {
  expect(checkFragment('ResourceRequirements', { limits: { memory: '1Gi' }, requests: { memory: '2Gi' } })[0]).toMatchObject({
    value: '2Gi', allowed: 'at most the limit, which is 1Gi', fix: 'Raise limits.memory, or lower the request.',
  });
});

test('an unknown resource of a container has an error with the known ones', () => {
  expect(checkFragment('ResourceRequirements', { limits: { disk: 1 } })[0].allowed)
    .toBe("for a resource other than 'disk': a container has cpu, memory, ephemeral-storage, hugepages-SIZE, and others by example.com/name");
});
