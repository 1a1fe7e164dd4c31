import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ReleaseModel } from '../../../src/release/release-model';
import { ANY_KEY, isRequired, Kind, parseKind, ROOT_TYPE, Shape, TypeShape } from '../../../src/release/shape';

/** A chart to write. Its templates are the test's own: the project has none of vCluster's. */
export interface WrittenChart {
  readonly version: string;
  /** The known release whose default values and schema it has. */
  readonly like: string;
  readonly templates: Readonly<Record<string, string>>;
  /** Further files, or others instead of those that a chart has. Null leaves a file out. */
  readonly files?: Readonly<Record<string, string | null>>;
}

const roots: string[] = [];
afterAll(() => roots.splice(0).forEach(root => rmSync(root, { recursive: true })));

/** Writes a chart into a new folder, which is removed after the tests. */
export function writeChart({ version, like, templates, files = {} }: WrittenChart): string {
  const root = mkdtempSync(join(tmpdir(), 'chart-'));
  roots.push(root);
  const { defaults, shape } = ReleaseModel.of(like);
  const content: Record<string, string | null> = {
    'Chart.yaml': `apiVersion: v2\nname: vcluster\nversion: ${version}\n`,
    'values.yaml': JSON.stringify(defaults, null, 2),
    'values.schema.json': JSON.stringify(schemaOf(shape)),
    ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`templates/${name}`, text])),
    ...files,
  };
  for (const [name, text] of Object.entries(content)) {
    if (text !== null) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  }
  return root;
}

/** A schema that describes a shape. */
function schemaOf({ [ROOT_TYPE]: root, ...types }: Shape): object {
  return { ...typeSchema(root), $defs: Object.fromEntries(Object.entries(types).map(([name, keys]) => [name, typeSchema(keys)])) };
}

function typeSchema(keys: TypeShape): object {
  const properties = Object.entries(keys).filter(([key]) => key !== ANY_KEY);
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(([key, notation]) => [key, schemaOfKind(parseKind(notation))])),
    required: properties.filter(([, notation]) => isRequired(notation)).map(([key]) => key),
    ...ANY_KEY in keys ? {} : { additionalProperties: false },
  };
}

function schemaOfKind(kind: Kind): object | true {
  switch (kind.kind) {
    case 'any': return true;
    case 'object':
    case 'kubernetes': return { type: 'object' };
    case 'scalar': return { type: kind.name === 'base64' ? 'string' : kind.name };
    case 'named': return { $ref: `#/$defs/${kind.name}` };
    case 'list': return { type: 'array', items: schemaOfKind(kind.of) };
    case 'map': return { type: 'object', additionalProperties: schemaOfKind(kind.of) };
    case 'union': return { oneOf: kind.of.map(schemaOfKind) };
  }
}
