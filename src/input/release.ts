import { Construct } from 'constructs';
import type { ReleaseModel } from '../release/release-model';
import { VClusterRelease } from '../release/vcluster-release';
import { minorOf, newestFinal } from '../release/version';

/**
 * What is known about the release that a construct was given.
 *
 * @throws when it wasn't given one: nothing can be told of its options then
 */
export function modelOf(construct: Construct, release: VClusterRelease): ReleaseModel {
  if (typeof release?._model !== 'function') {
    throw new Error(`${construct.node.path}: release: must be a VClusterRelease, such as VClusterRelease.V${minorOf(newestFinal()).replace('.', '_')}.`);
  }
  return release._model();
}
