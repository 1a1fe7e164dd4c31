import { StatefulSetValues } from './statefulset-values';
import { group } from './typed';

/**
 * The parts of the control plane's image: `registry/repository:tag`.
 *
 * Documented as `controlPlane.statefulSet.image`.
 */
export interface Image {
  /**
   * The registry, with its port if it has one. `defaultImageRegistry`, where given, stands in for it.
   *
   * @default - the release's; `ghcr.io` for the control plane
   */
  readonly registry?: string;

  /**
   * The repository in the registry. `loft-sh/vcluster-oss` is the build without the pro features.
   *
   * @default - the release's; `loft-sh/vcluster-pro` for the control plane
   */
  readonly repository?: string;

  /**
   * The tag.
   *
   * @default - the release's version for the control plane, else the tag that the release names
   */
  readonly tag?: string;
}

/** The options as a `vcluster.yaml` says them. */
export function imageValues(options?: Image): StatefulSetValues['image'] {
  return group(options, o => ({ registry: o.registry, repository: o.repository, tag: o.tag }));
}
