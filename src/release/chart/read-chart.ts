import { existsSync, readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { inspect } from 'util';
import type { Templates } from './known-templates';
import { templateDigest, withoutComments } from './normal-form';
import { Schema, shapeOfSchema } from './shape-of-schema';
import { isObject, Json, JsonObject } from '../../values/json';
import { readYaml } from '../../values/read-yaml';
import { ROOT_TYPE, Shape } from '../shape';

/** The content of an unpacked chart of vCluster. */
export interface ChartFiles {
  /** The version in its `Chart.yaml`. */
  readonly version: string;
  readonly defaults: JsonObject;
  readonly shape: Shape;
  /** The digest of each template. */
  readonly templates: Templates;
}

/** A folder that isn't an unpacked chart of vCluster. The message continues the path of the folder. */
export class NoChart extends Error {}

const [CHART, VALUES, SCHEMA, TEMPLATES] = ['Chart.yaml', 'values.yaml', 'values.schema.json', 'templates'];
/** Folders whose files Helm renders or installs too. vCluster's charts don't have them. */
const OTHER_FOLDERS = ['charts', 'crds'];
/** Files that Helm leaves out, by the `.helmignore` of vCluster's charts. */
const IGNORED_FILES = /^\.|~$|\.(?:swp|bak|tmp)$/;

/**
 * Reads an unpacked chart.
 *
 * @param options `strict`: whether to refuse parts of a schema for which there is no notation; otherwise, any value is allowed there
 * @throws NoChart if the folder isn't one of vCluster
 */
export function readChart(folder: string, options: { readonly strict?: boolean } = {}): ChartFiles {
  checkFolder(folder);
  const { name, version } = readYamlFile(folder, CHART);
  if (name !== 'vcluster') {
    throw new NoChart(`is the chart of ${inspect(name)}: must be the chart of vCluster.`);
  }
  const defaults = readYamlFile(folder, VALUES);
  const shape = shapeOfSchema(readYamlFile(folder, SCHEMA) as Schema, options.strict ? undefined : () => 'any');
  const templates = readTemplates(folder);
  if (!isObject(defaults.controlPlane) || !Object.hasOwn(shape[ROOT_TYPE], 'controlPlane') || templates.size === 0) {
    throw new NoChart('has no values, schema or templates of a control plane: must be a chart of vCluster 0.22 or newer.');
  }
  return { version: String(version), defaults, shape, templates };
}

function checkFolder(folder: string): void {
  if (!existsSync(folder)) {
    throw new NoChart('does not exist: must be the folder of an unpacked chart.');
  }
  if (!statSync(folder).isDirectory()) {
    throw new NoChart('is a file: must be the folder of an unpacked chart, such as the one that helm pull --untar writes.');
  }
  if (!existsSync(join(folder, CHART))) {
    // helm pull --untar writes a folder named after the chart. In a checkout of vCluster's repository, the chart is in chart/.
    const inner = ['vcluster', 'chart'].find(name => existsSync(join(folder, name, CHART)));
    throw new NoChart(`has no ${CHART}: must be the folder of an unpacked chart.${inner ? ` Write ${inspect(join(folder, inner))}.` : ''}`);
  }
}

function readYamlFile(folder: string, file: string): JsonObject {
  let content: Json | undefined;
  try {
    const text = readFileSync(join(folder, file), 'utf8');
    content = file.endsWith('.json') ? JSON.parse(text) : readYaml(withoutComments(text))[0];
  } catch (error) {
    throw new NoChart(`has a ${file} that can't be read: ${(error as Error).message}`);
  }
  if (!isObject(content)) {
    throw new NoChart(`has a ${file} that isn't a map.`);
  }
  return content;
}

function readTemplates(folder: string): Templates {
  const others = OTHER_FOLDERS.flatMap(name => filesBelow(join(folder, name)).map(file => `${name}/${file}`));
  const files = [
    ...filesBelow(join(folder, TEMPLATES)).map(name => ({ name, path: join(folder, TEMPLATES, name) })),
    ...others.map(name => ({ name, path: join(folder, name) })),
  ];
  return new Map(files.map(({ name, path }) => [name, templateDigest(name, readFileSync(path, 'utf8'))]));
}

/** The files below a folder, with `/` between the parts of their paths. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !IGNORED_FILES.test(name)).flatMap(entry => (entry.isDirectory()
    ? filesBelow(join(folder, entry.name)).map(file => `${entry.name}/${file}`)
    : [entry.name])).sort();
}
