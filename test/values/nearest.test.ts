import { nearest } from '../../src/values/nearest';

test.each([
  ['emptyDirectory', 'emptyDir'],
  ['storageClassName', 'storageClass'],
  ['ingressClass', 'ingressClassName'],
  ['pathtyp', 'pathType'],
  ['Path', 'path'],
])('%s most likely stands for %s', (name, meant) => {
  expect(nearest(name, [meant])).toBe(meant);
});

test.each([
  ['path', 'pathType'],
  ['storage', 'storageClass'],
  ['volume', 'volumeMode'],
  ['traffic', 'trafficPolicy'],
  ['port', 'proxy'],
])('%s does not stand for %s', (name, other) => {
  expect(nearest(name, [other])).toBeUndefined();
});
