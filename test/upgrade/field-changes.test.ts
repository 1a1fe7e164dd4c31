import { fieldChanges } from '../../src/upgrade/field-changes';

test('puts the lines of one place together, under its path', () => {
  const before = { spec: { replicas: 1, paused: true, template: { a: 1 } } };
  const after = { spec: { replicas: 3, paused: false, template: { a: 1 } } };
  expect(fieldChanges(before, after)).toEqual([
    { where: 'spec', lines: ['- paused: true', '- replicas: 1', '+ paused: false', '+ replicas: 3'] },
  ]);
});

test('goes into an item of a list by its name, wherever it stands', () => {
  const before = { env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }] };
  const after = { env: [{ name: 'NEW', value: '0' }, { name: 'A', value: '1' }, { name: 'B', value: '3' }] };
  expect(fieldChanges(before, after)).toEqual([
    { where: 'env[NEW]', lines: ['+ - name: NEW', '+   value: "0"'] },
    { where: 'env[B]', lines: ['- value: "2"', '+ value: "3"'] },
  ]);
});

test('shows an item without a name as a whole', () => {
  const rule = (verbs: string[]) => ({ rules: [{ resources: ['pods'], verbs }] });
  expect(fieldChanges(rule(['get']), rule(['get', 'list']))).toEqual([{
    where: 'rules',
    lines: ['- - { resources: [ pods ], verbs: [ get ] }', '+ - { resources: [ pods ], verbs: [ get, list ] }'],
  }]);
});

test('keeps a new map together with all that is in it', () => {
  expect(fieldChanges({ spec: {} }, { spec: { a: { b: { c: [1] } }, d: 2 } })).toEqual([
    { where: '', lines: ['- spec: {}', '+ spec:', '+   a:', '+     b:', '+       c:', '+       - 1', '+   d: 2'] },
  ]);
});

test('tells equal lines in different places apart', () => {
  const before = { a: { enabled: false }, b: { enabled: true } };
  const after = { a: { enabled: true }, b: { enabled: false } };
  expect(fieldChanges(before, after)).toEqual([
    { where: 'a', lines: ['- enabled: false', '+ enabled: true'] },
    { where: 'b', lines: ['- enabled: true', '+ enabled: false'] },
  ]);
});

test('shows of a text the lines that change', () => {
  const before = { data: { 'Core.file': 'one\ntwo\nthree\n' } };
  expect(fieldChanges(before, { data: { 'Core.file': 'one\n2\nthree\n' } })).toEqual([
    { where: 'data', lines: ['- two', '+ 2'] },
  ]);
});

test('writes a path of keys that are no words with brackets', () => {
  const labelled = (value: string) => ({ metadata: { labels: { 'a.b/c': { d: value } } } });
  expect(fieldChanges(labelled('1'), labelled('2'))[0].where).toBe('metadata.labels["a.b/c"]');
});
