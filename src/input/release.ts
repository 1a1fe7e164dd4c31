import { Construct } from 'constructs';
import { ReleaseModel } from '../release/release-model';
import { VClusterRelease } from '../release/vcluster-release';
import { versionProblem } from '../release/version';

/**
 * What is known about the release that a construct was given.
 *
 * @throws when it wasn't given one: nothing can be told of its options then
 */
export function modelOf(construct: Construct, release: VClusterRelease): ReleaseModel {
  if (typeof release?.version !== 'string' || versionProblem(release.version)) {
    throw new Error(`${construct.node.path}: release: must be a VClusterRelease, such as VClusterRelease.V0_36.`);
  }
  return ReleaseModel.of(release.version);
}
