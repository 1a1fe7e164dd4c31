import { excerpt } from '../../projenrc/docs/excerpt';

const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: { a: 1, containers: [{ name: 'one', image: 'i' }, { name: 'two', image: 'j' }] } };

test('an item of a list is selected by its name, and the excerpt contains the name', () => {
  expect(excerpt([POD], 'Pod spec.containers[two].image', 'here')).toBe(
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n    - name: two\n      image: j');
});

test('without words, the excerpt contains all objects', () => {
  expect(excerpt([{ a: 1 }, { b: 2 }], '', 'here')).toBe('a: 1\n---\nb: 2');
});

test('an unknown path is an error with the page and line', () => {
  expect(() => excerpt([POD], 'Pod spec.containers[three]', 'page.md:7')).toThrow('page.md:7: nothing at');
});

test('an unknown object is an error', () => {
  expect(() => excerpt([POD], 'Service', 'page.md:7')).toThrow('page.md:7: Service: 0 such objects');
});
