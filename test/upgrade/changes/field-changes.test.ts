import { fieldChanges } from '../../../src/upgrade/changes/field-changes';

function changes(before: any, after: any): unknown[] {
  const objectOf = (fields: any) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, ...fields });
  return fieldChanges({ before: objectOf(before), after: objectOf(after) });
}

test('lists each changed field by its path, in order', () => {
  expect(changes({ spec: { replicas: 1, paused: true, same: 1 } }, { spec: { same: 1, replicas: 3, paused: false } })).toEqual([
    { path: 'spec.paused', before: true, after: false },
    { path: 'spec.replicas', before: 1, after: 3 },
  ]);
});

test('identifies list items by their names, at any depth', () => {
  expect(changes({ env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }] }, { env: [{ name: 'NEW', value: '0' }, { name: 'A', value: '1' }, { name: 'B', value: '3' }] })).toEqual([
    { path: 'env[B].value', before: '2', after: '3' },
    { path: 'env[NEW]', before: undefined, after: { name: 'NEW', value: '0' } },
  ]);
});

test('lists a complete list if its items have no names, or change their order', () => {
  expect(changes({ list: ['a', 'b'] }, { list: ['b'] })).toEqual([{ path: 'list', before: ['a', 'b'], after: ['b'] }]);
  const [x, y] = [{ name: 'x' }, { name: 'y' }];
  expect(changes({ list: [x, y] }, { list: [y, x] })).toEqual([{ path: 'list', before: [x, y], after: [y, x] }]);
});

test('lists an added or removed map completely', () => {
  expect(changes({}, { spec: { a: { b: 1 } } })).toEqual([{ path: 'spec', before: undefined, after: { a: { b: 1 } } }]);
});

test('writes keys that are not identifiers in brackets', () => {
  expect(changes({ labels: { 'a.b/c': '1' } }, { labels: { 'a.b/c': '2' } })).toEqual([{ path: 'labels["a.b/c"]', before: '1', after: '2' }]);
});

test('hides environment variables that contain secrets', () => {
  const env = (value: string) => ({ env: [{ name: 'DB_PASSWORD', value }, { name: 'LEVEL', value }] });
  expect(changes(env('a'), env('b'))).toEqual([
    { path: 'env[DB_PASSWORD].value', before: expect.stringMatching(/^\(hidden/), after: expect.stringMatching(/^\(hidden/) },
    { path: 'env[LEVEL].value', before: 'a', after: 'b' },
  ]);
});
