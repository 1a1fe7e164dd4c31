/** A container image by its parts. */
export interface Image {
  /** The last part of the repository: `vcluster-pro` of `ghcr.io/loft-sh/vcluster-pro`. */
  readonly name: string;
  readonly tag?: string;
}

/** The parts of a reference to an image. */
export function parseImage(reference: unknown): Image {
  const [path] = String(reference ?? '').split('@');
  const last = path.slice(path.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  return colon < 0 ? { name: last } : { name: last.slice(0, colon), tag: last.slice(colon + 1) };
}
