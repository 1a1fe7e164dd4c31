import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { AppObject } from './app-objects';
import { hasOneHost, hostClusterFinder } from './host-clusters';
import { findNamesakes } from './namesakes';
import { findNodePortConflicts } from './node-ports';
import { findFileConflicts, hasFilePerResource } from './output-files';
import type { AppState } from './registry';
import type { Group } from './report-text';
import { patchesOf } from '../api-object';

/**
 * Finds the objects of an app that replace another one, in a cluster or in a folder, or that need its node port, if one of the
 * two belongs to a construct of this library. Conflicts between other objects are not reported.
 */
export function conflicts(root: IConstruct, constructs: readonly IConstruct[], { registrations }: AppState): Group[] {
  const objects = constructs.filter(one => ApiObject.isApiObject(one)).map(one => new AppObject(one as ApiObject));
  const hostOf = hostClusterFinder(root);
  const namesakes = findNamesakes(objects, hostOf);
  const known = new Set(namesakes.map(({ object }) => object));
  // In one host cluster, objects with the same identity are namesakes, whether or not they are in the same file.
  const inFiles = hasOneHost(root) && !hasFilePerResource(root) ? [] : findFileConflicts(root, objects);
  const others = [...findNodePortConflicts(objects, hostOf), ...inFiles];
  const found = [...namesakes, ...others.filter(({ object }) => !known.has(object))];
  const registered = found.length > 0 ? new Set<IConstruct>(registrations.map(({ construct }) => construct)) : undefined;
  return found
    .filter(({ object, other }) => [object, other].some(one => one.construct.node.scopes.some(scope => registered!.has(scope))))
    .map(({ object, line }) => ({ path: object.construct.node.path, lines: [line] }));
}

/** The number of patches of all objects. A patch can rename its object. */
export function countPatches(constructs: readonly IConstruct[]): number {
  return constructs.reduce((count, one) => count + (ApiObject.isApiObject(one) ? patchesOf(one).length : 0), 0);
}
