/** The part of OpenAPI v3 that the documents of Kubernetes use for what we read. */
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

/** What stands for types that aren't maps, where we don't tell them apart from simpler ones. */
const SIMPLER: Record<string, string> = { Time: 'string', FieldsV1: 'object' };

/** The last part of a schema's name: `Affinity` for `io.k8s.api.core.v1.Affinity`. */
export function shortName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
}

/** What a property may hold, as shapes write it. `place` is `Type.key`. */
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

/** Maps that have rules of their own are types. */
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
