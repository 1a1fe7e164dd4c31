import { FINER_TYPES } from './finer-types';
import { ANY_KEY, ROOT, Shape } from '../../src/release/shape';

/** The part of JSON schema that vCluster's schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Record<string, Schema>;
  readonly type?: string;
  readonly properties?: Record<string, Schema | true>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: string[];
  readonly items?: Schema | boolean;
  readonly oneOf?: Schema[];
  readonly anyOf?: Schema[];
}

/** The shape that a chart's `values.schema.json` describes, in the notation of the release files. */
export function shapeOfSchema(schema: Schema): Shape {
  const types = { [ROOT]: schema, ...schema.$defs };
  return Object.fromEntries(Object.entries(types).map(([type, definition]) => [type, typeShape(type, definition)]));
}

function typeShape(type: string, definition: Schema): Record<string, string> {
  const shape: Record<string, string> = {};
  for (const [key, schema] of Object.entries(definition.properties ?? {})) {
    const place = `${type}.${key}`;
    shape[key] = (FINER_TYPES[place] ?? notation(schema, place)) + (definition.required?.includes(key) ? '!' : '');
  }
  if (definition.additionalProperties !== false) {
    shape[ANY_KEY] = FINER_TYPES[`${type}.${ANY_KEY}`] ?? 'any';
  }
  return shape;
}

function notation(schema: Schema | boolean, place: string): string {
  if (typeof schema === 'boolean') {
    return 'any';
  }
  if (schema.$ref) {
    return schema.$ref.replace('#/$defs/', '');
  }
  if (schema.oneOf) {
    return schema.oneOf.map(one => notation(one, place)).join('|');
  }
  if (typeof schema.additionalProperties === 'object') {
    return `map<${notation(schema.additionalProperties, place)}>`;
  }
  switch (schema.type) {
    case undefined: return 'any';
    case 'array': return `${notation(schema.items ?? true, place)}[]`;
    case 'string':
    case 'boolean':
    case 'integer':
    case 'number': return schema.type;
    case 'object':
      if (!schema.properties) return 'object';
  }
  throw new Error(`${place}: no notation for ${JSON.stringify(schema)}`);
}
