/** The part of OpenAPI v3 that is used in the documents of Kubernetes. */
export interface OpenApiSchema {
  readonly $ref?: string;
  readonly allOf?: OpenApiSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly items?: OpenApiSchema;
  readonly additionalProperties?: OpenApiSchema;
  readonly properties?: Record<string, OpenApiSchema>;
  readonly required?: string[];
}

/** Simpler notations for types that are not maps. */
const SIMPLER: Record<string, string> = { Time: 'string', FieldsV1: 'object' };

/** The last part of a schema's name: `Affinity` for `io.k8s.api.core.v1.Affinity`. */
export function shortName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
}

/** The type of a property in the notation of shapes. `place` is `Type.key`. */
export function notation(schema: OpenApiSchema, place: string): string {
  const ref = schema.$ref ?? schema.allOf?.[0].$ref;
  if (ref) {
    return SIMPLER[shortName(ref)] ?? shortName(ref);
  }
  switch (schema.type) {
    case 'array': return `${notation(schema.items!, place)}[]`;
    case 'object': return schema.additionalProperties ? mapNotation(schema.additionalProperties, place) : 'object';
    case 'integer': return schema.format === 'int32' ? 'Int32' : 'integer';
    case 'string': return schema.format === 'byte' ? 'base64' : 'string';
    case 'boolean':
    case 'number': return schema.type;
  }
  throw new Error(`${place}: no notation for ${JSON.stringify(schema)}`);
}

/** The notation of a map. Maps with special rules are separate types. */
function mapNotation(values: OpenApiSchema, place: string): string {
  if (/\.annotations$/.test(place)) {
    return 'Annotations';
  }
  if (/\.(labels|matchLabels|nodeSelector|selector)$/.test(place)) {
    return 'Labels';
  }
  const inner = notation(values, place);
  return inner === 'Quantity' ? 'ResourceList' : `map<${inner}>`;
}
