import { App, Chart, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import { Claim, Conflict, findConflicts } from './claims';

/**
 * Finds objects with conflicts in the output files. If each resource has a separate file, whose name only contains its kind and
 * name, the second file replaces the first. If a file has many resources, both are in it, and the one that is applied last wins.
 */
export function findFileConflicts(root: IConstruct, objects: readonly AppObject[]): Conflict[] {
  const claimOf = claimFinder(root as Partial<App>);
  return findConflicts(objects, object => [claimOf(object)]);
}

/** The function that returns the file of an object, or the place of an object in its file. */
function claimFinder({ yamlOutputType, outputFileExtension = '' }: Partial<App>): (object: AppObject) => Claim {
  switch (yamlOutputType) {
    case YamlOutputType.FILE_PER_RESOURCE:
      return object => fileOfResource(object, outputFileExtension, '', 'the app',
        'put them into their own charts and use YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE');
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return object => fileOfResource(object, outputFileExtension, chartOf(object), 'its chart', 'put them into their own charts');
    case YamlOutputType.FILE_PER_APP:
      return object => ({
        key: identityKey(object),
        error: errorOf(object, 'in the app only once, which writes all resources to one file', '',
          'put them into their own charts and use YamlOutputType.FILE_PER_CHART'),
      });
    default:
      return object => ({
        key: `${chartOf(object)}\n${identityKey(object)}`,
        error: errorOf(object, 'in its chart only once, which is written to one file', '', 'put them into their own charts'),
      });
  }
}

function fileOfResource(object: AppObject, extension: string, folder: string, owner: string, way: string): Claim {
  const { kind, name } = object.applied;
  // The name that cdk8s gives to the file.
  const file = `${`${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '')}${extension}`;
  return {
    key: `${folder}\n${file}`,
    error: errorOf(object, `the only ${kind} of this name in ${owner}, which writes each resource to its own file`, `, ${file}`,
      `give one of them another name, ${way}, or use YamlOutputType.FILE_PER_CHART`),
  };
}

function errorOf({ applied: { kind, name } }: AppObject, rule: string, file: string, fix: string): Claim['error'] {
  return other => `${kind} ${name}: must be ${rule}. ${other.construct.node.path} is written to the same file${file}: ${fix}.`;
}

function chartOf(object: AppObject): string {
  return Chart.of(object.construct).node.path;
}

function identityKey({ applied: { apiGroup, kind, namespace, name } }: AppObject): string {
  return [apiGroup, kind, namespace, name].join('\n');
}
