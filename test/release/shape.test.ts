import { isRequired, Kind, parseKind } from '../../src/release/shape';

const string: Kind = { kind: 'scalar', name: 'string' };

test.each<[string, Kind]>([
  ['any', { kind: 'any' }],
  ['object', { kind: 'object' }],
  ['string', string],
  ['base64', { kind: 'scalar', name: 'base64' }],
  ['integer!', { kind: 'scalar', name: 'integer' }],
  ['EnableSwitch', { kind: 'named', name: 'EnableSwitch' }],
  ['k8s:Affinity', { kind: 'kubernetes', name: 'Affinity' }],
  ['k8s:Toleration[]', { kind: 'list', of: { kind: 'kubernetes', name: 'Toleration' } }],
  ['string|boolean', { kind: 'union', of: [string, { kind: 'scalar', name: 'boolean' }] }],
  ['map<string>', { kind: 'map', of: string }],
  ['map<string[]>', { kind: 'map', of: { kind: 'list', of: string } }],
  ['map<string|number>[]!', { kind: 'list', of: { kind: 'map', of: { kind: 'union', of: [string, { kind: 'scalar', name: 'number' }] } } }],
])('%s is parsed', (notation, kind) => {
  expect(parseKind(notation)).toEqual(kind);
});

test.each(['', 'strin', 'map<>', 'k8s:', 'string|', '[]', 'Two Words'])("'%s' is not a notation", notation => {
  expect(() => parseKind(notation)).toThrow('is no notation of a type');
});

test('a key is required if its notation ends with a mark', () => {
  expect([isRequired('string!'), isRequired('string')]).toEqual([true, false]);
});
