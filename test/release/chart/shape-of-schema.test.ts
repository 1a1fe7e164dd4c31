import { shapeOfSchema } from '../../../src/release/chart/shape-of-schema';

const SCHEMA = {
  $defs: {
    Switch: {
      type: 'object',
      properties: { enabled: { type: 'boolean' }, mode: { oneOf: [{ type: 'string' }, { type: 'boolean' }] }, count: { type: 'integer' } },
      required: ['enabled'],
      additionalProperties: false,
    },
    Loose: { type: 'object', properties: { known: { type: 'string' } } },
    ControlPlaneScheduling: {
      type: 'object',
      properties: { affinity: { type: 'object' }, tolerations: { type: 'array', items: { type: 'object' } }, priorityClassName: { type: 'string' } },
      additionalProperties: false,
    },
  },
  type: 'object',
  properties: {
    global: true as const,
    free: { type: 'object' },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    params: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    switches: { type: 'array', items: { $ref: '#/$defs/Switch' } },
    named: { type: 'object', additionalProperties: { $ref: '#/$defs/Loose' }, anyOf: [{ type: 'object' }] },
    anything: { type: 'array', items: true },
    items: { type: 'array' },
    untyped: {},
  },
  additionalProperties: false,
};

test('the shape has all types and keys of a schema, each with a notation', () => {
  expect(shapeOfSchema(SCHEMA)).toEqual({
    Config: {
      global: 'any',
      free: 'object',
      labels: 'map<string>',
      params: 'map<string[]>',
      switches: 'Switch[]',
      named: 'map<Loose>',
      anything: 'any[]',
      items: 'any[]',
      untyped: 'any',
    },
    Switch: { enabled: 'boolean!', mode: 'string|boolean', count: 'integer' },
    Loose: { 'known': 'string', '*': 'any' },
    ControlPlaneScheduling: { affinity: 'k8s:Affinity', tolerations: 'k8s:Toleration[]', priorityClassName: 'string' },
  });
});

test('a part without a notation stops the import, with its path', () => {
  expect(() => shapeOfSchema({ $defs: { Odd: { properties: { key: { type: 'null' } }, additionalProperties: false } }, additionalProperties: false }))
    .toThrow('Odd.key: no notation for {"type":"null"}');
});
