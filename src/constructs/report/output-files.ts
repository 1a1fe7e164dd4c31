import { App, Chart, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import type { Conflict } from './conflicts';

/** The file that cdk8s writes an object to. */
interface OutputFile {
  /** What tells it from other files, and an object in it from others. */
  readonly key: string;
  /** Its name, where the object gives it one. */
  readonly name?: string;
  /** What it must hold the object only once of, as the end of a sentence. */
  readonly rule: string;
  /** What to do. */
  readonly fix: string;
}

/**
 * Finds the objects of which one file can hold only one: in a file for each resource, whose name has only the object's kind
 * and name, the second takes the place of the first; in a file for many, both are there, and the last that is applied wins.
 */
export function findFileConflicts(root: IConstruct, objects: readonly AppObject[]): Conflict[] {
  const fileOf = fileFinder(root as Partial<App>);
  const known = new Map<string, AppObject>();
  const found: Conflict[] = [];
  for (const object of objects) {
    const file = fileOf(object);
    const other = known.get(file.key);
    if (!other) {
      known.set(file.key, object);
    } else {
      const { kind, name } = object.applied;
      found.push({
        object,
        other,
        line: `${kind} ${name}: must be ${file.rule}. ${other.construct.node.path} is written to the same file${file.name === undefined ? '' : `, ${file.name}`}: ${file.fix}.`,
      });
    }
  }
  return found;
}

function fileFinder({ yamlOutputType, outputFileExtension }: Partial<App>): (object: AppObject) => OutputFile {
  switch (yamlOutputType) {
    case YamlOutputType.FILE_PER_RESOURCE:
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return fileOfResource(yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, outputFileExtension ?? '');
    case YamlOutputType.FILE_PER_APP:
      return object => ({
        key: identityKey(object),
        rule: 'in the app only once, which writes all resources to one file',
        fix: 'put them into their own charts and use YamlOutputType.FILE_PER_CHART',
      });
    default:
      return object => ({
        key: `${chartOf(object)}\n${identityKey(object)}`,
        rule: 'in its chart only once, which is written to one file',
        fix: 'put them into their own charts',
      });
  }
}

function fileOfResource(hasFolders: boolean, extension: string): (object: AppObject) => OutputFile {
  const [folder, way] = hasFolders
    ? ['its chart', 'put them into their own charts']
    : ['the app', 'put them into their own charts and use YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE'];
  return object => {
    const { kind, name } = object.applied;
    // As cdk8s names it.
    const file = `${`${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '')}${extension}`;
    return {
      key: `${hasFolders ? chartOf(object) : ''}\n${file}`,
      name: file,
      rule: `the only ${kind} of this name in ${folder}, which writes each resource to its own file`,
      fix: `give one of them another name, ${way}, or use YamlOutputType.FILE_PER_CHART`,
    };
  };
}

function chartOf(object: AppObject): string {
  return Chart.of(object.construct).node.path;
}

function identityKey({ applied: { apiGroup, kind, namespace, name } }: AppObject): string {
  return [apiGroup, kind, namespace, name].join('\n');
}
