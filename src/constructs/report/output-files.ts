import { App, Chart, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import { Claims, Conflict, findConflicts } from './claims';

/**
 * Finds objects with conflicts in the output files. If each resource has a separate file, whose name only contains its kind and
 * name, the second file replaces the first. If a file has many resources, both are in it, and the one that is applied last wins.
 */
export function findFileConflicts(root: IConstruct, objects: readonly AppObject[]): Conflict[] {
  return findConflicts(objects, filesOf(root as Partial<App>));
}

/** Whether each object has its own file. Otherwise, objects only have conflicts in a file if they have the same identity. */
export function hasFilePerResource({ yamlOutputType }: Partial<App>): boolean {
  return yamlOutputType === YamlOutputType.FILE_PER_RESOURCE || yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
}

/** The files of objects, or their places in a file. */
function filesOf({ yamlOutputType, outputFileExtension = '' }: Partial<App>): Claims {
  switch (yamlOutputType) {
    case YamlOutputType.FILE_PER_RESOURCE:
      return filesOfResources(outputFileExtension, () => '', 'the app',
        'put them into their own charts and use YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE');
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return filesOfResources(outputFileExtension, chartOf, 'its chart', 'put them into their own charts');
    case YamlOutputType.FILE_PER_APP:
      return {
        keysOf: object => [identityKey(object)],
        errorOf: (object, other) => error(object, other, 'in the app only once, which writes all resources to one file', '',
          'put them into their own charts and use YamlOutputType.FILE_PER_CHART'),
      };
    default:
      return {
        keysOf: object => [`${chartOf(object)}\n${identityKey(object)}`],
        errorOf: (object, other) => error(object, other, 'in its chart only once, which is written to one file', '', 'put them into their own charts'),
      };
  }
}

function filesOfResources(extension: string, folderOf: (object: AppObject) => string, owner: string, way: string): Claims {
  // The name that cdk8s gives to the file.
  const fileOf = ({ applied: { kind, name } }: AppObject) => `${`${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '')}${extension}`;
  return {
    keysOf: object => [`${folderOf(object)}\n${fileOf(object)}`],
    errorOf: (object, other) => error(object, other,
      `the only ${object.applied.kind} of this name in ${owner}, which writes each resource to its own file`, `, ${fileOf(object)}`,
      `give one of them another name, ${way}, or use YamlOutputType.FILE_PER_CHART`),
  };
}

function error({ applied: { kind, name } }: AppObject, other: AppObject, rule: string, file: string, fix: string): string {
  return `${kind} ${name}: must be ${rule}. ${other.construct.node.path} is written to the same file${file}: ${fix}.`;
}

function chartOf(object: AppObject): string {
  return Chart.of(object.construct).node.path;
}

function identityKey({ applied: { apiGroup, kind, namespace, name } }: AppObject): string {
  return `${apiGroup}\n${kind}\n${namespace}\n${name}`;
}
