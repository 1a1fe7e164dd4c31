import { App, Chart, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import type { Conflict } from './conflicts';

/** The file that cdk8s writes an object to. */
interface OutputFile {
  /** A key that identifies the file and the object in it. */
  readonly key: string;
  /** Its name, if the object determines it. */
  readonly name?: string;
  /** The property that must be unique in the file, as the end of a sentence. */
  readonly rule: string;
  /** What to do. */
  readonly fix: string;
}

/**
 * Finds objects with conflicts in the output files. If each resource has a separate file, whose name only contains its kind and
 * name, the second file replaces the first. If a file has many resources, both are in it, and the one that is applied last wins.
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
    // The name that cdk8s gives to the file.
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
