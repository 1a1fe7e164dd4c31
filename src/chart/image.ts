import { RenderInput } from './rendering';

/** The parts of an image reference, as the values write them. */
export interface ImageParts {
  readonly registry?: string;
  readonly repository?: string;
  readonly tag?: string;
}

/**
 * The reference of an image. The default image registry, where there is one, stands in for the image's own.
 *
 * A registry's trailing slash is dropped: the chart would write two.
 */
export function imageReference(input: RenderInput, image: ImageParts | undefined, tag = image?.tag): string {
  const registry = input.values.controlPlane?.advanced?.defaultImageRegistry || image?.registry;
  const repository = `${image?.repository ?? ''}:${tag ?? ''}`;
  return registry ? `${withoutTrailingSlash(registry)}/${repository}` : repository;
}

/** A whole reference, such as a plugin's, behind the default image registry where there is one. */
export function mirroredImage(input: RenderInput, reference: string): string {
  const registry = input.values.controlPlane?.advanced?.defaultImageRegistry;
  return registry ? `${withoutTrailingSlash(registry)}/${reference}` : reference;
}

function withoutTrailingSlash(registry: string): string {
  return registry.replace(/\/+$/, '');
}

/** The reference of the control plane's image. Without a tag it is the release's. */
export function controlPlaneImage(input: RenderInput): string {
  const image = input.values.controlPlane?.statefulSet?.image;
  return imageReference(input, image, image?.tag || input.release.version);
}
