import { App, Chart, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import type { Conflict } from './conflicts';

/**
 * Finds the objects that cdk8s writes to the same file, where an app has a file for each resource: the names of these
 * files have only the object's kind and name.
 */
export function findOverwrittenFiles(root: IConstruct, objects: readonly AppObject[]): Conflict[] {
  const { yamlOutputType, outputFileExtension } = root as Partial<App>;
  const hasFolders = yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
  if (!hasFolders && yamlOutputType !== YamlOutputType.FILE_PER_RESOURCE) {
    return [];
  }
  const [folder, way] = hasFolders
    ? ['its chart', 'put them into their own charts']
    : ['the app', 'put them into their own charts and use YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE'];
  const known = new Map<string, AppObject>();
  const found: Conflict[] = [];
  for (const object of objects) {
    const { kind, name } = object.applied;
    // As cdk8s names it.
    const file = `${`${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '')}${outputFileExtension}`;
    const key = `${hasFolders ? Chart.of(object.construct).node.path : ''}\n${file}`;
    const other = known.get(key);
    if (!other) {
      known.set(key, object);
    } else {
      found.push({
        object,
        other,
        line: `${kind} ${name}: must be the only ${kind} of this name in ${folder}, which writes each resource to its own file. `
          + `${other.construct.node.path} is written to the same file, ${file}: give one of them another name, ${way}, or use YamlOutputType.FILE_PER_CHART.`,
      });
    }
  }
  return found;
}
