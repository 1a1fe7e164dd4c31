import { FINER_TYPES } from './finer-types';
import { ANY_KEY, ROOT_TYPE, Shape } from '../shape';

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

/** Returns the notation for a part of a schema that has none. */
type Otherwise = (schema: Schema, place: string) => string;

/**
 * The shape that a chart's `values.schema.json` describes, in the notation of the release files.
 *
 * @param otherwise returns the notation for parts that have none; default: it throws
 */
export function shapeOfSchema(schema: Schema, otherwise: Otherwise = throwWithoutNotation): Shape {
  const types = { [ROOT_TYPE]: schema, ...schema.$defs };
  const reader = new Reader(new Set(Object.keys(types)), otherwise);
  return Object.fromEntries(Object.entries(types).map(([type, definition]) => [type, reader.typeShape(type, definition)]));
}

function throwWithoutNotation(schema: Schema, place: string): string {
  throw new Error(`${place}: no notation for ${JSON.stringify(schema)}`);
}

class Reader {
  constructor(private readonly types: ReadonlySet<string>, private readonly otherwise: Otherwise) {}

  public typeShape(type: string, definition: Schema): Record<string, string> {
    const shape: Record<string, string> = {};
    for (const [key, schema] of Object.entries(definition.properties ?? {})) {
      const place = `${type}.${key}`;
      shape[key] = (FINER_TYPES[place] ?? this.notation(schema, place)) + (definition.required?.includes(key) ? '!' : '');
    }
    if (definition.additionalProperties !== false) {
      shape[ANY_KEY] = FINER_TYPES[`${type}.${ANY_KEY}`] ?? 'any';
    }
    return shape;
  }

  private notation(schema: Schema | boolean, place: string): string {
    if (typeof schema === 'boolean') {
      return 'any';
    }
    if (schema.$ref) {
      const name = schema.$ref.replace('#/$defs/', '');
      return this.types.has(name) && /^[A-Z]\w*$/.test(name) ? name : this.otherwise(schema, place);
    }
    if (schema.oneOf) {
      return schema.oneOf.map(one => this.notation(one, place)).join('|');
    }
    if (typeof schema.additionalProperties === 'object') {
      return `map<${this.notation(schema.additionalProperties, place)}>`;
    }
    switch (schema.type) {
      case undefined: return 'any';
      case 'array': return `${this.notation(schema.items ?? true, place)}[]`;
      case 'string':
      case 'boolean':
      case 'integer':
      case 'number': return schema.type;
      case 'object':
        if (!schema.properties) return 'object';
    }
    return this.otherwise(schema, place);
  }
}
