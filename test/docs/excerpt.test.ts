import { excerpt } from '../../projenrc/docs/excerpt';

const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: { a: 1, containers: [{ name: 'one', image: 'i' }, { name: 'two', image: 'j' }] } };

test('an item of a list goes by its name, and keeps it', () => {
  expect(excerpt([POD], 'Pod spec.containers[two].image', 'here')).toBe(
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n    - name: two\n      image: j');
});

test('without words it is everything', () => {
  expect(excerpt([{ a: 1 }, { b: 2 }], '', 'here')).toBe('a: 1\n---\nb: 2');
});

test('a path that leads nowhere is an error that says where it stands', () => {
  expect(() => excerpt([POD], 'Pod spec.containers[three]', 'page.md:7')).toThrow('page.md:7: nothing at');
});

test('an object that isn\'t there is an error', () => {
  expect(() => excerpt([POD], 'Service', 'page.md:7')).toThrow('page.md:7: Service: 0 such objects');
});
