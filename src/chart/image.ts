import { RenderInput } from './rendering';

/** The parts of an image reference in the values. */
export interface ImageParts {
  readonly registry?: string;
  readonly repository?: string;
  readonly tag?: string;
}

/**
 * The reference of an image. The default image registry, if there is one, replaces the registry of the image.
 *
 * A trailing slash of the registry is removed, because the chart would write two slashes.
 */
export function imageReference(input: RenderInput, image: ImageParts | undefined, tag = image?.tag): string {
  const registry = input.values.controlPlane?.advanced?.defaultImageRegistry || image?.registry;
  const repository = `${image?.repository ?? ''}:${tag ?? ''}`;
  return registry ? `${withoutTrailingSlash(registry)}/${repository}` : repository;
}

/** A complete reference, such as that of a plugin, with the default image registry as prefix if there is one. */
export function mirroredImage(input: RenderInput, reference: string): string {
  const registry = input.values.controlPlane?.advanced?.defaultImageRegistry;
  return registry ? `${withoutTrailingSlash(registry)}/${reference}` : reference;
}

function withoutTrailingSlash(registry: string): string {
  return registry.replace(/\/+$/, '');
}

/** The reference of the control plane's image. The default tag is the release. */
export function controlPlaneImage(input: RenderInput): string {
  const image = input.values.controlPlane?.statefulSet?.image;
  return imageReference(input, image, image?.tag || input.release.version);
}
